"""Original and altered run side by side: surprise, maps of the difference, next tokens, and what each writes on."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rnnviz.view.comparison_strip import ComparisonStrip
from rnnviz.view.difference_maps import DifferenceMaps
from rnnviz.view.glyphs import glyph
from rnnviz.view.probability_bars import ProbabilityBars
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_BARS = (84, 64, 46)
"""Pixels at scale 1 of the guesses; as many as leave each map its least."""

_LEAST_MAP = 37
"""Pixels at scale 1 from one map to the next, with which its range can stand beside it."""

_BLANK = re.compile(r"(?<=[·↵⇥⍽])")
"""Behind the signs of blanks, see :func:`glyph`, a line may end."""

_LONGEST_WORD = 16
"""Characters; a longer word may be broken, or a narrow window would cut it off."""


class DifferenceView(QWidget):
    """Below the maps, both runs stand one beside the other at the current step: original left, altered right."""

    write_requested = Signal()
    """Both shall write on, or stop"""
    draw_requested = Signal()
    """Both shall write on with other random numbers"""

    def __init__(self, theme: Theme, grid: TokenGrid) -> None:
        super().__init__()
        self._theme, self._grid = theme, grid
        self.surprise, self.maps = ComparisonStrip(theme, grid), DifferenceMaps(theme, grid)
        self.bars = {False: ProbabilityBars(theme), True: ProbabilityBars(theme)}
        self.written = {False: QLabel(), True: QLabel()}
        self.write, self.draw = self._button(), self._button()
        self.write.setToolTip(
            self.tr("Both runs go on from the caret with the same random numbers: only what is held makes a difference")
        )
        self.draw.setText(self.tr("Another draw"))
        self.write.clicked.connect(lambda: self.write_requested.emit())
        self.draw.clicked.connect(lambda: self.draw_requested.emit())
        self.maps.resized.connect(self._fit_bars)
        self.set_writing(False, 1)
        self.write.setMinimumWidth(self.write.sizeHint().width())  # "Stop" is shorter
        self._note, self._waiting = QLabel(), ""
        self.set_waiting("")
        self._note.setFont(theme.font(12))
        self._note.setObjectName("faint")
        self._note.setWordWrap(True)
        self._arrange()

    def _button(self) -> QPushButton:
        button = QPushButton()
        button.setFont(self._theme.font(12))
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        top = QHBoxLayout()
        top.setContentsMargins(self._grid.gutter, 0, px(8), 0)
        top.addWidget(self._note, stretch=1)
        top.addWidget(self.draw)
        top.addWidget(self.write)
        column.addLayout(top)
        column.addWidget(self.surprise)
        column.addWidget(self.maps, stretch=1)
        self.below = QWidget()
        row = QHBoxLayout(self.below)
        row.setContentsMargins(self._grid.gutter, 0, px(8), 0)
        row.setSpacing(px(18))
        for altered, title in ((False, self.tr("original")), (True, self.tr("altered"))):
            row.addWidget(self._half(altered, title), stretch=1)
        column.addWidget(self.below)

    def _half(self, altered: bool, title: str) -> QWidget:
        half, label = QWidget(), QLabel(title)
        label.setFont(self._theme.font(12, bold=True))
        bars, written = self.bars[altered], self.written[altered]
        bars.set_choosable(False)
        bars.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bars.setFixedHeight(self._theme.px(_BARS[0]))
        written.setFont(self._theme.mono(12))
        written.setWordWrap(True)
        written.setMinimumHeight(2 * written.fontMetrics().lineSpacing())  # or the maps would jump as it grows
        written.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        written.setTextFormat(Qt.TextFormat.RichText)
        written.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        written.setToolTip(
            self.tr("Written on from the caret. Plain: what both wrote alike; bold: all from the first difference on.")
        )
        written.hide()
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        for part in (label, bars, written):
            column.addWidget(part)
        return half

    def _fit_bars(self) -> None:
        """What maps and bars have together is shared so that the maps can be read."""
        px, bars = self._theme.px, tuple(self.bars.values())
        together = self.maps.height() + bars[0].minimumHeight()
        room = together - px(_LEAST_MAP) * self.maps.count
        high = next((px(each) for each in _BARS if px(each) <= room), px(_BARS[-1]))
        for each in bars:
            each.setFixedHeight(high)

    def set_surprise(self, original: NDArray, altered: NDArray, texts: Sequence[str]) -> None:
        """Of each token in both runs, nats, (steps,) each; nan where nothing was predicted."""
        self.surprise.set_comparison(original, altered, self.tr("original"), self.tr("altered"))
        self.surprise.set_tokens(texts)

    def set_predicts(self, predicts: bool) -> None:
        """Whether the network guesses at the next token; without, there are maps alone."""
        for part in (self.surprise, self.below, self.write, self.draw):
            part.setVisible(predicts)
        self._fit_bars()

    def set_waiting(self, sentence: str) -> None:
        """Why the original run is not known at the current step; "" if it is."""
        self._waiting = sentence
        shown = self.tr("Altered run minus original run: 0 is neutral, and the colours are never adjusted.")
        self._note.setText(sentence or shown)

    @property
    def note(self) -> str:
        """The sentence above all."""
        return self._note.text()

    def set_next(self, texts: Sequence[str], original: NDArray | None, altered: NDArray | None) -> None:
        """The probabilities of the token behind the current step, (classes,) each; None before the first step."""
        for is_altered, probabilities in ((False, original), (True, altered)):
            if probabilities is None:
                self.bars[is_altered].set_message(self._waiting or self.tr("Nothing read yet."))
            else:
                self.bars[is_altered].set_probabilities(texts, probabilities)

    def set_writing(self, writing: bool, draw: int) -> None:
        """Whether they write just now, and which draw it is, from 1."""
        self.write.setText(self.tr("Stop") if writing else self.tr("Both write on"))
        said = self.tr("This is draw {number}: a click draws anew, with the same random numbers for both.")
        self.draw.setToolTip(said.format(number=draw))

    def set_written(self, original: Sequence[str], altered: Sequence[str], first: int | None) -> None:
        """What both wrote, token by token; the token `first` and all behind it stand out. Empty: nothing."""
        for is_altered, tokens in ((False, original), (True, altered)):
            place = len(tokens) if first is None else first
            same, other = ("".join(map(glyph, part)) for part in (tokens[:place], tokens[place:]))
            colour = self._theme.colour("accent").name()
            self.written[is_altered].setText(f"{_escaped(same)}<b style='color:{colour}'>{_escaped(other)}</b>")
            self.written[is_altered].setVisible(bool(tokens))


def _escaped(text: str) -> str:
    """Text that rich text shows as it is, and breaks between words, or within those that are too long."""
    words = (word if len(word) <= _LONGEST_WORD else "\u200b".join(word) for word in _BLANK.split(text))
    return html.escape("\u200b".join(words), quote=False)
