"""A run's folder is opened where it was left, or says in one sentence why it cannot be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.learn.checkpoint import CheckpointError
from rnnviz.learn.device import DeviceError
from rnnviz.learn.resume import open_recorder
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.new_run import new_run
from rnnviz.tasks.recipes import RECIPES
from tests.learn.runs import TEXT

SMALL = ["units=8", "window=12", "batch=6", "epochs=1", "embedding=4"]


def begun(path: Path, recipe: str = "characters", steps: int = 0) -> RunFolder:
    """A run that was learned for so many steps and then stopped."""
    chosen = RECIPES[recipe]
    settings = chosen.settings.changed(SMALL if recipe == "characters" else ["units=8", "epochs=2"])
    folder = new_run(path, "Cats", chosen, settings, Corpus(TEXT, "mine", "none") if chosen.needs_text else None)
    if steps:
        recorder = open_recorder(folder, "cpu")
        for _ in recorder.events():
            if recorder.run.step == steps:
                break
        recorder.end("stopped")
    return folder


@pytest.mark.parametrize("recipe", ["characters", "hello", "alphabet", "forecast"])
def test_every_kind_of_run_goes_on_where_it_was_left(recipe: str, tmp_path: Path) -> None:
    whole = open_recorder(begun(tmp_path / "whole", recipe), "cpu").run
    losses = [whole.advance() for _ in range(4)]
    parted = open_recorder(begun(tmp_path / "parted", recipe, steps=2), "cpu").run
    assert parted.step == 2 and [parted.advance() for _ in range(2)] == losses[2:]


def test_a_run_killed_before_its_first_checkpoint_begins_anew(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run", steps=5)
    folder.checkpoint.unlink()
    recorder = open_recorder(folder, "cpu")
    assert recorder.run.step == 0 and not len(folder.points()) and not folder.evaluations()
    assert [one.step for one in folder.snapshots()] == [0]


def test_what_came_after_the_checkpoint_is_done_again(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run", steps=5)
    old = folder.checkpoint.read_bytes()
    recorder = open_recorder(folder, "cpu")
    for _ in recorder.events():
        if recorder.run.step == 9:
            break
    recorder.end("stopped")
    before = folder.points()
    folder.checkpoint.write_bytes(old)  # as if it had been killed between the two files
    (folder.path / ".checkpoint.safetensors.abc.new").write_bytes(b"half")
    recorder = open_recorder(folder, "cpu")
    assert recorder.run.step == 5 and len(folder.points()) == 5 and max(one.step for one in folder.snapshots()) <= 5
    assert not list(folder.path.rglob("*.new"))
    for _ in recorder.events():
        if recorder.run.step == 9:
            break
    recorder.end("stopped")
    np.testing.assert_array_equal(folder.points(), before)


def test_with_other_settings_it_goes_on_longer_or_more_carefully_but_not_otherwise(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run", steps=4)
    settings = folder.record().settings
    longer = open_recorder(folder, "cpu", settings | {"epochs": 3.0, "rate": 1e-4})
    assert longer.run.step == 4 and longer.run.rate() <= 1e-4 and longer.run.steps == 3 * longer.run.steps_a_pass
    with pytest.raises(CheckpointError, match=r"units 8, not 9"):
        open_recorder(folder, "cpu", settings | {"units": 9})


def test_with_half_the_batch_it_goes_on_at_the_same_place(tmp_path: Path) -> None:
    """As the window offers when the memory is not enough."""
    folder = begun(tmp_path / "run", steps=8)
    recorder = open_recorder(folder, "cpu", folder.record().settings | {"batch": 3})
    run = recorder.run
    assert run.epoch == pytest.approx(8 * 6 * 12 / len(TEXT) / 0.9, abs=0.03) and run.step > 8
    list(recorder.events())
    recorder.end("finished")
    assert folder.record().step == run.steps and open_recorder(folder, "cpu").run.settings.batch == 3


def test_what_cannot_be_gone_on_with_says_why(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run")
    with pytest.raises(DeviceError, match="no device 'abacus'"):
        open_recorder(folder, "abacus")
    (folder.path / "text.txt").unlink()
    with pytest.raises(RunFolderError, match="the text of run is missing; start a new run"):
        open_recorder(folder, "cpu")
    folder.write_record(folder.record().changed(recipe="poems"))
    with pytest.raises(RunFolderError, match="learns 'poems', which this version of rnnviz does not know"):
        open_recorder(folder, "cpu")


def test_another_text_than_the_one_learned_is_noticed(tmp_path: Path) -> None:
    folder = begun(tmp_path / "run", steps=2)
    (folder.path / "text.txt").write_text(TEXT.replace("cat", "bat"), encoding="utf-8")
    with pytest.raises(CheckpointError, match="other data"):
        open_recorder(folder, "cpu")
