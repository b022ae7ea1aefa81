"""The texts a model was never taught: fetched by a process of their own, then read through it slice by slice."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from rnnviz.core.model import Model
from rnnviz.core.side_by_side import last_logits, padded_rows

COMMAND = ["-m", "rnnviz.tasks.unseen_texts"]
"""What Python is asked for; the model's name or file follows."""

SLICE = 16
"""Texts that are read at once."""


@dataclass(frozen=True, eq=False)
class Unseen:
    """Texts with the class of each, int64 (n,), a place in `names`; a bag of words is `right` so often, 0..1."""

    names: tuple[str, ...]
    texts: Sequence[str]
    classes: NDArray[np.int64]
    right: float


class UnseenTexts(QObject):
    """`counts` (classes, classes): rows are the true classes, columns what the model said, of `done` texts so far."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts: Unseen | None = None
        self.problem = ""
        self.counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self.said: NDArray[np.int64] = np.zeros(0, np.int64)
        self.done = 0
        self._model: Model | None = None
        self._order: NDArray[np.intp] = np.zeros(0, np.intp)
        self._fetched: dict[str, Unseen] = {}
        self._name = ""
        self._process: QProcess | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)

    @property
    def accuracy(self) -> float | None:
        """The share of right answers among the texts read so far; None before the first."""
        return float(np.trace(self.counts)) / self.done if self.done else None

    @property
    def is_through(self) -> bool:
        """Whether all have been read."""
        return self.texts is not None and self.done == len(self.texts.texts)

    def read(self, model: Model, name: str) -> None:
        """Begin with `model`, whose file or name is `name`; its texts are fetched once."""
        if model is self._model:
            return
        self._stop()
        self._model, self._name, self.problem, self.texts, self.done = model, name, "", None, 0
        self.counts = np.zeros((len(model.card.labels),) * 2, np.int64)
        if name in self._fetched:
            self._begin(self._fetched[name])
        else:
            self._fetch()
        self.changed.emit()

    def close(self) -> None:
        """Stop, and end the process."""
        self._stop()
        self._model = None

    def _fetch(self) -> None:
        self._process = process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.setWorkingDirectory(str(Path(__file__).parents[2]))
        process.start(sys.executable, [*COMMAND, self._name])

    def _on_finished(self) -> None:
        if (process := self._process) is None or self._model is None:
            return
        written = bytes(process.readAllStandardOutput().data())
        self._forget(process)
        try:
            found = json.loads(written)
        except ValueError:
            found = {"sentence": "the texts could not be collected"}
        if "sentence" in found:
            self.problem = str(found["sentence"])
        else:
            classes = np.array(found["classes"], np.int64)
            texts = Unseen(tuple(found["names"]), found["texts"], classes, float(found["right"]))
            self._fetched[self._name] = texts
            self._begin(texts)
        self.changed.emit()

    def _begin(self, texts: Unseen) -> None:
        if self._model is None or texts.names != self._model.card.labels:
            self.problem = "the texts have other classes than this network"
            return
        self.texts, self.said = texts, np.full(len(texts.texts), -1)
        self._order = np.argsort([len(text) for text in texts.texts], kind="stable")
        self._timer.start()

    def _on_slice(self) -> None:
        if self.texts is None or self._model is None or self.is_through:
            self._timer.stop()
            return
        chosen = self._order[self.done : self.done + SLICE]
        window = int(self._model.card.training.get("settings", {}).get("window", 100))
        rows = [self._model.inputs_of(self.texts.texts[place])[-window:] for place in chosen]
        self.said[chosen] = last_logits(self._model.network, *padded_rows(rows)).argmax(1)
        np.add.at(self.counts, (self.texts.classes[chosen], self.said[chosen]), 1)
        self.done += len(chosen)
        self.changed.emit()

    def _stop(self) -> None:
        self._timer.stop()
        if self._process is not None:
            process = self._process
            process.finished.disconnect(self._on_finished)
            process.kill()
            process.waitForFinished(2_000)
            self._forget(process)

    def _forget(self, process: QProcess) -> None:
        self._process = None
        process.deleteLater()
