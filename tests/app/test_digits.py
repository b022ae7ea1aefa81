"""Digits in the window: what is drawn is the text, undone stroke by stroke, and what is opened is read or explained."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rnnviz.core.library import load
from rnnviz.core.pixels import SIZE, picture_text
from rnnviz.lessons.digits import LESSON
from rnnviz.tasks.drawn_digits import SHAPES, drawn
from tests.digit_data import idx_bytes, write_digits

SEVEN = picture_text(drawn(7))


@pytest.fixture
def window(open_window):
    return open_window(load("digits-lstm"), SEVEN)


@pytest.fixture
def pad(window):
    return window.companions.companion("pad")


def draw(pad, digit):
    """With the mouse, a little off the middle."""
    paper = pad.widget.pad
    for line in SHAPES[digit]:
        places = [
            QPoint(*map(round, point))
            for point in (line[:: 1 + len(line) // 12] * [0.4, 0.55] + [0.15, 0.3]) * paper.width()
        ]
        QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(paper, place)
        QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=places[-1])


def verdict(window):
    return int(window.studio.document.trace.logits[-1].argmax())


def picture(window):
    return window.studio.document.trace.inputs


def message(window):
    return window.views.messages.messages[-1].text


def test_the_pad_stands_where_the_text_was_and_shows_it(window, pad):
    assert not window.views.editor.isVisible() and pad.widget.isVisible()
    np.testing.assert_allclose(pad.widget.pad.picture, drawn(7), atol=1e-6)
    assert window.companions.companion("inputs").widget.isVisible()


@pytest.mark.parametrize("digit", [0, 3, 4])
def test_a_digit_drawn_with_the_mouse_is_the_text_and_is_read(window, pad, digit):
    pad.widget.clear.click()
    assert not picture(window).any() and len(picture(window)) == SIZE
    draw(pad, digit)
    assert verdict(window) == digit and window.studio.document.step == SIZE - 1
    lines = window.studio.document.text.split("\n")
    assert len(lines) == SIZE and {len(line.split()) for line in lines} == {SIZE}
    pad.widget._on_rest()
    np.testing.assert_allclose(pad.widget.pad.picture, picture(window), atol=1e-6)


def test_undo_takes_back_a_stroke_at_a_time(window, pad):
    pad.widget.clear.click()
    draw(pad, 4)
    assert len(SHAPES[4]) == 2
    after_two = picture(window).copy()
    pad.widget.undo.click()
    after_one = picture(window).copy()
    assert 0 < after_one.sum() < after_two.sum()
    np.testing.assert_allclose(pad.widget.pad.picture, after_one, atol=1e-6)
    pad.widget.undo.click()
    assert not picture(window).any()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    np.testing.assert_allclose(picture(window), drawn(7), atol=1e-6)


def test_only_rows_that_change_are_read_again(window, pad):
    pad.widget.centres.setChecked(False)
    cuts: list[int] = []
    window.studio.document.cut.connect(cuts.append)
    changed = drawn(7).copy()
    changed[20:] = 0
    pad.put(changed)
    assert cuts == [20]


def test_a_row_that_is_clicked_becomes_the_step(window, pad):
    pad.widget.row_clicked.emit(11)
    assert window.studio.document.step == 11 and pad.widget.fan._step == 11


def test_an_idx_file_gives_one_digit_after_the_other(window, pad, tmp_path):
    folder = write_digits(tmp_path / "mnist")
    pad.open_file(folder / "t10k-images-idx3-ubyte")
    assert pad.widget.another.isVisible() and "of 20, labelled" in pad.widget.note.text()
    first = picture(window).copy()
    pad.widget.another.click()
    assert not np.array_equal(first, picture(window))
    assert str(verdict(window)) == pad.widget.note.text()[-1]


def test_the_note_is_about_the_picture_that_is_read(window, pad, tmp_path):
    pad.open_file(write_digits(tmp_path / "mnist") / "t10k-images-idx3-ubyte")
    noted = pad.widget.note.text()
    pad.widget.clear.click()
    assert pad.widget.note.text() == ""
    pad.widget.undo.click()
    assert pad.widget.note.text() == noted


def test_an_opened_file_outlives_the_window(conductor, tmp_path):
    conductor.studio.open_model("digits-lstm")
    conductor.window.companions.companion("pad").open_file(write_digits(tmp_path / "m") / "t10k-images-idx3-ubyte")
    before = conductor.window.companions.companion("pad").widget.note.text()
    conductor.window.set_dark(True)
    QApplication.processEvents()
    widget = conductor.window.companions.companion("pad").widget
    assert widget.another.isVisible() and widget.note.text() == before != ""
    widget.another.click()
    assert widget.note.text() != before and "of 20, labelled" in widget.note.text()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t10k-images-idx3-ubyte", idx_bytes(np.zeros((3, 28, 28)))[:-1], "is cut off"),
        ("t10k-images-idx3-ubyte", idx_bytes(np.zeros((3, 8, 9))), "pictures of 8 × 9 pixels"),
        ("t10k-labels-idx1-ubyte", idx_bytes(np.zeros(3)), "holds labels where pictures are needed"),
        ("digit.png", b"no picture", "no picture that can be read"),
    ],
)
def test_what_cannot_be_opened_is_said_and_nothing_is_lost(window, pad, tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    pad.open_file(tmp_path / name)
    assert said in message(window) and window.studio.document.text == SEVEN


def test_a_file_is_taken_wherever_it_is_dropped(window, pad, tmp_path):
    window.files.open_file(write_digits(tmp_path / "mnist") / "t10k-images-idx3-ubyte")
    assert "of 20, labelled" in pad.widget.note.text()
    (tmp_path / "digit.PNG").write_bytes(b"no picture")
    window.files.open_file(tmp_path / "digit.PNG")
    assert "no picture that can be read" in message(window)
    (tmp_path / "seven.txt").write_text(SEVEN)
    window.files.open_file(tmp_path / "seven.txt")
    assert verdict(window) == 7


def test_the_strip_shows_what_was_read_and_veils_what_is_not_yet_played(window):
    strip = window.companions.companion("inputs").widget
    np.testing.assert_allclose(strip._inputs, drawn(7), atol=1e-6)
    window.studio.document.set_cursor(3)
    window.studio.playback.play()
    assert strip.veil_from == 3
    window.studio.playback.pause()
    assert strip.veil_from is None


def test_the_whole_picture_is_in_view(window):
    assert window.views.grid.visible() == range(SIZE)
    window.resize(1900, 1000)
    assert window.views.grid.visible() == range(SIZE)


def test_the_lesson_opens_and_every_try_does_what_it_says(window):
    window.guide.open("digits")
    says = {"half": 0, "upside": 5, "beside": 3}
    for key, answer in says.items():
        window.guide.card.try_requested.emit(key)
        assert verdict(window) == answer
    window.guide.card.try_requested.emit("draw")
    assert not picture(window).any()
    for _ in LESSON.steps:
        window.guide.card.step_requested.emit(1)
    assert verdict(window) == 8
