"""Everything that is set before learning begins: what is learned, by which network, how, and for how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rnnviz.view.learn_choice import LearnChoice, Preset
from rnnviz.view.learn_field import repolish
from rnnviz.view.learn_fields import GROUPS
from rnnviz.view.learn_run_rows import DeviceRow, NameRow
from rnnviz.view.learn_settings import LearnSettings
from rnnviz.view.learn_source import LearnSource
from rnnviz.view.theme import Theme
from rnnviz.view.tips import rich

_MARGIN = 12


class LearnForm(QWidget):
    """Scrolls; only the line that counts parameters stays. Setters tell nobody."""

    changed = Signal(object)
    """The LearnChoice after an edit of the user's."""
    text_requested = Signal()
    """A text is to be opened; :meth:`set_source` answers."""
    window_text_requested = Signal()
    """The text in the window is to be learned; :meth:`set_source` answers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kept: dict[str, dict[str, Any]] = {}
        self._present = ""
        self._error, self._count_is_error = "", False
        self._is_locked = False
        self._source = LearnSource(theme)
        self._settings = LearnSettings(theme)
        self._device, self._name = DeviceRow(theme), NameRow(theme)
        self._reset = QPushButton(self.tr("Reset"))
        self._count, self._sentence = QLabel(), QLabel()
        self._arrange()
        self._connect()
        self.set_open_groups(frozenset({"network"}))
        self._show_state()

    def _arrange(self) -> None:
        px = self._theme.px
        content = QWidget()
        content.setObjectName("content")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(px(_MARGIN), px(10), px(_MARGIN), px(10))
        rows.setSpacing(px(4))
        rows.addLayout(self._title_row())
        rows.addWidget(self._source)
        rows.addSpacing(px(6))
        for section in self._settings.sections.values():
            rows.addWidget(section)
        self._settings.sections["more"].add(self._device)
        self._settings.sections["more"].add(self._name)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, stretch=1)
        column.addLayout(self._footer())

    def _title_row(self) -> QHBoxLayout:
        title = QLabel(self.tr("Learn what"))
        title.setFont(self._theme.font(13, bold=True))
        self._reset.setFont(self._theme.font(12))
        self._reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._reset.setToolTip(rich(self.tr("Back to the preset's own settings. What differs from them is in bold.")))
        row = QHBoxLayout()
        row.addWidget(title, stretch=1)
        row.addWidget(self._reset)
        return row

    def _footer(self) -> QVBoxLayout:
        px = self._theme.px
        footer = QVBoxLayout()
        footer.setContentsMargins(px(_MARGIN), px(6), px(_MARGIN), px(4))
        footer.setSpacing(px(2))
        self._sentence.setObjectName("wrong")
        for label in (self._count, self._sentence):
            label.setFont(self._theme.font(12))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()
            footer.addWidget(label)
        return footer

    def _connect(self) -> None:
        self._source.preset_edited.connect(self._on_preset_edited)
        self._source.text_requested.connect(self.text_requested)
        self._source.window_text_requested.connect(self.window_text_requested)
        self._settings.edited.connect(self._on_setting_edited)
        self._device.edited.connect(self._on_edited)
        self._name.edited.connect(self._on_edited)
        self._reset.clicked.connect(self._on_reset_clicked)

    @property
    def choice(self) -> LearnChoice:
        """What is set. While a field will not do, the last value that did stands for it."""
        preset = self._source.preset
        return LearnChoice(
            preset.key if preset else "",
            self._settings.values,
            self._device.device,
            self._name.name,
            self._source.source,
        )

    @property
    def error(self) -> str:
        """The first sentence of what keeps learning from beginning; empty if nothing does."""
        count = self._count.text() if self._count_is_error else ""
        return next(filter(None, [self._source.error, *self._settings.errors.values(), self._error, count]), "")

    @property
    def is_valid(self) -> bool:
        """Whether learning can begin."""
        return not self.error

    @property
    def open_groups(self) -> frozenset[str]:
        """Which groups are open, by name: to be kept for the next window."""
        return frozenset(group for group, section in self._settings.sections.items() if section.is_open)

    def set_open_groups(self, groups: frozenset[str]) -> None:
        """Open these of learn_fields.GROUPS, fold the others."""
        for group in GROUPS:
            self._settings.sections[group].set_open(group in groups)

    def set_presets(self, presets: Sequence[Preset]) -> None:
        """What there is to learn; the first is chosen, unless the one chosen before is still there."""
        self._source.set_presets(presets)
        self._take_preset()

    def set_preset(self, key: str) -> None:
        """Choose one of the presets, with its settings and fields, or with what was set for it before."""
        self._source.set_preset(key)
        self._take_preset()

    def set_source(self, source: str) -> None:
        """Which text is at hand: "file", "window", or "" for none."""
        self._source.set_source(source)
        self._show_state()

    def set_text_widget(self, widget: QWidget) -> None:
        """What tells of the text; it is shown where a text is needed and at hand."""
        self._source.set_text_widget(widget)

    def set_settings(self, defaults: Mapping[str, Any]) -> None:
        """The preset's settings, a value for each name; what differs from them later is marked."""
        self._settings.set_defaults(defaults)
        self._show_state()

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show other values, such as those of an earlier run; what the preset has stays the measure."""
        self._settings.set_values(values)
        self._show_state()

    def set_fields(self, names: frozenset[str]) -> None:
        """Which settings mean something for what is learned; the others are hidden."""
        self._settings.set_fields(names)
        self._show_state()

    def set_devices(self, devices: Sequence[tuple[str, str, bool]]) -> None:
        """(key, sentence, whether it is there) of auto, cpu, cuda and mps, in this order."""
        self._device.set_devices(devices)

    def set_device(self, key: str) -> None:
        """Choose a device."""
        self._device.set_device(key)

    def set_name(self, name: str, hint: str = "") -> None:
        """The run's name, and what it will be called if none is typed."""
        self._name.set_name(name, hint)

    def set_count(self, text: str, tooltip: str = "", is_error: bool = False) -> None:
        """The line that counts parameters and memory; an error keeps learning from beginning."""
        self._count_is_error = is_error and bool(text)
        self._count.setText(text)
        self._count.setToolTip(rich(tooltip))
        self._count.setObjectName("wrong" if is_error else "faint")
        self._count.setVisible(bool(text))
        repolish(self._count)

    def set_error(self, field: str, sentence: str) -> None:
        """What will not do, and what would; `field` "" or unknown is said below all. Empty takes it back.

        Whatever was said is taken back at the next edit.
        """
        if field in self._settings.fields:
            self._settings.set_error(field, sentence)
        else:
            self._error = sentence
        self._show_state()

    def set_locked(self, locked: bool) -> None:
        """While it learns, everything can be read and nothing changed."""
        self._is_locked = locked
        for part in (self._source, self._settings, self._device, self._name):
            part.set_locked(locked)
        self._show_state()

    def _take_preset(self) -> None:
        preset = self._source.preset
        if preset is None or preset.key == self._present:
            return
        if self._present:
            self._kept[self._present] = self._settings.values
        self._present, self._error = preset.key, ""
        self._settings.set_fields(preset.fields)
        self._settings.set_defaults(preset.settings)
        self._settings.set_values(self._kept.get(preset.key, {}))
        self._show_state()

    def _on_preset_edited(self, key: str) -> None:
        self.set_preset(key)
        self._on_edited()

    def _on_setting_edited(self, name: str) -> None:
        """With another cell comes what that cell is taught with here; what the user set otherwise stays."""
        preset = self._source.preset
        if name == "cell" and preset is not None and preset.by_cell:
            values = self._settings.values
            own = {each: values[each] for each in self._settings.changed | {"cell"}}
            self._settings.set_defaults({**preset.settings, **preset.by_cell.get(values["cell"], {})})
            self._settings.set_values(own)
        self._on_edited()

    def _on_reset_clicked(self) -> None:
        if self._source.preset is not None:
            self._settings.reset()
            self._on_edited()

    def _on_edited(self) -> None:
        self._error = ""
        self._settings.forget_errors()
        self._show_state()
        self.changed.emit(self.choice)

    def _show_state(self) -> None:
        self._reset.setEnabled(bool(self._settings.changed) and not self._is_locked)
        self._sentence.setText(self._error)
        self._sentence.setVisible(bool(self._error))
