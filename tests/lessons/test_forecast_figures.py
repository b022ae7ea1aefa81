"""The figures of the forecast lesson: of the shipped models, and not of broken ones."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.lessons import forecast_figures
from rnnviz.lessons.catalogue import lesson_of
from rnnviz.lessons.forecast_figures import cosine_alone, lorenz_departure, lorenz_one_step

COSINE = load("forecast")


def broken(model: Model) -> Model:
    """One number in ten is another."""
    random = np.random.default_rng(0)
    tensors = {name: values * (random.random(values.shape) > 0.1) for name, values in model.network.tensors.items()}
    return Model(model.card, Network(model.network.architecture, tensors))


def test_the_shipped_models_reach_what_is_promised() -> None:
    for figure in lesson_of("forecast").figures:
        assert figure.holds(figure.measured(COSINE)), figure.name


def test_broken_models_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forecast_figures, "load", lambda name: broken(load(name)))
    assert cosine_alone(broken(COSINE)) > 0.05
    assert lorenz_one_step("lorenz-lstm")(COSINE) > 1e-6
    assert lorenz_departure("lorenz-lstm")(COSINE) < 100
