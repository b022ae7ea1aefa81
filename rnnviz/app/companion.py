"""A view that goes with some models or lessons, and the offer that tells which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rnnviz.core.model import Model

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

Slot = Literal["strip", "stage", "entry", "side", "page"]
"""Between ribbon and maps; in place of the maps; in place of the text; a tab beside "This step"; the whole centre."""


class Companion(QObject):
    """Feeds one widget from the studio. Goes with its window; what it is told, it is told only while it is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.views)
        self.window = window
        self.studio = window.studio
        self.document = window.studio.document

    @property
    def widget(self) -> QWidget:
        """What stands in the slot."""
        raise NotImplementedError

    def show_model(self) -> None:
        """Another model, layer, or set of weights."""

    def show_text(self, since: int) -> None:
        """The text changed, or more of it has been read; the steps before `since` are as they were."""

    def show_step(self) -> None:
        """The current step, or the selected unit or quantity, is another."""

    def perform(self, order: str, value: object) -> None:
        """What a lesson asks for."""

    def takes(self, path: Path) -> bool:
        """Open a file that was chosen or dropped somewhere in the window, if it is one for this companion."""
        return False

    def close(self) -> None:
        """Stop whatever runs: the window goes."""


@dataclass(frozen=True)
class Offer:
    """A companion that can be had. `title` is asked for when it is written, in the language of then.

    `fits` is given the model and the id of the open lesson, "" for none. Of the offers of one slot that fit, those
    with the lower `place` come first; of an entry or a page, only the first is shown.
    """

    name: str
    slot: Slot
    title: Callable[[], str]
    fits: Callable[[Model, str], bool]
    make: Callable[[MainWindow], Companion]
    place: int = 50
