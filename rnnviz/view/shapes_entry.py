"""What stands in place of the text where a picture is told: the board, what can be done, the picture, the sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rnnviz.core.scene import COLOURS, KINDS, SIDE, Thing
from rnnviz.view.pixel_picture import PixelPicture
from rnnviz.view.segmented import Segmented
from rnnviz.view.shape_drawing import icon, name_of
from rnnviz.view.shapes_canvas import ShapesCanvas
from rnnviz.view.theme import Theme

MOST = 2
"""Shapes that a network has learned to tell of."""

_LANGUAGES = {"en": "English", "zh_TW": "正體", "zh_CN": "简体"}
_ICON, _PICTURE_PIXEL = 16, 8
_PALETTE = 132

_WITH_PICTURE, _WITH_LABEL = 740, 615
"""How wide it must be for all its parts, in pixels at scale 1."""


class ShapesEntry(QWidget):
    """Clicks are wishes; what is shown comes by the setters."""

    language_requested = Signal(str)
    """``en``, ``zh_TW`` or ``zh_CN``"""

    end_requested = Signal(str)
    """``near``: begin with what is further left or up; ``far``: with what is further right or down"""

    undo_requested = Signal(bool)
    """True: undo, False: redo"""

    def __init__(self, theme: Theme, gutter: int) -> None:
        super().__init__()
        self._theme = theme
        self.canvas = ShapesCanvas(theme)
        self.picture = PixelPicture(theme, SIDE, _PICTURE_PIXEL)
        self.sentence = QLabel()
        self.languages = Segmented(theme, _LANGUAGES)
        self.ends = Segmented(theme, {"near": self.tr("left, top"), "far": self.tr("right, bottom")})
        self._chosen = {"kind": "circle", "colour": "green"}
        self._buttons: dict[str, QPushButton] = {}
        self.add = self._button(self.tr("Add"), self._on_add)
        self.remove = self._button(self.tr("Remove"), self.canvas.remove)
        self.undo = self._button(self.tr("Undo"), lambda: self.undo_requested.emit(True))
        self._arrange(gutter)
        self._connect()
        self._show_choice()

    def set_things(self, things: Sequence[Thing]) -> None:
        """What lies on the board."""
        self.canvas.set_things(things)
        self._show_choice()

    def set_picture(self, light: NDArray[np.float32]) -> None:
        """What the network sees, (SIDE, SIDE, 3), 0..1."""
        self.picture.set_light(light)

    def set_sentence(self, text: str, *, is_note: bool = False) -> None:
        """What the network says; or, fainter, a note about why it says nothing."""
        self.sentence.setText(text)
        self.sentence.setFont(self._theme.font(13 if is_note else 17, bold=not is_note))
        self.sentence.setStyleSheet(f"color: {self._theme.colour('faint' if is_note else 'ink').name()}")

    def set_manner(self, language: str, end: str) -> None:
        """In which language, and from which end, it is told."""
        self.languages.set_current(language)
        self.ends.set_current(end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is too little room, what the network is fed gives way, then the label."""
        super().resizeEvent(event)
        self._fed.setVisible(self.width() >= self._theme.px(_WITH_PICTURE))
        self._label.setVisible(self.width() >= self._theme.px(_WITH_LABEL))

    def minimumSizeHint(self) -> QSize:
        """It adapts."""
        return QSize(0, super().minimumSizeHint().height())

    # Parts

    def _button(self, text: str, clicked: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(12))
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: clicked())
        return button

    def _arrange(self, gutter: int) -> None:
        px = self._theme.px
        line = QHBoxLayout(self)
        line.setContentsMargins(0, px(2), 0, 0)
        line.setSpacing(px(12))
        self._label = self._faint(self.tr("the picture"), gutter - px(12))
        self._fed = self._seen()
        line.addWidget(self._label, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.canvas, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._palette())
        line.addWidget(self._fed)
        line.addLayout(self._told(), stretch=1)
        self.setFixedHeight(self.canvas.height() + px(4))

    def _faint(self, text: str, width: int = 0) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(12))
        label.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        if width:
            label.setFixedWidth(width)
        return label

    def _palette(self) -> QWidget:
        px = self._theme.px
        holder = QWidget()
        holder.setFixedWidth(px(_PALETTE))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        for part, words in (("kind", KINDS), ("colour", COLOURS)):
            row = QHBoxLayout()
            row.setSpacing(px(3))
            for word in words:
                row.addWidget(self._swatch(part, word))
            row.addStretch(1)
            column.addLayout(row)
        pair = QHBoxLayout()
        pair.setSpacing(px(4))
        pair.addWidget(self.add)
        pair.addWidget(self.remove)
        column.addLayout(pair)
        column.addWidget(self.undo)
        column.addStretch(1)
        return holder

    def _swatch(self, part: str, word: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        faint = self._theme.colour("faint").name()
        shown = (
            icon(word, "", self._theme.px(_ICON), faint)
            if part == "kind"
            else icon("circle", word, self._theme.px(_ICON))
        )
        button.setIcon(shown)
        button.setIconSize(QSize(self._theme.px(_ICON), self._theme.px(_ICON)))
        button.setFixedSize(self._theme.px(30), self._theme.px(28))
        ink, panel = (self._theme.colour(role).name() for role in ("ink", "panel"))
        width = max(1, self._theme.px(2))
        button.setStyleSheet(
            "QPushButton { padding: 0 }"
            f"QPushButton:checked {{ padding: 0; border: {width}px solid {ink}; background: {panel} }}"
        )
        button.setToolTip(name_of(word))
        button.setAccessibleName(name_of(word))
        button.clicked.connect(lambda _checked=False: self._on_swatch(part, word))
        self._buttons[word] = button
        return button

    def _seen(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(self.picture.width())
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        column.addWidget(self.picture)
        label = self._faint(self.tr("fed at every step"))
        label.setFont(self._theme.font(11))
        column.addWidget(label)
        column.addStretch(1)
        return holder

    def _told(self) -> QVBoxLayout:
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setMinimumWidth(self._theme.px(120))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(4))
        column.addWidget(self.sentence, stretch=1)
        column.addWidget(self.languages, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._faint(self.tr("begin with what is further")))
        column.addWidget(self.ends, alignment=Qt.AlignmentFlag.AlignLeft)
        return column

    def _connect(self) -> None:
        self.canvas.selected_changed.connect(self._show_choice)
        self.canvas.things_changed.connect(self._show_choice)
        self.languages.requested.connect(self.language_requested)
        self.ends.requested.connect(self.end_requested)
        for key, is_undo in ((QKeySequence.StandardKey.Undo, True), (QKeySequence.StandardKey.Redo, False)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda is_undo=is_undo: self.undo_requested.emit(is_undo))

    # What is chosen

    def _on_swatch(self, part: str, word: str) -> None:
        self._chosen[part] = word
        self.canvas.change(**{part: word})
        self._show_choice()

    def _on_add(self) -> None:
        self.canvas.add(self._chosen["kind"], self._chosen["colour"])

    def _show_choice(self, *_: object) -> None:
        """Which kind and colour a picked shape has, or the next one will have; and what can be done now."""
        things, selected = self.canvas.things, self.canvas.selected
        if 0 <= selected < len(things):
            self._chosen = {"kind": things[selected].kind, "colour": things[selected].colour}
        for word, button in self._buttons.items():
            button.setChecked(word in self._chosen.values())
        self.add.setEnabled(len(things) < MOST)
        self.add.setToolTip(
            "" if len(things) < MOST else self.tr("The network has learned to tell of two shapes at most.")
        )
        self.remove.setEnabled(selected >= 0)
