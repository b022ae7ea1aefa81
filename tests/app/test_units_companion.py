"""In the window: units are asked for, found, gone to, pinned by their question, and matched with a selection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.units import OFFER, UnitsCompanion
from rnnviz.app.conductor import Conductor
from rnnviz.app.window import MainWindow
from rnnviz.core.found_units import Answered, Found, UnitScore
from rnnviz.core.library import load
from rnnviz.core.notices import Notice
from rnnviz.core.passages import FoundPlaces, Passage
from rnnviz.core.questions import QUESTIONS
from rnnviz.core.span_match import GATE_THRESHOLD, Place
from rnnviz.session import worker_search
from rnnviz.view.units_rows import UnitRow
from rnnviz.worker.messages import FindPlaces, FindUnits, PlacesFound, SearchFailed, Searching, Stop, UnitsFound
from tests.app.driving import select
from tests.app.test_rebuilding import rebuild
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
    monkeypatch.setattr(worker_search, "_spawn", lambda: made)
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
    assert sent.searched.text == TEXT and set(sent.quantities) == {
        "forget",
        "input",
        "candidate",
        "output",
        "cell",
        "hidden",
    }
    assert units.panel.page == "found" and "72 units and gates, 1 questions, 1,000 tokens" in units.panel.status
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
    _hear(qtbot, client, SearchFailed(Notice("no_regex")))
    assert (
        units.panel.status == "Write the regular expression that is to be followed." and len(units.panel.list.rows) == 3
    )
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
    units.studio.show_model(random_model(layers=1), None)  # another network of the same name
    assert units.panel.list.rows == []


def test_a_model_of_a_text_that_can_be_had_again_is_searched_over_that(
    client: _Client, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window(load("python-code-lstm"), "x")
    window.companions.show_side("units")
    found = window.companions.companion("units")
    assert isinstance(found, UnitsCompanion)
    sent = _find(found, client, qtbot)
    assert not found.panel.questions.ticks["spans"].isEnabled()
    read = sent.searched
    assert read.corpus == "python-code" and read.text == "" and read.most_tokens == 250_000


def test_a_file_of_ones_own(
    units: UnitsCompanion, client: _Client, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "mine.txt"
    for chosen, source in (("", "window"), (str(path), "file")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, chosen=chosen: (chosen, ""))
        units.panel.file_requested.emit()
        assert units.panel.source.currentData() == source
    assert _find(units, client, qtbot).searched.file == str(path)


def _select_something(units: UnitsCompanion) -> int:
    """One step at which some gate is open alone; the step."""
    values = units.document.trace.layers[0]["forget"]
    units.selection.set_quantity("forget")
    start = next(step for step in range(20, 100) if _is_alone(values, step))
    select(units.window, start, start + 1)
    units.panel.show_page("match")
    return start


def test_what_is_selected_is_matched_in_the_text(units: UnitsCompanion) -> None:
    window, panel, spans = units.window, units.panel, units.matching.spans
    panel.show_page("match")
    panel.button.click()
    assert "Select a part" in panel.match.sentence
    _select_something(units)
    panel.button.click()
    spans.slices.finish()
    assert panel.match.units.count() >= 1 and panel.match.places.count() >= 1 and not units.search.seeks_places
    panel.match.unit_clicked.emit(0)
    assert (units.selection.layer, units.selection.unit) == spans.units[0] and units.selection.pins
    panel.match.place_clicked.emit(0)
    place, cursor = spans.places[0], window.views.editor.textCursor()
    assert units.document.cursor == place.stop == window.views.editor.caret
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (place.start, place.stop)
    assert f"{len(TEXT)} steps" in panel.match.note
    window.views.editor.replace_all("other")
    assert panel.match.places.count() == 0 and panel.match.units.count() >= 1 and panel.match.note == ""
    units.studio.show_model(random_model("gru"), None)
    assert panel.match.units.count() == 0 and "Select a part" in panel.match.sentence


def _match_in_a_file(units: UnitsCompanion, client: _Client, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    units.panel.file_requested.emit()
    _select_something(units)
    units.panel.button.click()


def test_what_is_selected_is_matched_in_a_corpus(
    units: UnitsCompanion, client: _Client, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel, editor = units.panel, units.window.views.editor
    _match_in_a_file(units, client, tmp_path / "mine.txt", monkeypatch)
    _hear(qtbot, client, ready(), Searching(1, 2))
    (sent,) = client.sent
    assert isinstance(sent, FindPlaces) and sent.searched.file.endswith("mine.txt")
    assert (sent.quantity, sent.length) == ("forget", 1) and "looked at" in panel.match.note
    passage = Passage(Place(1_000, 1_003, 1), "what is here, \U00020bb7 and there", 16, 19, (16, 19))
    found = FoundPlaces((passage,), 5_000)
    _hear(qtbot, client, PlacesFound(found, (Notice.of("encoding", source="it", encoding="Big5"),)))
    assert "5,000 steps" in panel.match.note and "Big5" in panel.match.note
    item = panel.match.places.item(0)
    assert "step 1,001" in item.text() and "⟦and⟧" in item.text()
    for _ in range(2):  # again when it is open already
        panel.match.place_clicked.emit(0)
        assert editor.text == passage.text and editor.textCursor().selectedText() == "and"
        assert units.document.cursor == 19 and panel.match.places.count() == 1
    editor.undo()
    assert editor.text == TEXT


def test_a_match_that_fails_or_is_stopped_says_so(
    units: UnitsCompanion, client: _Client, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = units.panel
    _match_in_a_file(units, client, tmp_path / "mine.txt", monkeypatch)
    _hear(qtbot, client, ready(), SearchFailed(Notice.of("other", sentence="mine.txt cannot be read")))
    assert panel.match.note == "Mine.txt cannot be read." and panel.match.units.count() >= 1
    panel.button.click()
    panel.button.click()
    assert client.sent[-1] == Stop()
    units.studio.show_model(random_model("gru"), None)
    _hear(qtbot, client, PlacesFound(FoundPlaces((), 10)))
    assert panel.match.note == "" and panel.match.places.count() == 0


def test_ranges_stay_with_their_text(units: UnitsCompanion) -> None:
    asked, editor = units.panel.questions, units.window.views.editor
    for start, stop in ((3, 7), (30, 40)):
        select(units.window, start, stop)
        asked.ranges.add.click()
    assert list(asked.questions[-1].spans) == [(3, 7), (30, 40)]
    editor.set_caret(20)
    editor.insert_at_caret("x")
    assert list(asked.questions[-1].spans) == [(3, 7)]
    editor.replace_all("other")
    assert asked.ranges.ranges == () and not asked.ticks["spans"].isEnabled()


def _is_alone(values: np.ndarray, step: int) -> bool:
    """Whether some gate is open at this step and neither before nor after."""
    on = np.abs(values[step - 1 : step + 2]) > GATE_THRESHOLD
    return bool((on[1] & ~on[0] & ~on[2]).any())


def test_a_match_and_its_search_go_on_in_a_window_built_anew(
    client: _Client,
    conductor: Conductor,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    conductor.window.companions.show_side("units")
    units = _units_of(conductor.window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "mine.txt"), ""))
    units.panel.file_requested.emit()
    units.panel.show_page("match")
    trace = units.document.trace
    start = next(step for step in range(2, 40) if _is_alone(trace.layers[0]["forget"], step))
    units.selection.set_quantity("forget")
    select(conductor.window, start, start + 1)
    units.panel.button.click()
    assert units.search.state == "running"
    asked = units.panel.questions
    asked.regex.setText("th+")
    asked.pair.setText("xy")
    asked.ticks["quotes"].setChecked(False)
    asked.ranges.add.click()  # no other than the file's text can be asked for ranges
    typed = asked.typed
    window = rebuild(conductor, lambda: conductor.window.set_dark(True))
    units = _units_of(window)
    assert units.panel.questions.typed == typed and "quotes" not in typed.ticked and typed.patterns["regex"] == "th+"
    assert units.sources.kind == "file" and units.sources.file == tmp_path / "mine.txt"
    assert units.panel.page == "match" and units.panel.match.units.count() >= 1
    passage = Passage(Place(7, 8, 1), "abc", 1, 2, (1, 2))
    _hear(qtbot, client, ready(), PlacesFound(FoundPlaces((passage,), 9)))
    assert units.panel.match.places.count() == 1


def _units_of(window: MainWindow) -> UnitsCompanion:
    found = window.companions.companion("units")
    assert isinstance(found, UnitsCompanion)
    return found
