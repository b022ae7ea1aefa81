"""What is to be asked of the units: the questions with a tick each, one's own pattern, and what is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from rnnviz.core.found_units import Question
from rnnviz.core.questions import QUESTIONS, READY
from rnnviz.view import units_words
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme
from rnnviz.view.units_ranges import UnitsRanges

_LONGEST, _PAIR = 500, 2
LENGTHS = (100_000, 250_000, 1_000_000, 5_000_000)
USUAL_LENGTH = 250_000


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
        for field, key, longest in ((self.next, "next", 1), (self.regex, "regex", _LONGEST), (self.pair, "", _PAIR)):
            field.setFont(theme.mono(13))
            field.setMaxLength(longest)
            if key:
                field.setAccessibleName(units_words.title(key))
                field.textEdited.connect(lambda text, key=key: self.ticks[key].setChecked(bool(text)))
        self.regex.setPlaceholderText(self.tr("regular expression, such as \\d+"))
        self._most = StillComboBox(theme, [(str(count), f"{count:,}") for count in LENGTHS])
        self._most.set_value(str(USUAL_LENGTH))
        self._most.setAccessibleName(self.tr("tokens at most"))
        self._most.setToolTip(self.tr("More take longer, and luck reaches less"))
        self.ranges.ranges_changed.connect(self._on_ranges_changed)
        self._shape_pair(theme)
        self._arrange(theme)
        self.set_span(0, 0, is_possible=True)

    def _shape_pair(self, theme: Theme) -> None:
        """Beside the tick of the brackets, as narrow as what goes in."""
        self.pair.setAccessibleName(self.tr("what opens and what closes"))
        self.pair.setPlaceholderText("( )")
        self.pair.setFixedWidth(theme.px(46))
        self.pair.setToolTip(
            self.tr("Two characters of your own that open and close, such as ab; empty: the usual brackets")
        )
        self.pair.textEdited.connect(lambda _text: self.ticks["brackets"].setChecked(True))

    def _arrange(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(4))
        grid.setVerticalSpacing(theme.px(3))
        half = (len(READY) + 1) // 2
        for place, question in enumerate(READY):
            shown = self._with_pair(theme) if question.key == "brackets" else self.ticks[question.key]
            grid.addWidget(shown, place % half, place // half)
        parts = (("next", self.next), ("regex", self.regex), ("spans", self.ranges))
        for row, (key, part) in enumerate(parts, half):
            grid.addWidget(self.ticks[key], row, 0)
            grid.addWidget(part, row, 1)
            part.setSizePolicy(QSizePolicy.Policy.Expanding, part.sizePolicy().verticalPolicy())
        label = QLabel(self._most.accessibleName())
        label.setFont(theme.font(13))
        grid.addWidget(label, half + len(parts), 0)
        grid.addWidget(self._most, half + len(parts), 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(half + len(parts) + 1, 1)

    def _with_pair(self, theme: Theme) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, theme.px(8), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.ticks["brackets"])
        row.addWidget(self.pair)
        row.addStretch(1)
        return both

    def set_span(self, start: int, stop: int, *, is_possible: bool) -> None:
        """The tokens from `start` to before `stop` are selected; `is_possible` if their text is what is read."""
        self.ranges.set_span(start, stop, is_possible=is_possible)
        self.ticks["spans"].setEnabled(bool(self.ranges.spans))

    def _on_ranges_changed(self) -> None:
        """Who gathers ranges wants to ask for them."""
        self.ticks["spans"].setEnabled(bool(self.ranges.spans))
        self.ticks["spans"].setChecked(bool(self.ranges.ranges))

    @property
    def most_tokens(self) -> int:
        """How much of a long text is read."""
        return int(self._most.currentData())

    @property
    def questions(self) -> tuple[Question, ...]:
        """All that are ticked, with what they need."""
        return tuple(self._question(key) for key, tick in self.ticks.items() if tick.isChecked() and tick.isEnabled())

    def _question(self, key: str) -> Question:
        field = {"next": self.next, "regex": self.regex, "brackets": self.pair}.get(key)
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
