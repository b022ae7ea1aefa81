"""How the model on screen was taught: its recorded loss curves."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from rnnviz.view import numerals
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.learning_record import LearningRecord
from rnnviz.view.theme import Theme

if TYPE_CHECKING:
    from rnnviz.view.loss_plot import LossPlot

_WIDTH, _HEIGHT = 368, 120


class LearningCard(QWidget):
    """Title, one line of facts, and the curves; pyqtgraph is imported when the first curve is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._record = LearningRecord.of({})
        self._classes = 0
        self._plot: LossPlot | None = None
        self._facts = ElidedLabel()
        self._numbers = QLabel()
        self._message = QLabel()
        self._body = QStackedLayout()
        self._is_drawn = True
        self._arrange()
        self.set_training({}, 0)

    def _arrange(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        title = QLabel(self.tr("Learning"))
        title.setFont(self._theme.font(14, bold=True))
        faint = f"color: {self._theme.colour('faint').name()}"
        for label in (self._facts, self._message):
            label.setFont(self._theme.font(12))
            label.setStyleSheet(faint)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._numbers.setFont(self._theme.font(12, bold=True))
        self._numbers.setTextFormat(Qt.TextFormat.RichText)
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        top = QHBoxLayout()
        top.setSpacing(px(14))
        top.addWidget(title)
        top.addWidget(self._facts, stretch=1)
        curves = QWidget()
        self._curves = QHBoxLayout(curves)
        self._curves.setContentsMargins(0, 0, 0, 0)
        self._curves.setSpacing(px(8))
        self._curves.addWidget(self._numbers)
        self._body.addWidget(self._message)
        self._body.addWidget(curves)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addLayout(self._body, stretch=1)

    def sizeHint(self) -> QSize:
        """The room it was drawn for."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def set_training(self, training: Mapping[str, Any], classes: int) -> None:
        """Show ``model.card.training``; `classes` is the number of outputs, whose ln is the loss of a blind guess."""
        self._record, self._classes = LearningRecord.of(training), classes
        self._facts.set_text(" · ".join(self._facts_of(self._record)))
        self._message.setText(self.tr("This model's file holds no record of how it was trained."))
        self._numbers.setText(self._numbers_text())
        self._numbers.setToolTip(self._numbers_told())
        self._body.setCurrentIndex(int(self._record.has_curve))
        self._is_drawn = False
        if self.isVisible():
            self.draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was set while hidden. The window does not wait for pyqtgraph: it is loaded afterwards."""
        super().paintEvent(event)
        if not self._is_drawn:
            QTimer.singleShot(0, self, self.draw)

    def draw(self) -> None:
        """Draw the curves now, if they are not drawn yet."""
        if self._is_drawn or not self._record.has_curve:
            return
        self._is_drawn = True
        if self._plot is None:
            from rnnviz.view.loss_plot import LossPlot

            self._plot = LossPlot(self._theme, *self._colours())
            self._plot.hovered.connect(self._on_hovered)
            self._curves.insertWidget(0, self._plot, stretch=1)
        guess = math.log(self._classes) if self._classes > 1 else None
        self._plot.set_record(self._record, guess)

    def _colours(self) -> tuple[QColor, QColor]:
        """Of the training and the validation curve. The validation loss is the mean surprise on unseen text."""
        unseen = self._theme.colour("surprise")
        return self._theme.colour("accent"), unseen.lighter(125) if self._theme.dark else unseen.darker(120)

    def _facts_of(self, record: LearningRecord) -> list[str]:
        facts = []
        if record.epochs is not None:
            facts.append(self.tr("{epochs} epochs").format(epochs=numerals.epochs(record.epochs)))
        if record.tokens_per_second is not None:
            facts.append(self.tr("{speed} tokens/s").format(speed=f"{record.tokens_per_second:,.0f}"))
        if record.seed is not None:
            facts.append(self.tr("seed {seed}").format(seed=record.seed))
        return facts

    def _numbers_text(self) -> str:
        lines = (
            (self.tr("train {loss}"), self._record.training_loss),
            (self.tr("valid {loss}"), self._record.validation_loss),
        )
        said = [
            f"<span style='color:{colour.name()}'>{sentence.format(loss=numerals.loss(loss))}</span>"
            for colour, (sentence, loss) in zip(self._colours(), lines, strict=True)
            if loss is not None
        ]
        return "<br>".join(said)

    def _numbers_told(self) -> str:
        if self._record.is_squared_error:
            return self.tr(
                "Mean squared error.\ntrain: over the last stretch of training\nvalid: on what was kept back"
            )
        return self.tr(
            "Loss in nats per token.\ntrain: over the last stretch of training\nvalid: on text kept back from training"
        )

    def _on_hovered(self, step: float, where: QPointF) -> None:
        nearest, training, validation = self._record.at(step)
        parts = [self.tr("training step {step}").format(step=f"{nearest:,}")]
        if training is not None:
            parts.append(self.tr("train {loss}").format(loss=numerals.loss(training, 4)))
        if validation is not None:
            parts.append(self.tr("valid {loss}").format(loss=numerals.loss(validation, 4)))
        unit = self.tr("mean squared error") if self._record.is_squared_error else self.tr("nats per token")
        QToolTip.showText(where.toPoint(), "\n".join([*parts, unit]), self)
