"""What the Learn panel says of a text before it is learned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from rnnviz.core.text_summary import TextSummary, TokenCount
from rnnviz.view.choice import Choice
from rnnviz.view.facts import FactsLine
from rnnviz.view.glyph_chips import GlyphChips
from rnnviz.view.text_facts_view import TextFactsView
from rnnviz.view.theme import Theme

SUMMARY = TextSummary(
    name="a <b> song.txt",
    kind="characters",
    beginning="今天 we\nsing",
    characters=22_016,
    lines=1_203,
    size=66_012,
    vocabulary=2_346,
    distinct=2_441,
    once=412,
    unknown=96,
    unknown_share=0.0043,
    rarest=tuple(TokenCount(chr(0x4E00 + i), 1 + i // 4, i >= 4) for i in range(24)),
    frequent=(TokenCount("的", 800, True),),
    encoding="Big5",
    others=("GB18030",),
)


@pytest.fixture
def view(qtbot):
    made = TextFactsView(Theme())
    qtbot.addWidget(made)
    made.resize(360, 200)
    made.show()
    return made


def said(view):
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return " | ".join([*labels, *(line.text for line in view.findChildren(FactsLine) if line.isVisible())])


def test_the_size_and_the_vocabulary_are_told(view):
    view.set_summary(SUMMARY)
    assert "a <b> song.txt | “今天 we↵sing”" in said(view)
    assert "22,016 characters · 1,203 lines · 66 kB" in said(view)
    assert "2,345 known · 96 unknown, 0.43 % of the text" in said(view)
    assert "rarest characters · only once: 412 · dashed: unknown" in said(view)
    assert all(line.shown == line.text for line in view.findChildren(FactsLine)), "nothing is cut off"


def test_words_are_called_words_and_what_is_not_there_is_not_told(view):
    view.set_summary(replace(SUMMARY, kind="words", unknown=0, unknown_share=0.0, once=0, size=5_240_000))
    assert "2,441 known, all of the text | rarest words" in said(view) and "5.2 MB" in said(view)
    assert "unknown" not in said(view) and "once" not in said(view)


@pytest.mark.parametrize(
    ("share", "told"), [(1e-9, "< 0.01 %"), (0.00012, "0.012 %"), (0.0999, "10 %"), (0.99, "99 %")]
)
def test_shares_are_short_and_never_rounded_to_nothing(view, share, told):
    view.set_summary(replace(SUMMARY, unknown_share=share))
    assert f"96 unknown, {told} of the text" in said(view)


def test_another_encoding_can_be_asked_for(view, qtbot):
    view.set_summary(SUMMARY)
    choice = view.findChild(Choice)
    assert choice.isVisible() and choice.text() == "Big5 ▾"
    assert [action.data() for action in choice.menu().actions() if action.isCheckable()] == ["Big5", "GB18030"]
    with qtbot.waitSignal(view.encoding_requested) as asked:
        choice.menu().actions()[1].trigger()
    assert asked.args == ["GB18030"] and choice.text() == "Big5 ▾", "until it was read so"


def test_where_the_encoding_is_not_sure_it_is_asked(view):
    view.set_summary(SUMMARY)
    assert "garbled" not in said(view)
    view.set_summary(replace(SUMMARY, sure=False))
    assert "garbled? Then choose another encoding" in said(view)
    view.set_summary(replace(SUMMARY, encoding="", others=()))
    assert not view.findChild(Choice).isVisible(), "no file, no encoding"


def test_reading_and_what_is_wrong_are_said_at_the_same_height(view):
    height = view.sizeHint().height()
    view.set_busy()
    assert "Reading" in said(view)
    view.set_problem("t.txt is <empty>")
    assert said(view) == "t.txt is <empty>"
    assert view.sizeHint().height() == height
    view.set_summary(SUMMARY)
    assert "empty" not in said(view)


@pytest.mark.parametrize("scale", [1, 1.35])
def test_chips_stay_inside_and_say_how_many_more_there_are(qtbot, scale):
    chips = GlyphChips(Theme(scale=scale))
    qtbot.addWidget(chips)
    long = [TokenCount("incomprehensibilities", 1_234, False), TokenCount("\n", 2, True)]
    for width in (60, 200, 360, 2_000):
        chips.resize(width, chips.height())
        chips.set_tokens([*long, *SUMMARY.rarest], 2_441)
        shown = chips._chips()
        assert all(chip.place.right() < width for chip in shown[1:])
        assert all(chip.place.bottom() < chips.height() for chip in shown)
        if width >= 200:
            mark = QFontMetrics(chips._count_font).horizontalAdvance(chips._mark(shown))
            assert chips._mark(shown) == f"+{2_441 - len(shown):,}" and chips._mark_place(shown).width() >= mark
        chips.grab()


def test_all_chips_need_no_mark(qtbot):
    chips = GlyphChips(Theme())
    qtbot.addWidget(chips)
    chips.resize(360, chips.height())
    for count in (0, 1, 5):
        chips.set_tokens(SUMMARY.rarest[:count], count)
        assert len(chips._chips()) == count
        chips.grab()


def test_a_chip_tells_its_token(qtbot):
    chips = GlyphChips(Theme(dark=True))
    qtbot.addWidget(chips)
    chips.resize(360, chips.height())
    chips.set_tokens(SUMMARY.rarest, 24)
    assert chips.tip_at(QPoint(4, 4)) == (
        "“一” U+4E00 CJK UNIFIED IDEOGRAPH-4E00\nonce in the text\ntoo rare: read as unknown"
    )
    known = chips._chips()[8].place.center()
    assert chips.tip_at(known).endswith("3 times in the text")
    assert chips.tip_at(QPoint(359, chips.height() - 1)) == ""
