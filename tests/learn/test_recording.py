"""What a run leaves in its folder, when, and that nothing it tells is lost."""

from __future__ import annotations

import json
import math
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
import pytest

from rnnviz.core.modelfile import load_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.learn import recording
from rnnviz.learn.checkpoint import save_checkpoint
from rnnviz.learn.recording import AUTOSAVE_SECONDS, Kept, Recorder, Sample, Save, finite
from rnnviz.learn.resume import open_recorder
from rnnviz.learn.run import Run
from rnnviz.learn.train import Evaluation, Progress
from rnnviz.tasks.recipes import RECIPES
from tests.learn.runs import TEXT, small_run


class Clock:
    """A step of learning takes `seconds` here, and saving `saving`."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def recorder_of(path: Path, run: Run | None = None, clock: Clock | None = None) -> Recorder:
    run = run or small_run(epochs=1.0)
    record = RunRecord("Cats", "characters", run.settings.to_json(), {"source": "test", "licence": "none"})
    folder = RunFolder.create(path, record, TEXT)
    return Recorder(run, folder, record, RECIPES["characters"], clock or Clock())


def test_everything_that_is_told_is_in_the_folder(tmp_path: Path) -> None:
    recorder = recorder_of(tmp_path / "run")
    events = list(recorder.events())
    assert recorder.end("finished") == Save(recorder.run.steps)
    folder = recorder.folder
    progress = [event for event in events if isinstance(event, Progress)]
    assert folder.points()["step"].tolist() == [event.step for event in progress]
    np.testing.assert_array_equal(folder.points()["loss"], np.array([event.loss for event in progress], np.float32))
    samples = [event.entry for event in events if isinstance(event, Sample)]
    assert folder.samples() == samples and all(len(entry["text"]) == 160 for entry in samples)
    evaluations = [event for event in events if isinstance(event, Evaluation)]
    assert [entry["validation"] for entry in folder.evaluations()] == [event.validation for event in evaluations]
    kept = [(event.step, event.path) for event in events if isinstance(event, Kept)]
    assert kept == [(one.step, str(one.path)) for one in folder.snapshots()]
    for one in folder.snapshots():
        assert load_model(one.path).card.training["steps"] == one.step


def test_each_step_is_kept_once_the_first_and_the_last_among_them(tmp_path: Path) -> None:
    recorder = recorder_of(tmp_path / "run", small_run(epochs=12.0))
    events = list(recorder.events())
    for kind in (Sample, Kept):
        steps = [event.step for event in events if isinstance(event, kind)]
        assert steps == sorted(set(steps)) and steps[0] == 0 and steps[-1] == recorder.run.steps
    evaluated = {event.step for event in events if isinstance(event, Evaluation)}
    assert all(("loss" in entry) == (entry["step"] in evaluated) for entry in recorder.folder.samples())
    assert {1, 2, 3, 4, 5} < {one.step for one in recorder.folder.snapshots()}  # dense where a network changes fastest


@pytest.mark.parametrize("index", [0, 1, 2, 3, 4, 5, 9, 20, 40])
def test_who_stops_listening_at_any_event_loses_nothing(index: int, tmp_path: Path) -> None:
    whole = recorder_of(tmp_path / "whole")
    list(whole.events())
    parted = recorder_of(tmp_path / "parted")
    events = parted.events()
    for _ in range(index + 1):
        next(events)
    parted.end("stopped")
    assert parted.folder.points()["step"].tolist() == list(range(1, parted.run.step + 1))
    again = open_recorder(parted.folder, "cpu")
    assert again.run.step == parted.run.step
    list(again.events())
    for recorder in (whole, again):
        recorder.end("finished")
    assert again.folder.evaluations() == whole.folder.evaluations()
    np.testing.assert_array_equal(again.folder.points(), whole.folder.points())
    for name, array in whole.run.network.arrays().items():
        np.testing.assert_array_equal(array, again.run.network.arrays()[name])


def test_it_saves_by_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    recorder, saved = recorder_of(tmp_path / "run", clock=clock), []
    for event in recorder.events():
        if isinstance(event, Progress):
            clock.now += 1.0
        if isinstance(event, Save):
            saved.append(event.step)
            assert recorder.folder.record().step == event.step and not event.reason
            assert len(recorder.folder.points()) == event.step
    assert saved == list(range(0, recorder.run.steps, 5)) and AUTOSAVE_SECONDS == 5.0


def test_a_slow_disk_leaves_half_of_the_time_for_learning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    recorder = recorder_of(tmp_path / "run", clock=clock)
    truly = save_checkpoint

    def slowly(run: Run, path: Path) -> None:
        clock.now += 8.0
        truly(run, path)

    monkeypatch.setattr(recording, "save_checkpoint", slowly)
    steps = []
    for event in recorder.events():
        clock.now += 1.0 if isinstance(event, Progress) else 0.0
        steps += [event.step] if isinstance(event, Save) else []
    assert len(steps) > 2 and all(later - earlier == 8 for earlier, later in pairwise(steps))


def test_in_an_evaluation_it_can_be_saved_and_goes_on_alike(tmp_path: Path) -> None:
    clock, saves = Clock(), []
    recorder = recorder_of(tmp_path / "run", clock=clock)

    def is_enough() -> bool:
        clock.now += 100.0
        saved = recorder.autosave()
        assert saved is not None and recorder.autosave() is None
        saves.append(saved.step)
        again = open_recorder(recorder.folder.copy_to(tmp_path / f"copy{len(saves)}"), "cpu")
        assert isinstance(next(iter(again.events())), Evaluation)  # still owed
        return len(saves) == 3

    events = list(recorder.events(is_enough))
    assert len(saves) == 3 and not isinstance(events[-1], Evaluation)


def test_an_evaluation_that_was_told_before_the_kill_and_after_the_save_is_on_disk_once(tmp_path: Path) -> None:
    whole = recorder_of(tmp_path / "whole")
    list(whole.events())
    clock = Clock()
    recorder = recorder_of(tmp_path / "run", clock=clock)
    for event in recorder.events():
        if isinstance(event, Progress) and event.step == 3:
            recorder.save("learning")  # its evaluation is still owed
        if isinstance(event, Kept) and event.step == 3:
            break
    again = open_recorder(recorder.folder, "cpu")
    told = list(islice(again.events(), 2))
    assert isinstance(told[0], Evaluation) and isinstance(told[1], Kept) and again.run.step == 3
    list(again.events())
    assert again.folder.evaluations() == whole.folder.evaluations()
    assert again.folder.samples() == whole.folder.samples()


def test_the_record_tells_how_far_the_run_is(tmp_path: Path) -> None:
    recorder = recorder_of(tmp_path / "run", small_run(epochs=1.0, cell="gru"))
    list(recorder.events())
    recorder.end("stopped", "because")
    record, run = recorder.folder.record(), recorder.run
    assert (record.state, record.reason, record.step, record.steps) == ("stopped", "because", run.step, run.steps)
    assert record.seconds == pytest.approx(run.seconds, abs=1e-3) and record.device == "cpu"
    assert record.parameters == sum(array.size for array in run.network.arrays().values())
    assert record.guess == pytest.approx(math.log(len(run.task.vocabulary)))  # type: ignore[arg-type]
    assert record.best == run.best and record.unit == "nats per token" and "GRU" in record.network.upper()
    training = load_model(recorder.folder.model).card.training
    assert training["validation_loss"] == pytest.approx(run.curve[-1][2], rel=0.05) and training["steps"] == run.step


def test_what_is_no_number_is_kept_as_none(tmp_path: Path) -> None:
    assert [finite(value) for value in (1.5, None, math.nan, math.inf, -math.inf)] == [1.5, None, None, None, None]
    event = Evaluation(3, 1.0, math.inf, None)
    assert recording.evaluation_entry(event) == {"step": 3, "training": 1.0, "validation": None, "accuracy": None}
    json.dumps(recording.evaluation_entry(event), allow_nan=False)
