"""One step of learning: what it learns from, where its gradient ends, and what it does when numbers run away."""

from __future__ import annotations

import copy
import math
from itertools import pairwise

import numpy as np
import pytest
import torch

from rnnviz.learn import run as run_module
from rnnviz.learn.losses import loss_of
from rnnviz.learn.run import DivergedError, Run
from tests.learn.runs import small_run


def _state_parts(run: Run) -> list[torch.Tensor]:
    return [part for one in run.state or [] for part in (one if isinstance(one, tuple) else (one,))]


def _loss_by_hand(run: Run, index: int, state: object) -> float:
    """The mean of -ln p over a window with the weights of now, read on from `state`."""
    batch = run.batches.batch_at(index)
    inputs, targets = batch.inputs, batch.targets
    with torch.inference_mode():
        logits, _ = run.network.eval()(torch.from_numpy(inputs), state)
    p = torch.softmax(logits.double(), -1).numpy()
    return float(np.mean(-np.log(np.take_along_axis(p, targets[..., None], -1))))


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_windows_follow_each_other_and_the_gradient_ends_between_them(cell: str) -> None:
    run = small_run(cell=cell, layers=2)
    windows = run.steps_a_pass
    for step in range(windows + 2):
        state = run.state if step % windows else None
        wanted = _loss_by_hand(run, step % windows, state)
        assert run.advance() == pytest.approx(wanted, rel=1e-4)
        assert run.step == step + 1 and run.epoch == (step + 1) / windows
        assert all(part.grad_fn is None and not part.requires_grad for part in _state_parts(run))
        assert any(part.any() for part in _state_parts(run))


def test_the_gradient_stays_within_its_window() -> None:
    """Two runs whose histories differ but whose carried states are made equal learn the same from a window."""
    one, other = small_run(seed=1), small_run(seed=1)
    for _ in range(3):
        one.advance()
    other.network.load_state_dict(one.network.state_dict())
    other.optimiser.load_state_dict(copy.deepcopy(one.optimiser.state_dict()))
    other.step, other.state = one.step, run_module.detached([tuple(part.clone() for part in one.state[0])])  # type: ignore[index]
    assert one.advance() == other.advance()
    for ours, theirs in zip(one.network.parameters(), other.network.parameters(), strict=True):
        assert torch.equal(ours, theirs)


def test_the_rate_warms_up_and_falls_to_two_hundredths() -> None:
    run = small_run(rate=0.1, warmup=10, epochs=10.0)
    rates = []
    for step in range(run.steps + 1):
        run.step = step
        rates.append(run.rate())
    np.testing.assert_allclose(rates[:10], 0.1 * np.arange(1, 11) / 10)
    assert rates[10] == pytest.approx(0.1) and rates[-1] == pytest.approx(0.002)
    assert all(later <= earlier for earlier, later in pairwise(rates[10:]))
    assert small_run(warmup=0).rate() == 0.02


def test_a_long_warm_up_is_no_obstacle() -> None:
    run = small_run(warmup=10_000, epochs=0.2)
    run.advance()
    assert 0 < run.optimiser.param_groups[0]["lr"] < 1e-5


def test_the_state_penalty_keeps_the_cell_state_small() -> None:
    sizes = []
    for decay in (0.0, 10.0):
        run = small_run(state_decay=decay)
        for _ in range(40):
            run.advance()
        sizes.append(float(run.state[0][1].square().mean()))  # type: ignore[index]
    assert sizes[1] < 0.5 * sizes[0]
    run = small_run(cell="rnn", state_decay=10.0)
    assert math.isfinite(run.advance())


def _weights(run: Run) -> dict[str, np.ndarray]:
    return run.network.arrays()


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_loss_that_is_no_number_changes_nothing(value: float, monkeypatch: pytest.MonkeyPatch) -> None:
    run = small_run()
    run.advance()
    before, state, step = _weights(run), run.state, run.step
    monkeypatch.setattr(run_module, "loss_of", lambda logits, targets: loss_of(logits, targets) * value)
    with pytest.raises(DivergedError, match=r"the loss .* after step 1, whose weights are kept; try a smaller rate"):
        run.advance()
    assert run.state is state and run.step == step and len(run.losses) == 1
    for name, array in _weights(run).items():
        np.testing.assert_array_equal(array, before[name])
    monkeypatch.undo()
    assert math.isfinite(run.advance())
