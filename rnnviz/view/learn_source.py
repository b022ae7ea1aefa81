"""What is to be learned: a lesson or a text, and where a text comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.learn_choice import Preset
from rnnviz.view.learn_field import repolish
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme


class LearnSource(QWidget):
    """A list of presets, the chosen one's description, two ways to a text, and room for what is known of it."""

    preset_edited = Signal(str)
    """The key of the preset that the user chose."""
    text_requested = Signal()
    """A text is to be opened."""
    window_text_requested = Signal()
    """The text in the window is to be learned."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._presets: dict[str, Preset] = {}
        self._source = ""
        self._combo = StillComboBox(theme)
        self._combo.setAccessibleName(self.tr("Learn what"))
        self._combo.activated.connect(lambda _index: self.preset_edited.emit(self._combo.currentData()))
        self._description = QLabel()
        self._file = self._button(self.tr("Choose a text…"), self.tr("Learn from a text file of your own"))
        self._file.clicked.connect(self.text_requested)
        self._window = self._button(self.tr("Text in the window"), self.tr("Learn from the text that stands here now"))
        self._window.clicked.connect(self.window_text_requested)
        self._ways = QWidget()
        self._slot = QVBoxLayout()
        self._text_widget: QWidget | None = None
        self._arrange()
        self._show_state()

    def _button(self, text: str, told: str) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(13))
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(told)
        return button

    def _arrange(self) -> None:
        px = self._theme.px
        self._description.setFont(self._theme.font(12))
        self._description.setObjectName("faint")
        self._description.setWordWrap(True)
        self._description.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._file)
        row.addWidget(self._window)
        row.addStretch(1)
        self._slot.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._combo)
        column.addWidget(self._description)
        column.addWidget(self._ways)
        column.addLayout(self._slot)

    @property
    def preset(self) -> Preset | None:
        """The chosen one; None while there is none to choose."""
        return self._presets.get(self._combo.currentData() or "")

    @property
    def source(self) -> str:
        """Where the text comes from: "file", "window", or "" for none, or none needed."""
        return self._source if self.preset and self.preset.needs_text else ""

    @property
    def error(self) -> str:
        """What is missing."""
        if self.preset is None:
            return self.tr("Choose what is to be learned.")
        if self.preset.needs_text and not self._source:
            return self.tr("Choose a text to learn from.")
        return ""

    def set_presets(self, presets: Sequence[Preset]) -> None:
        """What there is to choose from; the same stays chosen, if it is still there."""
        self._presets = {preset.key: preset for preset in presets}
        self._combo.set_entries([(preset.key, preset.title) for preset in presets])
        for index, preset in enumerate(presets):
            self._combo.setItemData(index, preset.description, Qt.ItemDataRole.ToolTipRole)
        self._show_state()

    def set_preset(self, key: str) -> None:
        """Choose one; tells nobody. A key that is not there changes nothing."""
        if key in self._presets:
            self._combo.set_value(key)
            self._show_state()

    def set_source(self, source: str) -> None:
        """Which text is at hand: "file", "window" or ""."""
        self._source = source
        self._show_state()

    def set_text_widget(self, widget: QWidget) -> None:
        """What tells of the text; it is shown where a text is needed."""
        self._text_widget = widget
        self._slot.addWidget(widget)
        self._show_state()

    def set_locked(self, locked: bool) -> None:
        """Whether it can only be read."""
        for widget in (self._combo, self._file, self._window):
            widget.setEnabled(not locked)

    def _show_state(self) -> None:
        needed = self.preset is not None and self.preset.needs_text
        self._description.setText(self.preset.description if self.preset else "")
        self._description.setVisible(bool(self._description.text()))
        self._ways.setVisible(needed)
        if self._text_widget is not None:
            self._text_widget.setVisible(needed and bool(self._source))
        for button, source in ((self._file, "file"), (self._window, "window")):
            button.setProperty("active", source == self._source)
            repolish(button)
