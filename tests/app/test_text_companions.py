"""What stands beside the lessons on texts: six networks, a confusion matrix, and a warning about unknown words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.confusion import Confusion
from rnnviz.app.companions.known import Known, said_of, said_of_rows
from rnnviz.app.companions.networks import Networks
from rnnviz.app.studio import Studio, Wishes
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.session.unseen_texts import Unseen, UnseenTexts

ASKED = ("Draw a circle on the canvas.", "Parse the XML document.", "Send the mail message to the address.")
TRUE = np.array([0, 5, 2])


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """On documents; the unseen ones are these three."""
    names = load("documents-lstm").card.labels
    monkeypatch.setattr(UnseenTexts, "_fetch", lambda self: self._begin(Unseen(names, ASKED, TRUE, 0.5)))
    studio = Studio(load("documents-lstm"), Wishes())
    made = MainWindow(studio)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.companions.close()
    made.close()
    studio.close()


def test_the_table_reads_our_figures_from_the_cards(window: MainWindow) -> None:
    window.guide.open("sentiment")
    window.companions.tell("networks", "", None)
    table = cast("Networks", window.companions.companion("networks"))._table
    assert [row.ours for row in table.rows[:6]] == [
        load(row.name).card.training["test_accuracy"] for row in table.rows[:6]
    ]
    assert [row.deck for row in table.rows] == [0.5778, 0.7372, 0.8496, 0.8348, 0.8111, 0.8622, None]
    assert table.rows[6].ours == load("sentiment-lstm").card.data["bag_of_words"]
    text = window.studio.document.text
    table.row_clicked.emit("sentiment-gru64")
    assert window.studio.model.name == "sentiment-gru64" and window.studio.document.text == text
    assert [row.name for row in table.rows if row.is_current] == ["sentiment-gru64"]


def test_a_model_that_is_missing_is_told_and_has_no_figure(window: MainWindow) -> None:
    studio = window.studio
    studio.entries = [entry for entry in studio.entries if entry.card.name != "sentiment-gru"]
    studio.entries = [
        replace(entry, card=replace(entry.card, training={})) if entry.card.name == "sentiment-rnn" else entry
        for entry in studio.entries
    ]
    window.guide.open("sentiment")
    window.companions.tell("networks", "", None)
    rows = cast("Networks", window.companions.companion("networks"))._table.rows
    assert (rows[3].name, rows[3].ours, rows[3].facts) == ("", None, "this model is not here")
    assert rows[1].ours is None and rows[2].ours is not None


def test_documents_are_counted_and_a_click_brings_one_into_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.guide.open("documents")
    window.companions.tell("confusion", "", None)
    companion = cast("Confusion", window.companions.companion("confusion"))
    qtbot.waitUntil(lambda: companion._unseen.is_through)
    said = [int(window.studio.model.trace(text).logits[-1].argmax()) for text in ASKED]
    assert companion._unseen.said.tolist() == said and said[:2] == [0, 5]
    assert companion._head.text().endswith("of 3 right · bag of words 50.0%")
    companion.perform("read", ("xml", "xml"))
    assert window.studio.document.text == ASKED[1]
    companion.perform("read", ("xml", "windows"))  # none was taken so
    companion.perform("read", ("xml", "nothing"))
    assert window.studio.document.text == ASKED[1]


def test_a_text_of_unknown_words_is_warned_of_while_it_is_typed(window: MainWindow) -> None:
    known = cast("Known", window.companions.companion("known"))
    window.views.editor.replace_all("Send the message.")
    assert known.widget.height() == 0
    window.views.editor.replace_all("穿什么都好看，真的！")
    assert "none of these words" in known.widget.accessibleName() and known.widget.height() > 0
    window.views.editor.replace_all("")
    assert known.widget.height() == 0


def test_what_is_said_of_words_that_are_not_known() -> None:
    assert not said_of([]) and not said_of([True, False])
    assert said_of([True, False, False]).startswith("It knows 1 of 3 words")


def test_a_line_that_is_no_row_is_warned_of_but_not_while_it_is_typed(window: MainWindow) -> None:
    window.studio.open_model("caption-lstm")
    row = window.studio.model.card.sample.split("\n")[0]
    window.views.editor.replace_all(f"{row}\n0.5 -")
    known = cast("Known", window.companions.companion("known"))
    assert known.widget.height() == 0
    window.views.editor.replace_all(f"{row}\n0.5 -\n{row}")
    assert known.widget.accessibleName().startswith("Line 2 is not") and known.widget.height() > 0
    assert said_of_rows([False], 3, 1_000).startswith("Line 1,001 is not 3 numbers")
