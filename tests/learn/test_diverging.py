"""Numbers that run away: the run stops, says what to change, and keeps the last good weights."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.learn.checkpoint import load_checkpoint, save_checkpoint
from rnnviz.learn.run import DivergedError, Run
from rnnviz.learn.train import Evaluation, finished_model, train
from rnnviz.tasks.settings import OPTIMISERS
from tests.learn.runs import small_run


def _diverge(run: Run) -> str:
    with pytest.raises(DivergedError) as caught:
        list(train(run))
    assert all(np.isfinite(array).all() for array in run.network.arrays().values())
    message = str(caught.value)
    assert f"after step {run.step}, whose weights are kept; try a smaller rate" in message and "\n" not in message
    return message


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_a_mad_rate_ends_with_weights_that_still_are_good(cell: str, optimiser: str, tmp_path: Path) -> None:
    run = small_run(cell=cell, rate=1e6, warmup=0, layers=2, optimiser=optimiser, normalised=cell == "gru")
    first = run.network.arrays()
    assert "now 1e+06" in _diverge(run) and run.step <= 1
    if run.step == 0:
        for name, array in run.network.arrays().items():
            if "running" not in name:
                np.testing.assert_array_equal(array, first[name])
    model = finished_model(run, "mad", "Mad")
    assert model.card.training["validation_loss"] < 10 and model.card.training["curve"] == run.curve
    save_model(model, tmp_path / "mad.safetensors")
    assert load_model(tmp_path / "mad.safetensors").card == model.card


def test_a_warm_up_into_madness_keeps_what_was_good_of_it() -> None:
    run = small_run(rate=1e6, warmup=10_000_000, epochs=2.5, seed=2)
    for _ in range(5):
        run.advance()
    run.settings = small_run(rate=1e6, warmup=0).settings
    before, steps = run.network.arrays(), run.step
    _diverge(run)
    assert steps <= run.step <= steps + 1
    if run.step == steps:
        for name, array in run.network.arrays().items():
            np.testing.assert_array_equal(array, before[name])


def test_weights_that_overflow_in_an_update_are_taken_back_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    run = small_run(normalised=True)
    run.advance()
    before, step = run.network.arrays(), run.step
    monkeypatch.setattr(run, "rate", lambda: math.inf)
    with pytest.raises(DivergedError, match="the weights grew out of all bounds after step 1"):
        run.advance()
    assert run.step == step and not run.optimiser.state_dict()["state"]
    for name, array in run.network.arrays().items():
        assert np.isfinite(array).all()
        if "running" not in name:
            np.testing.assert_array_equal(array, before[name])
    monkeypatch.undo()
    assert math.isfinite(run.advance())


def test_a_gradient_that_is_no_number_condemns_no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    run = small_run(normalised=True)
    run.advance()
    before = run.network.arrays()
    truly = nn.utils.clip_grad_norm_
    monkeypatch.setattr(nn.utils, "clip_grad_norm_", lambda *given: truly(*given) * math.nan)
    with pytest.raises(DivergedError, match="the gradient grew out of all bounds after step 1"):
        run.advance()
    assert run.step == 1 and len(run.losses) == 1
    for name, array in run.network.arrays().items():  # the statistics of the normalisation, too
        np.testing.assert_array_equal(array, before[name])


def test_harm_that_only_the_validation_shows_is_undone_too() -> None:
    run = small_run(epochs=1.0, warmup=0)
    events = train(run)
    for event in events:
        if isinstance(event, Evaluation):
            break
    for _ in range(3):
        run.advance()
    step, points = run.step, len(run.evaluations)
    with torch.no_grad():
        run.network.head.weight.mul_(1e9)  # type: ignore[union-attr]
    with pytest.raises(DivergedError):
        run.check(1e8)
    assert run.step == step - 1 and len(run.losses) == 2 and len(run.evaluations) == points
    assert run.network.head.weight.abs().max() < 10  # type: ignore[union-attr]


def test_a_diverged_run_is_gone_on_with_at_a_smaller_rate(tmp_path: Path) -> None:
    run = small_run(rate=1e6, warmup=0)
    _diverge(run)
    save_checkpoint(run, tmp_path / "r")
    careful = small_run(rate=0.02, warmup=0)
    load_checkpoint(careful, tmp_path / "r")
    assert careful.step == run.step and list(train(careful))
    assert careful.curve[-1][2] < careful.curve[0][2]  # type: ignore[operator]


def test_weights_beyond_all_bounds_end_in_a_diverged_run_and_a_card_without_figures(tmp_path: Path) -> None:
    run = small_run(cell="rnn")
    with torch.no_grad():
        run.network.head.weight.fill_(3e38)  # type: ignore[union-attr]
    with pytest.raises(DivergedError):
        run.advance()
    model = finished_model(run, "lost", "Lost")
    assert model.card.training["validation_loss"] is None
    save_model(model, tmp_path / "lost.safetensors")
    assert load_model(tmp_path / "lost.safetensors").card == model.card
