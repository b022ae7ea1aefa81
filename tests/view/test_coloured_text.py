"""Every letter stands where it was written, on the colour of its own value; what the scale cannot show is marked."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from rnnviz.core.architecture import Layer
from rnnviz.view.coloured_lines import TAB, ColouredLines, columns_of
from rnnviz.view.coloured_painting import LETTERS
from rnnviz.view.coloured_text import ColouredText
from rnnviz.view.scale import scale_of
from rnnviz.view.theme import Theme
from tests.view.maps import picture
from tests.view.traces import random_trace

TEXTS = st.text(st.sampled_from("ab \n\t漢"), max_size=60)


def lined(text: str, columns: int) -> ColouredLines:
    lines = ColouredLines()
    lines.set_columns(columns)
    lines.set_texts(text, False)
    return lines


def laid_out(lines: ColouredLines) -> list:
    return [each.tolist() for each in lines.places(range(len(lines.texts)))] if len(lines.texts) else []


@given(TEXTS, st.integers(4, 20))
def test_no_letter_is_lost_and_lines_are_as_full_as_they_can_be(text, columns):
    lines = lined(text, columns)
    parts = ["".join(text[token] for token in lines.tokens(line, line + 1)) for line in range(lines.count)]
    assert "".join(parts) == text
    for part, behind in pairwise(parts):
        assert "\n" not in part[:-1] and sum(map(columns_of, part)) <= columns
        word = re.match(r"[^\s漢]*[\s漢]?", behind)
        assert part.endswith("\n") or (word is not None and sum(map(columns_of, part + word[0])) > columns)
        has_end = re.search(r"[\s漢]", part) is not None
        assert not has_end or part[-1] in " \t\n漢", "lines end between words"


@settings(max_examples=60)
@given(TEXTS, TEXTS, st.integers(4, 12))
def test_an_edit_gives_the_lines_of_a_fresh_text(old, new, columns):
    since = next((place for place, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    edited = lined(old, columns)
    edited.set_texts(new, False, since)
    fresh = lined(new, columns)
    assert laid_out(edited) == laid_out(fresh) and edited.count == fresh.count


def test_tabs_and_chinese_take_their_room_and_words_stand_apart():
    assert [columns_of(text) for text in ("a", "\t", "漢", "two")] == [1, TAB, 2, 3]
    lines = ColouredLines()
    lines.set_texts(["two", "words"], True)
    assert laid_out(lines) == [[0, 0], [0, 4], [3, 5]]
    assert lines.token_at(0, 3) is None and lines.token_at(0, 4) == 1


def shown(qtbot, kind="lstm", steps=300, quantity="cell", compact=False, limit=0.5, theme=None):
    """Spaces, so that no letter covers a colour."""
    trace = random_trace(Layer(kind, 6), steps, compact=compact)
    view = ColouredText(theme or Theme())
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.set_trace(trace, 0, limit)
    view.set_units([2], frozenset(), {})
    view.set_quantity(quantity)
    view.set_texts(" " * steps, False)
    view.show()
    return view, trace


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize(
    ("kind", "quantity"),
    [("lstm", "cell"), ("lstm", "forget"), ("gru", "hidden"), ("gru", "update"), ("rnn", "hidden")],
)
def test_every_letter_stands_on_the_colour_of_its_value(qtbot, kind, quantity, compact, dark):
    theme = Theme(dark)
    view, trace = shown(qtbot, kind, quantity=quantity, compact=compact, theme=theme)
    painted = picture(view.viewport())
    scale = scale_of(quantity, trace.network.layers[0], 0.5, theme)
    wanted = scale.table.take(scale.indices(trace.layers[0][quantity][:, 2]))
    for token in range(200):
        place = view.place_of(token)
        assert painted[place.y(), place.x()] == wanted[token], token


def test_what_lies_beyond_is_marked_and_nothing_else(qtbot):
    view, trace = shown(qtbot, limit=0.3)
    beyond = np.abs(trace.layers[0]["cell"][:, 2]) > 0.3
    wide = picture(view.viewport())
    view.set_trace(trace, 0, 100.0)
    calm = picture(view.viewport())
    ink = Theme().colour("ink").rgb()
    for token in (int(beyond.argmax()), int((~beyond).argmax())):
        middle, half = view.place_of(token), QPoint(view._cell.width // 2, view._cell.height // 2)
        corner = slice(middle.y() - half.y(), middle.y() + half.y()), middle.x() + half.x() - 2
        assert (ink in wide[corner].tolist()) == beyond[token] and ink not in calm[corner].tolist()


def test_a_click_tells_the_step_and_the_mouse_its_value(qtbot):
    view, _ = shown(qtbot)
    clicked: list[int] = []
    view.step_clicked.connect(clicked.append)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.place_of(7))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(490, 60))
    before = picture(view.viewport())
    QTest.mouseMove(view.viewport(), view.place_of(7))
    qtbot.waitUntil(lambda: not np.array_equal(before, picture(view.viewport())))
    assert clicked == [7]
    assert view.token_at(QPointF(view.place_of(9))) == (9, 0)


def test_the_current_step_is_scrolled_to_and_only_what_is_in_view_is_read(qtbot, monkeypatch):
    view, trace = shown(qtbot, steps=20_000, quantity="forget", compact=True)
    asked: list[int] = []
    window = trace.window

    def counted(layer: int, start: int, stop: int):
        asked.append(stop - start)
        return window(layer, start, stop)

    monkeypatch.setattr(trace, "window", counted)
    view.set_step(15_000)
    place = view.place_of(15_000)
    view.viewport().grab()
    assert view.viewport().rect().contains(place) and 0 < max(asked) < 1_200
    view.set_step(15_001)
    view.viewport().grab()
    assert len(asked) == 1


def test_pinned_units_have_blocks_of_their_own_where_there_is_room(qtbot):
    view, _ = shown(qtbot)
    view.set_units([2, 4, 5, 1], frozenset([4, 5]), {4: "in quotes"})
    assert view.blocks == 3 and "in quotes" in view.title(1) and "4" in view.title(1)
    view.resize(500, 230)
    assert view.blocks == 2
    below = QPointF(view.place_of(3)) + QPointF(0, view._block_height())
    assert view.token_at(below) == (3, 1)


@pytest.mark.parametrize("text", ["", "a"])
def test_short_texts_are_drawn(qtbot, text):
    view, _ = shown(qtbot, steps=len(text))
    view.set_texts(text, False)
    assert view.token_at(QPointF(view._origin(0)) + QPointF(2, 2)) == ((0, 0) if text else None)
    view.grab()


@pytest.mark.parametrize(("text", "largest"), [("short", True), ("one line\n" * 40, False), ("w " * 4000, False)])
def test_letters_are_as_large_as_the_whole_text_allows(qtbot, text, largest):
    view = ColouredText(Theme())
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.show()
    view.set_texts(text, False)
    letters = view._cell.letter
    assert letters == (LETTERS[0] if largest else LETTERS[-1])
    bar = view.verticalScrollBar()
    assert (bar.maximum() == 0) is largest


@given(TEXTS, st.integers(120, 500), st.integers(60, 300))
@settings(max_examples=20, deadline=None)
def test_no_larger_letters_would_show_all_as_well(qapp, text, width, height):
    view = ColouredText(Theme())
    view.resize(width, height)
    view.set_texts(text, False)
    fitting = []
    for cell in view._cells:
        alone = ColouredText(Theme(), (cell.letter,))
        alone.resize(width, height)
        alone.set_texts(text, False)
        if alone._lines.count <= alone._page():
            fitting.append((cell.letter, alone._lines.cuts_words, alone._lines.is_broken))
    uncut = [letter for letter, is_cut, _ in fitting if not is_cut]
    largest = (uncut or [letter for letter, *_ in fitting] or [LETTERS[-1]])[0]
    whole = next((letter for letter, _, is_broken in fitting if not is_broken), 0)
    assert view._cell.letter == (whole if whole >= 0.7 * largest else largest)
    view.deleteLater()


@pytest.mark.parametrize("letters", [LETTERS, (LETTERS[-1],)])
def test_code_is_not_broken_where_smaller_letters_keep_it_whole(qtbot, letters):
    view = ColouredText(Theme(), letters)
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.show()
    view.set_texts("if this is a line of quite some length here:\n    it stays one line\n", False)
    assert not view._lines.is_broken
    if len(letters) > 1:
        assert LETTERS[-1] < view._cell.letter < LETTERS[0]


def test_a_short_sentence_is_large_on_several_lines_and_no_word_is_cut(qtbot):
    view = ColouredText(Theme())
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.show()
    said = "I expected nothing but the story is wonderful and the actors are superb as well."
    view.set_texts(re.split(" ", said), True)
    assert view._cell.letter == LETTERS[0] and view._lines.count > 1 and not view._lines.cuts_words


def test_a_long_name_moves_the_sentence_below_it(qtbot):
    view, _ = shown(qtbot)
    view.resize(1000, 400)
    assert not view.is_said_below
    first = view.place_of(0).y()
    view.set_units([2], frozenset({2}), {2: "the unit that follows what stands in quotes " * 2})
    assert view.is_said_below and view.place_of(0).y() > first
    view.set_caption("a picture")
    assert not view.is_said_below
    view.grab()


def test_no_line_begins_with_a_sign_that_closes():
    lines = lined("春風又綠，江南岸。", 8)
    assert [lines.tokens(line, line + 1) for line in range(lines.count)] == [range(3), range(3, 7), range(7, 9)]
