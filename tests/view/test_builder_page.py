"""A network is put together by hand: what is edited is told, and what is wrong is said without losing anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QToolButton

from rnnviz.core.layer_list import AnyLayer, Dense, Embedding, LayerList, Recurrent, Shape
from rnnviz.core.layer_presets import PRESETS
from rnnviz.core.layer_problems import SENTENCES, LayerError
from rnnviz.view.builder_page import BuilderPage
from rnnviz.view.layer_fields import NumberPart
from rnnviz.view.layer_row import LayerRow
from rnnviz.view.layer_words import _sentences, sentence_of
from rnnviz.view.theme import Theme


class Editing:
    """A page whose edits come back to it, as the session would see to."""

    def __init__(self, page: BuilderPage, network: LayerList) -> None:
        self.page, self.network = page, network
        page.network_edited.connect(self._on_edited)
        page.set_network(network)

    def _on_edited(self, network: LayerList, _what: str) -> None:
        self.network = network
        self.page.set_network(network)

    @property
    def rows(self) -> list[LayerRow]:
        return self.page.editor._rows

    def row(self, place: int, kind: type, index: int = 0):
        return self.rows[place].findChildren(kind)[index]

    def add(self, name: str) -> None:
        next(each for each in self.page.editor.findChildren(QPushButton) if each.text() == name).click()

    @property
    def names(self) -> list[str]:
        return [layer.name for layer in self.network.layers]


@pytest.fixture
def editing(qtbot):
    page = BuilderPage(Theme())
    qtbot.addWidget(page)
    page.resize(1250, 520)
    page.show()
    return Editing(page, PRESETS["alphabet"])


def type_into(field: NumberPart, text: str) -> None:
    field.lineEdit().selectAll()
    QTest.keyClicks(field.lineEdit(), text)


def test_typing_units_recounts_and_keeps_the_field(editing):
    field = editing.row(0, NumberPart)
    type_into(field, "64")
    assert editing.network.layers[0] == Recurrent("LSTM", 64)
    assert editing.row(0, NumberPart) is field and "18,586 parameters" in editing.page.table.sums.text()
    assert "layers.LSTM(64)" in editing.page.code.text.toPlainText()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("0", "not 0"), ("1000000000", "from 1 to 100,000, not 1,000,000,000"), ("many", "not many"), (" ", "not —")],
)
def test_a_wrong_number_is_said_and_stays(editing, text, sentence):
    field = editing.row(0, NumberPart)
    type_into(field, text)
    problem = editing.page.problem
    assert problem.isVisible() and problem.text().startswith("Layer 1: the units") and sentence in problem.text()
    assert field.text() == text and not editing.page.code.copy_button.isEnabled()
    type_into(field, "8")
    assert not problem.isVisible() and editing.page.code.copy_button.isEnabled()


def test_layers_are_added_where_they_make_sense(editing):
    editing.add("Dropout")
    editing.add("Embedding")
    assert editing.names == ["Embedding", "LSTM", "Dropout", "Dense"]
    assert "the input must be token ids" in editing.page.problem.text()
    kind = editing.page.editor.entry.findChild(QComboBox)
    kind.setCurrentIndex(0)
    kind.activated.emit(0)
    assert editing.network.entry.kind == "ids" and not editing.page.problem.isVisible()


def test_an_lstm_behind_one_that_gives_no_sequence_is_told_what_helps(editing):
    editing.add("LSTM")
    assert "Layer 2: LSTM reads a sequence, but LSTM gives one vector only" in editing.page.problem.text()
    assert editing.page.table.table.rowCount() == 1
    editing.row(0, QCheckBox).click()
    assert editing.network.layers[0].return_sequences and not editing.page.problem.isVisible()


def test_layers_are_moved_and_removed(editing):
    editing.row(1, QToolButton, 0).click()
    assert editing.names == ["Dense", "LSTM"]
    assert not editing.row(0, QToolButton, 0).isEnabled() and not editing.row(1, QToolButton, 1).isEnabled()
    editing.row(0, QToolButton, 2).click()
    editing.row(0, QToolButton, 2).click()
    assert editing.names == [] and "add one" in editing.page.problem.text()


def test_a_layer_is_dragged_to_another_place(editing):
    editing.page.set_network(PRESETS["lyrics"])
    editing.network = PRESETS["lyrics"]
    QApplication.processEvents()
    grip = editing.rows[0].grip
    target = editing.rows[2].mapToGlobal(QPoint(5, editing.rows[2].height() - 1))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    grip.dragged.emit(QPointF(target))
    assert editing.page.editor._mark.isVisible()
    grip.dropped.emit(QPointF(target))
    assert editing.names == ["LSTM", "Dropout", "Embedding", "BatchNormalization", "Dense"]
    assert not editing.page.editor._mark.isVisible()


def test_the_cell_of_a_layer_can_be_changed_and_its_fields_with_it(editing):
    cell = editing.row(0, QComboBox)
    cell.setCurrentText("GRU")
    cell.textActivated.emit("GRU")
    assert editing.network.layers[0].cell == "GRU"
    QApplication.sendPostedEvents(None, 52)  # deferred deletions
    assert [each.text() for each in editing.rows[0].findChildren(QCheckBox)][-1] == "reset_after"


def test_any_number_of_steps_and_none(editing):
    steps = editing.page.editor.entry.findChildren(NumberPart)[0]
    type_into(steps, "0")
    assert editing.network.entry == Shape("series", None, 1)
    kind = editing.page.editor.entry.findChild(QComboBox)
    kind.activated.emit(2)
    assert editing.network.entry.kind == "vector" and not steps.isVisible()
    assert "without time steps" in editing.page.problem.text()


def test_the_code_is_copied_and_can_be_saved(editing, qtbot):
    code = editing.page.code
    code.set_library("pytorch")
    code.copy_button.click()
    assert "class Network(nn.Module)" in QApplication.clipboard().text() and code.copy_button.text() == "Copied"
    with qtbot.waitSignal(editing.page.save_requested) as told:
        code.save_button.click()
    assert told.args == [code.text.toPlainText(), "pytorch"]
    qtbot.waitUntil(lambda: code.copy_button.text() == "Copy", timeout=3_000)


def test_where_it_is_narrow_network_and_code_take_turns(editing):
    page = editing.page
    assert not page.sides.isVisible() and page.code.isVisible() and page.table.isVisible()
    page.resize(840, 520)
    assert page.sides.isVisible() and not page.code.isVisible() and page.table.isVisible()
    page.show_side("code")
    assert page.code.isVisible() and not page.table.isVisible()


def test_undo_and_redo_by_keys(editing, qtbot):
    with qtbot.waitSignal(editing.page.undo_requested):
        editing.page.set_undo(True, True)
        editing.page.undo_button.setFocus()
        QTest.keyClick(editing.page.undo_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_network_of_many_layers_and_a_huge_input_are_drawn(editing):
    deep: list[AnyLayer] = [Recurrent("GRU", 3, return_sequences=True)] * 20
    layers = (Embedding(9, 2), *deep, Dense(2))
    editing.page.set_network(LayerList(Shape("ids", 1_000_000), layers))
    editing.page.grab()
    assert editing.page.drawing.minimumHeight() > 600


def test_what_is_said_is_what_the_core_says():
    assert _sentences() == SENTENCES
    error = LayerError("whole", 2, what="units", least=1, most=9, value=0)
    assert sentence_of(error) == "Layer 3: the units must be a whole number from 1 to 9, not 0"
