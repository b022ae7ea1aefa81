"""Starting: what is asked for is opened; where no window can be, a picture is drawn and that is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rnnviz.app.display import Display
from rnnviz.app.start import PICTURE, StartError, start
from rnnviz.cli import main
from rnnviz.core.modelfile import ModelFileError, save_model
from tests.networks import random_model

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


def rnnviz(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start it in a folder as a user without a display would."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OF_DISPLAYS}
    environment = inherited | {"PYTHONPATH": str(ROOT), "RNNVIZ_DATA": str(folder / "data")} | environment
    command = [sys.executable, "-m", "rnnviz", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, encoding="utf-8"
    )


_OF_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")


@on_linux
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":77"}, {"WAYLAND_DISPLAY": "wayland-77"}])
def test_without_a_display_the_opening_scene_is_drawn_and_that_is_said(tmp_path, environment):
    done = rnnviz(tmp_path, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert PICTURE in done.stdout and "display" in done.stdout and done.stdout.count("\n") == 1
    assert (tmp_path / PICTURE).read_bytes().startswith(PNG)
    assert [entry.name for entry in tmp_path.iterdir()] == [PICTURE]


@on_linux
def test_a_platform_that_qt_does_not_know_is_said_in_one_sentence(tmp_path):
    done = rnnviz(tmp_path, QT_QPA_PLATFORM="bogus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("rnnviz: Qt has no platform QT_QPA_PLATFORM=bogus; set xcb")
    assert done.stderr.count("\n") == 1 and not list(tmp_path.iterdir())


@on_linux
def test_without_a_display_a_text_is_drawn_too(tmp_path):
    (tmp_path / "text.txt").write_text("my own text", encoding="utf-8")
    done = rnnviz(tmp_path, "text.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / PICTURE).read_bytes().startswith(PNG)


@on_linux
def test_without_a_display_a_lesson_is_drawn_too(tmp_path):
    done = rnnviz(tmp_path, "--lesson", "forecast")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / PICTURE).read_bytes().startswith(PNG)


def test_the_output_may_end_early_and_have_few_letters(tmp_path):
    command = [sys.executable, "-m", "rnnviz", "generate", "python-prose-lstm", "--prompt", "é 你", "--length", "1"]
    done = rnnviz(tmp_path, *command[3:], PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("? ?")


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
def test_whoever_reads_the_output_may_go(tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}
    with os.fdopen(writer, "wb") as gone:
        command = [sys.executable, "-m", "rnnviz", "models"]
        done = subprocess.run(command, stdout=gone, stderr=subprocess.PIPE, cwd=tmp_path, env=environment, timeout=60)
    assert (done.returncode, done.stderr) == (141, b"")


def failing(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1 and captured.err.startswith("rnnviz: ")
    return captured.err


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Nothing but the drawing of a picture is possible; the present folder, an empty one."""
    monkeypatch.setattr("rnnviz.app.start.choose_platform", lambda: Display("offscreen", False, "there is no display"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("name", ["NOFILE", "n" * 300, "no/such/folder/text.txt", "nul\0"])
def test_a_file_that_is_not_there_is_said_in_a_sentence(capsys, no_display, name):
    assert "no file" in failing(capsys, name)
    assert not list(no_display.iterdir())


def test_an_option_that_is_none_is_said_in_a_sentence(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--lang", "klingon"])
    assert ended.value.code == 2
    assert "klingon" in capsys.readouterr().err


def test_a_model_is_drawn_with_its_own_sentence(qapp, no_display, capsys):
    save_model(random_model("gru", sample="its own sentence"), no_display / "mine.safetensors")
    assert main(["mine.safetensors"]) == 0
    assert (no_display / PICTURE).read_bytes().startswith(PNG)


@pytest.mark.parametrize("name", ["binary.txt", "broken.safetensors", "folder"])
def test_what_cannot_be_drawn_is_said_in_a_sentence(qapp, no_display, capsys, name):
    (no_display / "folder").mkdir()
    if name != "folder":
        (no_display / name).write_bytes(bytes(range(256)))
    assert name in failing(capsys, name)
    assert not (no_display / PICTURE).exists()


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(qapp, no_display, capsys):
    (no_display / PICTURE).mkdir()
    assert PICTURE in failing(capsys)


def test_missing_libraries_are_said_in_a_sentence(capsys, monkeypatch):
    note = "the system libraries libxcb-cursor.so.0 are missing; install them with: apt install libxcb-cursor0"
    missing = Display("offscreen", False, note, ("libxcb-cursor.so.0",))
    monkeypatch.setattr("rnnviz.app.start.choose_platform", lambda: missing)
    assert note in failing(capsys)


def test_a_damaged_installation_is_said_in_a_sentence(qapp, no_display, capsys, monkeypatch):
    def gone(*_):
        raise ModelFileError("There is no model called python-prose-lstm; give a file's path.")

    monkeypatch.setattr("rnnviz.app.start.load", gone)
    assert "python-prose-lstm" in failing(capsys)


def test_errors_of_starting_are_their_own_kind(no_display):
    with pytest.raises(StartError):
        start("NOFILE", None)
