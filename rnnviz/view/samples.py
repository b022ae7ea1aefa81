"""What the network produced at each evaluation, from noise to words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from rnnviz.view.growing_list import GrowingList
from rnnviz.view.sample import Answer, AnswersSample, Sample, SeriesSample, TextSample, whole
from rnnviz.view.sample_delegate import SampleDelegate
from rnnviz.view.sample_model import SAMPLE, SampleModel
from rnnviz.view.theme import Theme


class SampleList(QWidget):
    """The oldest is at the top, so that one reads down to the newest; who scrolls back is left in peace."""

    sample_clicked = Signal(int)
    """The training step of the sample that was clicked, or chosen with Enter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = SampleModel(self)
        delegate = SampleDelegate(theme, self)
        self._list = GrowingList(theme, delegate.row_height)
        self._list.setModel(self._model)
        self._list.setItemDelegate(delegate)
        self._list.setAccessibleName(self.tr("samples"))
        self._list.chosen.connect(self._on_chosen)
        self._list.addAction(self._copy_action())
        self._empty = QLabel(self.tr("What the network writes or predicts appears here while it learns."))
        self._legend = QLabel()
        self._catches_up = False
        self._pages = QStackedLayout()
        self._arrange(theme)

    def _arrange(self, theme: Theme) -> None:
        self._empty.setFont(theme.font(13))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setStyleSheet(f"color: {theme.colour('faint').name()}")
        self._empty.setMargin(theme.px(24))
        self._legend.setFont(theme.font(12))
        self._legend.setContentsMargins(theme.px(12), 0, 0, theme.px(4))
        names = (("ink", self.tr("truth")), ("accent", self.tr("prediction")))
        spans = (f"<span style='color:{theme.colour(role).name()}'>━ {name}</span>" for role, name in names)
        self._legend.setText("&nbsp;&nbsp;&nbsp;".join(spans))
        self._legend.hide()
        for page in (self._empty, self._list):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._legend)
        column.addLayout(self._pages, stretch=1)

    def _copy_action(self) -> QAction:
        copy = QAction(self.tr("Copy this sample"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.triggered.connect(self._on_copy_triggered)
        return copy

    def add_text(self, step: int, epoch: float, text: str, loss: float | None) -> None:
        """A text that the network wrote after `step` steps and `epoch` passes; validation `loss` in nats per token.

        A second sample of the same step takes the place of the first.
        """
        self._add(TextSample(step, epoch, loss, text))

    def add_series(
        self,
        step: int,
        epoch: float,
        truth: NDArray,
        prediction: NDArray,
        loss: float | None,
        names: Sequence[str] = (),
    ) -> None:
        """`truth` and `prediction`, each (n,) or (columns, n) in the series' own units, with the columns' `names`.

        `loss` is the mean squared error. Raises ValueError if they are not equally long.
        """
        truth, prediction = np.atleast_2d(truth), np.atleast_2d(prediction)
        if truth.shape != prediction.shape:
            raise ValueError(f"truth is {truth.shape} values and prediction {prediction.shape}; they must be as many")
        self._legend.show()
        self._add(SeriesSample(step, epoch, loss, truth, prediction, tuple(names)))

    def add_answers(self, step: int, epoch: float, answers: Iterable[tuple[str, str, str]]) -> None:
        """The answers to a few questions, each (given, guessed, wanted)."""
        self._add(AnswersSample(step, epoch, None, tuple(Answer(*answer) for answer in answers)))

    def clear(self) -> None:
        """Forget all samples and the highlight."""
        self._model.clear()
        self._list.follow()
        self._legend.hide()
        self._pages.setCurrentWidget(self._empty)

    def set_marker(self, step: int | None) -> None:
        """Highlight the sample at or before a training step; None for none.

        The highlight stays in view if it was in view; a list that was scrolled elsewhere stays where it is.
        """
        before = self._model.marked
        was_seen = before < 0 or self._list.shows(self._model.index(before))
        self._model.mark(step)
        if self._model.marked == before:
            return
        if not self.isVisible():
            self._catches_up = True
        elif was_seen:
            self._show_marked()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to where the highlight went in the meantime."""
        super().showEvent(event)
        if self._catches_up:
            self._catches_up = False
            self._show_marked()

    def _show_marked(self) -> None:
        if self._model.marked >= 0:
            self._list.scrollTo(self._model.index(self._model.marked))

    def _add(self, sample: Sample) -> None:
        self._model.add(sample)
        self._pages.setCurrentWidget(self._list)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.sample_clicked.emit(index.data(SAMPLE).step)

    def _on_copy_triggered(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(whole(index.data(SAMPLE)))
