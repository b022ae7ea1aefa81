"""Samples with what is predicted and what is so; a click or a key chooses one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rnnviz.view.sample_table import Sample, SampleTable
from rnnviz.view.theme import Theme

SAMPLES = [Sample("0.9812", "1", True, "0.9 0.9"), Sample("0.5100", "0", False, "0.5 0.1")]


def test_samples_are_listed_and_chosen(qtbot):
    table = SampleTable(Theme())
    qtbot.addWidget(table)
    table.resize(380, 380)
    table.show()
    table.set_samples(SAMPLES, "The first two", "50 % right")
    told: list[int] = []
    table.chosen.connect(told.append)
    model = table.table.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert cells == [["1", "0.9812", "1"], ["2", "0.5100", "0"]]
    assert model.index(1, 1).data(Qt.ItemDataRole.ForegroundRole).color() == Theme().colour("warning")
    place = table.table.visualRect(model.index(1, 0)).center()
    QTest.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(table.table, Qt.Key.Key_Up)
    QTest.keyClick(table.table, Qt.Key.Key_Return)
    assert told == [1, 0]


def test_without_samples_only_the_words_stay(qtbot):
    table = SampleTable(Theme())
    qtbot.addWidget(table)
    table.show()
    table.set_samples((), "The first ten", "It is not here.")
    assert not table.table.isVisible() and table.subtitle.text() == "It is not here."
