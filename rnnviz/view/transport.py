"""Back and forth through the text: play, step, scrub, speed, and writing on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QToolButton, QWidget

from rnnviz.view.choice import Choice
from rnnviz.view.icons import icon
from rnnviz.view.reading_progress import ReadingProgress
from rnnviz.view.scrubber import Scrubber
from rnnviz.view.theme import Theme

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
"""Tokens a second."""

_NARROW, _WITHOUT_STEP = 640, 500
"""Widths below which the row shrinks."""


class Transport(QWidget):
    """One row of controls. Clicks are wishes; what is shown changes by the setters alone, which tell nobody."""

    play_requested = Signal(bool)
    step_requested = Signal(int)
    """+1 or -1."""
    jump_requested = Signal(int)
    """A cursor, 0..steps."""
    speed_requested = Signal(float)
    """Tokens a second, one of SPEEDS."""
    write_requested = Signal(bool)
    stop_reading_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cursor, self._steps = 0, 0
        self._playing, self._writing = False, False
        # Drawn once: for every picture that is drawn into, PySide loses count of a few references to None.
        self._play_icon, self._pause_icon = icon("play", theme), icon("pause", theme)
        self._first = self._button("first", self.tr("To the beginning"), lambda: self.jump_requested.emit(0))
        self._back = self._button("back", self.tr("One step back"), lambda: self.step_requested.emit(-1))
        self._play = self._button("play", "", lambda: self.play_requested.emit(not self._playing))
        self._forward = self._button("forward", self.tr("One step forward"), lambda: self.step_requested.emit(1))
        self._last = self._button("last", self.tr("To the end"), lambda: self.jump_requested.emit(self._steps))
        self._scrubber = Scrubber(theme)
        self._scrubber.setMinimumWidth(theme.px(48))
        self._scrubber.setAccessibleName(self.tr("step"))
        self._scrubber.requested.connect(self.jump_requested)
        self._label = QLabel()
        self._speed = Choice(theme, self.tr("speed"))
        self._write = QPushButton()
        self._progress = ReadingProgress(theme)
        self._progress.stop_requested.connect(self.stop_reading_requested)
        self._right = QStackedWidget()
        self._arrange()
        self.set_speed(8.0)
        self.set_playing(False)
        self.set_writing(False)
        self.set_cursor(0, 0)

    def _arrange(self) -> None:
        px = self._theme.px
        self._label.setFont(self._theme.font(12))
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._label.setFixedHeight(self._label.sizeHint().height())  # with a fixed width too, no text moves the window
        self._label.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        self._speed.set_entries([(speed, self._speed_text(speed)) for speed in SPEEDS])
        self._speed.requested.connect(self.speed_requested.emit)
        self._write.setFont(self._theme.font(13))
        self._write.setProperty("outlined", True)
        self._write.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._write.clicked.connect(lambda: self.write_requested.emit(not self._writing))
        self._right.addWidget(_row(px(10), self._label, self._speed, self._write))
        self._right.addWidget(self._progress)
        self._right.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it adapts by itself
        for button in (self._first, self._back, self._play, self._forward, self._last):
            row.addWidget(button)
        row.addSpacing(px(8))
        row.addWidget(self._scrubber, stretch=1)
        row.addSpacing(px(10))
        row.addWidget(self._right)

    def _button(self, name: str, told: str, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._theme))
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRepeat(name in ("back", "forward"))
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.clicked.connect(clicked)
        return button

    def set_cursor(self, cursor: int, steps: int) -> None:
        """`cursor` tokens of `steps` lie before the caret."""
        self._cursor, self._steps = cursor, steps
        self._scrubber.set_value(cursor, steps)
        for button, possible in (
            (self._first, cursor > 0),
            (self._back, cursor > 0),
            (self._forward, cursor < steps),
            (self._last, cursor < steps),
        ):
            button.setEnabled(possible)
        self._say_step()

    def set_playing(self, playing: bool) -> None:
        """Whether the cursor is moving by itself."""
        self._playing = playing
        told = self.tr("Pause") if playing else self.tr("Play")
        self._play.setIcon(self._pause_icon if playing else self._play_icon)
        self._play.setToolTip(told)
        self._play.setAccessibleName(told)

    def set_writing(self, writing: bool) -> None:
        """Whether the network is writing on."""
        self._writing = writing
        texts = self.tr("Write on"), self.tr("Stop writing")
        widest = max(map(self._write.fontMetrics().horizontalAdvance, texts))
        self._write.setFixedWidth(widest + self._theme.px(24))  # room for both, so that nothing moves
        self._write.setText(texts[writing])
        self._write.setProperty("active", writing)
        self._write.style().unpolish(self._write)
        self._write.style().polish(self._write)

    def set_can_write(self, can: bool, reason: str = "") -> None:
        """Whether this model writes; `reason` says why not."""
        self._write.setEnabled(can)
        self._write.setToolTip(self.tr("Let the network write on from the end of the text") if can else reason)

    def set_speed(self, speed: float) -> None:
        """Tokens a second; any number is shown, only SPEEDS can be chosen."""
        self._speed.set_current(speed, self._speed_text(speed))

    def set_progress(self, done: int, total: int | None) -> None:
        """`done` of `total` tokens have been read; None when there is nothing more to read."""
        if total is not None:
            self._progress.set_progress(done, total)
        self._right.setCurrentIndex(0 if total is None else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow row says the step shortly, then not at all, and goes without the outer buttons: Home, End do it."""
        super().resizeEvent(event)
        self._say_step()
        for button in (self._first, self._last):
            button.setVisible(not self._is_narrow)
        self._label.setVisible(self.width() >= self._theme.px(_WITHOUT_STEP))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the row without what it can do without."""
        return QSize(self._theme.px(400), super().minimumSizeHint().height())

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._theme.px(_NARROW)

    def _say_step(self) -> None:
        sentence = "{step} / {steps}" if self._is_narrow else self.tr("step {step} of {steps}")
        steps = f"{self._steps:,}"
        self._label.setText(sentence.format(step=f"{self._cursor:,}", steps=steps))
        # The room depends on the number of digits alone, so that the slider stays where it is.
        widest = "0" * max(3, len(steps))
        room = self._label.fontMetrics().horizontalAdvance(sentence.format(step=widest, steps=widest))
        self._label.setFixedWidth(room)

    def _speed_text(self, speed: float) -> str:
        return self.tr("{speed} tokens/s").format(speed=f"{speed:g}")


def _row(spacing: int, *widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    return holder
