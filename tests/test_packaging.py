"""What is shipped is whole, and what the README promises is so."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

import rnnviz
from rnnviz.core import resources
from rnnviz.core.resources import FOLDERS, folder

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
README = (ROOT / "README.md").read_text("utf-8")


def shipped_files() -> set[str]:
    return {
        path.relative_to(ROOT).as_posix() for name in FOLDERS for path in (ROOT / name).rglob("*") if path.is_file()
    }


def readme_blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def readme_commands() -> list[str]:
    lines = [line for block in readme_blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("rnnviz")]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built without the network."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = out.glob("*.whl")
    return path


def test_a_wheel_holds_the_package_and_its_folders_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    inside = {name.removeprefix("rnnviz/") for name in names}
    assert {name for name in names if not name.startswith("rnnviz/")} == set()
    assert shipped_files() <= inside
    code = {path.relative_to(ROOT / "rnnviz").as_posix() for path in (ROOT / "rnnviz").rglob("*.py")}
    assert code <= inside


def test_an_unpacked_wheel_finds_its_folders_and_its_models(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from rnnviz.core.resources import FOLDERS, folder\n"
        "from rnnviz.core.library import shipped\n"
        "print(*[folder(name) for name in FOLDERS], len(shipped()))"
    )
    run = [sys.executable, "-P", "-c", code]
    ended = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
    places = [str(tmp_path / "rnnviz" / name) for name in FOLDERS]
    models = len(list((ROOT / "pretrained").glob("*.safetensors")))
    assert ended.stdout.split() == [*places, str(models)], ended.stderr


def test_the_version_is_said_once():
    assert "version" in PROJECT["dynamic"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", rnnviz.__version__)


def test_the_command_leads_to_a_function():
    module, _, function = PROJECT["scripts"]["rnnviz"].partition(":")
    assert callable(getattr(import_module(module), function))


@pytest.mark.parametrize("name", FOLDERS)
def test_a_checkout_finds_its_folders(name):
    assert folder(name).is_dir()
    assert folder(name).name == name


def test_a_folder_that_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="no folder 'secrets'; there are assets and pretrained"):
        folder("secrets")


def test_an_installation_without_its_folder_says_so(monkeypatch, tmp_path):
    """A folder of the same name beside the package counts only in a checkout."""
    (tmp_path / "assets").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "rnnviz")
    with pytest.raises(FileNotFoundError, match="install it again"):
        folder("assets")
    (tmp_path / "pyproject.toml").touch()
    assert folder("assets") == tmp_path / "assets"


def test_the_two_commands_stand_in_the_readme_to_the_letter():
    lines = [
        line for language in ("sh", "powershell") for block in readme_blocks(language) for line in block.splitlines()
    ]
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/rnnviz" in lines
    install = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]'"
    assert f"{install} && .venv/bin/pytest -n 2 --dist worksteal" in lines
    assert r"py -m venv .venv; .venv\Scripts\pip install .; .venv\Scripts\rnnviz" in lines


def test_the_readme_names_every_package_that_a_missing_library_would_ask_for():
    """Those that are not named come with those that are, by Debian's own dependencies."""
    from rnnviz.app.libraries import NEEDED, explain_missing

    come_along = {"libfreetype6", "libx11-6", "libzstd1", "zlib1g", "libxkbcommon0", "libwayland-client0"} | {
        f"libxcb{name}" for name in ("1", "-image0", "-render0", "-render-util0", "-shm0", "-util1", "-xkb1")
    }
    (asked,) = re.findall(r"apt install ([^']+)'", explain_missing(sorted(NEEDED["xcb"] | NEEDED["wayland"])))
    (named,) = re.findall(r"sudo apt install (.+)", README)
    assert set(asked.split()) - come_along <= set(named.split())


@pytest.mark.skipif(os.name != "posix", reason="a shell script")
def test_the_check_script_is_sound_and_reads_its_command_from_the_readme():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
    assert ".venv/bin/pytest" not in script.read_text("utf-8")


@pytest.mark.parametrize("line", readme_commands())
def test_the_commands_of_the_readme_are_understood(line):
    from rnnviz.cli import window
    from rnnviz.cli.main import COMMANDS

    _, *words = shlex.split(line)
    parser = argparse.ArgumentParser(exit_on_error=False)
    command = COMMANDS.get(words[0]) if words else None
    (window if command is None else command).add_arguments(parser)
    parser.parse_args(words if command is None else words[1:])


def test_the_python_of_the_readme_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for block in readme_blocks("python"):
        exec(compile(block, "README.md", "exec"), {})
