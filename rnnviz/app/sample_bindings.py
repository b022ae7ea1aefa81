"""Connects the samples of learning with the session."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QObject

from rnnviz.session.learning import Learning
from rnnviz.view.learn_panel import LearnPanel


class SampleBindings(QObject):
    """Goes with its panel."""

    def __init__(self, panel: LearnPanel, learning: Learning) -> None:
        super().__init__(panel)
        self._samples, self._learning = panel.samples, learning
        learning.run_changed.connect(self._show)
        learning.sample_added.connect(self._add)
        self._show()

    def _show(self) -> None:
        self._samples.clear()
        for entry in self._learning.samples:
            self._add(entry)

    def _add(self, entry: dict[str, Any]) -> None:
        """Entries come from a file, which a stranger may have written."""
        samples, step = self._samples, entry["step"]
        epoch, loss = _number(entry.get("epoch")) or 0.0, _number(entry.get("loss"))
        match entry:
            case {"text": str(text)}:
                samples.add_text(step, epoch, text, loss)
            case {"truth": list(truth), "prediction": list(prediction)}:
                self._add_series(entry, _columns(truth), _columns(prediction), loss)
            case {"answers": list(answers)} if all(isinstance(one, list) and len(one) == 3 for one in answers):
                samples.add_answers(step, epoch, [(str(a), str(b), str(c)) for a, b, c in answers])

    def _add_series(
        self, entry: dict[str, Any], truth: np.ndarray | None, prediction: np.ndarray | None, loss: float | None
    ) -> None:
        if truth is None or prediction is None or truth.shape != prediction.shape:
            return
        given = entry.get("columns")
        names = [str(name) for name in given] if isinstance(given, list) else []
        epoch = _number(entry.get("epoch")) or 0.0
        self._samples.add_series(entry["step"], epoch, truth, prediction, loss, names)


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and np.isfinite(value) else None


def _columns(values: list[Any]) -> np.ndarray | None:
    """One list of numbers, or equally long ones, as float64 (columns, n); None for anything else."""
    columns = values if values and all(isinstance(one, list) for one in values) else [values]
    if len({len(column) for column in columns}) > 1:
        return None
    return np.array([[_number(value) or 0.0 for value in column] for column in columns], np.float64)
