"""Twenty thousand animated steps in the window: nothing grows, and Qt has nothing to complain about.

A warning of Qt fails any test here, as everywhere in this project (see qt_log_level_fail in pyproject.toml).
"""

from __future__ import annotations

import gc
import sys
from time import perf_counter

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QEventLoop

from rnnviz.core.library import load
from rnnviz.session.pace import Pace
from tests.benchmarks.painting import Paints
from tests.benchmarks.timing import at_most, say

STEPS, WARM_UP, EVERY = 20_000, 2_000, 250
MOST_GROWTH = 4.0
MOST_NONES = 100
WRITTEN = 4_000
MOST_BESIDE = 12.0
"""MB for the written text, its formats and its undo history, and for memory that is kept for later."""

pytestmark = pytest.mark.timeout(3_600)


def test_playing(conduct):
    model = load("python-prose-lstm")
    conductor = conduct(model, (model.card.sample + "\n") * 8)
    playback, document = conductor.studio.playback, conductor.studio.document
    _hurry(playback._pace)
    record = Record(Paints(conductor.window.views.maps))
    loop = QEventLoop()

    def on_cursor_changed(_cursor: int) -> None:
        record.step()
        if record.steps == WARM_UP + STEPS:
            playback.pause()
            loop.quit()

    def on_playing_changed(playing: bool) -> None:
        if not playing and record.steps < WARM_UP + STEPS:
            playback.play()  # from the beginning again

    document.cursor_changed.connect(on_cursor_changed)
    playback.playing_changed.connect(on_playing_changed)
    start = perf_counter()
    playback.play()
    loop.exec()
    seconds = perf_counter() - start
    say(
        f"{STEPS:,} steps played after {WARM_UP:,} to warm up, {seconds / (STEPS + WARM_UP) * 1e3:.1f} ms a step",
        *record.lines(),
    )
    assert record.painted >= STEPS
    assert record.growth <= MOST_GROWTH
    assert abs(record.nones) <= MOST_NONES


def test_writing(conduct):
    """What the network writes must be kept, so memory grows; but not by more than what is kept."""
    conductor = conduct(load("python-prose-lstm"), "The ")
    writer, document = conductor.studio.writer, conductor.studio.document
    _hurry(writer._pace)
    paints = Paints(conductor.window.views.maps)
    _write(conductor, WARM_UP // 4)
    painted = paints.count
    gc.collect()
    memory, nones = _memory(), sys.getrefcount(None)
    _write(conductor, WARM_UP // 4 + WRITTEN)
    gc.collect()
    network = document.model.network
    numbers = sum(layer.units * len(layer.quantities) for layer in network.layers) + network.architecture.classes
    grown, kept = _memory() - memory, 4 * numbers * WRITTEN / 1e6
    gained = abs(sys.getrefcount(None) - nones)
    say(
        f"{WRITTEN:,} tokens written",
        f"memory of the process: {grown:+.1f} MB, of its trace: {kept:+.1f} MB",
        at_most("beside the trace", grown - kept, MOST_BESIDE, " MB"),
        at_most("references to None gained", gained, MOST_NONES),
    )
    assert paints.count - painted >= WRITTEN
    assert grown - kept <= MOST_BESIDE
    assert gained <= MOST_NONES


def _write(conductor, tokens: int) -> None:
    """Write until the text has so many tokens."""
    writer, document = conductor.studio.writer, conductor.studio.document
    writer.set_limit(tokens)
    loop = QEventLoop()
    writer.stopped.connect(loop.quit)
    conductor.window.bindings.set_writing(True)
    loop.exec()
    writer.stopped.disconnect(loop.quit)
    assert document.total >= tokens


def _hurry(pace: Pace) -> None:
    """Beat at every turn of the event loop, which also paints at every turn: 60 a second would take six minutes."""
    pace.speed = 1e4


def _memory() -> float:
    """Resident, in MB."""
    return psutil.Process().memory_info().rss / 1e6


class Record:
    """Memory and the references to None, noted now and then. Attributes: `steps`."""

    def __init__(self, paints: Paints) -> None:
        self.steps = 0
        self._paints, self._painted_before = paints, 0
        self._memory: list[float] = []
        self._nones: list[int] = []

    def step(self) -> None:
        """One more step has been taken."""
        self.steps += 1
        if self.steps == WARM_UP:
            self._painted_before = self._paints.count
        if self.steps >= WARM_UP and self.steps % EVERY == 0:
            gc.collect()
            self._memory.append(_memory())
            self._nones.append(sys.getrefcount(None))

    @property
    def painted(self) -> int:
        """Pictures since the warm-up."""
        return self._paints.count - self._painted_before

    @property
    def growth(self) -> float:
        """MB between the first and the last quarter, medians."""
        quarter = max(1, len(self._memory) // 4)
        return float(np.median(self._memory[-quarter:]) - np.median(self._memory[:quarter]))

    @property
    def nones(self) -> int:
        """References to None gained since the warm-up."""
        return self._nones[-1] - self._nones[0]

    def lines(self) -> list[str]:
        """What came out."""
        return [
            f"pictures painted: {self.painted:,}",
            f"memory: {self._memory[0]:.1f} MB after the warm-up, {self._memory[-1]:.1f} MB at the end,"
            f" {min(self._memory):.1f} to {max(self._memory):.1f} MB between",
            at_most("last quarter over first", self.growth, MOST_GROWTH, " MB"),
            at_most("references to None gained", abs(self.nones), MOST_NONES),
        ]
