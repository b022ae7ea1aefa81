"""The buttons of the poems' lesson: lines that begin as wanted, with given characters or with the user's own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from rnnviz.app.window import MainWindow


@pytest.fixture
def window(conductor) -> MainWindow:
    conductor.window.guide.open("poems")
    return conductor.window


def press(window: MainWindow, label: str) -> None:
    buttons = [each for each in window.guide.card.findChildren(QPushButton) if each.text().startswith(label)]
    buttons[0].click()


def beginnings(window: MainWindow) -> str:
    return "".join(line[0] for line in window.views.editor.text.split())


def test_a_button_writes_an_acrostic_and_reads_it(window):
    press(window, "Acrostic: spring")
    assert beginnings(window) == "春江花月"
    assert window.studio.document.text == window.views.editor.text
    assert window.studio.document.cursor == window.studio.document.total > 20


@pytest.mark.parametrize(("typed", "begins"), [("山水", "山水"), ("山中\n水上\nQ", "山水Q")])
def test_the_users_own_characters_begin_the_lines(window, typed, begins):
    window.views.editor.replace_all(typed)
    press(window, "Acrostic from my text")
    assert beginnings(window) == begins


def test_an_empty_text_stays_empty(window):
    window.views.editor.replace_all("")
    press(window, "Acrostic from my text")
    assert window.views.editor.text == ""
