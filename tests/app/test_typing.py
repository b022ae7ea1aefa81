"""Every keystroke adds one true column: real key events, sent to the real window."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from rnnviz.app.window import MainWindow
from rnnviz.cli import main
from rnnviz.core.library import load
from tests.app.driving import (
    CTRL,
    CTRL_SHIFT,
    SHIFT,
    Keys,
    assert_reads,
    compose,
    paste,
    press,
    select,
    type_character,
    type_text,
)
from tests.networks import random_model
from tests.session.models import WORDS, model

Opener = Callable[..., MainWindow]
NO_MODIFIER = SHIFT & CTRL


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window(load("python-prose-lstm"))


def test_eight_keys_add_eight_columns_to_every_strip(open_window, tmp_path):
    start = "If the class"
    window = open_window(load("python-prose-lstm"), start)
    trace = window.studio.document.trace
    before = {name: len(array) for name, array in trace.layers[0].items()}
    type_text(window, '"he said')
    assert {name: len(array) for name, array in trace.layers[0].items()} == {name: n + 8 for name, n in before.items()}
    assert set(before) == {strip.quantity for strip in window.views.maps._layout().strips}
    output = tmp_path / "t.npz"
    assert main(["trace", "python-prose-lstm", "--text", start + '"he said', "-o", str(output)]) == 0
    with np.load(output) as expected:
        for name, array in trace.layers[0].items():
            np.testing.assert_array_equal(array, expected[f"layers.0.{name}"])
        np.testing.assert_array_equal(trace.surprise, expected["surprise"])
    assert_reads(window, start + '"he said')


def test_typed_text_is_painted(window):
    before = window.views.maps.grab().toImage()
    type_text(window, '"he said')
    assert window.views.maps.grab().toImage() != before
    assert window.views.grid.visible() == range(8)


def test_backspace_leaves_what_typing_less_would(window):
    type_text(window, "hello world")
    for _ in range(5):
        press(window, Keys.Key_Backspace)
    assert_reads(window, "hello ")
    type_text(window, "there")
    assert_reads(window, "hello there")


def test_an_edit_in_the_middle_is_read_again_from_there(window):
    type_text(window, "the class")
    for _ in range(5):
        press(window, Keys.Key_Left)
    assert window.studio.document.cursor == 4
    type_text(window, "big ")
    assert_reads(window, "the big class")
    assert window.studio.document.cursor == 8
    press(window, Keys.Key_Delete)
    assert_reads(window, "the big lass")


def test_typing_over_a_selection(window):
    type_text(window, "abcdef")
    select(window, 1, 4)
    type_text(window, "X")
    assert_reads(window, "aXef")
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, "abcdef")


def test_select_all_cut_and_paste_twice(window):
    type_text(window, "one two")
    press(window, Keys.Key_A, CTRL)
    press(window, Keys.Key_X, CTRL)
    assert_reads(window, "")
    press(window, Keys.Key_V, CTRL)
    press(window, Keys.Key_V, CTRL)
    assert_reads(window, "one twoone two")


def test_undo_and_redo(window):
    type_text(window, "abc")
    paste(window, "PASTED")
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, "abc")
    press(window, Keys.Key_Z, CTRL_SHIFT)
    assert_reads(window, "abcPASTED")
    for _ in range(4):
        press(window, Keys.Key_Z, CTRL)
    assert_reads(window, "")


def test_undoing_everything_and_redoing_it(window):
    type_text(window, "gate 𠮷\nline")
    select(window, 0, 4)
    press(window, Keys.Key_Delete)
    editor = window.views.editor
    while editor.document().isUndoAvailable():
        press(window, Keys.Key_Z, CTRL)
    assert_reads(window, "")
    while editor.document().isRedoAvailable():
        press(window, Keys.Key_Z, CTRL_SHIFT)
    assert_reads(window, " 𠮷\nline")


def test_the_caret_is_the_cursor(window):
    type_text(window, "a𠮷c\nd")
    cursors = []
    for _ in range(6):
        cursors.append(window.studio.document.cursor)
        press(window, Keys.Key_Left)
    assert cursors == [5, 4, 3, 2, 1, 0]
    press(window, Keys.Key_End, CTRL)
    assert window.studio.document.cursor == 5
    assert window.views.maps.step == window.views.ribbon.step == 4


def test_what_an_input_method_composes_is_no_input(window):
    type_text(window, "ab")
    for preedit in ("n", "ni", "nih", "nihao"):
        compose(window, preedit)
        assert window.studio.document.text == "ab"
        assert window.views.grid.steps == 2
    compose(window, "", "你好")
    assert_reads(window, "ab你好")


def test_a_composition_given_up_leaves_nothing(window):
    type_text(window, "ab")
    press(window, Keys.Key_Left)
    compose(window, "zhong")
    compose(window, "")
    assert_reads(window, "ab")
    assert window.studio.document.cursor == 1


def test_chinese_is_unknown_but_never_dropped(window):
    compose(window, "", "中a文")
    assert_reads(window, "中a文")
    assert list(window.studio.document.known) == [False, True, False]
    assert list(window.views.ribbon._texts) == ["中", "a", "文"]
    assert list(window.views.ribbon._known) == [False, True, False]
    assert "中" in window.views.ribbon.tip_at(window.views.grid.x_of(0) + 2)


def test_every_kind_of_model_follows_the_keys(open_window):
    for random in (random_model("rnn"), random_model("gru", reset_after=False), random_model("lstm", layers=3)):
        window = open_window(random, "some")
        type_text(window, "thing")
        press(window, Keys.Key_Home)
        press(window, Keys.Key_Delete)
        assert_reads(window, "omething")


PIECES = st.text(st.sampled_from('ab \n"é𠮷中文\u0301\u200d👩🏽\u2028\u00a0\t'), max_size=4)
MOVES = ("Left", "Right", "Home", "End", "Up", "Down")
EDITS = st.one_of(
    st.tuples(st.just("type"), PIECES),
    st.tuples(st.just("commit"), PIECES),
    st.tuples(st.just("paste"), PIECES),
    st.tuples(st.just("key"), st.sampled_from(["Backspace", "Delete", *MOVES]), st.sampled_from(["", "ctrl"])),
    st.tuples(st.just("key"), st.sampled_from(MOVES), st.sampled_from(["shift", "ctrl shift"])),
    st.tuples(st.just("key"), st.sampled_from("AXCVZY"), st.just("ctrl")),
    st.tuples(st.just("key"), st.just("Z"), st.just("ctrl shift")),
)
MODIFIERS = {"": NO_MODIFIER, "ctrl": CTRL, "shift": SHIFT, "ctrl shift": CTRL_SHIFT}


def do(window, edit: tuple[str, ...]):
    match edit:
        case "type", text:
            type_text(window, text)
        case "commit", text:
            compose(window, "x")
            compose(window, "", text)
        case "paste", text:
            paste(window, text)
        case "key", name, held:
            press(window, getattr(Keys, f"Key_{name}"), MODIFIERS[held])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(EDITS, max_size=25))
def test_any_sequence_of_edits_leaves_the_trace_of_the_final_text(window_to_edit, edits):
    press(window_to_edit, Keys.Key_A, CTRL)
    press(window_to_edit, Keys.Key_Delete)
    for edit in edits:
        do(window_to_edit, edit)
        QApplication.processEvents()
    shown = window_to_edit.views.editor.document().toRawText().replace("\u2029", "\n")
    assert_reads(window_to_edit, shown)


@pytest.fixture(params=["characters", "words"])
def window_to_edit(open_window: Opener, request: pytest.FixtureRequest) -> MainWindow:
    words = model("gru", vocabulary=WORDS)
    return open_window(random_model("gru", units=5) if request.param == "characters" else words)


def test_a_held_key_repeats(window):
    type_text(window, "x" * 100)
    for _ in range(90):
        press(window, Keys.Key_Backspace)
    assert_reads(window, "x" * 10)


def test_control_keys_type_nothing(window):
    type_text(window, "ab")
    for key in (Keys.Key_Escape, Keys.Key_F9, Keys.Key_Shift, Keys.Key_CapsLock, Keys.Key_Insert):
        press(window, key)
    type_character(window, "c")
    assert_reads(window, "abc")
