"""A checkpoint that will not do says why, and the old one outlives a write that fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from rnnviz.learn import checkpoint
from rnnviz.learn.checkpoint import CheckpointError, checkpoint_path, load_checkpoint, save_checkpoint
from rnnviz.learn.run import Run
from tests.learn.runs import TEXT, dropping_run, small_run


def test_it_lies_beside_what_the_run_will_write() -> None:
    assert checkpoint_path(Path("a") / "m.safetensors") == Path("a") / "m.safetensors.run"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    run = dropping_run()
    run.advance()
    save_checkpoint(run, tmp_path / "m.run")
    return tmp_path / "m.run"


def refusal(path: Path, run: Run | None = None) -> str:
    with pytest.raises(CheckpointError) as caught:
        load_checkpoint(run or dropping_run(), path)
    message = str(caught.value)
    assert path.name in message and "start a new run" in message and "\n" not in message
    return message


def test_another_text_or_other_settings_are_told(saved: Path) -> None:
    same = dropping_run().settings.to_json()
    assert "other settings (units 12, not 13)" in refusal(saved, small_run(**same | {"units": 13}))
    assert "other data" in refusal(saved, small_run(TEXT + "more", **same))


def test_what_is_no_checkpoint_is_told(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"there is no none\.run to go on from; start without --resume"):
        load_checkpoint(dropping_run(), tmp_path / "none.run")
    assert "damaged" in refusal(tmp_path)
    for content in (b"", b"none", safetensors.numpy.save({"a": np.zeros(1)})):
        saved.write_bytes(content)
        assert "damaged" in refusal(saved)


def test_truncated_it_is_refused_and_the_old_one_outlives_a_failed_write(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = saved.read_bytes()
    for length in range(0, len(whole), 997):
        saved.write_bytes(whole[:length])
        refusal(saved)
    saved.write_bytes(whole)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_checkpoint(dropping_run(), saved)
    assert saved.read_bytes() == whole and list(saved.parent.iterdir()) == [saved]


CHANGES: list[Callable[[dict, dict], object]] = [
    lambda tensors, extras: tensors.pop("network.head.bias"),
    lambda tensors, extras: tensors.update({"network.head.bias": np.zeros(3, np.float32)}),
    lambda tensors, extras: tensors.update({"network.more": np.zeros(3, np.float32)}),
    lambda tensors, extras: tensors.pop("random"),
    lambda tensors, extras: tensors.update(random=np.zeros(3, np.uint8)),
    lambda tensors, extras: tensors.update(random=np.zeros(3, np.float32)),
    lambda tensors, extras: tensors.pop("state.0.0"),
    lambda tensors, extras: tensors.pop("state.1.1"),
    lambda tensors, extras: tensors.update({"state.0.0": np.zeros((1, 5, 12), np.float32)}),
    lambda tensors, extras: tensors.update({"optimiser.x.step": np.zeros(1, np.float32)}),
    lambda tensors, extras: tensors.update({"optimiser.step": np.zeros(1, np.float32)}),
    lambda tensors, extras: extras.pop("step"),
    lambda tensors, extras: extras.pop("losses"),
    lambda tensors, extras: extras.update(step=None),
    lambda tensors, extras: extras.update(step="one"),
    lambda tensors, extras: extras.update(evaluations=3),
    lambda tensors, extras: extras.pop("evaluated_at"),
    lambda tensors, extras: extras.update(settings={"colour": 1}),
    lambda tensors, extras: tensors.update({"optimiser.0.exp_avg": np.zeros((2, 2), np.float32)}),
    lambda tensors, extras: tensors.update({"optimiser.99.exp_avg": np.zeros((2, 2), np.float32)}),
    lambda tensors, extras: extras.pop("settings"),
]


@pytest.mark.parametrize("change", range(len(CHANGES)))
def test_an_incomplete_one_is_refused(change: int, saved: Path) -> None:
    tensors, extras = checkpoint._read(saved)
    CHANGES[change](tensors, extras)
    saved.write_bytes(safetensors.numpy.save(tensors, {"rnnviz-run": json.dumps(extras)}))
    refusal(saved)


@pytest.mark.parametrize("extras", ["", "[]", "[1]", "null", "3", "{}", "[" * 100_000])
def test_a_record_that_is_none_is_refused(extras: str, saved: Path) -> None:
    tensors, _ = checkpoint._read(saved)
    saved.write_bytes(safetensors.numpy.save(tensors, {"rnnviz-run": extras}))
    refusal(saved)
