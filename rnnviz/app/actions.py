"""The keys. Those that work while typing carry a modifier or are function keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Key:
    """A key, what it does in words, and the doing."""

    keys: str
    says: str
    does: Callable[[], object]


def add_actions(window: QWidget, keys: list[Key]) -> None:
    """Make every key work anywhere in the window."""
    for key in keys:
        action = QAction(key.says, window)
        action.setShortcuts([QKeySequence(part) for part in key.keys.split(" | ")])
        action.triggered.connect(lambda _checked=False, does=key.does: does())
        window.addAction(action)


def shown(keys: str) -> str:
    """The keys as this system writes them."""
    written = (QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) for part in keys.split(" | "))
    return QCoreApplication.translate("keys", " or ").join(written)
