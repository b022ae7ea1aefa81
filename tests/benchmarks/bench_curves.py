"""A million losses in the live plot: what they cost, and how long a picture takes while they grow."""

from __future__ import annotations

import gc
import tracemalloc

import numpy as np
import psutil
import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.core.curve import Curve, RunCurve
from rnnviz.view.curve_options import CurveOptions
from rnnviz.view.curve_style import style_of
from rnnviz.view.live_plot import LivePlot
from rnnviz.view.theme import Theme
from tests.benchmarks.timing import at_most, milliseconds, say, timed

POINTS, NEW, PICTURES, WARM_UP = 1_000_000, 100, 200, 10
EVALUATIONS = 400
MOST_MEGABYTES = 24.0
SIZES = {"1280 x 720": (376, 430), "1920 x 1080": (470, 760), "undocked": (1600, 900)}
MOST_MILLISECONDS = {"1280 x 720": 16.0, "1920 x 1080": 16.0, "undocked": 1000 / 30}


def losses(first: int, count: int) -> np.ndarray:
    """Rough, with spikes, falling slowly."""
    steps = np.arange(first, first + count)
    rough = np.random.default_rng(first).normal(size=count)
    return 1.2 + 3.4 * np.exp(-steps / 200_000) + 0.15 * rough + (steps % 50_000 == 0) * 5.0


def append(curve: Curve, count: int) -> None:
    first = curve.last_step + 1
    new = losses(first, count)
    curve.extend(np.arange(first, first + count), new, np.abs(new - 1), np.full(count, 0.002))


def long_curve() -> Curve:
    curve = Curve()
    for _ in range(EVALUATIONS):
        append(curve, POINTS // EVALUATIONS)
        step = curve.last_step
        curve.evaluate(step, 1.2, 1.3 + 3.4 * float(np.exp(-step / 200_000)), 0.6)
    return curve


def test_memory_of_a_million_points():
    gc.collect()
    before = psutil.Process().memory_info().rss
    tracemalloc.start()
    curve = long_curve()
    kept, peak = (bytes_ / 1e6 for bytes_ in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    grown = (psutil.Process().memory_info().rss - before) / 1e6
    say(
        f"{len(curve):,} steps recorded, each with loss, gradient norm and rate",
        at_most("reserved", curve.nbytes / 1e6, MOST_MEGABYTES, " MB"),
        at_most("allocated, as tracemalloc counts", kept, MOST_MEGABYTES, " MB"),
        at_most("allocated at most while it grew", peak, MOST_MEGABYTES, " MB"),
        at_most("process grown by", grown, MOST_MEGABYTES, " MB"),
    )
    assert len(curve) == POINTS
    assert max(curve.nbytes / 1e6, kept, peak) <= MOST_MEGABYTES


OPTIONS = {
    "losses alone": CurveOptions(),
    "smoothed over 100 steps": CurveOptions(smoothing=100),
    "everything in two plots": CurveOptions(smoothing=1000, log=True, accuracy=True, norm=True, rate=True),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("told", OPTIONS)
def test_a_picture_while_it_grows(qapp, size, told):
    curve, theme = long_curve(), Theme()
    plot = LivePlot(theme)
    plot.resize(*SIZES[size])
    run = RunCurve("run", "LSTM", curve, 4.6)
    plot.show()
    plot.set_runs([run], {"run": style_of(0, True, True, theme)}, "run", OPTIONS[told])
    QApplication.processEvents()

    def picture() -> None:
        append(curve, NEW)
        plot.refresh()
        plot.repaint()
        QApplication.processEvents()

    taken = np.array([timed(picture) for _ in range(WARM_UP + PICTURES)])[WARM_UP:]
    p99 = float(np.percentile(taken, 99)) * 1e3
    say(
        f"{len(curve):,} steps, {NEW} more each picture, {told}, {size}: plot of {SIZES[size]} pixels",
        f"recorded, read, laid out and painted: {milliseconds(taken)}",
        at_most("p99", p99, round(MOST_MILLISECONDS[size], 1), " ms"),
    )
    plot.close()
    plot.deleteLater()
    assert p99 <= MOST_MILLISECONDS[size]
