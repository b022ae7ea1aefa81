"""Five shapes of input and output side by side, each with the lessons that have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rnnviz.view.elided_button import ElidedButton
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.icons import icon
from rnnviz.view.shape_diagram import LEAST_HEIGHT, MOST_HEIGHT, SHAPES, ShapeDiagram
from rnnviz.view.theme import Theme

_FRAME_MS = 33
_PHASE_MS = 550
_GAP, _TOP, _BELOW_TOP = 10, 4, 8


class ShapesPage(QWidget):
    """A pulse runs through all of them while it is seen, unless it is paused."""

    lesson_requested = Signal(str)
    """The id of a lesson whose button was pressed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._elapsed, self._plays = 0, True
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._on_tick)
        words = self._words()
        self.cards = {name: ShapeCard(theme, name, *words[name]) for name in SHAPES}
        self.pause_button, self.again_button = QPushButton(), QPushButton(self.tr("From the beginning"))
        self._arrange()
        self.pause_button.clicked.connect(lambda: self.set_playing(not self._plays))
        self.again_button.clicked.connect(self._on_again_clicked)
        self.set_playing(True)

    def _words(self) -> dict[str, tuple[str, str]]:
        """Title and text of every shape."""
        return {
            "one-one": (
                self.tr("One to one"),
                self.tr("One input, one answer, no memory: Dense layers. Each example stands for itself."),
            ),
            "one-many": (
                self.tr("One to many"),
                self.tr("The same input at every step; the outputs are a sequence. A picture becomes a sentence."),
            ),
            "many-one": (
                self.tr("Many to one"),
                self.tr("A sequence is read to its end, and only then comes the answer: is this review good or bad?"),
            ),
            "in-step": (
                self.tr("Many to many, in step"),
                self.tr("An output for every input: the next character, or what each word is there for."),
            ),
            "not-in-step": (
                self.tr("Many to many, not in step"),
                self.tr("First all is read, then all is written, longer or shorter: a translation."),
            ),
        }

    def _arrange(self) -> None:
        px = self._theme.px
        says = QLabel(self.tr("Green comes in, blue is the state, orange goes out. Time runs from left to right."))
        says.setFont(self._theme.font(12))
        says.setObjectName("faint")
        says.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(says, stretch=1)
        for button in (self.again_button, self.pause_button):
            button.setFont(self._theme.font(13))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("outlined", True)
            top.addWidget(button)
        self._scroll, self._row = QScrollArea(), QWidget()
        self._row.setObjectName("content")
        self._scroll.setWidget(self._row)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(_GAP))
        for card in self.cards.values():
            row.addWidget(card, stretch=1)
            card.lesson_requested.connect(self.lesson_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(_TOP), 0, 0)
        column.setSpacing(px(_BELOW_TOP))
        column.addLayout(top)
        column.addWidget(self._scroll, stretch=1)

    def set_lessons(self, lessons: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """The lessons of each shape, (id, title) each."""
        for name, card in self.cards.items():
            card.set_lessons(lessons.get(name, ()))
        self._share_height()

    @property
    def is_playing(self) -> bool:
        """Whether the pulse runs, while it can be seen."""
        return self._plays

    def set_playing(self, plays: bool) -> None:
        """Let the pulse run, or stand."""
        self._plays = plays
        self.pause_button.setText(self.tr("Pause") if plays else self.tr("Play"))
        self.pause_button.setIcon(icon("pause" if plays else "play", self._theme))
        self._run()

    def set_time(self, milliseconds: int) -> None:
        """Where the pulse is."""
        self._elapsed = milliseconds
        for card in self.cards.values():
            card.diagram.set_time(milliseconds / _PHASE_MS)

    def showEvent(self, event: QShowEvent) -> None:
        """It runs while it is seen."""
        super().showEvent(event)
        self._run()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All diagrams stay equally high."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """What the card with the longest words leaves; where that is too little, one scrolls."""
        px = self._theme.px
        room = self.height() - px(_TOP) - self.pause_button.sizeHint().height() - px(_BELOW_TOP)
        width = (self.width() - (len(self.cards) - 1) * px(_GAP)) // len(self.cards)
        words = max(card.height_of_words(width) for card in self.cards.values())
        height = max(px(LEAST_HEIGHT), min(px(MOST_HEIGHT), room - words))
        self._row.setMinimumHeight(words + height if words + height > room else 0)
        for card in self.cards.values():
            card.diagram.setFixedHeight(height)

    def hideEvent(self, event: QHideEvent) -> None:
        """And stands while it is not."""
        super().hideEvent(event)
        self._timer.stop()

    def _run(self) -> None:
        if self._plays and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _on_tick(self) -> None:
        self.set_time(self._elapsed + _FRAME_MS)

    def _on_again_clicked(self) -> None:
        self.set_time(0)
        self.set_playing(True)


class ShapeCard(QFrame):
    """One shape: a title, its diagram, what it is, and buttons that open lessons."""

    lesson_requested = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("shape")
        ground = theme.colour("panel").name()
        self.setStyleSheet(f"#shape {{ background: {ground}; border-radius: {theme.px(6)}px; }}")
        self.diagram = ShapeDiagram(theme, SHAPES[name], title)
        self._title, self._text = QLabel(title), QLabel(text)
        self._title.setFont(theme.font(14, bold=True))
        self._text.setFont(theme.font(13))
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = QWidget()
        self._buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(12)] * 4)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._title)
        self._column.addWidget(self.diagram)
        self._column.addWidget(self._text)
        self._column.addWidget(self._buttons)
        self._column.addStretch(1)

    def height_of_words(self, width: int) -> int:
        """Pixels that all but the diagram needs in a card of this width."""
        margins, spacing = self._column.contentsMargins(), self._column.spacing()
        inner = max(1, width - margins.left() - margins.right())
        words = self._title.heightForWidth(inner) + self._text.heightForWidth(inner)
        flow = self._buttons.layout()
        buttons = 0 if flow is None else flow.heightForWidth(inner)
        return words + buttons + 4 * spacing + margins.top() + margins.bottom()

    def set_lessons(self, lessons: Sequence[tuple[str, str]]) -> None:
        """A button for each; its id is told when it is pressed."""
        self._column.removeWidget(self._buttons)
        self._buttons.hide()
        self._buttons.deleteLater()
        self._buttons = QWidget()
        flow = FlowLayout(self._theme.px(5), self._theme.px(5))
        self._buttons.setLayout(flow)
        for key, title in lessons:
            button = ElidedButton(title)
            button.setFont(self._theme.font(13))
            button.setProperty("outlined", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.lesson_requested.emit, key))
            flow.addWidget(button)
        self._column.insertWidget(3, self._buttons)
