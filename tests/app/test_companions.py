"""Views that go with some models or lessons stand where they were offered, and leave when they do not fit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rnnviz.app import companion_manager
from rnnviz.app.companion import Companion, Offer, Slot
from rnnviz.app.companion_manager import offers
from rnnviz.app.studio import Studio, Wishes
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.lessons.actions import Tell


class _Noted(Companion):
    """Writes down what it is told."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.told: list[object] = []
        self._label = QLabel("noted")

    @property
    def widget(self) -> QWidget:
        return self._label

    def show_model(self) -> None:
        self.told.append("model")

    def show_text(self, since: int) -> None:
        self.told.append(("text", since))

    def show_step(self) -> None:
        self.told.append("step")

    def perform(self, order: str, value: object) -> None:
        self.told.append((order, value))


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    slot: Slot = request.param
    made = Offer("noted", slot, lambda: "Noted", lambda model, _lesson: model.name == "python-prose-gru", _Noted)
    monkeypatch.setattr(companion_manager, "offers", lambda: {"noted": made})
    studio = Studio(load("python-prose-lstm"), Wishes())
    window = MainWindow(studio)
    qtbot.addWidget(window)
    window.show()
    yield window
    studio.close()
    window.close()


def _noted(window: MainWindow) -> _Noted:
    found = window.companions.companion("noted")
    assert isinstance(found, _Noted)
    return found


@pytest.mark.parametrize("window", ["strip", "stage", "entry", "side", "page"], indirect=True)
def test_it_comes_and_goes_with_its_model(window: MainWindow) -> None:
    assert window.companions.companion("noted") is None
    window.studio.open_model("python-prose-gru")
    window.companions.bring("noted")
    noted = _noted(window)
    assert noted.widget.isVisibleTo(window)
    window.studio.document.set_text("abc")
    assert ("text", 0) in noted.told and noted.told[-1] == "step"
    window.studio.open_model("python-prose-lstm")
    assert window.companions.companion("noted") is None
    assert not noted.widget.isVisibleTo(window)
    assert window.views.maps.isVisibleTo(window) and window.views.editor.isVisibleTo(window)
    assert window.panels[0].isVisibleTo(window)


@pytest.mark.parametrize("window", ["side"], indirect=True)
def test_a_lesson_can_give_orders(window: MainWindow) -> None:
    player = window.guide._player
    player.perform([Tell("noted", "clear", 3)], "")
    window.studio.open_model("python-prose-gru")
    player.perform([Tell("noted", "clear", 3), Tell("nobody", "clear")], "")
    assert _noted(window).told[-1] == ("clear", 3)
    assert window.views.side.current == "noted"


@pytest.mark.parametrize("window", ["stage"], indirect=True)
def test_an_edit_tells_from_where_on(window: MainWindow) -> None:
    window.studio.open_model("python-prose-gru")
    window.studio.document.set_text("abcdef")
    window.companions.bring("noted")
    noted = _noted(window)
    assert not window.views.maps.isVisibleTo(window)
    window.studio.document.set_text("abcxyz")
    assert ("text", 3) in noted.told
    window.companions.show_stage("")
    assert window.views.maps.isVisibleTo(window)


def test_every_offer_is_found_by_its_name() -> None:
    for name, offer in offers().items():
        assert name == offer.name
        assert offer.slot in ("strip", "stage", "entry", "side", "page")


def test_a_run_is_shown_without_its_padding() -> None:
    from rnnviz.app.companions.answers import _without_padding

    assert [_without_padding(read) for read in ("AAADE", "AAABC", "AAAAX", "VWXYZ")] == ["DE", "ABC", "X", "VWXYZ"]
