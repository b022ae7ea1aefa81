"""A training run in a picture: its curves beside the text, and how it learned as a film."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from rnnviz.core.run_folder import RunFolder
from rnnviz.session.learning import Learning

if TYPE_CHECKING:
    from rnnviz.app.studio import Studio
    from rnnviz.app.window import MainWindow

_PATIENCE = 30.0
"""Seconds for one network of the film to be opened."""

_FRAME_MILLISECONDS = 120
"""More than the curves wait between two pictures of themselves."""


def learning_to_draw(run: Path, studio: Studio) -> Learning:
    """A session's learning that shows a run and has no other; nothing of the user's is touched."""
    folder = RunFolder(run)
    # The user's own runs are not listed in a picture; this folder is never made.
    learning = Learning(Path(tempfile.gettempdir()) / "rnnviz-has-no-runs-here", studio.document, studio)
    learning.show(folder)
    studio.path = folder.model
    return learning


def show_run(window: MainWindow) -> None:
    """Open the panel in which one learns, on its curves."""
    window.show_learning(True)
    dock = window.learn_dock
    if dock is not None and dock.panel is not None:
        dock.panel.show_curves()
    _wait(_FRAME_MILLISECONDS)


def pictures_of_learning(window: MainWindow, learning: Learning) -> Iterator[QImage]:
    """One picture for every network that the run kept, in their order."""
    arrived: list[object] = []
    learning.replay.model_changed.connect(arrived.append)
    for index in range(len(learning.replay.snapshots)):
        arrived.clear()
        learning.replay.set_position(index)
        end = monotonic() + _PATIENCE
        while not arrived and monotonic() < end:
            QApplication.processEvents()
        _wait(_FRAME_MILLISECONDS)
        yield window.grab().toImage()


def _wait(milliseconds: int) -> None:
    """Let everything that is drawn a moment later be drawn."""
    end = monotonic() + milliseconds / 1000
    while monotonic() < end:
        QApplication.processEvents()
