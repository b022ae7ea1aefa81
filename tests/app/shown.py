"""The companions that a window shows."""

from __future__ import annotations

from typing import TypeVar

from rnnviz.app.companion import Companion
from rnnviz.app.window import MainWindow

Kind = TypeVar("Kind", bound=Companion)


def companion(window: MainWindow, name: str, kind: type[Kind]) -> Kind:
    """The companion of this name, which is shown, after all of the text has been read."""
    window.studio.document.read_all()
    found = window.companions.companion(name)
    assert isinstance(found, kind)
    return found
