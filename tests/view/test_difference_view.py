"""Both runs side by side: what they wrote breaks between words, and says where they part."""

from __future__ import annotations

from rnnviz.core.architecture import Layer
from rnnviz.core.trace_difference import TraceDifference
from rnnviz.view.difference_view import DifferenceView
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.view.maps import COLUMN, GUTTER
from tests.view.traces import random_trace


def test_lines_of_what_is_written_end_between_words_and_only_long_words_are_broken(qtbot):
    view = DifferenceView(Theme(), TokenGrid(GUTTER, COLUMN))
    qtbot.addWidget(view)
    view.set_written(list("one <two"), list("one <ten" + "x" * 20), 6)
    one, other = (view.written[altered].text() for altered in (False, True))
    assert one.startswith("one·\u200b&lt;t<b ") and ">wo<" in one
    assert "x\u200bx" in other
    assert "both wrote alike" in view.written[False].toolTip()


def test_guesses_give_way_where_the_maps_could_not_be_read(qtbot):
    view, trace = DifferenceView(Theme(), TokenGrid(GUTTER, COLUMN)), random_trace(Layer("lstm", 8), 9)
    qtbot.addWidget(view)
    view.maps.set_difference(TraceDifference(trace, trace), 0, 3.0)
    heights = {}
    for high in (620, 380, 300):
        view.resize(700, high)
        view.show()
        view.set_predicts(True)
        qtbot.wait(1)
        heights[high] = view.bars[False].height()
        assert view.maps.height() >= 6 * 37 or heights[high] == min(heights.values())
    assert heights[620] > heights[380] >= heights[300]
