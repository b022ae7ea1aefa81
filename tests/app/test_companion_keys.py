"""Each question about a number, and each picture of a network, is one key away, and the same key puts it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion_keys import companion_keys, toggle_companion
from rnnviz.app.companion_manager import offers
from rnnviz.core.library import load
from tests.app.driving import press

NAMES = ("why", "path", "whatif", "altered", "compare", "weights", "units", "coloured", "memory", "saturation")


@pytest.fixture
def window(open_window):
    return open_window(load("python-prose-lstm"), "a text to ask about")


def test_every_one_has_a_key(window):
    assert len(companion_keys(window)) == len(NAMES)
    assert set(NAMES) <= set(offers())


def test_a_key_brings_it_and_puts_it_back(window):
    press(window, Qt.Key.Key_F3)
    assert window.views.side.current == "why"
    press(window, Qt.Key.Key_F3)
    assert window.views.side.current == ""
    press(window, Qt.Key.Key_F7)
    assert window.companions.companion("compare") is not None
    press(window, Qt.Key.Key_F7)
    assert window.companions.companion("compare") is None


@pytest.mark.parametrize("name", NAMES)
def test_each_can_be_looked_at_over_any_text(window, name):
    toggle_companion(window, name)
    assert window.companions.companion(name) is not None
    for text in ("", "x", "another text"):
        window.views.editor.replace_all(text)
    toggle_companion(window, name)
    assert window.companions.companion(name) is None


def test_what_a_network_has_not_is_said(open_window):
    window = open_window(load("dense-wine"))
    for name in NAMES:
        toggle_companion(window, name)
    said = [each.text for each in window.views.messages.messages]
    assert "Units is not to be had here: it takes a network that reads letters or words." in said


def test_over_a_page_a_key_says_why_nothing_happens(window):
    window.guide.open("shapes")
    before = window.studio.wishes.side, window.studio.wishes.stage
    for name in NAMES:
        toggle_companion(window, name)
    assert (window.studio.wishes.side, window.studio.wishes.stage) == before
    assert [each.text for each in window.views.messages.messages if "whole window" in each.text]


def test_a_cell_that_was_not_trained_is_said(open_window):
    window = open_window(load("poems-lstm"), "x")
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert not window.views.messages.messages
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert [each.text for each in window.views.messages.messages] == ["No RNN was trained on the same text."]
    assert window.studio.model.name == "poems-lstm"


@pytest.mark.parametrize("lesson", ["hello", "shapes"])
def test_what_is_said_already_stays_above_a_lesson(window, lesson):
    window.views.messages.show_message("Look here.", "warning")
    window.guide.open(lesson)
    widgets = [child for child in window.views.children() if isinstance(child, QWidget)]
    assert widgets[-1] is window.views.messages and window.guide.card in widgets
