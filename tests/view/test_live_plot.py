import math
import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider, QToolButton, QToolTip

from rnnviz.core.curve import Curve
from rnnviz.view.calm_range import CalmRange, round_up
from rnnviz.view.curve_options import CurveOptions
from rnnviz.view.curve_style import Slots
from rnnviz.view.live_curves import PAUSE, LiveCurves
from rnnviz.view.live_plot import LivePlot
from rnnviz.view.live_plot_axes import log_ticks
from rnnviz.view.theme import Theme
from tests.view.curves import GUESS, curve, run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def curves(qtbot):
    made = LiveCurves(Theme())
    qtbot.addWidget(made)
    made.resize(376, 430)
    return made


@pytest.fixture
def show(curves, qtbot):
    """Show runs and give the plot."""

    def show(*runs, live=""):
        curves.set_runs(runs, live)
        curves.show()
        qtbot.waitUntil(lambda: curves.findChild(LivePlot) is not None)
        qtbot.wait(30)
        return curves.findChild(LivePlot)

    return show


def data_of(plot, key, line):
    return plot._lines[key].__dict__[f"_{line}"]._curve.getData()


def limits(plot):
    return plot._upper.vb.viewRange()


def box(curves, text):
    return next(each for each in curves.findChildren(QCheckBox) if each.text() == text)


def said(curves):
    return " | ".join(label.text() for label in curves.findChildren(QLabel) if label.isVisible())


def test_the_losses_the_best_point_and_the_guess_are_drawn(show):
    plot = show(run("lstm"))
    steps, losses = data_of(plot, "lstm", "raw")
    assert (steps[0], steps[-1]) == (1, 1000) and losses[0] == pytest.approx(GUESS, abs=0.1)
    assert data_of(plot, "lstm", "validation")[0].tolist() == list(range(100, 1001, 100))
    (left, right), (low, high) = limits(plot)
    assert left == 0 and 1000 < right <= 1050 and low < 1.2 and high > GUESS, "all is in sight"
    assert plot._marks._best_text.toPlainText() == "best 1.300"
    assert plot._marks._guess.value() == pytest.approx(GUESS) and "4.50" in plot._marks._guess_text.toPlainText()


def test_what_is_not_finite_is_told_and_not_drawn(show, curves):
    strange = curve()
    strange.extend([1001, 1002, 1003], [math.nan, math.inf, 1.0], [math.inf] * 3, [math.nan] * 3)
    plot = show(run("lstm", strange))
    curves.set_options(CurveOptions(smoothing=50, norm=True, rate=True, log=True))
    for line in ("raw", "smoothed", "norm", "rate"):
        assert np.isfinite(data_of(plot, "lstm", line)[1]).all()
    assert "2 losses were not finite" in said(curves)
    curves.grab()


@pytest.mark.parametrize("losses", [[1.0], [0.0, 0.0], [1e38, 1.0], [math.nan], [2.0, 2.0], [1e-30, 5.0]], ids=str)
@pytest.mark.parametrize("log", [False, True])
def test_odd_losses_are_drawn_as_far_as_they_can_be(show, curves, losses, log):
    odd = Curve()
    odd.extend(np.arange(1, len(losses) + 1), losses, losses, losses)
    odd.evaluate(1, losses[0], losses[0], None)
    plot = show(run("odd", odd), live="odd")
    curves.set_options(CurveOptions(log=log, norm=True, rate=True))
    curves.grab()
    assert np.isfinite(limits(plot)).all()
    assert ("0 has no place" in said(curves)) == (log and 0.0 in losses)


def test_a_huge_loss_turns_the_axis_logarithmic(show):
    huge = curve()
    huge.extend([1001], [1e20], [1.0], [1.0])
    plot = show(run("lstm", huge))
    assert plot._upper.getAxis("left").logarithmic and limits(plot)[1][1] < 25


def test_the_boxes_and_the_slider_choose_what_is_drawn(show, curves, qtbot):
    plot = show(run("lstm", curve(accuracy=0.5)))
    for text in ("log scale", "accuracy", "gradient norm", "learning rate"):
        QTest.mouseClick(box(curves, text), Qt.MouseButton.LeftButton, pos=box(curves, text).rect().center() / 4)
    with qtbot.waitSignal(curves.options_changed):
        curves.findChild(QSlider).setValue(5)
    assert curves.options == CurveOptions(smoothing=50, log=True, accuracy=True, norm=True, rate=True)
    assert data_of(plot, "lstm", "raw")[1][0] == pytest.approx(math.log10(GUESS), abs=0.05)
    assert (data_of(plot, "lstm", "accuracy")[1] == 0.5).all()
    assert len(data_of(plot, "lstm", "norm")[1]) and len(data_of(plot, "lstm", "rate")[1])
    assert len(data_of(plot, "lstm", "smoothed")[1])
    assert "mean of 50 steps" in said(curves) and "learning rate" in said(curves)
    assert "accuracy" in said(curves)


def test_accuracy_is_offered_only_where_it_is_measured(show, curves, qtbot):
    growing = curve()
    show(run("lstm", growing), live="lstm")
    assert not box(curves, "accuracy").isEnabled()
    growing.evaluate(1000, 1.0, 1.0, 0.9)
    curves.refresh()
    qtbot.waitUntil(lambda: box(curves, "accuracy").isEnabled())


def test_runs_are_compared_in_their_own_colours_and_hidden_by_a_click(show, curves):
    plot = show(run("rnn", curve(600)), run("lstm"), run("forecast", unit="mse"), live="lstm")
    buttons = {button.text().split()[0]: button for button in curves.findChildren(QToolButton) if button.isCheckable()}
    assert "1.300" in buttons["LSTM"].text() and buttons["LSTM"].font().bold()
    assert not buttons["FORECAST"].isEnabled() and "another unit" in buttons["FORECAST"].toolTip()
    styles = curves._styles
    assert len({style.validation.name() for style in styles.values()}) == 3
    assert set(plot._lines) == {"rnn", "lstm"}
    colour = styles["lstm"].validation
    buttons["RNN"].click()
    assert set(plot._lines) == {"lstm"} and curves.options.hidden == {"rnn"}
    curves.set_runs([run("lstm"), run("gru")], "lstm")
    assert curves._styles["lstm"].validation == colour, "a run keeps its colour when others go"


def test_the_axis_counts_epochs_where_all_runs_know_them(show, curves):
    plot = show(run("lstm"), run("gru", epoch_steps=50))
    curves.set_options(CurveOptions(by_epochs=True))
    assert data_of(plot, "lstm", "raw")[0][-1] == 10 and data_of(plot, "gru", "raw")[0][-1] == 20
    assert limits(plot)[0][1] == pytest.approx(20.4)


def test_hover_gives_the_numbers_of_every_run(show, curves, monkeypatch):
    plot = show(run("lstm"), run("gru", curve(300)))
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_: told.append(text))
    curves.set_options(CurveOptions(norm=True, rate=True))
    view = plot._upper.vb
    plot._views[0].scene().sigMouseMoved.emit(view.mapViewToScene(QPointF(512.2, 2.0)))
    for number in ("LSTM", "GRU", ">&nbsp;&nbsp;512<", ">&nbsp;&nbsp;300<", "500", "1.5000", "0.502", "0.002"):
        assert number in told[-1], number
    assert plot._marks._pointers[0].isVisible()
    plot.unhovered.emit()
    assert not plot._marks._pointers[0].isVisible()


def test_a_click_and_the_dragged_marker_ask_for_a_step(show, curves, qtbot):
    plot = show(run("lstm"))
    curves.set_marker(250)
    assert plot._marks._markers[0].value() == 250 and plot._marks._markers[0].isVisible()
    view, port = plot._views[0], plot._views[0].viewport()
    spot = view.mapFromScene(plot._upper.vb.mapViewToScene(QPointF(700, 3.0)))
    with qtbot.waitSignal(curves.step_clicked) as clicked:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=spot)
    assert clicked.args[0] == pytest.approx(700, abs=5)
    with qtbot.waitSignal(curves.step_clicked) as clicked:
        plot._marks.dragged.emit(5000.0)
    assert clicked.args == [1000], "not beyond the end"
    curves.set_marker(None)
    assert not plot._marks._markers[0].isVisible()


def test_zooming_by_hand_stops_following_until_the_whole_is_asked_for(show, curves):
    growing = curve()
    plot = show(run("lstm", growing), live="lstm")
    plot._upper.vb.setXRange(400, 600, padding=0)
    plot._upper.vb.sigRangeChangedManually.emit([True, False])
    whole = curves.findChild(QPushButton)
    assert whole.isVisible() and limits(plot)[0] == [400, 600] == plot._lower.vb.viewRange()[0]
    assert limits(plot)[1][1] < 2, "the scale fits what is in sight"
    growing.extend([1001], [1.2], [1.0], [0.1])
    plot.refresh()
    assert limits(plot)[0] == [400, 600]
    whole.click()
    assert not whole.isVisible() and limits(plot)[0] == [0, 1200]


def test_growing_curves_are_drawn_at_most_every_tenth_of_a_second(show, curves, qtbot, monkeypatch):
    growing = curve()
    plot = show(run("lstm", growing), live="lstm")
    qtbot.wait(PAUSE + 20)
    drawn = []
    monkeypatch.setattr(plot, "refresh", lambda: drawn.append(len(growing)))
    for step in range(1001, 1051):
        growing.extend([step], [1.2], [1.0], [0.1])
        curves.refresh()
    assert drawn == [1001]
    qtbot.waitUntil(lambda: drawn == [1001, 1050])
    qtbot.wait(PAUSE + 20)
    curves.refresh()
    assert len(drawn) == 2, "nothing new, nothing drawn"


def test_what_comes_while_hidden_is_drawn_when_shown(show, curves):
    growing = curve()
    plot = show(run("lstm", growing), live="lstm")
    curves.hide()
    growing.extend([1001], [1.2], [1.0], [0.1])
    curves.refresh()
    assert data_of(plot, "lstm", "raw")[0][-1] == 1000
    curves._pause.stop()
    curves.show()
    assert data_of(plot, "lstm", "raw")[0][-1] == 1001


def test_the_scale_stays_calm_while_losses_tremble():
    calm, rng = CalmRange(), np.random.default_rng(0)
    seen = [calm.follow(1.2 + 0.02 * rng.random(), 4.5 - step * 0.005 + 0.05 * rng.random()) for step in range(500)]
    changes = sum(one != other for one, other in pairwise(seen))
    assert changes <= 4
    assert [round_up(value) for value in (1, 101, 1001, 0.0031, 12_345)] == [1, 120, 1200, 0.004, 15_000]


@pytest.mark.parametrize(("low", "high"), [(0.05, 0.7), (0.3, 0.35), (-6, 3), (-30, 30), (0.0, 1e-3)])
def test_ticks_of_a_logarithmic_axis_are_round_and_few(low, high):
    ticks = log_ticks(low, high, 6)
    assert 2 <= len(ticks) <= 6 and all(low - 1e-9 <= tick <= high + 1e-9 for tick in ticks)


def test_places_in_the_palette_are_kept():
    slots = Slots()
    assert slots.assign(["a", "b", "c"]) == {"a": 0, "b": 1, "c": 2}
    assert slots.assign(["c", "d", "a"]) == {"c": 2, "a": 0, "d": 1}


def test_pyqtgraph_is_not_imported_before_there_is_something_to_plot():
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from rnnviz.view.live_curves import LiveCurves; from rnnviz.view.theme import Theme;"
        "curves = LiveCurves(Theme()); curves.show(); app.processEvents(); sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
