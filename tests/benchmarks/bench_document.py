"""A long text opened from a file: the window stays live, then scrolls and scrubs, and memory stays low."""

from __future__ import annotations

import gc
from time import perf_counter

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from rnnviz.app.conductor import Conductor
from rnnviz.view.reading_progress import ReadingProgress
from tests.benchmarks.networks import large_model, random_text
from tests.benchmarks.painting import Paints
from tests.benchmarks.timing import at_most, milliseconds, say, timed

TOKENS, UNITS = 100_000, 256
PROBE = 10
LONGEST_PAUSE = 100.0
A_FRAME = 1000 / 30
MOST_OF_ALL_BYTES = 0.6
MOVES = 120


@pytest.fixture
def opened(conduct, tmp_path):
    """The application before, and the file with the long text."""
    path = tmp_path / "long.txt"
    path.write_text(random_text(TOKENS), encoding="utf-8")
    return conduct(large_model("lstm", UNITS), "the beginning"), path


def test_opening_a_long_text(opened):
    conductor, path = opened
    document = conductor.studio.document
    gc.collect()
    before = psutil.Process().memory_info().rss
    probe = Probe(conductor)
    start = perf_counter()
    conductor.window.files.open_file(path)
    returned = perf_counter() - start
    probe.run_while_reading()
    total, grown = perf_counter() - start, psutil.Process().memory_info().rss - before
    alone = timed(lambda: conductor.studio.model.trace(document.text[: TOKENS // 10])) * 10

    network, trace = conductor.studio.model.network, document.trace
    everything = 4 * TOKENS * sum(layer.units * len(layer.quantities) for layer in network.layers)
    ratio = trace.nbytes / everything
    gaps = np.array(probe.gaps)
    say(
        f"{TOKENS:,} tokens of {network.architecture.describe()} opened from a file",
        f"total {total:.1f} s; stepping alone {alone:.1f} s; the call that opens the file {returned * 1e3:.0f} ms",
        f"between two turns of the event loop, probed every {PROBE} ms: {milliseconds(gaps)}",
        at_most("longest of them, the opening call among them", gaps.max() * 1e3, LONGEST_PAUSE, " ms"),
        f"progress: {len(probe.said)} different sentences, such as {probe.said[len(probe.said) // 2]!r}",
        at_most("trace, of the bytes of all quantities", ratio, MOST_OF_ALL_BYTES),
        at_most("memory of the process, of the same bytes", grown / everything, MOST_OF_ALL_BYTES),
        f"in bytes: all quantities {everything / 1e6:.0f} MB, trace {trace.nbytes / 1e6:.0f} MB,"
        f" process grown by {grown / 1e6:.0f} MB",
    )
    assert document.steps == document.total == TOKENS
    assert gaps.max() * 1e3 <= LONGEST_PAUSE
    assert len(probe.said) > 20
    assert ratio <= MOST_OF_ALL_BYTES
    assert grown <= MOST_OF_ALL_BYTES * everything


def test_reading_can_be_stopped(opened):
    conductor, path = opened
    document = conductor.studio.document
    conductor.window.files.open_file(path)
    stop = _progress(conductor).findChild(QPushButton)
    assert stop is not None
    QTimer.singleShot(500, stop, stop.click)
    Probe(conductor).run_while_reading()
    assert 0 < document.steps < TOKENS and document.total == TOKENS
    say("Reading stopped by its button", f"{document.steps:,} of {TOKENS:,} tokens read")


@pytest.mark.parametrize("column_width", [17, 2])
def test_scrolling_and_scrubbing(opened, column_width):
    conductor, path = opened
    window, document = conductor.window, conductor.studio.document
    window.files.open_file(path)
    document.read_all()
    grid, paints = window.views.grid, Paints(window.views.maps)
    grid.set_column_width(column_width)
    scrubber = window.views.transport._scrubber
    paints.wait_for_next()

    def page(index: int) -> None:
        painted = paints.count
        grid.scroll_to(((index + 1) * grid.columns) % (TOKENS - grid.columns))
        paints.wait(painted + 1)

    def scrub(index: int) -> None:
        painted = paints.count
        QTest.mouseMove(scrubber, QPoint(8 + (index * 97) % (scrubber.width() - 16), scrubber.height() // 2))
        paints.wait(painted + 1)

    pages = np.array([timed(lambda: page(index)) for index in range(MOVES)])  # noqa: B023
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(20, scrubber.height() // 2))
    scrubs = np.array([timed(lambda: scrub(index)) for index in range(MOVES)])  # noqa: B023
    QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton)
    p95 = {name: float(np.percentile(taken, 95)) * 1e3 for name, taken in (("page", pages), ("scrub", scrubs))}
    say(
        f"In {TOKENS:,} tokens of {conductor.studio.model.network.architecture.describe()},"
        f" {grid.columns} columns of {column_width} pixels",
        f"scrolled by a page: {milliseconds(pages)}",
        f"scrubbed with the mouse: {milliseconds(scrubs)}",
        *(at_most(f"{name}, p95", taken, A_FRAME, " ms") for name, taken in p95.items()),
    )
    assert max(p95.values()) <= A_FRAME


class Probe(QObject):
    """A timer that notes when it is late, and what the window says meanwhile.

    Attributes: `gaps`, seconds between two turns; `said`, the different sentences about the progress.
    """

    def __init__(self, conductor: Conductor) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.said: list[str] = []
        self._document = conductor.studio.document
        self._progress = _progress(conductor)
        self._loop = QEventLoop()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(PROBE)
        self._last = perf_counter()

    def run_while_reading(self) -> None:
        """Turn the event loop until the document has been read or the reading stopped."""
        self._loop.exec()
        self._timer.stop()

    def _on_timeout(self) -> None:
        now = perf_counter()
        self.gaps.append(now - self._last)
        self._last = now
        text = self._progress.text
        label = self._progress.findChild(QLabel)
        if label is not None and label.isVisible() and text not in self.said:
            self.said.append(text)
        if not self._document.is_reading:
            self._loop.quit()


def _progress(conductor: Conductor) -> ReadingProgress:
    progress = conductor.window.views.transport.findChild(ReadingProgress)
    assert progress is not None
    return progress
