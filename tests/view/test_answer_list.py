"""Questions and answers can be read, and chosen with mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnnviz.view.answer_list import Answer, AnswerList
from rnnviz.view.theme import Theme

_ANSWERS = [Answer("AAABC", "ABC", "D", "D"), Answer("AAAAX", "X", "Z", "Y"), Answer("AALMN", "LMN", "O", "O")]


def test_a_row_is_chosen_by_mouse_and_keys(qtbot: QtBot) -> None:
    answers = AnswerList(Theme())
    qtbot.addWidget(answers)
    answers.resize(390, 300)
    answers.set_answers(_ANSWERS, "title", "subtitle")
    answers.show()
    chosen: list[str] = []
    answers.chosen.connect(chosen.append)
    qtbot.mouseClick(answers, Qt.MouseButton.LeftButton, pos=answers._place(1).center())
    qtbot.keyClick(answers, Qt.Key.Key_Up)
    qtbot.keyClick(answers, Qt.Key.Key_Right)
    qtbot.mouseClick(answers, Qt.MouseButton.LeftButton, pos=answers._place(2).bottomRight() * 2)
    assert chosen == ["AAAAX", "AAABC", "AALMN"]
    assert not _ANSWERS[1].is_right and _ANSWERS[0].is_right
    assert "X → Z" in answers.accessibleDescription()
    answers.grab()
