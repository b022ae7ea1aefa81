"""In the window: units are asked for, found, gone to, pinned by their question, and matched with a selection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.units import OFFER, UnitsCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.found_units import Answered, Found, UnitScore
from rnnviz.core.library import load
from rnnviz.core.questions import QUESTIONS
from rnnviz.session import unit_search
from rnnviz.session.span_search import GATE_THRESHOLD
from rnnviz.view.units_rows import UnitRow
from rnnviz.worker.messages import Failed, FindUnits, Searching, UnitsFound
from tests.app.driving import select
from tests.networks import random_model
from tests.session.workers import FakeClient, ready

TEXT = 'he said "hello there" and then she said "you too" to him ' * 3
SCORES = (UnitScore("quotes", 1, "cell", 5, 0.9, 0.85), UnitScore("quotes", 0, "forget", 2, 0.1, 0.02))
FOUND = Found((Answered(QUESTIONS["quotes"], 0.3, 0.1, 0.2, SCORES),), 72, 800, 200)


class _Client(FakeClient):
    is_alive = True


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> _Client:
    made = _Client()
    monkeypatch.setattr(unit_search, "_spawn", lambda: made)
    return made


@pytest.fixture
def units(client: _Client, open_window: Callable[..., MainWindow]) -> UnitsCompanion:
    window = open_window(random_model(layers=2), TEXT)
    window.companions.show_side("units")
    found = window.companions.companion("units")
    assert isinstance(found, UnitsCompanion)
    return found


def _hear(qtbot: QtBot, client: _Client, *reports: object) -> None:
    client.reports += reports  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not client.reports)


def _find(units: UnitsCompanion, client: _Client, qtbot: QtBot) -> FindUnits:
    units.panel.button.click()
    _hear(qtbot, client, ready(), Searching(1, 2), UnitsFound(FOUND))
    sent = client.sent[-1]
    assert isinstance(sent, FindUnits)
    return sent


def _row(units: UnitsCompanion, place: int) -> UnitRow:
    row = units.panel.list.rows[place]
    assert isinstance(row, UnitRow)
    return row


def test_it_is_offered_to_what_reads_texts() -> None:
    assert OFFER.fits(load("python-prose-gru"), "") and OFFER.fits(load("sentiment-rnn"), "")
    assert not OFFER.fits(load("forecast"), "") and not OFFER.fits(load("dense"), "")


def test_what_is_found_is_gone_to_and_pinned_by_its_question(
    units: UnitsCompanion, client: _Client, qtbot: QtBot
) -> None:
    sent = _find(units, client, qtbot)
    assert sent.text == TEXT and set(sent.quantities) == {"forget", "input", "candidate", "output", "cell", "hidden"}
    assert units.panel.page == "found" and "72 units and gates tried over 1,000 tokens" in units.panel.status
    assert [_row(units, place).is_real for place in (1, 2)] == [True, False]
    units.panel.list.unit_requested.emit(_row(units, 1))
    selection = units.selection
    assert (selection.layer, selection.unit, selection.quantity) == (1, 5, "cell")
    assert selection.pins[0][:] == (1, 5, "inside quotes")
    assert units.panel.page == "found" and _row(units, 1).label == "inside quotes"


def test_a_name_of_ones_own_stays(units: UnitsCompanion, client: _Client, qtbot: QtBot) -> None:
    _find(units, client, qtbot)
    units.panel.list.name_requested.emit(_row(units, 1), "speech")
    assert _row(units, 1).label == "speech"
    units.panel.list.unit_requested.emit(_row(units, 1))
    assert units.selection.pins[0].name == "speech"


def test_trouble_is_told_and_what_was_found_stays(units: UnitsCompanion, client: _Client, qtbot: QtBot) -> None:
    _find(units, client, qtbot)
    units.panel.button.click()
    _hear(qtbot, client, Failed("settings", "the text is too short"))
    assert units.panel.status == "the text is too short." and len(units.panel.list.rows) == 3
    for tick in units.panel.questions.ticks.values():
        tick.setChecked(False)
    sent = len(client.sent)
    units.panel.button.click()
    assert "at least one" in units.panel.status and len(client.sent) == sent


def test_what_was_found_is_of_its_own_network(units: UnitsCompanion, client: _Client, qtbot: QtBot) -> None:
    _find(units, client, qtbot)
    units.studio.show_model(random_model(name="another"), None)
    assert units.panel.list.rows == [] and "random" in units.panel.status
    units.studio.show_model(random_model(layers=2), None)
    assert len(units.panel.list.rows) == 3


def test_a_model_of_a_text_that_can_be_had_again_is_searched_over_that(
    client: _Client, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window(load("python-code-lstm"), "x")
    window.companions.show_side("units")
    found = window.companions.companion("units")
    assert isinstance(found, UnitsCompanion)
    sent = _find(found, client, qtbot)
    assert not found.panel.questions.ticks["spans"].isEnabled()
    assert sent.corpus == "python-code" and sent.text == "" and sent.most_tokens == 250_000


def test_a_file_of_ones_own(
    units: UnitsCompanion, client: _Client, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "mine.txt"
    for chosen, source in (("", "window"), (str(path), "file")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, chosen=chosen: (chosen, ""))
        units.panel.file_requested.emit()
        assert units.panel.source.currentData() == source
    assert _find(units, client, qtbot).file == str(path)


def test_what_is_selected_can_be_asked_for_and_matched(units: UnitsCompanion, qtbot: QtBot) -> None:
    window, panel = units.window, units.panel
    panel.match.button.click()
    assert "Select a part" in panel.match.sentence
    values = units.document.trace.layers[0]["forget"]
    units.selection.set_quantity("forget")
    start = next(step for step in range(20, 100) if _is_alone(values, step))
    select(window, start, start + 1)
    panel.questions.ticks["spans"].setChecked(True)
    assert panel.questions.questions[-1].spans == ((start, start + 1),)
    panel.match.button.click()
    units.matching.slices.finish()
    assert panel.match.units.count() >= 1 and panel.match.places.count() >= 1
    panel.match.unit_clicked.emit(0)
    assert (units.selection.layer, units.selection.unit) == units.matching.units[0] and units.selection.pins
    panel.match.place_clicked.emit(0)
    assert units.document.cursor == units.matching.places[0].stop == window.views.editor.caret
    window.views.editor.replace_all("other")
    assert panel.match.places.count() == 0


def _is_alone(values: np.ndarray, step: int) -> bool:
    """Whether some gate is open at this step and neither before nor after."""
    on = np.abs(values[step - 1 : step + 2]) > GATE_THRESHOLD
    return bool((on[1] & ~on[0] & ~on[2]).any())
