"""The lecture's list for the network without memory: the first ten test rows, predicted and actual."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.model import Model

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.tasks.dense_task import DenseTask
    from rnnviz.view.sample_table import Sample

_SHOWN = 10
_CHANCE, _WINE = 5, 13
"""Numbers in a row of either table."""


class Samples(Companion):
    """Computed anew whenever the weights are others, so that it can be watched while the network learns."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.sample_table import SampleTable

        super().__init__(window)
        self._table = SampleTable(window.theme)
        self._table.chosen.connect(self._on_chosen)
        self._text = ""

    @property
    def widget(self) -> QWidget:
        """The list."""
        return self._table

    def show_model(self) -> None:
        """Every test row, read one after the other."""
        from rnnviz.tasks.corpora import CorpusError

        title = QCoreApplication.translate("Samples", "The first ten test rows")
        try:
            task = _task_for(self.studio.model)
        except CorpusError as error:
            self._table.set_samples((), title, f"{str(error)[:1].upper()}{str(error)[1:]}.")
            return
        logits = self.studio.model.trace(task.table.rows[task.tested]).logits
        wanted = task.table.classes[task.tested]
        share = float(np.mean(logits.argmax(axis=1) == wanted))
        subtitle = QCoreApplication.translate("Samples", "{share} right of all {count}. A click reads them.")
        samples = _samples(task, logits[:_SHOWN], wanted[:_SHOWN])
        self._text = "".join(f"{sample.row}\n" for sample in samples)
        self._table.set_samples(samples, title, subtitle.format(share=f"{share:.1%}", count=len(wanted)))

    def _on_chosen(self, place: int) -> None:
        """Put the ten rows into the text, and go to the one that was meant."""
        if self.document.text != self._text:
            self.window.views.editor.replace_all(self._text)
            self.document.read_all()
        self.document.set_cursor(place + 1)


def _width(model: Model) -> int:
    return 0 if model.card.vocabulary is None else model.card.vocabulary.width


def _task_for(model: Model) -> DenseTask:
    """The table whose rows this model reads. Raises CorpusError if it is not here."""
    from rnnviz.tasks.dense_task import DenseTask, chance_table, wine_table
    from rnnviz.tasks.recipes import RECIPES

    table = chance_table() if _width(model) == _CHANCE else wine_table()
    return DenseTask.of(table, RECIPES["dense"].settings)


def _samples(task: DenseTask, logits: NDArray, wanted: NDArray) -> list[Sample]:
    """Of two classes the probability of the second and 0 or 1, as the lecture prints them; of more, their names."""
    from rnnviz.core.number_text import row_text
    from rnnviz.core.sampling import softmax
    from rnnviz.view.sample_table import Sample

    labels, found = task.labels, []
    for place, (scores, label) in enumerate(zip(logits, wanted, strict=True)):
        chances, best = softmax(scores), int(scores.argmax())
        predicted = f"{chances[1]:.4f}" if len(labels) == 2 else f"{labels[best]}  {chances[best]:.4f}"
        actual = str(label) if len(labels) == 2 else labels[label]
        found.append(Sample(predicted, actual, best == label, row_text(task.table.rows[task.tested[place]])))
    return found


OFFER = Offer(
    name="samples",
    slot="side",
    title=lambda: QCoreApplication.translate("Samples", "Test rows"),
    fits=lambda model, lesson: lesson == "dense" and model.card.task == "label" and _width(model) in (_CHANCE, _WINE),
    make=Samples,
    place=10,
)
