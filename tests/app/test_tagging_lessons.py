"""The lessons arrive-leave and caption in the window: labels under the ribbon, and shapes that are told."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from rnnviz.app.window import MainWindow
from rnnviz.core.scene import Thing
from rnnviz.tasks.scene_sentences import STEPS


def press(window: MainWindow, label: str) -> None:
    next(each for each in window.guide.card.findChildren(QPushButton) if each.text() == label).click()


def labels(window: MainWindow) -> list[str]:
    document = window.studio.document
    return [document.model.card.labels[one] for one in document.trace.logits.argmax(axis=1)]


@pytest.fixture
def tagging(conductor) -> MainWindow:
    conductor.window.guide.open("arrive-leave")
    return conductor.window


@pytest.fixture
def caption(conductor) -> MainWindow:
    conductor.window.guide.open("caption")
    return conductor.window


def entry(window: MainWindow):
    companion = window.companions.companion("canvas")
    assert companion is not None
    return companion.widget


def test_the_labels_stand_under_the_ribbon(tagging):
    assert tagging.companions.companion("outputs").widget.isVisible()
    assert labels(tagging)[3] == "origin" and labels(tagging)[5] == "time"


def test_without_memory_both_places_get_the_same_label(tagging):
    press(tagging, "Without memory")
    places = [label for label in labels(tagging) if label in ("origin", "destination")]
    assert len(places) == 2 and len(set(places)) == 1
    press(tagging, "Leave and reach")
    assert [label for label in labels(tagging) if label != "other"] == ["origin", "destination"]


def test_a_sentence_of_ones_own_is_labelled_while_it_is_typed(tagging):
    tagging.views.editor.replace_all("they must depart from Atlantis")
    tagging.studio.document.read_all()
    assert labels(tagging)[-1] == "origin"


def test_chinese_is_labelled_by_characters(tagging):
    press(tagging, "A time in a purpose")
    assert "".join(one[0] for one in labels(tagging)).startswith("aaattttttt")


def test_a_dragged_shape_changes_the_sentence_and_undo_brings_it_back(caption):
    shown = entry(caption)
    assert shown.sentence.text() == "a red circle left of a blue square."
    moved = [Thing("circle", "red", 3, 0), Thing("square", "blue", 0, 2)]
    for place, joins in ((moved[0].moved(1, 0), False), (moved[0], True)):
        shown.canvas.things_changed.emit([place, moved[1]], joins)
    assert shown.sentence.text() == "a blue square left of a red circle."
    shown.undo.click()
    assert shown.sentence.text() == "a red circle left of a blue square."
    assert {(one.kind, one.column) for one in shown.canvas.things} == {("circle", 0), ("square", 3)}


def test_the_whole_sentence_is_in_view_whenever_the_lesson_is_opened(caption):
    caption.resize(1280, 720)
    for lesson in ("caption", "hello", "caption"):
        caption.guide.open(lesson)
        QApplication.processEvents()
    assert caption.views.grid.visible() == range(9)


def test_another_language_and_the_other_end(caption):
    shown = entry(caption)
    shown.languages.requested.emit("zh_TW")
    assert shown.sentence.text() == "紅色圓形在藍色方形的左邊。"
    shown.ends.requested.emit("far")
    assert shown.sentence.text() == "藍色方形在紅色圓形的右邊。"


def test_an_empty_board_has_a_sentence_too(caption):
    press(caption, "An empty board")
    assert entry(caption).sentence.text() == "nothing."
    assert caption.studio.document.total == STEPS


def test_a_text_that_is_no_picture_leaves_the_board_empty(caption):
    caption.views.editor.replace_all("nothing of the kind")
    caption.studio.document.read_all()
    assert entry(caption).canvas.things == []
    caption.views.editor.replace_all("")
    assert "change the board" in entry(caption).sentence.text()


def test_the_board_goes_with_its_network(caption):
    caption.guide.open("arrive-leave")
    assert caption.companions.companion("canvas") is None and caption.views.editor.isVisible()


def test_words_have_room_also_in_a_window_that_was_built_anew(conductor):
    conductor.window.guide.open("caption")
    assert conductor.window.views.grid.column_width >= 60
    conductor.window.set_dark(True)
    QApplication.processEvents()
    assert conductor.window.theme.dark
    assert conductor.window.views.grid.column_width >= 60
