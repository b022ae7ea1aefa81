"""In the lesson on memory: how far back each of its four networks remembers, measured while one looks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.library import load
from rnnviz.core.modelfile import ModelFileError

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_NETWORKS = {"none": "", "rnn": "RNN", "lstm": "LSTM", "gru": "GRU"}
_COLOURS = {"none": "#767676", "rnn": "#D55E00", "lstm": "#0072B2", "gru": "#009E73"}
_DISTANCES = range(20, 121, 10)
_CHANCE = 0.25
_POLLS = 100
"""Milliseconds between two looks at what has been measured."""

Points = dict[str, list[tuple[int, float]]]
_measured: Points = {}
"""What was measured since the program started; the shipped networks do not change."""


def _measuring() -> Iterator[None]:
    """Measure one network at one distance at a time."""
    from rnnviz.lessons.recall import EACH, are_right
    from rnnviz.tasks.memory_task import MemoryTask

    task = MemoryTask.random()
    for distance in _DISTANCES:
        asked = task.questions([distance], EACH, distance)
        yield
        for name in _NETWORKS:
            points = _measured.setdefault(name, [])
            if len(points) <= _DISTANCES.index(distance):
                points.append((distance, float(are_right(load(f"memory-{name}"), asked).mean())))
                yield


class _Measurer(threading.Thread):
    """Measures beside the window: to make the sentences that were learned alone takes most of a second."""

    def __init__(self) -> None:
        super().__init__(name="memory over distance")
        self._given_up = threading.Event()

    def run(self) -> None:
        try:
            for _ in _measuring():
                if self._given_up.is_set():
                    return
        except ModelFileError:
            return  # a curve that is missing says enough

    def give_up(self) -> None:
        """Stop after the point that is being measured, and wait for that."""
        self._given_up.set()
        if self.is_alive():
            self.join()


class Distance(Companion):
    """The curves grow point by point, so that the window never waits for them."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.distance_plot import DistancePlot

        super().__init__(window)
        self._panel, self._plot = QWidget(), DistancePlot(window.theme)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setFont(window.theme.font(12))
        self._note.setContentsMargins(window.theme.px(8), 0, window.theme.px(8), window.theme.px(6))
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot, stretch=1)
        column.addWidget(self._note)
        self._measurer: _Measurer | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLLS)
        self._timer.timeout.connect(self._on_time)

    @property
    def widget(self) -> QWidget:
        """What stands in the slot."""
        return self._panel

    def show_model(self) -> None:
        """Measure what is not measured yet; the curve of the network that reads now is the thick one."""
        if self._measurer is None:
            self._measurer = _Measurer()
            self._measurer.start()
            self._timer.start()
        self._draw()

    def close(self) -> None:
        """Stop measuring."""
        self._timer.stop()
        if self._measurer is not None:
            self._measurer.give_up()

    def _on_time(self) -> None:
        self._draw()
        if self._measurer is not None and not self._measurer.is_alive():
            self._timer.stop()

    def _draw(self) -> None:
        from rnnviz.view.distance_plot import Curve

        names = _NETWORKS | {"none": QCoreApplication.translate("Distance", "no memory")}
        reads = self.studio.model.name.removeprefix("memory-")
        curves = [Curve(names[key], QColor(_COLOURS[key]), list(_measured.get(key, [])), key == reads) for key in names]
        self._plot.set_curves(curves, (_DISTANCES[0], _DISTANCES[-1]), _CHANCE)
        said = QCoreApplication.translate(
            "Distance",
            "Measured now, on new sentences: four animals, one of which the beginning names. The networks learned from "
            "distances up to about 70 characters.",
        )
        self._note.setText(said)


OFFER = Offer(
    name="distance",
    slot="side",
    title=lambda: QCoreApplication.translate("Distance", "Distance"),
    fits=lambda model, lesson: lesson == "memory" and model.name.startswith("memory-"),
    make=Distance,
    place=10,
)
