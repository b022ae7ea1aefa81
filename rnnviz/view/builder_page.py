"""A network put together layer by layer: the list at the left, what becomes of it in the middle, its code right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rnnviz.core.layer_code import keras_script, torch_script
from rnnviz.core.layer_list import LayerList
from rnnviz.core.layer_problems import LayerError
from rnnviz.core.layer_summary import Summary, summary
from rnnviz.view.choice import Choice
from rnnviz.view.layer_code_view import LayerCodeView
from rnnviz.view.layer_drawing import LayerDrawing
from rnnviz.view.layer_editor import LayerEditor
from rnnviz.view.layer_table import LayerTable
from rnnviz.view.layer_words import sentence_of
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme

_LEFT, _RIGHT, _NARROW = 304, 400, 1000
"""Narrower, it has room for the network's drawing or its code, but not for both."""


class BuilderPage(QWidget):
    """Shows one LayerList; tells every wish."""

    network_edited = Signal(object, str)
    """The LayerList that is meant now, and what was edited, "" for what is undone by itself."""
    undo_requested = Signal()
    redo_requested = Signal()
    preset_requested = Signal(object)
    """A preset's name."""
    learn_requested = Signal()
    save_requested = Signal(str, str)
    """A script, and whose it is: keras or pytorch."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.editor, self.table, self.drawing = LayerEditor(theme), LayerTable(theme), LayerDrawing(theme)
        self.code = LayerCodeView(theme)
        self.presets = Choice(theme, self.tr("The lectures' networks"))
        self.presets.set_current(None, self.tr("The lectures' networks"))
        self.undo_button, self.redo_button = QPushButton(self.tr("Undo")), QPushButton(self.tr("Redo"))
        self.learn_button, self.why_not = QPushButton(self.tr("Learn this network")), QLabel()
        self.problem = QLabel()
        self.sides = Segmented(theme, {"drawing": self.tr("Network"), "code": self.tr("Code")})
        self.sides.set_current("drawing")
        self._style()
        self._arrange()
        self._connect()

    def _style(self) -> None:
        for button in (self.undo_button, self.redo_button, self.learn_button):
            button.setFont(self._theme.font(13))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.learn_button.setProperty("outlined", True)
        self.learn_button.setProperty("active", True)
        self.problem.setObjectName("wrong")
        self.why_not.setObjectName("faint")
        for label in (self.problem, self.why_not):
            label.setFont(self._theme.font(13 if label is self.problem else 12))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _arrange(self) -> None:
        px = self._theme.px
        left, self._centre = self._left(), self._middle()
        left.setFixedWidth(px(_LEFT))
        self.code.setMinimumWidth(px(_RIGHT) * 3 // 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, 0)
        row.setSpacing(px(16))
        row.addWidget(left)
        row.addWidget(self._centre, stretch=13)
        row.addWidget(self.code, stretch=10)

    def _left(self) -> QWidget:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.presets)
        top.addStretch(1)
        top.addWidget(self.undo_button)
        top.addWidget(self.redo_button)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.sides)
        column.addLayout(top)
        column.addWidget(self.editor, stretch=1)
        return holder

    def _middle(self) -> QWidget:
        px = self._theme.px
        scroll = QScrollArea()
        scroll.setWidget(self.drawing)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        learn = QHBoxLayout()
        learn.setSpacing(px(10))
        learn.addWidget(self.learn_button)
        learn.addWidget(self.why_not, stretch=1)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.table)
        column.addWidget(self.problem)
        column.addLayout(learn)
        column.addWidget(scroll, stretch=1)
        return holder

    def _connect(self) -> None:
        self.editor.network_edited.connect(self.network_edited)
        self.presets.requested.connect(self.preset_requested)
        self.sides.requested.connect(self.show_side)
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.learn_button.clicked.connect(self.learn_requested)
        self.code.save_requested.connect(self.save_requested)
        for keys, signal in (
            (QKeySequence.StandardKey.Undo, self.undo_requested),
            (QKeySequence.StandardKey.Redo, self.redo_requested),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room, else one or the other."""
        super().resizeEvent(event)
        self._show_sides()

    def show_side(self, side: str) -> None:
        """Where there is no room for both: "drawing" or "code"."""
        self.sides.set_current(side)
        self._show_sides()

    def _show_sides(self) -> None:
        is_narrow = self.width() < self._theme.px(_NARROW)
        self.sides.setVisible(is_narrow)
        self.code.setVisible(not is_narrow or self.sides.current == "code")
        self._centre.setVisible(not is_narrow or self.sides.current == "drawing")

    def set_presets(self, entries: Sequence[tuple[str, str]]) -> None:
        """Names and words of what can be begun with."""
        self.presets.set_entries(entries)

    def set_undo(self, can_undo: bool, can_redo: bool) -> None:
        """Whether there is something to take back, or to do again."""
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)

    def set_learning(self, can_learn: bool, sentence: str) -> None:
        """Whether the network can be learned here, and what is to be said of it."""
        self.learn_button.setEnabled(can_learn)
        self.why_not.setText(sentence)

    def set_network(self, network: LayerList) -> None:
        """Show it. What is wrong with it is said, and as much is shown as can be."""
        self.editor.set_network(network)
        error: LayerError | None = None
        try:
            found, whole = summary(network), True
        except LayerError as problem:
            error, whole = problem, False
            found = _as_far_as_it_goes(network, problem.place)
        self.editor.set_wrong(-1 if error is None else error.place)
        self.problem.setText("" if error is None else sentence_of(error))
        self.problem.setVisible(error is not None)
        self.table.set_summary(found, whole)
        if found.rows:
            self.drawing.set_network(network, found.rows)
        else:
            self.drawing.clear()
        self.code.set_scripts({"keras": keras_script(network), "pytorch": torch_script(network)} if whole else {})


def _as_far_as_it_goes(network: LayerList, place: int) -> Summary:
    """Of a network with something wrong, the layers before that."""
    try:
        return summary(LayerList(network.entry, network.layers[: max(0, place)]))
    except LayerError:
        return Summary(())
