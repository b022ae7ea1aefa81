import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPlainTextDocumentLayout, QPushButton, QWidget

from rnnviz.view.editor import Editor
from rnnviz.view.theme import Theme
from tests.view.editing import Heard, compose, paste, select


def colours(editor):
    """Each character with whether it is shown in the accent colour."""
    document, shown = editor.document(), []
    block = document.begin()
    while block.isValid():
        spans = [
            span for span in block.layout().formats() if span.format.foreground().color() == Theme().colour("accent")
        ]
        for place, char in enumerate(block.text()):
            shown.append((char, any(span.start <= place < span.start + span.length for span in spans)))
        block = block.next()
    return shown


def accented(editor):
    return "".join(char for char, is_accented in colours(editor) if is_accented)


def test_typing_tells_the_text_and_then_the_caret(qtbot, editor):
    heard = Heard(editor)
    qtbot.keyClicks(editor, "ab")
    assert heard.take() == ["a", 1, "ab", 2]
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    assert heard.take() == [1]
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert heard.take() == ["a"]
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert heard.take() == ["", 0]


def test_the_caret_is_up_to_date_when_the_text_is_told(qtbot, editor):
    carets = []
    editor.committed.connect(lambda text: carets.append((text, editor.caret, editor.text)))
    qtbot.keyClicks(editor, "ab")
    assert carets == [("a", 1, "a"), ("ab", 2, "ab")]


def test_what_an_input_method_composes_is_not_told(editor):
    heard = Heard(editor)
    compose(editor, preedit="ni")
    compose(editor, preedit="nihao")
    assert heard.take() == []
    compose(editor, commit="你好")
    assert heard.take() == ["你好", 2]


def test_typing_over_a_selection_is_one_change_and_one_undo(qtbot, editor):
    editor.insert_at_caret("abcdef")
    select(editor, 1, 4)
    heard = Heard(editor)
    qtbot.keyClick(editor, Qt.Key.Key_X)
    assert heard.take() == ["axef", 2]
    editor.undo()
    assert editor.text == "abcdef"
    select(editor, 1, 4)
    heard.take()
    compose(editor, commit="中")
    assert heard.take() == ["a中ef", 2]


def test_a_shortcut_does_not_touch_the_selection(qtbot, editor):
    editor.insert_at_caret("abc")
    select(editor, 0, 2)
    heard = Heard(editor)
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert heard.take() == [] and editor.textCursor().selectedText() == "ab"


def test_positions_are_code_points(qtbot, editor):
    editor.insert_at_caret("a𠮷😀b")
    assert editor.caret == 4
    heard = Heard(editor)
    for expected in (3, 2, 1, 0):
        qtbot.keyClick(editor, Qt.Key.Key_Left)
        assert heard.take() == [expected]
    editor.set_caret(2)
    qtbot.keyClicks(editor, "x")
    assert heard.take() == ["a𠮷x😀b", 3]


def test_set_caret_is_silent_and_stays_within_the_text(editor):
    editor.insert_at_caret("abc")
    heard = Heard(editor)
    for wanted, reached in ((1, 1), (-5, 0), (99, 3)):
        editor.set_caret(wanted)
        assert editor.caret == reached == editor.textCursor().position()
    assert heard.take() == []


def test_undo_and_redo_tell_the_text(editor):
    editor.insert_at_caret("abc")
    heard = Heard(editor)
    editor.undo()
    assert heard.take() == ["", 0]
    editor.redo()
    assert heard.take() == ["abc", 3]


def test_replacing_all_can_be_undone(editor):
    editor.insert_at_caret("mine")
    heard = Heard(editor)
    assert editor.replace_all("another text")
    assert heard.take() == ["another text", 12]
    editor.undo()
    assert editor.text == "mine"


def test_generated_text_is_one_undo_step_in_the_accent_colour(editor):
    editor.insert_at_caret("ink ")
    editor.begin_generation()
    for token in "by the\nnetwork":
        editor.append_generated(token)
    editor.end_generation()
    assert editor.text == "ink by the\nnetwork" and editor.caret == 18
    assert accented(editor) == "by thenetwork"
    editor.undo()
    assert editor.text == "ink "
    editor.redo()
    assert editor.text == "ink by the\nnetwork" and accented(editor) == "by thenetwork"


def test_two_generations_are_two_undo_steps(editor):
    for text in ("one ", "two "):
        editor.begin_generation()
        for token in text:
            editor.append_generated(token)
        editor.end_generation()
    editor.undo()
    assert editor.text == "one "


def test_an_edit_between_two_tokens_keeps_its_own_undo_step(qtbot, editor):
    editor.begin_generation()
    editor.append_generated("ab")
    editor.set_caret(0)
    qtbot.keyClicks(editor, "X")
    editor.append_generated("cd")
    assert editor.text == "Xabcd" and editor.caret == 1, "the caret stays with the user"
    for expected in ("Xab", "ab", ""):
        editor.undo()
        assert editor.text == expected


@pytest.mark.parametrize("selected", [(3, 3), (3, 5), (0, 6), (6, 6)])
def test_what_is_typed_into_generated_text_is_ink(qtbot, editor, selected):
    editor.append_generated("abcdef")
    select(editor, *selected)
    qtbot.keyClicks(editor, "XY")
    compose(editor, commit="中")
    paste(editor, "Z")
    rest = "abcdef"[: selected[0]] + "abcdef"[selected[1] :]
    assert accented(editor) == rest
    assert editor.text == "abcdef"[: selected[0]] + "XY中Z" + "abcdef"[selected[1] :]


def test_text_and_history_outlive_the_editor_and_take_the_next_theme_s_colour(qtbot):
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    first = Editor(Theme(dark=True), document=document)
    first.insert_at_caret("mine ")
    first.append_generated("its")
    second = Editor(Theme(), document=document)  # the new window is there before the old one goes
    first.deleteLater()
    del first
    qtbot.wait(1)
    gc.collect()
    qtbot.addWidget(second)
    assert second.text == "mine its" and accented(second) == "its"
    heard = Heard(second)
    second.undo()
    second.undo()
    second.redo()
    assert [each for each in heard.take() if isinstance(each, str)] == ["mine ", "", "mine "]


def test_tab_goes_on_to_the_next_control(qtbot):
    row, editor = QWidget(), Editor(Theme())
    qtbot.addWidget(row)
    layout = QHBoxLayout(row)
    layout.addWidget(editor)
    layout.addWidget(QPushButton("next"))
    row.show()
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text == ""


@given(st.lists(st.tuples(st.sampled_from(["type", "generate", "undo", "redo", "delete", "move"]), st.integers(0, 9))))
def test_after_any_edits_text_and_caret_are_the_document_s(qapp, steps):
    editor = Editor(Theme())
    heard: list = []
    editor.committed.connect(heard.append)
    for act, number in steps:
        before = editor.text
        heard.clear()
        match act:
            case "type":
                editor.insert_at_caret("a𠮷\n中"[number % 4])
            case "generate":
                editor.append_generated("😀g"[number % 2])
            case "undo":
                editor.undo()
            case "redo":
                editor.redo()
            case "delete":
                editor.textCursor().deletePreviousChar()
            case "move":
                editor.set_caret(number)
        assert heard == ([editor.text] if editor.text != before else []), "told once, and only if it changed"
        assert editor.text == editor.toPlainText()
        assert editor.text[: editor.caret] == editor.toPlainText().encode("utf-16-le")[
            : 2 * editor.textCursor().position()
        ].decode("utf-16-le")
