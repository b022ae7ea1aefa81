"""What is to be asked of the units: the questions with a tick each, one's own pattern, and what is selected."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rnnviz.core.found_units import Question
from rnnviz.core.questions import QUESTIONS, READY
from rnnviz.view import units_words
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme
from rnnviz.view.units_ranges import UnitsRanges

_LONGEST, _PAIR = 500, 2
LENGTHS = (100_000, 250_000, 1_000_000, 5_000_000)
USUAL_LENGTH = 250_000


class Typed(NamedTuple):
    """What the user ticked, typed and chose, for the next window to go on with."""

    ticked: frozenset[str]
    patterns: dict[str, str]
    ranges: tuple[tuple[int, int], ...]
    most: str


class UnitsQuestions(QWidget):
    """A tick follows what is typed: a pattern is asked as soon as it is there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ticks = {key: QCheckBox(units_words.title(key)) for key in QUESTIONS}
        self.next, self.regex, self.pair = QLineEdit(), QLineEdit(), QLineEdit()
        self.ranges = UnitsRanges(theme)
        for tick in self.ticks.values():
            tick.setFont(theme.font(13))
        for question in READY:
            self.ticks[question.key].setChecked(True)
        fields = ((self.next, "next", 1), (self.regex, "regex", _LONGEST), (self.pair, "brackets", _PAIR))
        for field, key, longest in fields:
            field.setFont(theme.mono(13))
            field.setMaxLength(longest)
            field.setAccessibleName(units_words.title(key))
            field.textEdited.connect(lambda text, key=key: self._on_edited(key, text))
        self.regex.setFont(theme.mono(12))  # what it says has room beside a scroll bar, too
        self.regex.setPlaceholderText(self.tr("regular expression, such as \\d+"))
        said = self.tr("{count} tokens")
        self._most = StillComboBox(theme, [(str(count), said.format(count=f"{count:,}")) for count in LENGTHS])
        self._most.set_value(str(USUAL_LENGTH))
        self._most.setAccessibleName(self.tr("tokens at most"))
        self._most.setToolTip(self.tr("More take longer, and luck reaches less"))
        self.ranges.ranges_changed.connect(self._on_ranges_changed)
        self._shape_pair(theme)
        self._arrange(theme)
        self.set_span(0, 0, is_possible=True)

    def _shape_pair(self, theme: Theme) -> None:
        self.pair.setAccessibleName(self.tr("what opens and what closes"))
        self.pair.setPlaceholderText("( )")
        self.pair.setToolTip(
            self.tr("Two characters of your own that open and close, such as ab; empty: the usual brackets")
        )
        for field in (self.pair, self.next):  # as narrow as what goes in
            field.setFixedWidth(theme.px(46))

    def _arrange(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(4))
        grid.setVerticalSpacing(theme.px(3))
        half = (len(READY) + 1) // 2
        left = {"brackets": self.pair, "next": self.next}
        for place, key in enumerate([question.key for question in READY]):
            tick = self.ticks[key]
            grid.addWidget(_beside(theme, tick, left[key]) if key in left else tick, place % half, place // half)
        grid.addWidget(_beside(theme, self.ticks["next"], self.next), half, 0)
        grid.addWidget(self._most, half, 1)
        for row, (key, part) in enumerate((("regex", self.regex), ("spans", self.ranges)), half + 1):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, part.sizePolicy().verticalPolicy())
            grid.addWidget(_beside(theme, self.ticks[key], part, stretch=1), row, 0, 1, 2)
        grid.addWidget(self.ranges.chips, half + 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(half + 4, 1)

    def set_span(self, start: int, stop: int, *, is_possible: bool) -> None:
        """The tokens from `start` to before `stop` are selected; `is_possible` if their text is what is read."""
        self.ranges.set_span(start, stop, is_possible=is_possible)
        self.ticks["spans"].setEnabled(bool(self.ranges.spans))

    def _on_edited(self, key: str, text: str) -> None:
        """What is typed is asked; without it only the usual brackets can be."""
        self.ticks[key].setChecked(bool(text) or key == "brackets")

    def _on_ranges_changed(self) -> None:
        """Who gathers ranges wants to ask for them."""
        self.ticks["spans"].setEnabled(bool(self.ranges.spans))
        self.ticks["spans"].setChecked(bool(self.ranges.ranges))

    @property
    def typed(self) -> Typed:
        """All that stands here."""
        ticked = frozenset(key for key, tick in self.ticks.items() if tick.isChecked())
        patterns = {key: field.text() for key, field in self._fields.items()}
        return Typed(ticked, patterns, self.ranges.ranges, self._most.currentData())

    def set_typed(self, typed: Typed) -> None:
        """Let the same stand here."""
        for key, tick in self.ticks.items():
            tick.setChecked(key in typed.ticked)
        for key, field in self._fields.items():
            field.setText(typed.patterns[key])
        self.ranges.set_ranges(typed.ranges)
        self._most.set_value(typed.most)

    @property
    def _fields(self) -> dict[str, QLineEdit]:
        return {"next": self.next, "regex": self.regex, "brackets": self.pair}

    @property
    def most_tokens(self) -> int:
        """How much of a long text is read."""
        return int(self._most.currentData())

    @property
    def questions(self) -> tuple[Question, ...]:
        """All that are ticked, with what they need."""
        return tuple(self._question(key) for key, tick in self.ticks.items() if tick.isChecked() and tick.isEnabled())

    def _question(self, key: str) -> Question:
        field = self._fields.get(key)
        spans = self.ranges.spans if key == "spans" else ()
        return Question(key, QUESTIONS[key].kind, "" if field is None else field.text(), spans)

    @property
    def problem(self) -> str:
        """Why these cannot be asked, in one sentence; empty if they can."""
        asked = {question.key: question.pattern for question in self.questions}
        if not asked:
            return self.tr("Tick at least one question.")
        if asked.get("next") == "":
            return self.tr("Type the character that is to come next, or take its tick away.")
        if asked.get("regex") == "":
            return self.tr("Type the regular expression, or take its tick away.")
        pair = asked.get("brackets", "")
        if pair and (len(pair) != _PAIR or pair[0] == pair[1]):
            return self.tr("Type two different characters, what opens and what closes, or none for the usual brackets.")
        return ""


def _beside(theme: Theme, first: QWidget, second: QWidget, stretch: int = 0) -> QWidget:
    """Both in a row; with `stretch` the second one has all the room that is left, for its words are long."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    row.addWidget(first)
    row.addWidget(second, stretch)
    row.addStretch(1 - stretch)
    return both
