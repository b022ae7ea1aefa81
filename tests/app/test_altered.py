"""Original and altered run side by side, in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rnnviz.app.companions.altered import AlteredCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.clamp import Clamp
from rnnviz.core.model import Model
from rnnviz.core.sampling import Sampling
from rnnviz.core.trace_difference import TraceDifference
from rnnviz.core.vocabulary import Vocabulary
from tests.networks import random_model

HELD = Clamp(0, "hidden", 0.0, steps=(4, None))


def shown(window: MainWindow) -> AlteredCompanion:
    window.companions.show_stage("altered")
    found = window.companions.companion("altered")
    assert isinstance(found, AlteredCompanion)
    return found


def held(window: MainWindow) -> AlteredCompanion:
    """With something held, and the original run read."""
    companion = shown(window)
    window.studio.what_if.add(HELD)
    settle(window, companion)
    return companion


def settle(window: MainWindow, companion: AlteredCompanion) -> None:
    """Both runs are read, under what is held now."""
    window.studio.document.read_all()
    while companion.lockstep.is_reading:
        QApplication.processEvents()


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_the_difference_is_altered_minus_original(open_window: Callable[..., MainWindow], cell: str) -> None:
    window = open_window(random_model(cell, layers=2), "hello world")
    companion, studio = shown(window), window.studio
    window.grab()
    assert companion.original is None
    studio.what_if.add(HELD)
    settle(window, companion)
    assert companion.original is not None
    model, text = studio.model, studio.document.text
    plain, held = model.trace(text), model.trace(text, clamps=[HELD])
    difference = TraceDifference(studio.document.trace, companion.original)
    for layer in range(2):
        studio.selection.set_layer(layer)
        window.grab()
        for name, values in difference.window(layer, 0, 99).items():
            np.testing.assert_array_equal(values, held.layers[layer][name] - plain.layers[layer][name])
            assert not values[:4].any()
    likeliest = companion.view.bars[False].bars[0].probability, companion.view.bars[True].bars[0].probability
    assert likeliest[0] != likeliest[1]
    studio.what_if.undo()
    assert companion.original is None and companion.view.bars[True].isHidden() is False


def test_both_write_on_with_the_same_random_numbers(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", units=16), "hello world")
    companion = shown(window)
    window.studio.what_if.add(Clamp(0, "forget", 1.0, kind="scale"))
    settle(window, companion)
    companion.view.write.click()
    companion.writer.finish()
    one, other = (companion.view.written[altered].text() for altered in (False, True))
    assert one == other and "<b style" in one and not companion.view.written[True].isHidden()
    companion.view.draw.click()
    companion.writer.finish()
    assert companion.view.written[True].text() not in ("", one), "another draw"
    window.studio.what_if.add(Clamp(0, "hidden", 0.0))
    settle(window, companion)
    assert companion.view.written[True].isHidden(), "what was written under other clamps is gone"
    companion.view.write.click()
    companion.writer.finish()
    assert companion.view.written[False].text() != companion.view.written[True].text()


def test_writing_stops_by_its_button_and_when_the_caret_moves(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("gru", units=16), "hello world")
    companion = held(window)
    write = companion.view.write
    for stop in (write.click, lambda: window.studio.document.set_cursor(3), companion.close):
        write.click()
        assert companion.writer.is_writing and write.text() == "Stop"
        stop()
        assert not companion.writer.is_writing


def test_both_write_at_the_temperature_of_the_window(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", units=16), "hello world")
    companion, model = held(window), window.studio.model
    window.views.next_token.temperature_changed.emit(0.0)
    companion.write()
    companion.writer.finish()
    assert "".join(companion.writer.written[0]) == model.generate("hello world", 60, temperature=0.0)


def test_words_that_are_written_stand_apart(open_window: Callable[..., MainWindow]) -> None:
    model = random_model("lstm", tokens=["<unknown>", "hello", "world"])
    card = replace(model.card, vocabulary=Vocabulary("words", ("<unknown>", "hello", "world"), unknown=0))
    window = open_window(Model(card, model.network), "hello world")
    companion = held(window)
    companion.write()
    companion.writer.finish()
    written = companion.view.written[True].text().replace("\u200b", "")
    assert "·hello" in written and "·world" in written


def test_a_click_in_a_map_of_the_difference_chooses_that_number(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", units=16), "hello world")
    companion, selection = held(window), window.studio.selection
    window.why.trail.ask_for_output()
    window.grab()
    maps = companion.view.maps
    area = maps.area_of("forget")
    assert area is not None
    at = QPoint(maps.grid.x_of(6) + 3, area.top() + 3)
    QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=at)
    here = window.why.trail.here
    assert here is not None and (here.quantity, here.step, here.unit) == ("forget", 6, selection.unit)
    QTest.mouseDClick(maps, Qt.MouseButton.LeftButton, pos=at)
    assert [pin.unit for pin in selection.pins] == [here.unit]


def test_an_empty_text_has_no_difference(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("gru"))
    companion = shown(window)
    window.studio.what_if.add(HELD)
    window.grab()
    companion.write()
    assert companion.original is not None and not len(companion.original)


def test_a_smaller_network_comes_while_the_difference_shows_the_rows_of_a_larger_one(
    open_window: Callable[..., MainWindow],
) -> None:
    for first, second in ((3, 12), (12, 3)):
        window = open_window(random_model("lstm", units=first), "hello world")
        companion, studio = shown(window), window.studio
        studio.what_if.add(HELD)
        studio.show_model(random_model("gru", units=second), None)
        studio.document.read_all()
        window.grab()
        assert companion.original is None


def test_a_window_built_while_something_is_held_shows_the_difference(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm"), "hello world")
    shown(window)
    window.studio.what_if.add(HELD)
    again = MainWindow(window.studio)
    companion = again.companions.companion("altered")
    assert isinstance(companion, AlteredCompanion) and companion.original is not None
    again.close()
    again.deleteLater()


def test_both_bars_follow_the_temperature_of_the_panel(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm"), "hello world")
    companion = shown(window)
    window.studio.what_if.add(HELD)
    while companion.lockstep.is_reading:
        QApplication.processEvents()
    for temperature in (0.3, 1.0):
        window.views.next_token.temperature_changed.emit(temperature)
        assert companion.original is not None
        for altered, trace in ((False, companion.original), (True, window.studio.document.trace)):
            likeliest = Sampling(temperature).probabilities(trace.logits[-1]).max()
            assert companion.view.bars[altered].bars[0].probability == pytest.approx(likeliest)
        panel = window.views.next_token._bars.bars[0].probability
        assert companion.view.bars[True].bars[0].probability == pytest.approx(panel)


def test_while_the_original_run_is_behind_it_is_said_how_far_it_is_or_that_it_never_will_be(
    open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(random_model("gru"), "hello world")
    companion = held(window)
    assert "minus original" in companion.view.note
    assert companion.original is not None
    companion.original.truncate(3)
    companion.show_step()
    assert "3 of 11 tokens" in companion.view.note
    monkeypatch.setattr("rnnviz.app.companions.altered.LONGEST", 5)
    companion.show_step()
    assert "Only the first 5 tokens" in companion.view.note
