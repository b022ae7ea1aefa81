"""Both runs side by side: what they wrote breaks between words, and says where they part."""

from __future__ import annotations

from rnnviz.view.difference_view import DifferenceView
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.view.maps import COLUMN, GUTTER


def test_lines_of_what_is_written_end_between_words_and_only_long_words_are_broken(qtbot):
    view = DifferenceView(Theme(), TokenGrid(GUTTER, COLUMN))
    qtbot.addWidget(view)
    view.set_written(list("one <two"), list("one <ten" + "x" * 20), 6)
    one, other = (view.written[altered].text() for altered in (False, True))
    assert one.startswith("one·\u200b&lt;t<b ") and ">wo<" in one
    assert "x\u200bx" in other
    assert "both wrote alike" in view.written[False].toolTip()
