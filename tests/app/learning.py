"""Learns in the real window as a user would, and lends one worker to one window after the other."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rnnviz.app.conductor import Conductor
from rnnviz.app.window import MainWindow
from rnnviz.core.model import Model
from rnnviz.core.run_folder import RunFolder
from rnnviz.session.learning import Learning
from rnnviz.view.learn_panel import LearnPanel
from rnnviz.worker.client import Client
from rnnviz.worker.messages import Command, Ended, Failed, Learn, Ready, Report, Stop
from tests.app.driving import Keys, press

LONG = 1e6
"""Epochs of a run that is over when it is told to be."""

PATIENCE = 90.0
"""Seconds: the machine may have other things to do."""


def until(holds: Callable[[], Any], seconds: float = PATIENCE) -> None:
    """Let the window live until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"{holds} did not hold within {seconds} s"
        QApplication.processEvents()
        time.sleep(0.002)


class LastingWorker:
    """To load torch takes seconds: one process for all windows that leave it alive."""

    def __init__(self) -> None:
        self.client = Client()
        self.ready: Ready | None = None

    def lend(self) -> LentClient:
        """What a window takes for a worker of its own; the one before has given it back."""
        return LentClient(self)


class LentClient:
    """Stands for a Client: whoever closes it leaves the process, with nothing to do."""

    def __init__(self, worker: LastingWorker) -> None:
        self._worker = worker
        self._waiting: list[Report] = [] if worker.ready is None else [worker.ready]
        self._is_learning = False

    def send(self, command: Command) -> None:
        """Tell the worker."""
        self._is_learning = self._is_learning or isinstance(command, Learn)
        self._worker.client.send(command)

    def drain(self) -> list[Report]:
        """All that it said."""
        reports, self._waiting = [*self._waiting, *self._worker.client.drain()], []
        for report in reports:
            if isinstance(report, Ready):
                self._worker.ready = report
            self._is_learning = self._is_learning and not isinstance(report, Ended | Failed)
        return reports

    def close(self, patience: float = 20.0) -> None:
        """Have everything saved."""
        self.drain()
        if self._is_learning:
            self.send(Stop())
        until(lambda: self.drain() is not None and not self._is_learning)


class Learner:
    """Somebody in front of the window, who learns."""

    def __init__(self, conductor: Conductor) -> None:
        self.conductor = conductor

    @property
    def window(self) -> MainWindow:
        """The present one."""
        return self.conductor.window

    @property
    def learning(self) -> Learning:
        """What goes on."""
        return self.conductor.learning

    @property
    def panel(self) -> LearnPanel:
        """The present window's."""
        dock = self.window.learn_dock
        assert dock is not None and dock.panel is not None
        return dock.panel

    @property
    def run(self) -> RunFolder:
        """The run that is shown."""
        assert self.learning.shown is not None
        return self.learning.shown

    @property
    def model(self) -> Model:
        """The network under the text."""
        return self.conductor.studio.model

    @property
    def step(self) -> int:
        """Of the run that is shown."""
        assert self.learning.record is not None
        return self.learning.record.step

    def open(self) -> LearnPanel:
        """Show the panel."""
        press(self.window, Keys.Key_F9)
        return self.panel

    def choose(self, what: str, name: str = "", **settings: Any) -> None:
        """Set it up in the form."""
        form = self.panel.form
        form.set_preset(what)
        form.set_values(settings)
        form.set_name(name)
        form.changed.emit(form.choice)

    def learn(self, what: str, name: str = "", **settings: Any) -> None:
        """Set it up and press Learn; it learns when this comes back, unless it is over already."""
        self.choose(what, name, **settings)
        until(lambda: buttons(self.panel).get("Learn"))
        begun: list[object] = []
        self.learning.training.started.connect(begun.append)
        self.click("Learn")
        until(lambda: begun)
        self.learning.training.started.disconnect(begun.append)

    def click(self, text: str) -> None:
        """Press a button of the panel that is seen."""
        click_button(self.panel, text)

    def until_over(self) -> None:
        """Wait for the end of the run."""
        until(lambda: not self.learning.training.is_busy)

    def until_step(self, step: int) -> None:
        """Wait until so many steps have been learned."""
        until(lambda: self.step >= step)

    def stop(self) -> None:
        """End the run by its button."""
        self.click("Stop")
        self.until_over()

    def open_run(self, name: str, button: str = "Open") -> None:
        """Select a run in the list and press a button below it."""
        panel = self.panel
        panel.tabs.setCurrentWidget(panel.runs)
        panel.runs.set_selected(self.key(name))
        self.click(button)

    def key(self, name: str) -> str:
        """Of a run in the list."""
        until(lambda: not self.learning.runs.is_reading)
        entries = {entry.record.name: entry.key for entry in self.learning.runs.entries()}
        return entries[name]


def buttons(panel: QWidget) -> dict[str, bool]:
    """The buttons that are seen, and whether each can be pressed."""
    return {one.text(): one.isEnabled() for one in panel.findChildren(QAbstractButton) if one.isVisible()}


def click_button(panel: QWidget, text: str) -> None:
    """Press the button of this text that is seen."""
    (button,) = (one for one in panel.findChildren(QAbstractButton) if one.text() == text and one.isVisible())
    assert button.isEnabled(), f"{text!r} cannot be pressed"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def assert_is_read_by(learner: Learner, model: Model) -> None:
    """What the window shows is this network's trace of the text in the editor."""
    document, text = learner.conductor.studio.document, learner.window.views.editor.text
    until(lambda: not document.is_reading)
    assert learner.window.views.maps._trace is document.trace
    expected = model.trace(text)
    np.testing.assert_allclose(document.trace.logits, expected.logits, rtol=0, atol=1e-6)
    for ours, theirs in zip(document.trace.layers, expected.layers, strict=True):
        for quantity in theirs:
            np.testing.assert_allclose(ours[quantity], theirs[quantity], rtol=0, atol=1e-6)


def assert_has_every_step(learner: Learner) -> None:
    """The curve that is shown has no gap, up to the last step that was told."""
    steps, losses = learner.learning.curve.envelope("loss", 1, learner.step, 1 << 20)
    assert steps.tolist() == list(range(1, learner.step + 1)) and np.isfinite(losses).all()
