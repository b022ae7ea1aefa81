"""A network that reads numbers, in the real window: typed, hovered, gone on with, undone."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.app.forecasting import Written
from rnnviz.core.library import load
from rnnviz.core.modelfile import save_model
from rnnviz.view.measure import SQUARED_ERROR, SURPRISE
from tests.app.driving import CTRL, Keys, assert_reads, cell_place, click, press, said, select, type_text
from tests.session.models import forecaster

TEXT = "1.00 0.95 0.81 0.65"


@pytest.fixture
def window(open_window):
    return open_window(forecaster(), "")


def written_of(window) -> list[bool]:
    return Written(window.studio.document, window.views.editor)[:]


def write(window, qtbot, total: int) -> None:
    """Let the network write until the text has so many numbers."""
    writer, document = window.studio.writer, window.studio.document
    window.views.transport.speed_requested.emit(60.0)
    document.text_changed.connect(lambda: writer.stop() if document.total >= total else None)
    press(window, Keys.Key_F6)
    qtbot.waitUntil(lambda: document.total >= total and not writer.is_writing)


def test_numbers_are_typed_one_a_column(window):
    type_text(window, TEXT)
    document, views = window.studio.document, window.views
    assert list(document.texts) == TEXT.split() and all(document.known)
    assert_reads(window, TEXT)
    assert views.series.isVisible() and views.grid.column_width == views.theme.px(54)
    expected = float(document.trace.logits[-1, 0])
    panel = views.next_token._value
    assert panel.isVisible() and panel._values == (expected,)
    assert panel._lasts == ((document.trace.logits[-2, 0], document.rows[-1, 0]),)
    assert views.ribbon._guesses == [(f"{expected:z.4f}", 1.0)]
    assert views.ribbon._measure is SQUARED_ERROR
    error = (float(document.trace.logits[1, 0]) - float(np.float32(0.81))) ** 2
    assert views.ribbon._surprise_at(2) == pytest.approx(error)
    assert not views.next_token._slider.isVisible()


def test_a_click_in_the_series_moves_the_cursor(window):
    type_text(window, TEXT)
    series, grid = window.views.series, window.views.grid
    click(series, grid.x_of(1) + 9, 40)
    assert window.studio.document.cursor == 2 and series.step == window.views.maps.step == 1
    told = series.told(1)
    assert window.views.next_token._value._lasts == told
    click(window.views.maps, *cell_place(window, 2))
    assert series.step == 2


def test_a_word_is_marked_and_typing_goes_on(window):
    type_text(window, "0.5 half 0.25")
    assert list(window.studio.document.known) == [True, False, True]
    assert "no number" in window.views.ribbon.tip_at(window.views.grid.x_of(1) + 5)
    assert_reads(window, "0.5 half 0.25")
    window.grab()


def test_the_network_goes_on_with_what_it_wrote(window, qtbot):
    type_text(window, TEXT)
    write(window, qtbot, 9)
    document = window.studio.document
    assert document.text == f"{TEXT} {document.model.generate(TEXT, 5)}"
    assert_reads(window, document.text)
    assert written_of(window) == [False] * 4 + [True] * 5
    window.grab()


def test_a_number_that_is_typed_into_is_no_longer_the_networks(window, qtbot):
    type_text(window, TEXT)
    write(window, qtbot, 6)
    select(window, len(TEXT) + 4, len(TEXT) + 5)
    type_text(window, "7")
    assert written_of(window) == [False] * 5 + [True]
    press(window, Keys.Key_Z, CTRL)
    press(window, Keys.Key_Z, CTRL)
    assert window.studio.document.text.startswith(TEXT)
    assert_reads(window, window.studio.document.text)


def test_it_does_not_write_without_a_number(window):
    press(window, Keys.Key_F6)
    assert said(window) == ["Type at least one number, and the network goes on from it."]
    assert window.studio.document.text == ""


def test_playing_veils_what_lies_ahead(window):
    type_text(window, TEXT)
    press(window, Keys.Key_F5)
    assert window.views.series.veil_from == window.studio.document.cursor
    press(window, Keys.Key_F5)
    assert window.views.series.veil_from is None


def test_limits_do_not_follow_a_number_that_is_being_typed(window):
    type_text(window, "0.5 12")
    assert window.views.series.limits == (0, 1)
    type_text(window, ".5 ")
    assert window.views.series.limits == (0, 15)


def test_models_of_numbers_and_of_text_take_turns(window, tmp_path):
    type_text(window, TEXT)
    window.studio.open_model("python-prose-lstm")
    views = window.views
    assert not views.series.isVisible() and views.ribbon._measure is SURPRISE
    assert views.next_token._slider.isVisible() and views.next_token._bars.bars
    assert_reads(window, TEXT)
    save_model(forecaster("gru"), tmp_path / "gru.safetensors")
    window.files.open_file(tmp_path / "gru.safetensors")
    assert views.series.isVisible() and views.next_token._value.isVisible() and said(window) == []
    assert_reads(window, TEXT)


def test_a_text_is_kept_under_a_model_of_numbers(open_window, tmp_path):
    window = open_window(load("python-prose-lstm"), "If the class")
    save_model(forecaster(), tmp_path / "numbers.safetensors")
    window.files.open_file(tmp_path / "numbers.safetensors")
    assert list(window.studio.document.known) == [False] * 3
    assert_reads(window, "If the class")
    window.grab()
