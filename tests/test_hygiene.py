"""The house rules that no linter knows: short files and functions, words for every module, nothing personal."""

from __future__ import annotations

import ast
import os
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 45
_IGNORED = {
    ".git",
    ".venv",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "__pycache__",
    "build",
    "dist",
}
_BINARY = {".safetensors", ".png", ".gif", ".ico", ".npz", ".qm", ".otf", ".ttf"}

# Written apart, so that this file does not hold what it forbids.
_HOSTS = ("pypi." + "org", "pythonhosted." + "org", "registry.npmjs." + "org", "deb.debian." + "org")
_FORBIDDEN = {
    "a path of somebody's machine": re.compile(r"(?<![\w.~/-])/(?:work|root|home|Users)/\w"),
    "the host of a package registry": re.compile("|".join(map(re.escape, _HOSTS))),
    "how the work is organised": re.compile(r"\bissues? #?\d|\.\./" + "shared|" + r"\bCONTRACT\.md|\bDESIGN\.md"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def repository_files() -> list[Path]:
    """The files that git tracks, or would; in an unpacked archive, all but what tools leave behind."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split("\0")
        return [path for name in sorted(set(listed)) if name and (path := ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        return sorted(path for folder in walk(ROOT) for path in folder.iterdir() if path.is_file())


def walk(root: Path) -> list[Path]:
    folders = []
    for folder, below, _ in os.walk(root):
        below[:] = [name for name in below if name not in _IGNORED and not name.endswith(".egg-info")]
        folders.append(Path(folder))
    return folders


def python_files() -> list[Path]:
    return [path for path in repository_files() if path.suffix == ".py"]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(module: ast.Module) -> list[Function]:
    return [node for node in ast.walk(module) if isinstance(node, Function)]


def qt_names_it(name: str) -> bool:
    """Methods in camelCase, and these, override Qt's, which documents them."""
    return any(letter.isupper() for letter in name) or name in {"event", "paint"}


def public_methods(module: ast.Module) -> list[tuple[str, Function]]:
    classes = [node for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    methods = [(one.name, node) for one in classes for node in one.body if isinstance(node, Function)]
    return [(owner, node) for owner, node in methods if not node.name.startswith("_") and not qt_names_it(node.name)]


def is_set_or_overloaded(function: Function) -> bool:
    """A property's setter, whose getter has the words, or one of several signatures."""
    return any("setter" in ast.dump(one) or "overload" in ast.dump(one) for one in function.decorator_list)


def test_the_files_are_found():
    names = {name_of(path) for path in repository_files()}
    assert {"pyproject.toml", "rnnviz/core/cells.py", "tests/test_hygiene.py"} <= names


@pytest.mark.parametrize("what", _FORBIDDEN)
def test_no_file_names(what):
    texts = {name_of(path): path.read_text("utf-8") for path in repository_files() if path.suffix not in _BINARY}
    found = {name: match[0] for name, text in texts.items() if (match := _FORBIDDEN[what].search(text))}
    assert found == {}


def test_files_are_short():
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in python_files()}
    assert {name: length for name, length in lengths.items() if length >= MOST_LINES_OF_A_FILE} == {}


def test_functions_are_short():
    lengths = {
        f"{name_of(path)}:{function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in python_files()
        for function in functions(tree(path))
    }
    assert {name: length for name, length in lengths.items() if length >= MOST_LINES_OF_A_FUNCTION} == {}


def test_every_module_says_what_it_is():
    """An empty __init__.py marks a room and needs no words; a test's own name says what it tests."""
    code = [path for path in python_files() if path.is_relative_to(ROOT / "rnnviz")]
    silent = [name_of(path) for path in code if tree(path).body and not ast.get_docstring(tree(path))]
    assert silent == []


def test_every_public_method_says_what_it_does():
    silent = [
        f"{name_of(path)}: {owner}.{method.name}"
        for path in python_files()
        if path.is_relative_to(ROOT / "rnnviz")
        for owner, method in public_methods(tree(path))
        if not ast.get_docstring(method) and not is_set_or_overloaded(method)
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("see /" + "home/ann/x.txt", "a path of somebody's machine"),
        ("as iss" + "ue 12 says", "how the work is organised"),
        ("https://py" + "pi.org/simple", "the host of a package registry"),
    ],
)
def test_what_is_forbidden_is_recognised(text, what):
    assert _FORBIDDEN[what].search(text)
    assert not _FORBIDDEN[what].search("a/work/around, the home/folder, pip install rnnviz")
