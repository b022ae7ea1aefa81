"""Imports point one way: read from every import statement, and seen in fresh interpreters."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "rnnviz"


@dataclass(frozen=True)
class Room:
    """What a room's files may name: `rooms` of ours, `packages` of others (the standard library is free).

    `never` may not be loaded by importing the room, by whatever way it would come.
    """

    rooms: str
    packages: str
    never: str


QT = "PySide6 shiboken6 pyqtgraph"
PAINT = "PySide6.QtGui PySide6.QtWidgets pyqtgraph"
ROOMS = {
    "core": Room("", "numpy safetensors array_api_compat", f"{QT} torch tqdm"),
    "tasks": Room("core", "numpy", f"{QT} torch tqdm"),
    "learn": Room("core tasks", "numpy safetensors array_api_compat torch tqdm", QT),
    "worker": Room("core tasks learn", "numpy torch", QT),
    "session": Room("core tasks worker", "numpy PySide6.QtCore", f"{PAINT} torch rnnviz.learn"),
    "view": Room("core", "numpy PySide6 shiboken6 pyqtgraph", "torch"),
    "lessons": Room("core tasks", "numpy", f"{QT} torch"),
    "app": Room(
        "core tasks worker session view lessons",
        "numpy PySide6 shiboken6 pyqtgraph PIL imageio_ffmpeg",
        "torch rnnviz.learn",
    ),
    # The command line may use everything, but only once it knows what is asked for.
    "cli": Room("core tasks learn worker session view lessons app", "numpy tqdm torch", f"{QT} torch"),
}
FACADE = {"__init__.py": "core", "__main__.py": "cli"}
"""The files that stand in no room, and the rooms they may name. No room names them."""


def modules(room: str) -> list[str]:
    """The dotted names of a room's modules."""
    names = []
    for path in sorted((PACKAGE / room).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[-1] != "__main__":
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def imported(path: Path) -> set[str]:
    """The dotted names that a file's import statements load, function-level ones and `from a import b` included."""
    own = path.relative_to(ROOT).parent.parts
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = own[: len(own) - node.level + 1] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            names |= {f"{base}.{alias.name}" for alias in node.names}
    return names


def within(name: str, allowed: set[str]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in allowed)


def strangers(path: Path, rooms: set[str], packages: set[str]) -> list[str]:
    """What a file imports and may not."""
    allowed = packages | {f"rnnviz.{room}" for room in rooms} | {"rnnviz.__version__"}
    return sorted(
        name
        for name in imported(path)
        if name.partition(".")[0] not in sys.stdlib_module_names and not within(name, allowed)
    )


def loaded_by(names: list[str]) -> set[str]:
    """All modules that a fresh interpreter holds after importing `names`, beyond those it starts with."""
    code = (
        "import sys, json, importlib; before = set(sys.modules)\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return set(json.loads(ended.stdout))


def test_every_file_stands_in_a_room():
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} == set(ROOMS)
    assert {path.name for path in PACKAGE.glob("*.py")} == set(FACADE)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_names_only_what_it_may(room):
    law = ROOMS[room]
    rooms, packages = {room, *law.rooms.split()}, set(law.packages.split())
    found = {str(path.relative_to(ROOT)): strangers(path, rooms, packages) for path in (PACKAGE / room).rglob("*.py")}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize("file", FACADE)
def test_the_facade_names_only_what_it_may(file):
    assert strangers(PACKAGE / file, {FACADE[file]}, set()) == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_loads_nothing_it_must_not(room):
    """Every module of a room in one fresh interpreter: what comes in by detours is seen too."""
    loaded, never = loaded_by(modules(room)), set(ROOMS[room].never.split())
    other_rooms = {f"rnnviz.{other}" for other in ROOMS} - {f"rnnviz.{one}" for one in (room, *reachable(room))}
    assert sorted(name for name in loaded if within(name, never | other_rooms)) == []


def reachable(room: str) -> set[str]:
    """The rooms that a room's imports may bring in, directly or by another room."""
    direct = set(ROOMS[room].rooms.split())
    return direct.union(*(reachable(one) for one in direct))


def test_importing_rnnviz_alone_loads_next_to_nothing():
    loaded = loaded_by(["rnnviz"])
    assert [name for name in loaded if within(name, {"PySide6", "torch", "numpy", "rnnviz.core"})] == []


def test_the_public_names_load_when_they_are_asked_for():
    import rnnviz
    from rnnviz.core.library import load
    from rnnviz.core.model import Model
    from rnnviz.core.trace import Trace

    assert (rnnviz.load, rnnviz.Model, rnnviz.Trace) == (load, Model, Trace)
    assert set(rnnviz.__all__) <= set(dir(rnnviz))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = rnnviz.nothing


def test_the_arrows_have_no_circle():
    for room in ROOMS:
        assert room not in reachable(room)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import torch.nn as nn", "torch.nn"),
        ("def f():\n    from PySide6 import QtGui", "PySide6.QtGui"),
        ("from ..view import ribbon", "rnnviz.view.ribbon"),
        ("from . import step", "rnnviz.core.step"),
        ("from rnnviz import load", "rnnviz.load"),
    ],
)
def test_forbidden_imports_are_seen_however_they_are_written(tmp_path, monkeypatch, line, name):
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    file = tmp_path / "rnnviz" / "core" / "some.py"
    file.parent.mkdir(parents=True)
    file.write_text(line)
    assert imported(file) == {name}
