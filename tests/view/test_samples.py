import time
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from rnnviz.view.growing_list import GrowingList
from rnnviz.view.sample_model import MARKED, SAMPLE
from rnnviz.view.samples import SampleList
from rnnviz.view.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def samples(qtbot):
    view = SampleList(Theme())
    qtbot.addWidget(view)
    view.resize(360, 400)
    view.show()
    return view


def listed(view):
    return view.findChild(GrowingList)


def rows(view):
    model = listed(view).model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def steps(view):
    return [index.data(SAMPLE).step for index in rows(view)]


def marked(view):
    return [index.data(SAMPLE).step for index in rows(view) if index.data(MARKED)]


def grow(view, first, last):
    for step in range(first, last):
        view.add_text(step, step / 10, f"text {step}", 2.0)
    QCoreApplication.processEvents()


def scroll_bar(view):
    return listed(view).verticalScrollBar()


def button(view):
    return listed(view).findChild(QPushButton)


def test_the_newest_is_in_view_while_it_grows(samples):
    grow(samples, 0, 50)
    assert listed(samples).shows(rows(samples)[-1])
    assert button(samples).isHidden()


def test_who_scrolled_back_is_left_in_peace_and_told(qtbot, samples):
    grow(samples, 0, 50)
    scroll_bar(samples).setValue(120)
    before = listed(samples).visualRect(rows(samples)[2])
    grow(samples, 50, 53)
    assert listed(samples).visualRect(rows(samples)[2]) == before
    assert button(samples).text() == "3 new ↓"
    qtbot.mouseClick(button(samples), Qt.MouseButton.LeftButton)
    assert button(samples).isHidden()
    grow(samples, 53, 54)
    assert listed(samples).shows(rows(samples)[-1])


def test_a_click_and_enter_ask_for_the_step(qtbot, samples):
    grow(samples, 10, 13)
    place = listed(samples).visualRect(rows(samples)[1]).center()
    with qtbot.waitSignal(samples.sample_clicked) as asked:
        qtbot.mouseClick(listed(samples).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [11]
    with qtbot.waitSignal(samples.sample_clicked) as asked:
        qtbot.keyClick(listed(samples), Qt.Key.Key_Return)
    assert asked.args == [11]


def test_the_whole_sample_is_copied(qtbot, samples):
    text = "many words " * 100 + "\nend"
    samples.add_text(1, 0.1, text, 2.0)
    samples.activateWindow()
    listed(samples).setFocus()
    listed(samples).setCurrentIndex(rows(samples)[0])
    qtbot.keyClick(listed(samples), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text
    assert "end" in rows(samples)[0].data(Qt.ItemDataRole.ToolTipRole)


def test_markup_in_a_text_is_no_markup_in_its_tooltip(samples):
    samples.add_text(1, 0.1, "<b>&", 2.0)
    assert "&lt;b&gt;&amp;" in rows(samples)[0].data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(("step", "found"), [(10, [10]), (19, [10]), (20, [20]), (99, [20]), (9, []), (None, [])])
def test_the_marker_is_at_or_before_the_step(samples, step, found):
    for each in (10, 20):
        samples.add_text(each, 0.1, "a", 2.0)
    samples.set_marker(step)
    assert marked(samples) == found


def test_the_marker_moves_on_when_a_nearer_sample_comes(samples):
    samples.add_text(10, 0.1, "a", 2.0)
    samples.set_marker(30)
    samples.add_text(20, 0.2, "b", 2.0)
    assert marked(samples) == [20]


def test_the_list_goes_with_the_marker_unless_it_was_scrolled_elsewhere(samples):
    grow(samples, 0, 50)
    samples.set_marker(49)
    samples.set_marker(3)
    assert listed(samples).shows(rows(samples)[3])
    scroll_bar(samples).setValue(scroll_bar(samples).maximum())
    there = scroll_bar(samples).value()
    samples.set_marker(4)
    assert scroll_bar(samples).value() == there


def test_what_happened_on_another_tab_is_caught_up_with(samples):
    grow(samples, 0, 50)
    samples.hide()
    samples.set_marker(3)
    samples.show()
    assert listed(samples).shows(rows(samples)[3])


def test_a_resumed_run_replaces_what_it_learns_again(samples):
    grow(samples, 0, 5)
    samples.add_text(3, 0.3, "again", 1.9)
    samples.add_text(2, 0.2, "again", 1.9)
    assert steps(samples) == [0, 1, 2, 3, 4]
    assert [index.data(SAMPLE).text for index in rows(samples)][2:4] == ["again", "again"]


def test_series_are_named_and_copied_as_columns(samples):
    (legend,) = (label for label in samples.findChildren(QLabel) if "prediction</span>" in label.text())
    assert not legend.isVisible()
    samples.add_series(5, 1.0, np.array([0.0, 1.0]), np.array([0.5, 1.0]), 0.125)
    assert legend.isVisible() and "truth" in legend.text()
    assert "MSE 0.125" in rows(samples)[0].data()
    assert rows(samples)[0].data().endswith("0\t0.5\n1\t1")
    with pytest.raises(ValueError, match="as many"):
        samples.add_series(6, 1.0, np.zeros(3), np.zeros(2), 0.1)


def test_every_column_of_a_table_is_copied_and_drawn(samples):
    truth = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])
    samples.add_series(5, 1.0, truth, truth + 0.5, 0.25, ("x", "y", "z"))
    text = rows(samples)[0].data()
    assert "x truth\tx prediction\ty truth" in text and text.endswith("1\t1.5\t3\t3.5\t5\t5.5")
    QCoreApplication.processEvents()
    image = listed(samples).viewport().grab().toImage()
    accent = Theme().colour("accent").rgb()
    drawn = [any(image.pixel(x, y) == accent for y in range(20, 90)) for x in range(image.width())]
    assert sum(before < after for before, after in pairwise(drawn)) >= 3


def test_answers_are_counted(samples):
    samples.add_answers(5, 1.0, [("ABC", "D", "D"), ("XY", "A", "Z")])
    assert "1 of 2 right" in rows(samples)[0].data()
    assert "XY → A, wanted Z" in rows(samples)[0].data()


STRANGE = {
    "empty": lambda view: view.add_text(1, 0.0, "", float("nan")),
    "halves and controls": lambda view: view.add_text(1, 0.0, "\ud800\x00𠮷\t你好\n" * 90, None),
    "one long word": lambda view: view.add_text(1, 0.0, "x" * 100_000, 1e30),
    "wild": lambda view: view.add_series(1, 0.0, np.arange(4.0), np.array([np.nan, np.inf, -1e300, 2.0]), np.inf),
    "nothing": lambda view: view.add_series(1, 0.0, np.zeros(0), np.zeros(0), 0.0),
    "flat": lambda view: view.add_series(1, 0.0, np.zeros(5), np.ones(5), 1.0),
    "wide": lambda view: view.add_series(1, 0.0, np.zeros((40, 5)), np.ones((40, 5)), 1.0, ["a long name"] * 3),
    "no answers": lambda view: view.add_answers(1, 0.0, []),
    "long answers": lambda view: view.add_answers(1, 0.0, [("x" * 900, "y", "z")] * 40),
}


@pytest.mark.parametrize("scale", [1, 1.35])
@pytest.mark.parametrize("kind", STRANGE)
def test_whatever_comes_is_painted(qtbot, kind, scale):
    view = SampleList(Theme(dark=True, scale=scale))
    qtbot.addWidget(view)
    view.resize(360, 200)
    STRANGE[kind](view)
    view.show()
    assert not view.grab().isNull()


def test_a_prediction_out_of_range_is_marked(samples):
    warning = Theme().colour("warning").rgb()

    def has_mark(prediction):
        samples.clear()
        samples.add_series(1, 0.0, np.array([0.0, 1.0, 0.0]), np.array(prediction), 1.0)
        image = listed(samples).viewport().grab().toImage()
        return any(image.pixel(x, y) == warning for x in range(image.width()) for y in range(20, 90))

    assert has_mark([5.0, 5.0, 5.0]) and not has_mark([0.1, 0.9, 0.1])


def test_a_long_series_is_drawn_with_all_its_peaks(samples):
    truth = np.zeros(50_000)
    truth[31_234] = 1.0
    samples.add_series(1, 0.0, truth, np.zeros(50_000), 1.0)
    QCoreApplication.processEvents()
    image = listed(samples).viewport().grab().toImage()
    ground = image.pixel(1, 1)
    high = [x for x in range(12, 340) if any(image.pixel(x, y) != ground for y in range(35, 45))]
    assert high and abs(np.mean(high) - (12 + 31_234 / 50_000 * 338)) < 6


def test_clearing_forgets_all(samples):
    grow(samples, 0, 30)
    samples.set_marker(3)
    scroll_bar(samples).setValue(0)
    samples.clear()
    assert steps(samples) == [] and not listed(samples).isVisible()
    grow(samples, 0, 30)
    assert marked(samples) == [] and listed(samples).shows(rows(samples)[-1])


def test_thousands_cost_no_more_than_a_few(samples):
    def seconds(first):
        began = time.perf_counter()
        for step in range(first, first + 20):
            grow(samples, step, step + 1)
        return time.perf_counter() - began

    few = min(seconds(0), seconds(20))
    for step in range(40, 4_000):
        samples.add_text(step, 1.0, "text", 2.0)
    QCoreApplication.processEvents()
    many = min(seconds(first) for first in (4_000, 4_020, 4_040))
    assert many < 5 * few
