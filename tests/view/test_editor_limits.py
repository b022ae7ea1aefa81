from PySide6.QtCore import QMimeData, QUrl

from rnnviz.view.editor import MOST_CHARACTERS
from tests.view.editing import Heard, paste, select


def test_too_much_is_refused_whole_and_said(editor):
    editor.insert_at_caret("abc")
    heard, sentences = Heard(editor), list[str]()
    editor.refused.connect(sentences.append)
    paste(editor, "x" * 5_000_000)
    assert heard.take() == [] and editor.text == "abc"
    assert len(sentences) == 1 and "5,000,000" in sentences[0] and "200,000" in sentences[0]
    assert not editor.replace_all("x" * (MOST_CHARACTERS + 1)) and editor.text == "abc"
    assert editor.replace_all("x" * MOST_CHARACTERS), "exactly as much as it may have"
    select(editor, 0, 10)
    paste(editor, "y" * 10)
    assert editor.text.startswith("y" * 10 + "x"), "what is replaced makes room"
    sentences.clear()
    editor.begin_generation()
    assert [editor.append_generated("z") for _ in range(5)] == [False] * 5
    assert len(sentences) == 1, "said once a generation"


def test_characters_are_counted_as_code_points(editor):
    assert editor.replace_all("😀" * MOST_CHARACTERS)


def test_files_are_left_to_the_window(editor):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt")])
    assert not editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert editor.text == ""
    data.setUrls([QUrl("https://example.org")])
    assert editor.canInsertFromMimeData(data), "a link is text"


def test_unusual_characters_are_kept_or_shown_as_unknown(editor):
    heard = Heard(editor)
    paste(editor, "a\0b\u2028c\ufdd0\u00a0\r\n\x1b")
    assert heard.take() == ["a\0b\u2028c\ufffd\u00a0\n\x1b", 9]
