"""All fields of the settings in their groups, as one: values in, values out, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from rnnviz.view.learn_field import Field
from rnnviz.view.learn_fields import FIELDS, GROUPS, NAMES
from rnnviz.view.learn_values import shown, zero_word
from rnnviz.view.learn_words import group_title, words
from rnnviz.view.section import Section
from rnnviz.view.theme import Theme

_SAID = {
    "network": ("cell", "layers", "units", "embedding", "dropout"),
    "learning": ("optimiser", "rate", "batch", "window"),
    "stop": ("epochs", "minutes", "patience"),
    "more": ("kind", "seed"),
}
"""What a folded group says of itself."""


class LearnSettings(QObject):
    """Owns a Section for each group; a setting that it has no field for is passed through untouched."""

    edited = Signal(str)
    """The name of the setting that the user changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sections = {group: Section(theme, group_title(group)) for group in GROUPS}
        self.fields = {name: Field(theme, spec) for name, spec in FIELDS.items()}
        self._defaults: dict[str, Any] = {}
        self._shown = NAMES
        for name, field in self.fields.items():
            self.sections[FIELDS[name].group].add(field)
            field.edited.connect(self.edited)

    @property
    def values(self) -> dict[str, Any]:
        """A value for every setting that the defaults have; what is not shown has the preset's."""
        return {name: self._value(name) for name in self._defaults}

    def _value(self, name: str) -> object:
        return self.fields[name].value if name in self._shown & self.fields.keys() else self._defaults[name]

    @property
    def errors(self) -> dict[str, str]:
        """The sentence of every field that will not do, top to bottom."""
        return {name: field.named_error for name, field in self.fields.items() if field.error}

    @property
    def changed(self) -> frozenset[str]:
        """The settings that differ from the preset's."""
        return frozenset(name for name, value in self.values.items() if value != self._defaults[name])

    def set_defaults(self, defaults: Mapping[str, Any]) -> None:
        """The preset's settings, which are shown at once."""
        self._defaults = dict(defaults)
        for name, field in self.fields.items():
            if name in defaults:
                field.set_default(defaults[name])
        self._show_fields()
        self.set_values(defaults)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show other values; the defaults stay what they are. Names that are not known are left out."""
        for name in values.keys() & self.fields.keys() & self._defaults.keys():
            self.fields[name].set_told("")
            self.fields[name].set_value(values[name])
        self.refresh()

    def reset(self) -> None:
        """Show the preset's values again."""
        self.set_values(self._defaults)

    def set_fields(self, names: frozenset[str]) -> None:
        """Which settings mean something for what is learned; the others are hidden and keep the preset's value."""
        self._shown = names
        self._show_fields()
        self.refresh()

    def set_error(self, name: str, sentence: str) -> None:
        """What someone else finds wrong with a setting; empty takes it back. Raises KeyError."""
        self.fields[name].set_told(sentence)
        self.refresh()

    def forget_errors(self) -> None:
        """Take back what was found wrong by others."""
        for field in self.fields.values():
            field.set_told("")
        self.refresh()

    def set_locked(self, locked: bool) -> None:
        """Whether the settings can only be read."""
        for field in self.fields.values():
            field.set_locked(locked)

    def refresh(self) -> None:
        """Which fields do anything as the others stand, and what each group says of itself."""
        value = {name: field.value for name, field in self.fields.items()}
        self.fields["momentum"].set_meaningful(value["optimiser"] == "sgd")
        self.fields["state_decay"].set_meaningful(value["cell"] == "lstm")
        self.fields["vocabulary"].set_meaningful(value["kind"] == "words")
        for group, section in self.sections.items():
            wrong = [error for name, error in self.errors.items() if FIELDS[name].group == group]
            section.set_summary(wrong[0] if wrong else self._summary(group), wrong=bool(wrong))

    def _show_fields(self) -> None:
        for name, field in self.fields.items():
            field.setVisible(name in self._shown and name in self._defaults)
        for group in ("network", "learning", "stop"):
            fields = (field for name, field in self.fields.items() if FIELDS[name].group == group)
            self.sections[group].setVisible(any(not field.isHidden() for field in fields))

    def _summary(self, group: str) -> str:
        said = [name for name in _SAID[group] if name in self._defaults and not self.fields[name].isHidden()]
        return " · ".join(filter(None, map(self._say, said)))

    def _say(self, name: str) -> str:
        """``LSTM``, ``units 128``; nothing of what is off."""
        field = self.fields[name]
        if field.value == 0 and zero_word(name):
            return ""
        text = shown(field.spec, field.value)
        named = words(name)
        return text if field.spec.kind == "choice" else f"{named.short or named.label.lower()} {text}"
