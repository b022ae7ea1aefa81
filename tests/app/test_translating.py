"""Two ribbons in the real window: typed, followed, taken over by the decoder, and kept."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from rnnviz.app.companions.translation import TranslationView
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.core.translator import Translator
from rnnviz.session.translation import Translation
from rnnviz.view.translation_panel import TranslationPanel
from tests.app.driving import type_text
from tests.networks import random_model

TEXT = "21 Nov 2026"


def view_of(window: MainWindow) -> TranslationView:
    companion = window.companions.companion("translation")
    assert isinstance(companion, TranslationView)
    companion.translation.finish()
    return companion


@pytest.fixture
def window(open_window):
    return open_window(load("dates-attention"))


def test_every_key_is_translated(window):
    type_text(window, TEXT)
    translation = view_of(window).translation
    assert translation.target_text() == "\n2026-11-21\n"
    type_text(window, " and 3 May 1999")
    assert view_of(window).translation.target_text() == "\n2026-11-21 1999-05-03\n"


def test_the_decoder_takes_over_and_gives_back(window):
    type_text(window, TEXT)
    view = view_of(window)
    view.show_half("decoder")
    document = window.studio.document
    assert document.text == "\n2026-11-21\n" and window.studio.model.card.task == "next-token"
    assert document.surprise[1:].sum() < 0.1
    document.set_cursor(6)
    QApplication.processEvents()
    assert view.translation.row == 5
    window.views.editor.replace_all("\n2026-12-")
    assert len(document.trace) == 9
    view.show_half("encoder")
    assert document.text == TEXT and window.studio.model.card.task == "translate"


def test_the_decoder_writes_on_to_the_end_of_its_translation(window, qtbot):
    type_text(window, TEXT)
    view_of(window).show_half("decoder")
    window.views.editor.replace_all("\n20")
    window.studio.wishes.temperature = 0.0
    window.bindings.set_writing(True)
    window.studio.writer.set_speed(60.0)
    qtbot.waitUntil(lambda: not window.studio.writer.is_writing)
    assert window.studio.document.text == "\n2026-11-21\n"


def test_the_side_shows_what_is_looked_at_and_what_else_was_found(window):
    type_text(window, TEXT)
    window.companions.show_side("alignment")
    view_of(window).perform("place", 3)
    panel = window.companions.companion("alignment").widget
    assert panel.matrix._alignment.weights.shape == (11, len(TEXT)) and panel.matrix._row == 3
    assert panel.beams.accessibleDescription().startswith("2026-11-21; ")
    view_of(window).perform("beam", 1)
    view_of(window)
    assert panel.beams.accessibleDescription() == "2026-11-21"


def test_a_network_without_attention_says_what_is_handed_on(open_window):
    window = open_window(load("dates-plain"), TEXT)
    window.companions.show_side("alignment")
    panel = window.companions.companion("alignment").widget
    assert "no attention" in panel.matrix._note and len(panel.context._values) == 64


def test_five_hundred_words_get_a_sentence_and_stay(window):
    text = "word " * 500
    window.views.editor.replace_all(text)
    window.studio.document.read_all()
    view = view_of(window)
    assert "At most 300 tokens" in view.translation.note
    panel = view.widget
    assert isinstance(panel, TranslationPanel) and not panel.halves._buttons["decoder"].isEnabled()
    assert window.studio.document.text == text


def test_another_model_hides_it(window):
    type_text(window, TEXT)
    view_of(window)
    window.studio.show_model(random_model(), None)
    assert window.companions.companion("translation") is None


def test_the_curve_measures_by_itself_when_it_is_looked_at(window, qtbot, monkeypatch):
    monkeypatch.setattr(Translator, "translate", lambda _self, source, beam: "")
    window.companions.show_side("lengths")
    curve = window.companions.companion("lengths").curve
    qtbot.waitUntil(lambda: not curve.is_measuring)
    assert len(curve.curves) == 2 and all(point.asked for line in curve.curves for point in line)


def test_a_session_ended_in_the_decoder_begins_with_its_source(conduct, tmp_path):
    first = conduct()
    assert first.studio.open_model("dates-attention")
    first.window.views.editor.replace_all(TEXT)
    view_of(first.window).show_half("decoder")
    first.keeper.autosave.flush()
    kept = json.loads((tmp_path / "data" / "session.json").read_text("utf-8"))
    assert kept["model"] == "dates-attention" and kept["text"] == TEXT


def test_a_rebuilt_window_still_knows_the_source(conduct):
    conductor = conduct()
    assert conductor.studio.open_model("dates-attention")
    conductor.window.views.editor.replace_all(TEXT)
    view_of(conductor.window).show_half("decoder")
    conductor.window.set_dark(True)
    view_of(conductor.window).show_half("encoder")
    assert conductor.studio.document.text == TEXT
    assert Translation.of(conductor.studio.document).target_text() == "\n2026-11-21\n"


def test_the_window_is_painted_with_both_halves(window):
    type_text(window, TEXT)
    for half in ("encoder", "decoder"):
        view_of(window).show_half(half)
        QApplication.processEvents()
        assert not window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32).isNull()
