"""The open lesson: what is said of the framed part, back and next, and what can be tried."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from rnnviz.view.elided import ElidedLabel
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.icons import icon
from rnnviz.view.theme import Theme

Said = tuple[str, str]
"""A title and a text."""

_TALL = 4_000


class LessonCard(QFrame):
    """Stands above the ribbon, as high as the lesson's longest text needs, so that nothing moves from step to step."""

    step_requested = Signal(int)
    """-1 for back, 1 for next."""
    try_requested = Signal(str)
    """The key of a button."""
    list_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[Said, ...] = ()
        self._tried: dict[str, Said] = {}
        self._lesson, self._title, self._place = ElidedLabel(), QLabel(), QLabel()
        self._text = QLabel()
        self._back, self._next = QPushButton("‹ " + self.tr("Back")), QPushButton(self.tr("Next") + " ›")
        self._all, self._close = QPushButton(self.tr("All lessons")), QToolButton()
        self._tries = QWidget()
        self._style()
        self._arrange()
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._all.clicked.connect(lambda: self.list_requested.emit())
        self._close.clicked.connect(lambda: self.close_requested.emit())

    def _style(self) -> None:
        theme, px = self._theme, self._theme.px
        self.setObjectName("lesson")
        ground, edge = theme.colour("panel").name(), theme.colour("accent").name()
        self.setStyleSheet(
            f"#lesson {{ background: {ground}; border-left: {px(4)}px solid {edge}; border-radius: {px(4)}px; }}"
        )
        self._title.setFont(theme.font(14, bold=True))
        self._text.setFont(theme.font(14))
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self._title, self._text, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._lesson, self._place):
            label.setFont(theme.font(12))
            label.setStyleSheet(f"color: {theme.colour('faint').name()}")
        for button in (self._back, self._next, self._all):
            button.setFont(theme.font(13))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self._back, self._next):
            button.setProperty("outlined", True)
        self._next.setProperty("active", True)
        self._close.setIcon(icon("close", theme))
        self._close.setIconSize(QSize(px(14), px(14)))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Close the lesson; text and network stay"))
        self._close.setAccessibleName(self.tr("Close the lesson"))

    def _arrange(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._title)
        top.addWidget(self._lesson, stretch=1)
        top.addWidget(self._all)
        top.addWidget(self._close)
        self._bottom = QHBoxLayout()
        self._bottom.setSpacing(px(6))
        self._bottom.addWidget(self._back)
        self._bottom.addWidget(self._place)
        self._bottom.addWidget(self._next)
        self._bottom.addSpacing(px(14))
        self._bottom.addWidget(self._tries, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), px(6), px(8))
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self._text)
        column.addLayout(self._bottom)

    def set_lesson(self, title: str, steps: Sequence[Said], tries: Sequence[tuple[str, str, str]]) -> None:
        """Another lesson: (title, text) of its steps; of its buttons key, words, and what is said then or ""."""
        self._steps = tuple(steps)
        self._tried = {key: (words, text) for key, words, text in tries if text}
        self._lesson.set_text(title)
        self.setAccessibleName(title)
        self._bottom.removeWidget(self._tries)
        self._tries.hide()
        self._tries.deleteLater()  # a click on one of them may have brought us here
        self._tries = self._buttons([(key, words) for key, words, _ in tries])
        self._bottom.addWidget(self._tries, stretch=1)
        self._tries.show()
        self._make_room()

    def _buttons(self, tries: Sequence[tuple[str, str]]) -> QWidget:
        holder, flow = QWidget(self), FlowLayout(self._theme.px(6), self._theme.px(4))
        holder.setLayout(flow)
        label = QLabel(self.tr("Try:"))
        label.setFont(self._theme.font(12))
        label.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        flow.addWidget(label)
        for key, words in tries:
            button = QPushButton(words.replace("&", "&&"))
            button.setFont(self._theme.font(13))
            button.setProperty("outlined", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.try_requested.emit, key))
            flow.addWidget(button)
        return holder

    def say(self, key: str) -> None:
        """What there is to be said of a button that was pressed, until the next step; if nothing, the step again."""
        self._say(self._tried.get(key, self._steps[self._step]))

    def _say(self, said: Said) -> None:
        self._title.setText(said[0])
        self._text.setText(said[1])

    def set_step(self, step: int) -> None:
        """Say this one, counted from 0."""
        self._step, count = step, len(self._steps)
        self._say(self._steps[step])
        self._place.setText(self.tr("{step} of {count}").format(step=step + 1, count=count))
        self._back.setEnabled(step > 0)
        self._next.setEnabled(step < count - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower texts are longer."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """For the longest text at this width."""
        margins, metrics = self.contentsMargins(), self._text.fontMetrics()
        width = max(1, self.width() - self._theme.px(18) - margins.left() - margins.right())
        room = QRect(0, 0, width, _TALL)
        flags = int(Qt.TextFlag.TextWordWrap)
        said = [*self._steps, *self._tried.values()]
        heights = [metrics.boundingRect(room, flags, text).height() for _, text in said]
        self._text.setFixedHeight(max(heights, default=0) + 2)
