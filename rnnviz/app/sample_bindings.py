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
            case {"truth": list(truth), "prediction": list(prediction)} if len(truth) == len(prediction):
                samples.add_series(step, epoch, _floats(truth), _floats(prediction), loss)
            case {"answers": list(answers)} if all(isinstance(one, list) and len(one) == 3 for one in answers):
                samples.add_answers(step, epoch, [(str(a), str(b), str(c)) for a, b, c in answers])


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and np.isfinite(value) else None


def _floats(values: list[Any]) -> np.ndarray:
    return np.array([_number(value) or 0.0 for value in values], np.float64)
