from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics

from rnnviz.view.facts import SEPARATOR, FactsLine, fitted
from rnnviz.view.theme import Theme

FACTS = ["step 1,234 of 5,000", "51,200 tokens/s", "epoch 3", "1:10 left"]


def test_the_middle_goes_first_then_the_end(qapp):
    metrics = QFontMetrics(Theme().font(12))
    versions = [fitted(FACTS, room, metrics) for room in range(600, 0, -1)]
    assert list(dict.fromkeys(versions))[:4] == [
        "step 1,234 of 5,000 · 51,200 tokens/s · epoch 3 · 1:10 left",
        "step 1,234 of 5,000 · 51,200 tokens/s · … · 1:10 left",
        "step 1,234 of 5,000 · … · 1:10 left",
        "step 1,234 of 5,000 · …",
    ]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=6), st.integers(0, 400))
def test_it_never_takes_more_room_than_there_is_and_marks_what_is_gone(qapp, facts, room):
    metrics = QFontMetrics(Theme().font(12))
    shown = fitted(facts, room, metrics)
    assert shown == SEPARATOR.join(facts) or "…" in shown or shown == ""
    assert metrics.horizontalAdvance(shown) <= room


def test_what_is_not_shown_is_in_the_tooltip(qtbot):
    theme = Theme()
    line = FactsLine(theme, theme.font(12))
    qtbot.addWidget(line)
    line.resize(900, 20)
    line.show()
    line.set_text(SEPARATOR.join(FACTS))
    assert line.shown == line.text and line.toolTip() == ""
    line.resize(200, 20)
    assert line.shown != line.text and line.toolTip() == line.text
