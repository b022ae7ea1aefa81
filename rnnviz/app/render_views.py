"""Brings views to the front of a window that is drawn into a file, and waits until they rest."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_APART = 0.25
"""Seconds between two looks; what works in slices of time shows something new more often than that."""

_PATIENCE = 20.0


class ViewError(ValueError):
    """A view that cannot be shown; the message says which there are."""


def bring_to_front(window: MainWindow, names: tuple[str, ...]) -> None:
    """Show these companions, at the side or in the middle. Raises ViewError for one that there is not."""
    companions = window.companions
    fitting = sorted(offer.name for slot in ("side", "stage") for offer in companions.fitting(slot))
    for name in names:
        if name not in fitting:
            raise ViewError(
                f"there is no view {name!r:.40} of {window.studio.model.name}; there are {', '.join(fitting)}"
            )
        companions.bring(name)
    if names:
        _rest(window)


def _rest(window: MainWindow) -> None:
    """Go on until two pictures in a row are the same, or patience ends."""
    before, ends = None, time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        looks = time.monotonic() + _APART
        while time.monotonic() < looks:
            QApplication.processEvents()
        picture = window.grab().toImage()
        if picture == before:
            return
        before = picture
