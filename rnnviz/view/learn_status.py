"""The foot of the Learn dock: what learning is doing, how far it is, and the buttons that start and stop it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.chip import Chip
from rnnviz.view.facts import SEPARATOR, FactsLine
from rnnviz.view.icons import icon
from rnnviz.view.learn_states import STATES, state_sentence
from rnnviz.view.question_box import QuestionBox
from rnnviz.view.theme import Theme

_BAR = 4
_PARTS = 1_000
"""Of the bar: steps may be more than it can count."""


class LearnStatus(QWidget):
    """Clicks are wishes; what is shown changes by the setters alone, which tell nobody."""

    learn_requested = Signal()
    pause_requested = Signal()
    go_on_requested = Signal()
    stop_requested = Signal()
    answered = Signal(str)
    """The key of the answer to the question that was shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._saved = "asleep", ""
        self._can_learn, self._reason = True, ""
        self._said = FactsLine(theme, theme.font(13, bold=True), "ink")
        self._dot = QLabel()
        self._dots = {role: icon("dot", theme, role) for role in ("faint", "accent", "warning")}
        self._bar = QProgressBar()
        self._progress = FactsLine(theme, theme.font(12))
        self._note = QLabel()
        self._device = Chip(theme)
        self._question = QuestionBox(theme)
        self._question.answered.connect(self._on_answered)
        self._buttons = {
            "learn": self._button(self.tr("Learn"), self.learn_requested),
            "go_on": self._button(self.tr("Go on"), self.go_on_requested),
            "pause": self._button(self.tr("Pause"), self.pause_requested),
            "stop": self._button(self.tr("Stop"), self.stop_requested),
        }
        self._controls = QWidget()
        self._arrange()
        self.set_state("asleep")
        self.set_progress(0, 0, "")

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(13))
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: signal.emit())
        return button

    def _arrange(self) -> None:
        px = self._theme.px
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(px(_BAR))
        self._bar.setRange(0, _PARTS)
        self._bar.setAccessibleName(self.tr("learning progress"))
        self._note.setFont(self._theme.font(12))
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self._dot)
        top.addWidget(self._said, stretch=1)
        row = QHBoxLayout(self._controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for button in self._buttons.values():
            row.addWidget(button)
        row.addWidget(self._device, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addLayout(top)
        for widget in (self._bar, self._progress, self._note, self._question, self._controls):
            column.addWidget(widget)

    def set_state(self, state: str, sentence: str = "") -> None:
        """A key of STATES, and a sentence for what there is to explain. Raises KeyError for any other state."""
        look = STATES[state]
        self._state = state
        side = self._theme.px(12)
        self._dot.setPixmap(self._dots[look.role].pixmap(QSize(side, side)))
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        for name, button in self._buttons.items():
            button.setVisible(name in look.buttons)
            is_first = name == look.buttons[0] and name in ("learn", "go_on")
            if button.property("active") != is_first:
                button.setProperty("active", is_first)
                button.style().unpolish(button)
                button.style().polish(button)
        self._say()
        self._enable()

    def set_progress(self, done: int, total: int, text: str) -> None:
        """`done` of `total` steps; `text` are facts joined by " · ". A total of 0 empties the bar."""
        self._bar.setValue(_PARTS * max(0, min(done, total)) // total if total > 0 else 0)
        self._progress.set_text(text)
        for widget in (self._bar, self._progress):
            widget.setVisible(total > 0)

    def set_saved(self, seconds: float | None) -> None:
        """How long ago the run was saved last; None if it has not been."""
        self._saved = ""
        if seconds is not None and seconds < 1:
            self._saved = self.tr("saved just now")
        elif seconds is not None and seconds < 60:
            self._saved = self.tr("saved {seconds} s ago").format(seconds=int(seconds))
        elif seconds is not None:
            self._saved = self.tr("saved {minutes} min ago").format(minutes=int(seconds / 60))
        self._say()

    def set_device(self, text: str, why: str = "") -> None:
        """Where learning runs ("CPU, 2 threads"), and why there."""
        self._device.set_text(text, why)

    def set_can_learn(self, can: bool, reason: str = "") -> None:
        """Whether what is set up can be learned; `reason` says why not."""
        self._can_learn, self._reason = can, reason
        self._enable()

    def ask(self, sentence: str, answers: Sequence[tuple[str, str]]) -> None:
        """Ask one thing, with (key, label) for each answer, the one to be recommended first.

        The question stands in the place of the buttons until it is answered; another waits for its turn.
        """
        self._question.ask(sentence, answers)
        self._controls.hide()

    def withdraw(self) -> None:
        """Ask nothing any more: what was asked has been settled otherwise."""
        self._question.withdraw()
        self._controls.show()

    def _say(self) -> None:
        self._said.set_text(SEPARATOR.join(filter(None, [state_sentence(self._state), self._saved])))

    def _enable(self) -> None:
        resting = STATES[self._state].resting
        for name, button in self._buttons.items():
            button.setEnabled(name not in resting and (name != "learn" or self._can_learn))
        self._buttons["learn"].setToolTip("" if self._can_learn else self._reason)

    def _on_answered(self, key: str) -> None:
        self._controls.setVisible(not self._question.sentence)
        self.answered.emit(key)
