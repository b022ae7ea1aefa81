"""Why a number is what it is: the number, the parts that add up to it, and the way back from cause to cause."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rnnviz.view.choice import Choice
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme
from rnnviz.view.why_bars import WhyBars
from rnnviz.view.why_words import Asked, equation, heading

OF_VALUE, OF_OUTPUT = "value", "output"

LIKELIEST = -1
"""Stands for the largest output, whichever that is."""

_SHOWN = 3
"""Places of the path that are written, the last ones."""


class WhyPanel(QWidget):
    """Tells what is wished; what is so comes by the setters."""

    cause_requested = Signal(object)
    """The Place of a cause that was chosen"""
    subject_requested = Signal(str)
    """OF_VALUE or OF_OUTPUT"""
    output_requested = Signal(int)
    """An output that was chosen to be explained, or LIKELIEST"""
    back_requested = Signal(int)
    """The index of a place on the path; -1 for the last"""
    forward_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.subject = Segmented(theme, {OF_VALUE: self.tr("this number"), OF_OUTPUT: self.tr("the output")})
        self.subject.setStyleSheet(f"QPushButton {{ padding: {theme.px(3)}px {theme.px(8)}px; }}")
        self.subject.set_current(OF_VALUE)
        self.subject.requested.connect(self.subject_requested)
        self.outputs = Choice(theme, self.tr("the output that is explained"))
        self.outputs.requested.connect(lambda output: self.output_requested.emit(output))
        self.back = self._button("← " + self.tr("Back"), self.tr("To the number that you came from"))
        self.back.clicked.connect(lambda: self.back_requested.emit(-1))
        self.back.setAccessibleName(self.tr("Back"))
        self.forward = self._button("→", self.tr("To the cause that you came back from"))
        self.forward.setAccessibleName(self.tr("Forward"))
        self.forward.clicked.connect(lambda: self.forward_requested.emit())
        self._heading, self._equation, self._says = ElidedLabel(), ElidedLabel(), QLabel()
        self._path = QLabel()
        self.bars = WhyBars(theme)
        self.bars.cause_requested.connect(self.cause_requested)
        self.bars.end_reached.connect(self._says.setText)
        self._style()
        self._arrange()
        self.set_path(())
        self.set_asked(None)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(13))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        return button

    def _style(self) -> None:
        theme, faint = self._theme, f"color: {self._theme.colour('faint').name()}"
        self._heading.setFont(theme.font(14, bold=True))
        self._equation.setFont(theme.font(16))
        for line in (self._says, self._path):
            line.setFont(theme.font(12))
            line.setStyleSheet(faint)
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._path.setTextFormat(Qt.TextFormat.RichText)
        self._path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._path.linkActivated.connect(lambda link: self.back_requested.emit(int(link)))

    def _arrange(self) -> None:
        px, top = self._theme.px, QHBoxLayout()
        top.setSpacing(px(4))
        top.addWidget(self.subject)
        top.addWidget(self.outputs)
        top.addStretch(1)
        top.addWidget(self.back)
        top.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(14), px(4))
        column.setSpacing(px(2))
        column.addLayout(top)
        for part in (self._path, self._heading, self._equation, self._says):
            column.addWidget(part)
        column.addWidget(self.bars, stretch=1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse's own buttons for back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self.back_requested.emit(-1)
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.forward_requested.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace goes back."""
        if event.key() == Qt.Key.Key_Backspace:
            self.back_requested.emit(-1)
        else:
            super().keyPressEvent(event)

    @property
    def texts(self) -> tuple[str, str]:
        """The number in question, and its equation."""
        return self._heading.text(), self._equation.text()

    @property
    def path_text(self) -> str:
        """The path as it is written, with its links; "" without one."""
        return self._path.text()

    @property
    def says(self) -> str:
        """The sentence below the number."""
        return self._says.text()

    def set_asked(self, asked: Asked | None, sentence: str = "") -> None:
        """The number in question; None: there is none, and the `sentence` says what to do, or what else is to say."""
        shown = self.tr("All that adds up to it; click a part to ask why in its turn.")
        self._heading.set_text("" if asked is None else heading(asked))
        self._equation.set_text("" if asked is None else equation(asked))
        self._says.setText(sentence or (shown if asked is not None else ""))
        for label in (self._heading, self._equation):
            label.setVisible(asked is not None)
        self.bars.set_asked(asked)

    def set_subject(
        self,
        subject: str,
        outputs: Sequence[tuple[int, str]] = (),
        current: int = LIKELIEST,
        *,
        has_likeliest: bool = True,
    ) -> None:
        """OF_VALUE or OF_OUTPUT; the outputs that can be chosen, with what they are called, and the one that is."""
        self.subject.set_current(subject)
        entries = [(LIKELIEST, self.tr("likeliest")), *outputs] if has_likeliest else list(outputs)
        can_choose = subject == OF_OUTPUT and len(outputs) > 1
        self.outputs.setVisible(can_choose)
        self.back.setText("←" if can_choose else "← " + self.tr("Back"))  # or the choice would cut off its neighbours
        self.outputs.set_entries(entries)
        self.outputs.set_current(current, dict(entries).get(current, str(current)))

    def set_has_output(self, has: bool, reason: str = "") -> None:
        """Whether there is an output that can be explained, or why not."""
        self.subject.set_available(OF_OUTPUT, has, reason)

    def set_path(self, path: Sequence[str], has_ahead: bool = False) -> None:
        """The numbers before this one, the first one first, in a few signs each; whether one was returned from."""
        self.back.setEnabled(bool(path))
        self.forward.setEnabled(has_ahead)
        start = max(0, len(path) - _SHOWN)
        colour = self._theme.colour("accent").name()
        links = [
            f'<a href="{place}" style="color: {colour}; text-decoration: none">{html.escape(path[place])}</a>'
            for place in range(start, len(path))
        ]
        before = ["…"] if start else []
        self._path.setText(" › ".join([*before, *links, ""]) if path else "")
        self._path.setVisible(bool(path))
