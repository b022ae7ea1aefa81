"""Samples out of a run's file, which a stranger may have written: shown, or left out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rnnviz.app.sample_bindings import SampleBindings
from rnnviz.view.samples import SampleList
from rnnviz.view.theme import Theme


class Learned(QObject):
    """What is asked of learning here."""

    run_changed, sample_added = Signal(), Signal(object)

    def __init__(self, *samples):
        super().__init__()
        self.samples = samples


@pytest.fixture
def shown(qtbot):
    panel: Any = QWidget()
    qtbot.addWidget(panel)

    def show(**entry):
        panel.samples = SampleList(Theme())
        qtbot.addWidget(panel.samples)
        learned: Any = Learned({"step": 3, "epoch": 1.0, "loss": 0.5, **entry})
        learned.setParent(panel)
        SampleBindings(panel, learned)
        return list(panel.samples._model._samples)

    return show


def test_one_series_and_a_table(shown):
    (one,) = shown(truth=[0.0, 1.0], prediction=[0.5, 1.5])
    assert one.truth.shape == (1, 2) and one.names == ()
    (table,) = shown(truth=[[0.0, 1.0], [2.0, 3.0]], prediction=[[1, 1], [2, 2]], columns=["x", "y"])
    assert table.names == ("x", "y") and np.array_equal(table.prediction, [[1, 1], [2, 2]])


@pytest.mark.parametrize(
    ("truth", "prediction"),
    [([1.0], [1.0, 2.0]), ([[1.0], [1.0, 2.0]], [[1.0], [1.0, 2.0]]), ([[1.0]], [1.0, 2.0])],
)
def test_what_does_not_fit_is_left_out(shown, truth, prediction):
    assert shown(truth=truth, prediction=prediction) == []


def test_what_is_no_number_is_drawn_as_nothing(shown):
    (one,) = shown(truth=[1.0, "x"], prediction=[None, float("inf")], columns={"no": "list"})
    assert one.truth.tolist() == [[1.0, 0.0]] and one.prediction.tolist() == [[0.0, 0.0]] and one.names == ()
