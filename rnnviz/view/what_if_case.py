"""A special case of a cell: a switch that makes it one, and how exactly it is one."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from rnnviz.view.numerals import MINUS
from rnnviz.view.theme import Theme

EXACT = 1e-6
"""A difference up to this is rounding."""

translate = QCoreApplication.translate


def titles() -> dict[str, str]:
    """By the key of the case."""
    return {
        "simple-rnn": translate("WhatIf", "z 0, r 1: a simple RNN"),
        "input-only": translate("WhatIf", "z 0, r 0: sees only xₜ"),
        "keeps-hidden": translate("WhatIf", "z 1: keeps hₜ₋₁"),
        "keeps-cell": translate("WhatIf", "f 1, i 0: keeps c exactly"),
        "forgets": translate("WhatIf", "f 0: forgets"),
        "silent": translate("WhatIf", "o 0: silent"),
    }


def measured(key: str) -> tuple[str, str]:
    """What is measured, as a formula, and what that means."""
    minus = f" {MINUS} "
    return {
        "simple-rnn": (
            f"max |hₜ{minus}tanh(W xₜ + U hₜ₋₁ + b)|",
            translate(
                "WhatIf",
                "The hidden states on screen beside those of a simple RNN with the candidate’s W, U and b: the "
                "largest difference over all steps and units.",
            ),
        ),
        "input-only": (
            f"max |hₜ{minus}hₜ′|",
            translate(
                "WhatIf",
                "hₜ′ is the same step with the same xₜ, made once more from a random past: if the two are the same, "
                "the past has no say.",
            ),
        ),
        "keeps-hidden": (
            f"max |hₜ{minus}hₜ₋₁|",
            translate("WhatIf", "How far the hidden state moves from one step to the next, at most."),
        ),
        "keeps-cell": (
            f"max |cₜ{minus}cₜ₋₁|",
            translate("WhatIf", "How far the cell state moves from one step to the next, at most."),
        ),
        "forgets": (
            f"max |cₜ{minus}i × g|",
            translate("WhatIf", "The cell state beside what was just written: nothing else may be left in it."),
        ),
        "silent": ("max |hₜ|", translate("WhatIf", "The largest hidden state: nothing is shown to the outside.")),
    }[key]


class WhatIfCase(QWidget):
    """Tells what is wished; it is chosen when :meth:`set_state` says so."""

    requested = Signal(str, bool)

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self.switch = QCheckBox(titles()[key])
        self.switch.setFont(theme.font(13))
        self.difference = QLabel()
        self.difference.setFont(theme.mono(12))
        # As wide as it can get, so that nothing moves while the number changes.
        self.difference.setMinimumWidth(self.difference.fontMetrics().horizontalAdvance(f"= 9.9e{MINUS}4 ✓"))
        self.difference.setAlignment(Qt.AlignmentFlag.AlignRight)
        formula, meaning = measured(key)
        said = QLabel(formula)
        said.setFont(theme.font(12))
        said.setObjectName("faint")
        said.setIndent(theme.px(25))
        for part in (said, self.difference):
            part.setToolTip(meaning)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(9), 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        grid.addWidget(self.switch, 0, 0, 1, 2)
        grid.addWidget(said, 1, 0)
        grid.addWidget(self.difference, 1, 1)
        grid.setColumnStretch(0, 1)
        self.switch.clicked.connect(lambda on: self._on_clicked(key, on))
        self.set_state(False, math.nan)

    def _on_clicked(self, key: str, on: bool) -> None:
        self.switch.setChecked(not on)
        self.requested.emit(key, on)

    def set_state(self, on: bool, difference: float) -> None:
        """Whether its gates are held, and how far off the numbers on screen are; nan for none."""
        self.switch.setChecked(on)
        holds = difference <= EXACT
        written = "" if math.isnan(difference) else "0" if difference == 0 else _written(difference)
        self.difference.setText(f"= {written} ✓" if written and holds else f"= {written}" if written else "")
        colour = self._theme.colour("accent" if holds else "faint")
        self.difference.setStyleSheet(f"color: {colour.name()}; font-weight: {'bold' if holds else 'normal'}")


def _written(value: float) -> str:
    return f"{value:.1e}".replace("e-0", "e-").replace("-", MINUS) if value < 1e-3 else f"{value:.3g}"
