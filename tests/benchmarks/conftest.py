"""The whole application, opened on any model and text, without a display."""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the command does, before NumPy is imported

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.app.conductor import Conductor
from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.session.saved import SavedSession, write_session
from tests.benchmarks.painting import Paints

SIZE = (1920, 1080)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Qt's platform without a display says so about every window that has a least size."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture
def conduct(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Conductor]]:
    """Start the application as on a second start, the model and the text being those of the first; all units shown."""
    # Closing the window ends the application, which here goes on.
    monkeypatch.setattr(QApplication, "quit", lambda *_: None)
    started: list[Conductor] = []

    def start(model: Model, text: str = "", layer: int = 0) -> Conductor:
        folder = tmp_path / str(len(started))
        folder.mkdir()
        save_model(model, path := folder / "model.safetensors")
        session = SavedSession(text=text, model=str(path), cursor=len(text), layer=layer, rows=0, language="en")
        write_session(session.to_json(), folder)
        conductor = Conductor(folder)
        started.append(conductor)
        conductor.window.resize(*SIZE)
        conductor.show()
        conductor.window.activateWindow()
        Paints(conductor.window.views.maps).wait(1)
        return conductor

    yield start
    for conductor in started:
        conductor.window.asks_before_closing = False  # or a dialog would wait for somebody
        conductor.close()
        conductor.window.close()
        conductor.window.deleteLater()
        conductor.studio.deleteLater()
    QApplication.processEvents()
