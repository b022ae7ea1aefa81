"""What the network expects next: the likeliest tokens as bars, with the temperature they are drawn at, or a number."""

from __future__ import annotations

from collections.abc import Sequence

from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from rnnviz.view.next_value import Foretold, NextValue
from rnnviz.view.probability_bars import ProbabilityBars
from rnnviz.view.series_columns import Columns
from rnnviz.view.theme import Theme

HOTTEST = 2.0
"""The highest temperature that can be set."""

STEP = 0.05
"""The temperature changes by this."""


class NextToken(QWidget):
    """The panel "Next": a title, the temperature, and one bar a token; many-class outputs show their labels in it.

    Of a network that forecasts it shows the number that is to come next, which has no temperature.
    """

    temperature_changed = Signal(float)
    """The user wants this temperature, 0..HOTTEST in steps of STEP."""

    token_chosen = Signal(str)
    """The bar of this token was clicked."""

    why_requested = Signal(int)
    """The number of this output was clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bars = ProbabilityBars(theme)
        self._bars.token_chosen.connect(self.token_chosen)
        self._bars.why_requested.connect(self.why_requested)
        self._value = NextValue(theme)
        self._value.why_requested.connect(self.why_requested)
        self._value.hide()
        self._title = QLabel(self.tr("Next"))
        self._number = QLabel()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._title_row(theme))
        column.addWidget(self._bars, stretch=1)
        column.addWidget(self._value, stretch=1)
        self.set_temperature(1.0)

    def _title_row(self, theme: Theme) -> QHBoxLayout:
        self._title.setFont(theme.font(14, bold=True))
        self._number.setFont(theme.font(12))
        self._number.setStyleSheet(f"color: {theme.colour('faint').name()}")
        widest = self.tr("temperature {value}").format(value="0.00")
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance(widest) + theme.px(2))
        self._slider.setRange(0, round(HOTTEST / STEP))
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keys still go to the text
        self._slider.setPageStep(round(0.25 / STEP))
        self._slider.setFixedWidth(theme.px(110))
        self._slider.setAccessibleName(self.tr("temperature"))
        self._slider.setToolTip(
            self.tr("Low: the likeliest token nearly always. 1: the network's own probabilities. High: more chance.")
        )
        self._slider.valueChanged.connect(self._on_slider_changed)
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(self._title)
        row.addWidget(self._number)
        row.addStretch(1)
        row.addWidget(self._slider)
        return row

    @property
    def temperature(self) -> float:
        """The temperature shown."""
        return self._temperature

    def set_probabilities(self, texts: Sequence[str], probabilities: NDArray) -> None:
        """Show the likeliest of `probabilities`, (classes,) 0..1, in any order; `texts` names each class.

        As many bars are drawn as fit; what remains is said in one line.
        """
        self._show(self._bars)
        self._bars.set_probabilities(texts, probabilities)

    def set_value(self, value: float, last: Foretold) -> None:
        """Show the number expected next, finite, and how it went with the last one."""
        self._show(self._value)
        self._value.set_value(value, last)

    def set_row(self, values: Sequence[float], lasts: Sequence[Foretold], columns: Columns) -> None:
        """Show the numbers expected next, finite, one a column, and how it went with the last ones."""
        self._show(self._value)
        self._value.set_row(values, lasts, columns)

    def set_message(self, text: str) -> None:
        """Say why there is no prediction, instead of bars."""
        self._show(self._bars)
        self._bars.set_message(text)

    def set_draws(self, draws: bool) -> None:
        """Whether what comes next is drawn by chance, so that there is a temperature."""
        for part in (self._number, self._slider):
            part.setVisible(draws)

    def set_judges(self, judges: bool) -> None:
        """Whether the bars are no guesses at what comes next, but what the network thinks of what it has read."""
        self._title.setText(self.tr("Verdict") if judges else self.tr("Next"))

    def set_choosable(self, choosable: bool) -> None:
        """Whether a click on a bar means something; labels cannot be typed."""
        self._bars.set_choosable(choosable)

    def set_explainable(self, explainable: bool) -> None:
        """Whether one can ask why an output has its number."""
        self._bars.set_explainable(explainable)
        self._value.set_explainable(explainable)

    def set_temperature(self, temperature: float) -> None:
        """Show the temperature that is in force, whether or not the slider has a step for it."""
        self._temperature = temperature
        blocked = self._slider.blockSignals(True)
        self._slider.setValue(round(temperature / STEP))
        self._slider.blockSignals(blocked)
        self._number.setText(self.tr("temperature {value}").format(value=_short(temperature)))

    def _show(self, page: QWidget) -> None:
        """Bars or number. No stacked widget: its frame would be painted anew with every key."""
        if page.isHidden():
            for one in (self._bars, self._value):
                one.setVisible(one is page)

    def _on_slider_changed(self, value: int) -> None:
        self.set_temperature(round(value * STEP, 2))
        self.temperature_changed.emit(self._temperature)


def _short(value: float) -> str:
    """Two decimals, or one if that says it all: 0.8, 0.85, 1.0."""
    number = f"{value:.2f}"
    return number[:-1] if number.endswith("0") else number
