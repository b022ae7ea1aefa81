"""What stands in place of the text where digits are read: paper, what one can do with it, and its rows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rnnviz.core.pixels import Picture, centred, hundredths
from rnnviz.view.digit_pad import PIXEL, DigitPad
from rnnviz.view.row_fan import RowFan
from rnnviz.view.theme import Theme

REST = 700
"""Milliseconds without a stroke, after which the paper shows what is read: the same digit, in the middle."""


class DigitEntry(QWidget):
    """Paper and rows. Where the user draws, the ink stays as long as a next stroke may belong to it.

    Clicks are wishes; the picture that is read comes back by :meth:`set_picture`.
    """

    picture_drawn = Signal(object, bool)
    """What is to be read, float32 (28, 28), and whether it belongs to the same stroke as the one before."""
    row_clicked = Signal(int)
    clear_requested = Signal()
    undo_requested = Signal(bool)
    """True: undo, False: redo"""
    open_requested = Signal()
    file_dropped = Signal(object)  # Path
    another_requested = Signal()

    def __init__(self, theme: Theme, gutter: int) -> None:
        super().__init__()
        self._theme = theme
        self.pad, self.fan = DigitPad(theme), RowFan(theme)
        self.centres = QCheckBox(self.tr("centre it"))
        self.stack = self._button(self.tr("Stack"), self._on_stack)
        self.undo = self._button(self.tr("Undo"), lambda: self.undo_requested.emit(True))
        self.clear = self._button(self.tr("Clear"), self.clear_requested.emit)
        self.open = self._button(self.tr("Open a picture…"), self.open_requested.emit)
        self.another = self._button(self.tr("Next test digit"), self.another_requested.emit)
        self.note = QLabel()
        self._read: Picture = self.pad.picture
        self._continues = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._arrange(gutter)
        self._connect()
        self.setAcceptDrops(True)

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(12))
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: clicked())  # type: ignore[operator]
        return button

    def _arrange(self, gutter: int) -> None:
        px = self._theme.px
        self.centres.setFont(self._theme.font(12))
        self.centres.setChecked(True)
        self.centres.setToolTip(self.tr("Shift the digit so that its centre of mass is in the middle, as in MNIST."))
        self.another.hide()
        self.note.setFont(self._theme.font(11))
        self.note.setWordWrap(True)
        self.note.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._label(gutter))
        line.addWidget(self.pad, alignment=Qt.AlignmentFlag.AlignTop)
        line.addSpacing(px(12))
        line.addLayout(self._buttons())
        line.addSpacing(px(8))
        line.addWidget(self.fan, stretch=1)
        self.set_pixel(PIXEL)

    def set_pixel(self, pixel: int) -> None:
        """Let a pixel of the picture on paper take so many of the screen, at scale 1; all is as high as the paper."""
        self.pad.set_pixel(pixel)
        self.setFixedHeight(self.pad.height())

    def _label(self, gutter: int) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(gutter)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, self._theme.px(8), 0)
        label = QLabel(self.tr("the digit"))
        label.setFont(self._theme.font(12))
        label.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        column.addWidget(label)
        column.addWidget(self.note)
        column.addStretch(1)
        return holder

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self._theme.px(4))
        for row, pair in enumerate(((self.undo, self.clear), (self.open, self.stack), (self.centres, self.another))):
            for column, widget in enumerate(pair):
                grid.addWidget(widget, row, column)
        grid.setRowStretch(3, 1)
        return grid

    def _connect(self) -> None:
        self.pad.drawn.connect(self._on_drawn)
        self.pad.stroke_began.connect(self._on_stroke_began)
        self.pad.stroke_ended.connect(self._rest.start)
        self.fan.row_clicked.connect(self.row_clicked)
        self.centres.toggled.connect(self._on_centres_toggled)
        self._rest.timeout.connect(self._on_rest)
        for key, is_undo in ((QKeySequence.StandardKey.Undo, True), (QKeySequence.StandardKey.Redo, False)):
            QShortcut(QKeySequence(key), self).activated.connect(
                lambda is_undo=is_undo: self.undo_requested.emit(is_undo)
            )

    @property
    def is_held(self) -> bool:
        """Whether the user is drawing, or just was."""
        return self.pad.is_drawing or self._rest.isActive()

    def set_picture(self, picture: Picture, *, own: bool = False) -> None:
        """What is read now. The paper shows it too, unless it is the user's `own` drawing, which is not done yet."""
        self._read = picture
        self.fan.set_picture(picture)
        if not (own and self.is_held):
            self._rest.stop()
            self.pad.set_picture(picture)

    def set_step(self, step: int) -> None:
        """The row that was read last."""
        self.fan.set_step(step)

    def set_note(self, text: str) -> None:
        """What is said of the picture; empty for one that was drawn."""
        self.note.setText(text)

    def close_down(self) -> None:
        """Stop the timer and the animation."""
        self._rest.stop()
        self.fan.close_down()

    def _on_stroke_began(self) -> None:
        self._rest.stop()
        self._continues = False

    def _on_drawn(self, picture: Picture) -> None:
        wanted = hundredths(centred(picture) if self.centres.isChecked() else picture)
        self.picture_drawn.emit(wanted, self._continues)
        self._continues = True

    def _on_rest(self) -> None:
        self.pad.set_picture(self._read)

    def _on_centres_toggled(self, _on: bool) -> None:
        self._continues = False
        self._on_drawn(self.pad.picture)

    def _on_stack(self) -> None:
        self.spread(not self.fan.is_spread)

    def spread(self, apart: bool) -> None:
        """Take the rows apart, or stack them."""
        self.fan.spread(apart)
        self.stack.setText(self.tr("Stack") if apart else self.tr("Unstack"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file, which may be a picture."""
        if _file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let it be opened."""
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def _file_of(event: QDropEvent) -> Path | None:
    """The only file that is dragged, unless it is one that the window opens: a model."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return None if path is None or path.suffix == ".safetensors" else path
