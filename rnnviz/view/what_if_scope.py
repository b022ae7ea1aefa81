"""For which units, or which steps, something is held: a few choices, and a field for others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rnnviz.core.clamp import Span
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme

ALL, SELECTED, PINNED, NOW_ON, NOW, TYPED = "all", "selected", "pinned", "now on", "now", "typed"

_MOST_CHARACTERS = 60
_MOST_DIGITS = 9

translate = QCoreApplication.translate


class ScopeError(ValueError):
    """What was typed names no units or steps; the message says what would."""


def units_in(text: str) -> tuple[int, ...]:
    """``3,7`` as units, counted from 0 as on screen. Raises ScopeError."""
    parts = [part.strip() for part in text.split(",")]
    if not all(_is_count(part) for part in parts):
        raise ScopeError(translate("WhatIf", "Units are written as numbers with commas between them, like 3,7."))
    return tuple(sorted({int(part) for part in parts}))


def steps_in(text: str) -> Span:
    """``10:20`` as a span: on screen, steps count from 1 and the last one is meant too. Raises ScopeError."""
    first, colon, last = (part.strip() for part in text.partition(":"))
    sound = bool(first or last) and all(not part or _is_count(part) for part in (first, last))
    start = int(first or 1) if sound else 0
    stop = (int(last) if last else None) if colon else start
    if not sound or start < 1 or (stop is not None and stop < start):
        raise ScopeError(
            translate("WhatIf", "Steps are written like 10:20, 10: or :20; they count from 1, the smaller one first.")
        )
    return start - 1, stop


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS


class WhatIfScope(QWidget):
    """Tells that another scope is chosen; what was typed is checked first, and refused with a sentence."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, choices: Mapping[str, str], example: str, name: str, read: Callable) -> None:
        """`choices` as of :class:`Segmented`; `read` is asked whether it can make something of what was typed."""
        super().__init__()
        self._read = read
        self._segments = Segmented(theme, choices)
        self._segments.setStyleSheet(f"QPushButton {{ padding: {theme.px(3)}px {theme.px(7)}px; }}")
        self._segments.set_current(ALL)
        self.requested = self._segments.requested
        self.field = QLineEdit()
        self.field.setPlaceholderText(example)
        self.field.setAccessibleName(name)
        self.field.setToolTip(name)
        self.field.setMaxLength(_MOST_CHARACTERS)
        self.field.setFont(theme.font(12))
        self.field.setFixedSize(theme.px(68), theme.px(24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._segments)
        row.addWidget(self.field)
        row.addStretch()
        self._segments.requested.connect(self._on_requested)
        self.field.editingFinished.connect(self._on_typed)

    @property
    def current(self) -> str:
        """One of the choices, or TYPED."""
        return self._segments.current or TYPED

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def set_text(self, choice: str, text: str) -> None:
        """Write something else on a choice."""
        self._segments.set_text(choice, text)

    def _on_requested(self, choice: str) -> None:
        self._segments.set_current(choice)
        self.field.clear()
        self.changed.emit()

    def _on_typed(self) -> None:
        if not self.field.isModified():
            return
        self.field.setModified(False)
        if not self.typed.strip():
            self._on_requested(ALL)
            return
        try:
            self._read(self.typed)
        except ScopeError as error:
            self.refused.emit(str(error))
            return
        self._segments.set_current("")
        self.changed.emit()
