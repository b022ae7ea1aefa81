"""The film of learning: any snapshot of the network can be brought back under the same text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from rnnviz.view.choice import Choice
from rnnviz.view.facts import FactsLine
from rnnviz.view.icons import icon
from rnnviz.view.scrubber import Scrubber
from rnnviz.view.snapshot_axis import SnapshotAxis
from rnnviz.view.theme import Theme

SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
"""Snapshots a second."""

_NARROW, _WITHOUT_SPEED = 420, 280
"""Widths below which the row shrinks."""


class ReplayBar(QWidget):
    """The slider has a place for each snapshot and, at its right end, one for now: the newest weights.

    Clicks are wishes; what is shown changes by the setters alone, which tell nobody.
    """

    position_requested = Signal(int)
    """The index of a snapshot."""
    play_requested = Signal(int)
    """1 forwards, -1 backwards, 0 stop."""
    now_requested = Signal()
    """Back to the newest weights, and stay with them."""
    compare_requested = Signal(bool)
    speed_requested = Signal(float)
    """Snapshots a second, one of SPEEDS."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: list[int] = []
        self._index: int | None = None
        self._direction, self._is_live, self._compares = 0, False, False
        self._label = FactsLine(theme, theme.font(12))
        self._slider = Scrubber(theme)
        self._slider.setAccessibleName(self.tr("snapshot of the network"))
        self._slider.requested.connect(self._ask)
        self._axis = SnapshotAxis(theme, theme.px(8))
        # Drawn once: for every picture that is drawn into, PySide loses count of a few references to None.
        self._pictures = {name: icon(name, theme) for name in ("play", "play_back", "pause")}
        self._back = self._button("back", self.tr("One snapshot back"), lambda: self._ask(self._place - 1))
        self._play_back = self._button("play_back", "", lambda: self._ask_to_play(-1))
        self._play = self._button("play", "", lambda: self._ask_to_play(1))
        self._forward = self._button("forward", self.tr("One snapshot forward"), lambda: self._ask(self._place + 1))
        self._speed = Choice(theme, self.tr("snapshots a second"))
        self._compare = self._text_button(self.tr("Compare with now"))
        self._now = self._text_button("")
        self._live_icon = icon("dot", theme, "warning")
        self._arrange()
        self.set_speed(4.0)
        self.set_comparing(False)
        self.set_playing(0)
        self.set_live(False)
        self.set_snapshots(())

    def _arrange(self) -> None:
        px = self._theme.px
        self._speed.set_entries([(speed, self._speed_text(speed)) for speed in SPEEDS])
        self._speed.requested.connect(self.speed_requested.emit)
        self._compare.setToolTip(self.tr("Show how this network and the newest differ, under the same text"))
        self._compare.setIcon(icon("compare", self._theme))
        self._compare.setStyleSheet(f"padding: {px(3)}px {px(6)}px")
        self._compare.setCheckable(True)
        self._compare.clicked.connect(self._on_compare_clicked)
        self._now.setCheckable(True)
        self._now.clicked.connect(self._on_now_clicked)
        row = QHBoxLayout()
        row.setSpacing(px(2))
        for button in (self._back, self._play_back, self._play, self._forward, self._speed):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._compare)
        row.addWidget(self._now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # it adapts by itself
        column.addWidget(self._label)
        column.addSpacing(px(2))
        column.addWidget(self._slider)
        column.addWidget(self._axis)
        column.addSpacing(px(2))
        column.addLayout(row)

    def _button(self, name: str, told: str, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._theme))
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        button.setStyleSheet(f"padding: {self._theme.px(3)}px {self._theme.px(4)}px")  # five must fit beside words
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRepeat(name in ("back", "forward"))
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.clicked.connect(clicked)
        return button

    def _text_button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setFont(self._theme.font(13))
        button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_snapshots(self, steps: Sequence[int]) -> None:
        """The training steps of the snapshots, rising. The position stays; if its snapshot is gone, it is now."""
        self._steps = list(steps)
        if self._index is not None and self._index >= len(steps):
            self._index = None
        if not steps:
            self._label.set_text(self.tr("The film of learning begins with the first snapshots."))
        self._show()

    def set_position(self, index: int, label: str) -> None:
        """Which snapshot is under the text, and what is said of it: facts joined by " · ".

        Raises IndexError for a snapshot that is not there.
        """
        if not 0 <= index < len(self._steps):
            raise IndexError(f"there is no snapshot {index} among {len(self._steps)}")
        self._index = index
        self._label.set_text(label)
        self._show()

    def set_now(self, label: str) -> None:
        """The newest weights are under the text; `label` as for :meth:`set_position`."""
        self._index = None
        self._label.set_text(label)
        self._show()

    def set_live(self, live: bool) -> None:
        """Whether the network is learning: then the newest weights go on changing, and are marked so."""
        self._is_live = live
        told = self.tr("The network as it is while it learns") if live else self.tr("The newest weights")
        self._now.setText(self.tr("Live") if live else self.tr("Now"))
        self._now.setIcon(self._live_icon if live else QIcon())
        self._now.setToolTip(told)
        self._show()

    def set_playing(self, direction: int) -> None:
        """1: the film runs forwards, -1: backwards, 0: it rests."""
        self._direction = direction
        forwards, backwards = self.tr("Play how it learned"), self.tr("Play it backwards")
        for button, own, name, told in (
            (self._play, 1, "play", forwards),
            (self._play_back, -1, "play_back", backwards),
        ):
            runs = direction == own
            button.setIcon(self._pictures["pause" if runs else name])
            button.setToolTip(self.tr("Pause") if runs else told)
            button.setAccessibleName(button.toolTip())

    def set_comparing(self, comparing: bool) -> None:
        """Whether the snapshot is shown beside the newest weights."""
        self._compares = comparing
        self._compare.setChecked(comparing)

    def set_speed(self, speed: float) -> None:
        """Snapshots a second; any number is shown, only SPEEDS can be chosen."""
        self._speed.set_current(speed, self._speed_text(speed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar says "compare" by a picture, and a very narrow one goes without the speed."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        self._speed.setVisible(self.width() >= self._theme.px(_WITHOUT_SPEED))
        has_room = self.width() >= self._theme.px(_NARROW)
        self._compare.setToolButtonStyle(style.ToolButtonTextOnly if has_room else style.ToolButtonIconOnly)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the row with the picture."""
        return QSize(self._theme.px(240), self.sizeHint().height())

    @property
    def _place(self) -> int:
        """On the slider."""
        return len(self._steps) if self._index is None else self._index

    def _ask(self, place: int) -> None:
        if place < len(self._steps):
            self.position_requested.emit(place)
        else:
            self.now_requested.emit()

    def _ask_to_play(self, direction: int) -> None:
        self.play_requested.emit(0 if self._direction == direction else direction)

    def _on_compare_clicked(self, wanted: bool) -> None:
        self._compare.setChecked(self._compares)  # a click is a wish; the mark moves when set_comparing says so
        self.compare_requested.emit(wanted)

    def _on_now_clicked(self) -> None:
        self._now.setChecked(self._index is None)
        self.now_requested.emit()

    def _speed_text(self, speed: float) -> str:
        return self.tr("{speed} / s").format(speed=f"{speed:g}")

    def _show(self) -> None:
        has_film, is_now = bool(self._steps), self._index is None
        self._slider.set_value(self._place, len(self._steps))
        self._axis.set_steps(self._steps, self.tr("live") if self._is_live else self.tr("now"))
        for button, possible in (
            (self._back, self._place > 0),
            (self._play_back, self._place > 0),
            (self._play, has_film),
            (self._forward, not is_now),
            (self._slider, has_film),
            (self._compare, not is_now or self._compares),
            (self._now, has_film),
        ):
            button.setEnabled(possible)
        self._now.setChecked(is_now)
