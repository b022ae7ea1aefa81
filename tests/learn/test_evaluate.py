"""The figures in a card mean what they say: checked by stepping with NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.learn import evaluate
from rnnviz.learn.evaluate import cell_limits, mean_loss
from rnnviz.learn.network import LearningNetwork
from tests.networks import KINDS, random_model, random_network


def _pair(kind: str, seed: int = 0) -> tuple[Model, LearningNetwork]:
    network = random_network(units=8, layers=2, size=29, seed=seed, **KINDS[kind])
    module = LearningNetwork(network.architecture, dropout=0.5)
    module.load_arrays(network.tensors)
    return replace(random_model(), network=network), module.train()


def _ids(count: int) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 29, count).astype(np.int32)


@pytest.mark.parametrize("kind", KINDS)
def test_the_mean_loss_is_the_mean_surprise(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    model, module = _pair(kind)
    ids = _ids(150)
    wanted = np.nansum(model.trace(ids).surprise.astype(np.float64)) / 149
    assert mean_loss(module, ids) == pytest.approx(wanted, abs=1e-5)
    monkeypatch.setattr(evaluate, "_CHUNK", 7)
    assert mean_loss(module, ids) == pytest.approx(wanted, abs=1e-5)


@pytest.mark.parametrize("streams", [2, 3, 7])
def test_streams_begin_without_a_past_and_leave_out_what_fills_none(streams: int) -> None:
    model, module = _pair("lstm")
    ids = _ids(100)
    length = 99 // streams
    parts = [ids[start * length : (start + 1) * length + 1] for start in range(streams)]
    wanted = np.mean([np.nanmean(model.trace(part).surprise.astype(np.float64)) for part in parts])
    assert mean_loss(module, ids, streams) == pytest.approx(wanted, abs=1e-5)


def test_two_tokens_are_enough() -> None:
    model, module = _pair("gru")
    assert mean_loss(module, _ids(2)) == pytest.approx(float(model.trace(_ids(2)).surprise[1]), abs=1e-6)


def test_a_cells_limit_is_the_99th_percentile_rounded_up() -> None:
    for seed in range(5):
        model, _ = _pair("lstm", seed)
        ids = _ids(400)
        trace = model.trace(ids)
        for limit, layer in zip(cell_limits(model, [ids]), trace.layers, strict=True):
            percentile = float(np.percentile(np.abs(layer["cell"]), 99))
            assert limit is not None and percentile - 1e-6 <= limit <= percentile * 1.1
            assert float(f"{limit:.2g}") == limit
    assert cell_limits(model, [_ids(400)], most=50) == cell_limits(model, [_ids(50)])


def test_cells_without_c_have_no_limit() -> None:
    assert cell_limits(_pair("gru")[0], [_ids(20)]) == cell_limits(_pair("rnn-relu")[0], [_ids(20)]) == (None, None)


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        (2.7, 2.7), (2.701, 2.8), (0.0123, 0.013), (27.0, 27.0), (99.5, 100.0), (1.0, 1.0), (0.0, 1e-6),
        (123456.0, 130000.0),
        (np.nan, None), (np.inf, None),
    ],
)  # fmt: skip
def test_rounding_up_keeps_two_digits(value: float, rounded: float | None) -> None:
    assert evaluate._rounded_up(value) == rounded


def test_a_network_whose_cell_never_moves_still_has_a_limit() -> None:
    model = random_model("lstm")
    still = Network(
        model.network.architecture, {name: np.zeros_like(value) for name, value in model.network.tensors.items()}
    )
    assert cell_limits(Model(model.card, still), [_ids(20)]) == (1e-6,)
