"""What ends a command from outside: no stdout, a full disk, ctrl-C. One line at most, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rnnviz.cli import generate, main, models
from tests.cli.test_commands import MODEL, failing


@pytest.mark.parametrize("command", [["models"], ["generate", MODEL, "--length", "3"]])
def test_a_program_without_a_stdout_writes_nowhere(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(command) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_behind_stdout_is_said_in_one_sentence() -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "rnnviz", "models"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    said = f"rnnviz: the output cannot be written ({os.strerror(28)}); send it to another place\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_ctrl_c_says_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(models, "shipped", interrupted)
    assert main(["models"]) == 130
    monkeypatch.setattr(generate, "model_of", interrupted)
    assert main(["generate", MODEL]) == 130
    assert capsys.readouterr().err == "rnnviz: interrupted\n" * 2


def test_ctrl_c_while_it_is_loaded_is_no_traceback() -> None:
    code = """
import sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "rnnviz.core.model":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
import rnnviz.cli
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_render_names_the_place_that_it_cannot_write_to(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "window.png"
    folder.mkdir()
    said = failing(capsys, "render", "hello", "--text", "he", "-o", str(folder))
    assert said == f"rnnviz: {folder} cannot be written ({os.strerror(21)}); choose another place\n"
