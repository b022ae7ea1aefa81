"""Dropout in a network of two layers: a rate, new masks, and the path on which one counts how often it acts."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from rnnviz.view.dropout_picture import LAYERS, NAMES, STEPS, UNITS, WAYS, DropoutPicture
from rnnviz.view.theme import Theme

_RATE = 25
_MOST = 80


class DropoutView(QWidget):
    """Masks are drawn as learning draws them: every unit on every way up by itself, anew for every step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._random = np.random.default_rng(4)
        self._numbers = self._random.random((STEPS, WAYS, UNITS))
        self.picture = DropoutPicture(theme)
        self._rate, self._rate_text = QSlider(Qt.Orientation.Horizontal), QLabel()
        self._input = QCheckBox(self.tr("at the input too, as in the lecture"))
        self._new = QPushButton(self.tr("New mask"))
        self._path = QLabel()
        self._arrange()
        self._rate.valueChanged.connect(self._show)
        self._input.toggled.connect(self._show)
        self._new.clicked.connect(self.draw)
        self.picture.path_changed.connect(self._show)
        self._show()

    def _arrange(self) -> None:
        for widget in (self._rate_text, self._input, self._new, self._path):
            widget.setFont(self._theme.font(12))
        self._rate.setRange(0, _MOST)
        self._rate.setValue(_RATE)
        self._rate.setFixedWidth(self._theme.px(130))
        self._rate.setAccessibleName(self.tr("Dropout rate"))
        self._rate_text.setMinimumWidth(self._rate_text.fontMetrics().horizontalAdvance("dropout 0.00 "))
        self._input.setChecked(True)
        self._new.setProperty("outlined", "true")
        self._path.setWordWrap(True)
        top = QHBoxLayout()
        for part in (self._rate_text, self._rate, self._new, self._input):
            top.addWidget(part)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        column.addLayout(top)
        column.addWidget(self.picture, stretch=1)
        column.addWidget(self._path)

    @property
    def rate(self) -> float:
        """The probability with which a unit is dropped, 0..0.8."""
        return self._rate.value() / 100

    def set_rate(self, rate: float) -> None:
        """Drop with this probability; the mask stays drawn from the same random numbers."""
        self._rate.setValue(round(100 * rate))

    def draw(self) -> None:
        """A new mask."""
        self._numbers = self._random.random((STEPS, WAYS, UNITS))
        self._show()

    @property
    def acts(self) -> int:
        """How often dropout acts on the marked path."""
        return LAYERS + int(self._input.isChecked())

    def _show(self) -> None:
        dropped = self._numbers < self.rate
        self.picture.set_mask(dropped, self._input.isChecked())
        self._rate_text.setText(self.tr("dropout {rate}").format(rate=f"{self.rate:.2f}"))
        counted = dropped if self._input.isChecked() else dropped[:, 1:]
        sentence = self.tr(
            "{dropped} of {count} are dropped, the others × {factor}. From x at {first} to y at {last}: dropout acts "
            "{acts} times, on the dashed ways up; on the {on} full ways to the next step never."
        )
        first, last = self.picture.path
        self._path.setText(
            sentence.format(
                dropped=int(counted.sum()),
                count=counted.size,
                factor=f"{1 / (1 - self.rate):.2f}",
                first=NAMES[first],
                last=NAMES[last],
                acts=self.acts,
                on=last - first,
            )
        )
