"""Windows that end with their test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from rnnviz.app.conductor import Conductor
from rnnviz.app.keeping import bring_back
from rnnviz.app.studio import Studio, Wishes
from rnnviz.app.window import MainWindow
from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.session import training
from rnnviz.session.saved import SavedSession
from tests.app.learning import LastingWorker, Learner
from tests.networks import random_model


@pytest.fixture(autouse=True)
def _no_quitting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing the window ends the application, which here serves the next test too."""
    monkeypatch.setattr(QApplication, "quit", lambda *_: None)


@pytest.fixture
def conduct(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Conductor]]:
    """Start the application on a folder of sessions, as often as wanted; all are closed at the end."""
    started: list[Conductor] = []

    def start(folder: Path = tmp_path / "data", language: str | None = "en") -> Conductor:
        conductor = Conductor(folder, language)
        started.append(conductor)
        conductor.show()
        make_active(conductor.window)
        return conductor

    yield start
    for conductor in started:
        conductor.close()
        dispose(conductor.window)
        conductor.studio.deleteLater()


@pytest.fixture
def conductor(conduct: Callable[..., Conductor]) -> Conductor:
    """The application after its first start."""
    return conduct()


@pytest.fixture
def open_window(qapp: QApplication) -> Iterator[Callable[..., MainWindow]]:
    """Open a window on any model, with a text already read."""
    opened: list[MainWindow] = []

    def window_on(model: Model, text: str = "", rows: int = 16) -> MainWindow:
        studio = Studio(model, Wishes())
        bring_back(studio, SavedSession(text=text, cursor=len(text), rows=rows))
        studio.document.read_all()
        window = MainWindow(studio)
        window.resize(1280, 720)
        window.show()
        make_active(window)
        opened.append(window)
        return window

    yield window_on
    for window in opened:
        window.studio.close()
        dispose(window)
        window.studio.deleteLater()


def make_active(window: QMainWindow) -> None:
    """Shortcuts work in the active window only."""
    for _ in range(3):  # a panel that comes into the window a moment later delays it
        window.activateWindow()
        QApplication.processEvents()
    assert QApplication.activeWindow() is window


def dispose(window: QMainWindow) -> None:
    """Close and delete."""
    window.close()
    window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    """A sound model called "mine", to be used or damaged."""
    path = tmp_path / "model.safetensors"
    save_model(random_model("lstm", name="mine"), path)
    return path


@pytest.fixture(scope="package")
def _lasting_worker() -> Iterator[LastingWorker]:
    worker = LastingWorker()
    yield worker
    worker.client.close()


@pytest.fixture
def start_learner(
    conduct: Callable[..., Conductor], _lasting_worker: LastingWorker, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Learner]:
    """Start the application, with the Learn panel open, as often as wanted; one window at a time may learn."""
    monkeypatch.setattr(training, "_spawn", _lasting_worker.lend)

    def start() -> Learner:
        learner = Learner(conduct())
        learner.open()
        return learner

    return start


@pytest.fixture
def learner(start_learner: Callable[..., Learner]) -> Learner:
    """Somebody with the Learn panel open, on a first start."""
    return start_learner()
