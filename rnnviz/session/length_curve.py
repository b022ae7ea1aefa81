"""How often texts are translated without a fault, over the number of dates in them; measured while one watches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.model import Model
from rnnviz.core.translator import Translator
from rnnviz.tasks.dates import pair

DATES = range(1, 7)
EACH = 20
"""Texts of each length."""

_SEED = 19


@dataclass
class Point:
    """Of so many texts that were `asked` with so many `dates`, how many came out `right`, to the last character."""

    dates: int
    right: int = 0
    asked: int = 0


class LengthCurve(QObject):
    """One text between two turns of the event loop, all of them from days that are never learned."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._curves: list[list[Point]] = []
        self._questions: Iterator[tuple[Translator, Point, tuple[str, str]]] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)

    @property
    def curves(self) -> Sequence[Sequence[Point]]:
        """The points of each model, in the order in which they were given."""
        return self._curves

    @property
    def is_measuring(self) -> bool:
        """Whether texts are left."""
        return self._timer.isActive()

    def measure(self, models: Sequence[Model]) -> None:
        """Begin anew with these, which translate dates. Raises TaskError for a model that does not translate."""
        translators = [Translator(model) for model in models]
        self._curves = [[Point(dates) for dates in DATES] for _ in models]
        self._questions = self._asked(translators)
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Leave it at that."""
        self._timer.stop()

    def _asked(self, translators: list[Translator]) -> Iterator[tuple[Translator, Point, tuple[str, str]]]:
        """Every length gets a first text, then a second one, and so on, so that the whole curve is soon seen."""
        random = np.random.default_rng(_SEED)
        for _ in range(EACH):
            for place, dates in enumerate(DATES):
                text = pair(random, dates, held_out=True)
                for translator, curve in zip(translators, self._curves, strict=True):
                    yield translator, curve[place], text

    def _on_slice(self) -> None:
        found = next(self._questions, None)
        if found is None:
            self._timer.stop()
        else:
            translator, point, (source, wanted) = found
            point.asked += 1
            point.right += translator.translate(source, beam=1) == wanted
        self.changed.emit()
