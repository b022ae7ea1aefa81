"""What is to be asked of the units: the questions with a tick each, one's own pattern, and what is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from rnnviz.core.found_units import Question
from rnnviz.core.questions import QUESTIONS, READY
from rnnviz.view import units_words
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme

_LONGEST = 500
LENGTHS = (100_000, 250_000, 1_000_000, 5_000_000)
USUAL_LENGTH = 250_000


class UnitsQuestions(QWidget):
    """A tick follows what is typed: a pattern is asked as soon as it is there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ticks = {key: QCheckBox(units_words.title(key)) for key in QUESTIONS}
        self.next, self.regex = QLineEdit(), QLineEdit()
        self._range = ElidedLabel()
        self._span: tuple[int, int] = (0, 0)
        for tick in self.ticks.values():
            tick.setFont(theme.font(13))
        for question in READY:
            self.ticks[question.key].setChecked(True)
        for field, key in ((self.next, "next"), (self.regex, "regex")):
            field.setFont(theme.mono(13))
            field.setAccessibleName(units_words.title(key))
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(lambda text, key=key: self.ticks[key].setChecked(bool(text)))
        self.next.setMaxLength(1)
        self.regex.setPlaceholderText(self.tr("regular expression, such as \\d+"))
        self._most = StillComboBox(theme, [(str(count), f"{count:,}") for count in LENGTHS])
        self._most.set_value(str(USUAL_LENGTH))
        self._most.setAccessibleName(self.tr("tokens at most"))
        self._most.setToolTip(self.tr("More take longer, and luck reaches less"))
        self._range.setFont(theme.font(12))
        self._range.setObjectName("faint")
        self._arrange(theme)
        self.set_span(0, 0, is_possible=True)

    def _arrange(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(4))
        grid.setVerticalSpacing(theme.px(3))
        half = (len(READY) + 1) // 2
        for place, question in enumerate(READY):
            grid.addWidget(self.ticks[question.key], place % half, place // half)
        parts = (("next", self.next), ("regex", self.regex), ("spans", self._range))
        for row, (key, part) in enumerate(parts, half):
            grid.addWidget(self.ticks[key], row, 0)
            grid.addWidget(part, row, 1)
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        label = QLabel(self._most.accessibleName())
        label.setFont(theme.font(13))
        grid.addWidget(label, half + len(parts), 0)
        grid.addWidget(self._most, half + len(parts), 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(half + len(parts) + 1, 1)

    def set_span(self, start: int, stop: int, *, is_possible: bool) -> None:
        """The tokens from `start` to before `stop` are selected; `is_possible` if their text is what is read."""
        self._span = (start, stop)
        tick, count = self.ticks["spans"], stop - start
        tick.setEnabled(is_possible and count > 0)
        if not is_possible:
            self._range.set_text(self.tr("only of the text in the window"))
        elif count <= 0:
            self._range.set_text(self.tr("select something in the text"))
        else:
            self._range.set_text(self.tr("steps {first} to {last}").format(first=start + 1, last=stop))

    @property
    def most_tokens(self) -> int:
        """How much of a long text is read."""
        return int(self._most.currentData())

    @property
    def questions(self) -> tuple[Question, ...]:
        """All that are ticked, with what they need."""
        return tuple(self._question(key) for key, tick in self.ticks.items() if tick.isChecked() and tick.isEnabled())

    def _question(self, key: str) -> Question:
        pattern = {"next": self.next, "regex": self.regex}[key].text() if key in ("next", "regex") else ""
        return Question(key, QUESTIONS[key].kind, pattern, (self._span,) if key == "spans" else ())

    @property
    def problem(self) -> str:
        """Why these cannot be asked, in one sentence; empty if they can."""
        if not self.questions:
            return self.tr("Tick at least one question.")
        if any(each.key == "next" and not each.pattern for each in self.questions):
            return self.tr("Type the character that is to come next, or take its tick away.")
        if any(each.key == "regex" and not each.pattern for each in self.questions):
            return self.tr("Type the regular expression, or take its tick away.")
        return ""
