"""A window in which a network learns while its text is played, and what is noted of its pictures."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np
import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance

from rnnviz.app.conductor import Conductor
from rnnviz.tasks.corpora import python_prose
from rnnviz.tasks.recipes import RECIPES
from rnnviz.worker.messages import Points
from tests.benchmarks.bare_loop import Pace, processor_seconds
from tests.benchmarks.timing import Seconds

PROBE = 5
"""Milliseconds between two looks at whether the event loop still turns."""

_PATIENCE = 60_000


def wait_for(fact: SignalInstance, act: Callable[[], object] = lambda: None, wanted: object = None) -> None:
    """Act, and turn the event loop until `fact` is told: with the value `wanted`, if that is not None."""
    loop, patience = QEventLoop(), QTimer()
    told: list[object] = []

    def on_told(*values: object) -> None:
        if wanted is None or values == (wanted,):
            told.append(values)
            loop.quit()

    fact.connect(on_told)
    patience.timeout.connect(loop.quit)
    patience.start(_PATIENCE)
    act()
    if not told:
        loop.exec()
    patience.stop()
    fact.disconnect(on_told)
    assert told, "the window waits in vain"


def turn(seconds: float) -> None:
    """Turn the event loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1e3), loop, loop.quit)
    loop.exec()


class Lesson(QObject):
    """The preset `characters` in the window's worker: its curves are in sight, its weights under the text."""

    def __init__(self, conductor: Conductor, epochs: float, **settings: object) -> None:
        super().__init__()
        self._learning, self._playback = conductor.learning, conductor.studio.playback
        self._training = self._learning.training
        self._speed, self._tokens = 0.0, 0
        wait_for(self._training.woke, lambda: conductor.window.show_learning(True))
        self._training.points_came.connect(self._on_points)
        self._playback.playing_changed.connect(self._on_playing_changed)
        assert conductor.window.learn_dock is not None and conductor.window.learn_dock.panel is not None
        conductor.window.learn_dock.panel.show_curves()
        recipe = RECIPES["characters"]
        chosen = recipe.settings.changed([f"{name}={value}" for name, value in {"epochs": epochs, **settings}.items()])
        self._learning.begin("benchmark", recipe, chosen, python_prose(), "cpu")
        wait_for(self._learning.live.weights_shown)

    @property
    def worker(self) -> psutil.Process:
        """The process that learns."""
        assert self._training._client is not None
        return psutil.Process(self._training._client.process.pid)

    def rest(self) -> None:
        """Let the worker pause; comes back when it does."""
        wait_for(self._training.state_changed, self._training.pause, "paused")

    def go_on(self) -> None:
        """Let it learn again; comes back when it does."""
        wait_for(self._training.points_came, self._training.go_on)

    def learn(self, seconds: float) -> Pace:
        """Learn for about so long, whatever else is done then included, and rest again."""
        self.go_on()
        start, before, self._tokens = perf_counter(), processor_seconds(self.worker), 0
        turn(seconds)
        wait_for(self._training.points_came)
        pace = Pace(self._tokens, perf_counter() - start, processor_seconds(self.worker) - before)
        self.rest()
        return pace

    def play(self, speed: float) -> None:
        """Play the text, over and over, so many tokens a second; 0: let it stand."""
        self._speed = speed
        self._playback.pause()
        if speed:
            self._playback.set_speed(speed)
            self._playback.play()

    def _on_playing_changed(self, playing: bool) -> None:
        if self._speed and not playing:
            QTimer.singleShot(0, self, self._play_again)

    def _play_again(self) -> None:
        if self._speed:
            self._playback.play()

    def _on_points(self, report: Points) -> None:
        self._tokens += report.tokens


class Pictures(QObject):
    """Notes when a window has painted all that needed it, and when its event loop turns."""

    def __init__(self, conductor: Conductor) -> None:
        super().__init__()
        self._window = conductor.window
        self.painted: list[float] = []
        self._turns: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._turns.append(perf_counter()))
        self._timer.start(PROBE)
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window paints in answer to one event."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        self._window.event(event)
        self.painted.append(perf_counter())
        return True

    def forget(self) -> None:
        """Begin anew."""
        self.painted.clear()
        self._turns.clear()

    @property
    def between(self) -> Seconds:
        """From one picture to the next."""
        return np.diff(self.painted)

    @property
    def late(self) -> Seconds:
        """How long a timer had to wait for the event loop."""
        return np.maximum(0.0, np.diff(self._turns) - PROBE / 1e3)

    def close(self) -> None:
        """Note nothing more."""
        self._timer.stop()
        self._window.removeEventFilter(self)
