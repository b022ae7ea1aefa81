"""Which class a network says of documents it never saw, beside a bag of the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.model import Model
from rnnviz.lessons.sentiment_networks import is_one_of_them

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

translate = QCoreApplication.translate


class Confusion(Companion):
    """Filled in while one looks. A lesson can order ``read``, with the names of a true class and of a said one."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.session.unseen_texts import UnseenTexts
        from rnnviz.view.confusion_matrix import ConfusionMatrix

        super().__init__(window)
        px = window.theme.px
        self._unseen = UnseenTexts(self)
        self._unseen.changed.connect(self._show)
        self._matrix = ConfusionMatrix(window.theme)
        self._matrix.square_clicked.connect(self._on_square_clicked)
        self._head, self._note = QLabel(), QLabel()
        self._head.setFont(window.theme.font(13, bold=True))
        self._note.setFont(window.theme.font(12))
        self._note.setObjectName("faint")
        self._panel = QWidget()
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(px(8), px(6), px(8), px(6))
        column.setSpacing(px(4))
        for label in (self._head, self._note):
            label.setWordWrap(True)
            column.addWidget(label)
        column.insertWidget(1, self._matrix, stretch=1)
        self._shown: dict[tuple[int, int], int] = {}

    @property
    def widget(self) -> QWidget:
        """Head, matrix and note."""
        return self._panel

    def show_model(self) -> None:
        """Read the documents with the network that reads now."""
        model, path = self.studio.model, self.studio.path
        if _fits(model, ""):
            self._unseen.read(model, model.name if path is None else str(path))
        self._show()

    def perform(self, order: str, value: object) -> None:
        """See the class."""
        names = self.studio.model.card.labels
        if order == "read" and isinstance(value, tuple) and set(value) <= set(names):
            self._on_square_clicked(names.index(value[0]), names.index(value[1]))

    def close(self) -> None:
        """End what collects the documents."""
        self._unseen.close()

    def _show(self) -> None:
        unseen, names = self._unseen, self.studio.model.card.labels
        if len(unseen.counts) == len(names):
            self._matrix.set_counts(names, unseen.counts)
        self._head.setText(self._told())
        self._note.setText(self._explained())

    def _told(self) -> str:
        unseen = self._unseen
        if unseen.problem:
            return f"{unseen.problem[:1].upper()}{unseen.problem[1:]}."
        if unseen.texts is None or unseen.accuracy is None:
            return translate("Confusion", "Collecting documents that it never saw…")
        sentence = translate("Confusion", "{right} of {count} right · bag of words {rival}")
        return sentence.format(
            right=f"{unseen.accuracy:.1%}", count=f"{unseen.done:,}", rival=f"{unseen.texts.right:.1%}"
        )

    def _explained(self) -> str:
        if self._unseen.texts is None:
            return ""
        return translate(
            "Confusion",
            "Rows: the true class. Columns: what it says. Colour: the share of the row. Click a square to read one of "
            "its documents. The rival, naive Bayes, knows the same words, but not their order.",
        )

    def _on_square_clicked(self, true: int, said: int) -> None:
        """Put one of the documents that are counted there into the window; another one at every click."""
        texts = self._unseen.texts
        if texts is None:
            return
        places = np.flatnonzero((texts.classes == true) & (self._unseen.said == said))
        if len(places):
            turn = self._shown.get((true, said), 0)
            self._shown[true, said] = turn + 1
            self.window.views.editor.replace_all(texts.texts[places[turn % len(places)]])


def _fits(model: Model, _lesson: str) -> bool:
    vocabulary = model.card.vocabulary
    is_text = vocabulary is not None and not vocabulary.has_no_list
    return model.card.task == "classify" and is_text and not is_one_of_them(model.name)


OFFER = Offer(
    name="confusion",
    slot="side",
    title=lambda: translate("Confusion", "Confusion"),
    fits=_fits,
    make=Confusion,
    place=10,
)
