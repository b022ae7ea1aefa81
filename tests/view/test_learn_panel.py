"""The panel: four pages, and below them film and foot; another panel goes on where this one was."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from rnnviz.view.curve_options import CurveOptions
from rnnviz.view.learn_panel import LearnPanel
from rnnviz.view.run_row import RunRow
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

RUN = RunRow("a", "a run", "LSTM · 8 units", "a text", "finished", 10, 10, 1.0, 1.5, 0.0)


pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def make(qtbot: QtBot):
    def panel(scale: float = 1.0, dark: bool = False) -> LearnPanel:
        theme = Theme(dark, scale)
        made = LearnPanel(theme)
        qtbot.addWidget(made)
        made.setStyleSheet(stylesheet(theme))
        made.show()
        return made

    return panel


def test_the_film_makes_room_for_the_form(make):
    panel = make()
    assert panel.tabs.currentWidget() is panel.form and not panel.replay.isVisible() and panel.status.isVisible()
    for page in (panel.curves, panel.samples, panel.runs):
        panel.tabs.setCurrentWidget(page)
        assert panel.replay.isVisible() and panel.status.isVisible()
    panel.tabs.setCurrentWidget(panel.form)
    assert not panel.replay.isVisible()


def test_when_learning_begins_one_sees_the_curves(make):
    panel = make()
    panel.show_curves()
    assert panel.curves.isVisible() and panel.replay.isVisible()


def test_another_panel_takes_over(make):
    old = make()
    old.runs.set_runs([RUN])
    old.runs.set_shown(frozenset("a"))
    old.curves.set_options(CurveOptions(log=True))
    old.form.set_open_groups(frozenset({"stop"}))
    old.tabs.setCurrentWidget(old.samples)
    new = make(dark=True)
    told: list[object] = []
    new.runs.shown_changed.connect(told.append)
    new.form.changed.connect(told.append)
    new.take_over(old)
    new.runs.set_runs([RUN])
    assert new.tabs.currentWidget() is new.samples and new.replay.isVisible()
    assert new.runs.shown == {"a"} and new.curves.options.log and new.form.open_groups == {"stop"}
    assert not told


@pytest.mark.parametrize("scale", [1.0, 1.35])
def test_all_of_it_fits_into_the_column_it_gets(make, scale):
    panel = make(scale)
    panel.status.set_state("stopped", "A sentence that explains at some length why it was stopped and what to do.")
    panel.status.set_progress(10, 100, "step 10 of 100 · epoch 0.1 · 100,000 tokens/s · 1:10 left")
    panel.status.ask("Go on?", [("go_on", "Go on from there"), ("leave", "Not now")])
    width = round(392 * scale)
    for page in (panel.form, panel.curves, panel.samples, panel.runs):
        panel.tabs.setCurrentWidget(page)
        assert panel.minimumSizeHint().width() <= width, page
        panel.resize(width, round(600 * scale))
        assert page.width() <= panel.width()
