"""Tooltips of what is painted: plain text, whatever signs are in it, wrapped where it is long."""

from __future__ import annotations

import html

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def rich(text: str) -> str:
    """Plain text as Qt's rich text, which alone is wrapped; a "<" stays a "<"."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if text else ""


def show(event: QHelpEvent, text: str, widget: QWidget) -> None:
    """Show `text` where the mouse is, or hide the tooltip if there is none."""
    QToolTip.showText(event.globalPos(), rich(text), widget)
