"""The top of the window: which model, which cell, what is shown of it, and everything that is not about a step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from rnnviz.view.choice import Choice
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.icons import icon
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme

ROWS = (16, 32, 64, 0)
"""How many units can be asked for; 0 is all."""

LANGUAGES = {"en": "English", "zh_TW": "繁體中文", "zh_CN": "简体中文"}
"""Each in its own name."""

_CELLS = {"rnn": "RNN", "lstm": "LSTM", "gru": "GRU"}
_HEIGHT, _MARGIN, _GAP, _APART = 48, 8, 4, 8
_TITLE_SHARE = 0.26
"""The part of the width that a long title may take."""


class Header(QWidget):
    """One row. Clicks are wishes; what is shown changes by the setters alone, which tell nobody."""

    model_requested = Signal(str)
    open_model_requested = Signal()
    cell_requested = Signal(str)
    layer_requested = Signal(int)
    rows_requested = Signal(int)
    """Units to show; 0 is all."""
    rank_requested = Signal()
    open_text_requested = Signal()
    lessons_requested = Signal()
    compare_requested = Signal()
    units_requested = Signal()
    learn_requested = Signal(bool)
    """Whether the panel in which one learns is wished for."""
    present_requested = Signal(bool)
    dark_requested = Signal(bool)
    language_requested = Signal(str)
    """A key of LANGUAGES."""
    help_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(_HEIGHT))
        self._title = _Title(theme)
        self._subtitle = ElidedLabel()
        self._cells = Segmented(theme, _CELLS)
        self._layer = Choice(theme, self.tr("layer"))
        self._rows = Choice(theme, self.tr("units shown"))
        self._commands = self._make_commands()
        self._buttons = [_command_button(theme, action) for action in self._commands]
        self.learn_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more = _command_button(theme, QAction("⋯", self))
        self._arrange()
        self._connect()
        self.set_state(dark=theme.dark, presenting=False)
        self.set_models([])
        self.set_layers(1, 0)
        self.set_rows(ROWS[0])

    def _make_commands(self) -> list[QAction]:
        """What stands at the right, most wanted first: where room is short, the last go into the menu "⋯" first."""
        lessons = QAction(self.tr("Lessons"), self)
        lessons.setToolTip(self.tr("Lessons") + "  F2")
        lessons.triggered.connect(lambda: self.lessons_requested.emit())
        self._learn = QAction(self.tr("Learn") + "  F9", self)
        self._learn.setCheckable(True)
        self._learn.triggered.connect(self._on_learn_triggered)
        compare = QAction(self.tr("Compare"), self)
        compare.setToolTip(self.tr("Compare") + "  F7")
        compare.triggered.connect(lambda: self.compare_requested.emit())
        units = QAction(self.tr("Find units"), self)
        units.setToolTip(self.tr("Find units") + "  F8")
        units.triggered.connect(lambda: self.units_requested.emit())
        open_text = QAction(self.tr("Open text…"), self)
        open_text.triggered.connect(lambda: self.open_text_requested.emit())
        self._present = QAction(self.tr("Present") + "  F11", self)
        self._present.setCheckable(True)
        self._present.triggered.connect(self._on_present_triggered)
        self._dark = QAction(self)
        self._dark.triggered.connect(lambda: self.dark_requested.emit(not self._is_dark))
        language = QMenu("中 / EN", self)
        for code, name in LANGUAGES.items():
            language.addAction(name, partial(self.language_requested.emit, code))
        language.menuAction().setToolTip(self.tr("Language"))
        help_ = QAction(self.tr("Help") + "  F1", self)
        help_.triggered.connect(lambda: self.help_requested.emit())
        wanted = [lessons, self._learn, compare, units, self._present, language.menuAction()]
        return [*wanted, self._dark, open_text, help_]

    def _arrange(self) -> None:
        px = self._theme.px
        self._subtitle.setFont(self._theme.font(12))
        self._subtitle.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        self._more.setToolTip(self.tr("More"))
        self._more.setMenu(QMenu(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), 0)
        row.setSpacing(px(_GAP))
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it adapts by itself
        row.addWidget(self._title)
        row.addWidget(self._subtitle)
        row.addSpacing(px(_APART))
        row.addWidget(self._cells)
        row.addSpacing(px(_APART))
        row.addWidget(self._layer)
        row.addWidget(self._rows)
        row.addStretch(1)
        for button in [*self._buttons, self._more]:
            row.addWidget(button)

    def _connect(self) -> None:
        self._title.requested.connect(self.model_requested.emit)
        self._title.open_requested.connect(self.open_model_requested)
        self._cells.requested.connect(self.cell_requested.emit)
        entries = [(rows, self._rows_text(rows)) for rows in ROWS]
        self._rows.set_entries(entries, [(self.tr("Rank again"), lambda: self.rank_requested.emit())])
        self._layer.requested.connect(self.layer_requested.emit)
        self._rows.requested.connect(self.rows_requested.emit)

    @property
    def learn_button(self) -> QToolButton:
        """What opens the panel in which one learns."""
        return self._buttons[self._commands.index(self._learn)]

    def set_models(self, models: Sequence[tuple[str, str, str]]) -> None:
        """The models to choose from: (name, title, description)."""
        self._title.set_models(models)

    def set_model(self, title: str, subtitle: str) -> None:
        """What is shown now."""
        self._title.set_title(title)
        self._subtitle.set_text(subtitle)
        self._fit()

    def set_cells(self, available: Mapping[str, bool], current: str) -> None:
        """Which of "rnn", "lstm" and "gru" the same task was learned with, and which is shown."""
        for cell, text in _CELLS.items():
            reason = self.tr("No {cell} was trained on the same text.").format(cell=text)
            self._cells.set_available(cell, available.get(cell, False), reason)
        self._cells.set_current(current)

    def set_layers(self, count: int, current: int) -> None:
        """`count` layers, of which `current`, 0-based, is shown; a single one needs no choice."""
        text = self.tr("layer {number}")
        self._layer.set_entries([(layer, text.format(number=layer + 1)) for layer in range(count)])
        shown = self.tr("layer {number} of {count}").format(number=current + 1, count=count)
        self._layer.set_current(current, shown)
        self._layer.setVisible(count > 1)
        self._fit()

    def set_rows(self, current: int) -> None:
        """How many units are shown, 0 for all."""
        self._rows.set_current(current, self._rows_text(current))
        self._fit()

    def set_state(self, *, dark: bool, presenting: bool) -> None:
        """Whether colours are dark, and whether the window fills the screen."""
        self._is_dark = dark
        self._dark.setIcon(icon("sun" if dark else "moon", self._theme))
        self._dark.setText(self.tr("Light colours") if dark else self.tr("Dark colours"))
        self._dark.setToolTip(self._dark.text())
        self._present.setChecked(presenting)

    def set_learning(self, shown: bool, busy: bool) -> None:
        """Whether the panel in which one learns is shown, and whether a network is learning now."""
        self._learn.setChecked(shown)
        self._learn.setIcon(icon("dot", self._theme, "warning") if busy else QIcon())
        told = self.tr("A network is learning. Show or hide the panel in which one learns")
        self._learn.setToolTip(told if busy else self.tr("Show or hide the panel in which one learns"))
        self._fit()

    def hide_learning(self) -> None:
        """Where nothing can be learned, nothing is offered."""
        self.learn_button.hide()
        self._buttons.remove(self.learn_button)
        self._commands.remove(self._learn)
        self._fit()

    def _rows_text(self, rows: int) -> str:
        return self.tr("{count} most varying").format(count=rows) if rows else self.tr("all units")

    def _on_learn_triggered(self, wanted: bool) -> None:
        self._learn.setChecked(not wanted)
        self.learn_requested.emit(wanted)

    def _on_present_triggered(self, wanted: bool) -> None:
        self._present.setChecked(not wanted)  # a click is a wish; the mark moves when set_state says so
        self.present_requested.emit(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer commands fit."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It asks for nothing: it adapts."""
        return QSize(self._theme.px(560), self._theme.px(_HEIGHT))

    def _fit(self) -> None:
        """Show the commands that fit when the subtitle has given all its room; the others go into the menu."""
        px, gap = self._theme.px, self._theme.px(_GAP)
        self._title.set_limit(int(self.width() * _TITLE_SHARE))
        fixed = [self._title, self._cells, self._rows, *([self._layer] if not self._layer.isHidden() else [])]
        taken = sum(gap + each.sizeHint().width() for each in fixed)
        room = self.width() - 2 * px(_MARGIN) - 2 * px(_APART) - 4 * gap - taken
        widths = [gap + button.sizeHint().width() for button in self._buttons]
        fitting = len(widths)
        if sum(widths) > room:
            room -= gap + self._more.sizeHint().width()
            fitting = sum(total <= room for total in accumulate(widths))
        for index, button in enumerate(self._buttons):
            button.setVisible(index < fitting)
        self._more.setVisible(fitting < len(self._buttons))
        menu = self._more.menu()
        menu.clear()
        menu.addActions(self._commands[fitting:])


class _Title(Choice):
    """The model's title in bold, with all other models behind it."""

    open_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._title, self._names, self._limit = "", dict[str, str](), 0
        self.setAccessibleName(self.tr("model"))
        self.setFont(theme.font(15, bold=True))

    def set_models(self, models: Sequence[tuple[str, str, str]]) -> None:
        self._names = {title: name for name, title, _ in models}
        entries = [(name, f"{title}\t{description}") for name, title, description in models]
        self.set_entries(entries, [(self.tr("Open a model file…"), lambda: self.open_requested.emit())])

    def set_title(self, title: str) -> None:
        self._title = title
        self._show()

    def set_limit(self, width: int) -> None:
        if width != self._limit:
            self._limit = width
            self._show()

    def _show(self) -> None:
        room = max(self._limit - 2 * self.fontMetrics().height(), 3 * self.fontMetrics().height())
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.set_current(self._names.get(self._title, ""), shown)
        self.setToolTip(self._title if shown != self._title else self.tr("Choose a model"))


def _command_button(theme: Theme, action: QAction) -> QToolButton:
    button = QToolButton()
    action.setIconText(action.text())  # else Qt takes the "…" away
    button.setDefaultAction(action)
    button.setFont(theme.font(13))
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
