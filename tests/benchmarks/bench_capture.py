"""What it costs to see inside: whole sequences in torch, single steps in NumPy."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from rnnviz.core.model import Model
from rnnviz.core.trace import Trace
from rnnviz.learn.capture import Capture
from tests.benchmarks.networks import large_model
from tests.benchmarks.timing import at_least, at_most, milliseconds, say, side_by_side

TOKENS, UNITS = 1_000, 128
ROUNDS = 50
MOST_TIMES_THE_FUSED_PASS = 2.5
LEAST_TIMES_FASTER_THAN_CELLS = 5.0
MOST_MICROSECONDS_A_STEP = 40.0


@pytest.fixture(params=[1, 2])
def threads(request):
    """torch's threads, for all variants alike."""
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)


def test_capture_beside_the_fused_pass_and_a_loop_of_cells(threads):
    model = large_model("lstm", UNITS)
    ids = np.random.default_rng(1).integers(0, model.network.architecture.classes, TOKENS)
    capture, fused, watched = Capture(model.network), _fused(model), WatchedCells(model)
    x = torch.from_numpy(model.network.vectors(ids))
    _check_equal(capture.quantities(ids)[0], watched.quantities(x))

    seconds = side_by_side(
        {
            "nn.LSTM, nothing seen": lambda: _forward(fused, x),
            "rnnviz, every gate": lambda: capture.quantities(ids),
            "nn.LSTMCell with hooks": lambda: watched.quantities(x),
        },
        ROUNDS,
    )
    plain, ours, loop = seconds.values()
    cost, gain = float(np.median(ours / plain)), float(np.median(loop / ours))
    say(
        f"Capture of {TOKENS:,} tokens, LSTM({UNITS}), {threads} threads of torch",
        *(f"{name}: {milliseconds(taken)}" for name, taken in seconds.items()),
        at_most("times nn.LSTM's forward", cost, MOST_TIMES_THE_FUSED_PASS),
        at_least("times faster than the loop", gain, LEAST_TIMES_FASTER_THAN_CELLS),
    )
    assert cost <= MOST_TIMES_THE_FUSED_PASS
    assert gain >= LEAST_TIMES_FASTER_THAN_CELLS


def test_stepping():
    model = large_model("lstm", UNITS)
    ids = np.random.default_rng(1).integers(0, model.network.architecture.classes, TOKENS).tolist()

    def step_all() -> None:
        trace, stepper = Trace(model.network), model.stepper()
        for token in ids:
            trace.append(stepper.step(token))

    taken = side_by_side({"step and append": step_all}, ROUNDS)["step and append"] / TOKENS * 1e6
    median, p99 = np.percentile(taken, [50, 99])
    say(
        f"Stepping with NumPy, LSTM({UNITS}), {TOKENS:,} tokens",
        at_most("a token, median", median, MOST_MICROSECONDS_A_STEP, " µs"),
        f"a token, p99 of {ROUNDS} runs: {p99:.1f} µs",
    )
    assert median <= MOST_MICROSECONDS_A_STEP


class WatchedCells:
    """What one writes without rnnviz: nn.LSTMCell in a loop, and hooks on its two products to see the gates."""

    def __init__(self, model: Model) -> None:
        weights = model.network.weights[0]
        units = weights.weight_hh.shape[1]
        self._cell = nn.LSTMCell(weights.weight_ih.shape[1], units)
        self._x_part = nn.Linear(*weights.weight_ih.shape[::-1])
        self._h_part = nn.Linear(*weights.weight_hh.shape[::-1])
        _load(self._cell, **weights._asdict())
        _load(self._x_part, weight=weights.weight_ih, bias=weights.bias_ih)
        _load(self._h_part, weight=weights.weight_hh, bias=weights.bias_hh)
        self._records: list[dict[str, Tensor]] = []
        self._cell.register_forward_hook(self._on_step)

    def _on_step(self, _cell: nn.Module, given: tuple, left: tuple[Tensor, Tensor]) -> None:
        """nn.LSTMCell hands out h and c only; the gates must be computed beside it."""
        x, (hidden_before, _) = given
        i, f, g, o = (self._x_part(x) + self._h_part(hidden_before)).chunk(4, dim=-1)
        gates = {"input": i.sigmoid(), "forget": f.sigmoid(), "candidate": g.tanh(), "output": o.sigmoid()}
        self._records.append(gates | {"hidden": left[0], "cell": left[1]})

    @torch.inference_mode()
    def quantities(self, x: Tensor) -> dict[str, Tensor]:
        """Every quantity (steps, units) of x (steps, width)."""
        self._records = []
        state = (torch.zeros(1, self._cell.hidden_size), torch.zeros(1, self._cell.hidden_size))
        for row in x:
            state = self._cell(row[None], state)
        return {name: torch.cat([record[name] for record in self._records]) for name in self._records[0]}


def _load(module: nn.Module, **arrays: np.ndarray) -> None:
    module.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})


def _fused(model: Model) -> nn.LSTM:
    weights = model.network.weights[0]
    lstm = nn.LSTM(weights.weight_ih.shape[1], weights.weight_hh.shape[1], batch_first=True)
    _load(lstm, **{f"{name}_l0": array for name, array in weights._asdict().items()})
    return lstm.eval()


@torch.inference_mode()
def _forward(lstm: nn.LSTM, x: Tensor) -> Tensor:
    return cast(Tensor, lstm(x[None])[0])


def _check_equal(ours: dict[str, np.ndarray], theirs: dict[str, Tensor]) -> None:
    """A fast wrong answer would win every race."""
    assert ours.keys() == theirs.keys()
    for name, values in ours.items():
        assert np.abs(values - theirs[name].numpy()).max() <= 1e-5, name
