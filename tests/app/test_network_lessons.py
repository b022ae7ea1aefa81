"""The lessons builder, shapes and dense in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from rnnviz.app.companions.builder import Builder, _reasons, preset_words
from rnnviz.app.companions.samples import Samples
from rnnviz.app.companions.shapes import Shapes
from rnnviz.app.network_recipes import recipe_for
from rnnviz.app.window import MainWindow
from rnnviz.core.layer_learning import REASONS, NotLearnableError, learnable
from rnnviz.core.layer_list import Recurrent
from rnnviz.core.layer_presets import PRESETS
from rnnviz.lessons.actions import Tell
from rnnviz.lessons.catalogue import lessons
from rnnviz.lessons.shapes import EXAMPLES
from tests.app.driving import assert_reads, said
from tests.app.learning import Learner


@pytest.fixture
def window(conductor) -> MainWindow:
    return conductor.window


def page_of(window: MainWindow, name: str):
    companion = window.companions.companion(name)
    assert isinstance(companion, Builder | Shapes)
    return companion.page


def test_the_page_takes_the_place_of_text_and_panels(window):
    window.guide.open("builder")
    page = page_of(window, "builder")
    assert page.isVisible() and not window.views.ribbon.isVisible() and not window.panels[0].isVisible()
    assert "5,210 parameters" in page.table.sums.text()
    window.guide.close()
    assert not page.isVisible() and window.views.ribbon.isVisible() and window.panels[0].isVisible()


def test_closing_the_learn_panel_leaves_the_page_alone(learner: Learner):
    window = learner.window
    window.guide.open("builder")
    window.show_learning(False)
    assert not window.panels[0].isVisible() and page_of(window, "builder").isVisible()
    window.guide.close()
    assert window.panels[0].isVisible()


def test_every_edit_outlives_another_language(conductor):
    conductor.window.guide.open("builder")
    conductor.window.companions.tell("builder", "preset", "lyrics")
    edited = PRESETS["lyrics"].replaced(1, Recurrent("GRU", 7, return_sequences=True))
    page_of(conductor.window, "builder").network_edited.emit(edited, "")
    conductor.window.set_language("zh_TW")
    for _ in range(3):
        QApplication.processEvents()
    page = page_of(conductor.window, "builder")
    assert page.editor._network == edited
    page.undo_button.click()
    assert page.editor._network == PRESETS["lyrics"]


def test_a_lectures_network_is_chosen_and_its_code_saved(window, tmp_path: Path, monkeypatch):
    window.guide.open("builder")
    page, path = page_of(window, "builder"), tmp_path / "mine.py"
    page.preset_requested.emit("two-classes")
    assert "17,026 parameters" in page.table.sums.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.code.save_button.click()
    assert path.read_text() == page.code.text.toPlainText() and said(window) == []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "mine.py"), ""))
    page.code.save_button.click()
    assert len(said(window)) == 1 and "mine.py cannot be saved" in said(window)[0]


def test_a_network_goes_to_the_learn_panel(learner: Learner):
    window = learner.window
    window.guide.open("builder")
    window.companions.tell("builder", "preset", "lyrics")
    page_of(window, "builder").learn_button.click()
    choice = learner.panel.form.choice
    assert choice.what == "lyrics" and learner.panel.tabs.currentWidget() is learner.panel.form
    assert {name: choice.settings[name] for name in ("cell", "units", "embedding", "dropout", "normalised")} == {
        "cell": "lstm",
        "units": 128,
        "embedding": 128,
        "dropout": 0.25,
        "normalised": True,
    }
    assert choice.settings["window"] == 40 and not learner.learning.training.is_busy


def test_a_cell_for_each_layer_can_be_learned(start_learner: Callable[..., Learner]):
    learner = start_learner()
    window = learner.window
    window.guide.open("builder")
    window.companions.tell("builder", "preset", "sentiment-both")
    page_of(window, "builder").learn_button.click()
    choice = learner.panel.form.choice
    assert choice.what == "sentiment" and choice.settings["cell"] == "lstm+gru"


@pytest.mark.parametrize(
    ("preset", "recipe"),
    [
        ("alphabet", "alphabet"),
        ("lyrics", "lyrics"),
        ("cosine", "forecast"),
        ("digits", "digits"),
        ("sentiment-lstm", "sentiment"),
        ("two-classes", ""),
    ],
)
def test_what_a_network_can_learn(qapp, preset, recipe):
    assert recipe_for(learnable(PRESETS[preset])) == recipe


def test_why_a_network_cannot_be_learned_is_said(window):
    window.guide.open("builder")
    for preset, words in (("dense", "no recurrent layer"), ("two-classes", "No data here fits")):
        window.companions.tell("builder", "preset", preset)
        page = page_of(window, "builder")
        assert words in page.why_not.text() and not page.learn_button.isEnabled()
    assert _reasons() == REASONS and list(preset_words()) == list(PRESETS)
    with pytest.raises(NotLearnableError):
        learnable(PRESETS["dense"])


def test_every_shape_opens_a_lesson(window):
    for shape, names in EXAMPLES.items():
        for place, name in enumerate(name for name in names if name in lessons()):
            window.guide.open("shapes")
            buttons = page_of(window, "shapes").cards[shape].findChildren(QPushButton)
            [each for each in buttons if not each.isHidden()][place].click()
            assert window.guide.lesson.id == name and said(window) == []
    assert not isinstance(window.companions.companion("shapes"), Shapes)


def test_the_shapes_stop_when_they_are_left(window):
    window.guide.open("shapes")
    page = page_of(window, "shapes")
    assert page._timer.isActive()
    window.companions.tell("shapes", "pause", None)
    assert not page.is_playing
    window.companions.tell("shapes", "again", None)
    window.guide.open("hello")
    assert not page._timer.isActive()


def test_test_rows_are_read_on_a_click(window):
    window.guide.open("dense")
    window.companions.bring("samples")
    samples = window.companions.companion("samples")
    assert isinstance(samples, Samples)
    table = samples._table
    assert table.table.rowCount() == 10 and "98.0%" in table.subtitle.text()
    table.chosen.emit(2)
    assert window.studio.document.cursor == 3 and window.studio.document.total == 10
    assert_reads(window, samples._text)


def test_the_wines_without_their_table_say_so(window, monkeypatch):
    import sys

    from rnnviz.tasks.dense_task import wine_table

    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    wine_table.cache_clear()
    window.guide.open("dense")
    window.companions.bring("samples")
    window.guide._player.perform(lessons()["dense"].tries[3].actions, "dense")
    samples = window.companions.companion("samples")
    assert isinstance(samples, Samples)
    assert "scikit-learn" in samples._table.subtitle.text() and window.studio.model.name == "dense-wine"


def test_an_order_from_a_lesson_shows_the_code(window):
    window.guide.open("builder")
    window.guide._player.perform((Tell("builder", "code", "pytorch"),), "")
    assert "import torch" in page_of(window, "builder").code.text.toPlainText()


def test_leaving_the_test_rows_for_another_network(window):
    window.guide.open("dense")
    window.companions.bring("samples")
    window.guide.open("hello")
    assert window.companions.companion("samples") is None and said(window) == []


def test_a_network_is_there_again_after_the_next_start(conductor, conduct):
    conductor.window.guide.open("builder")
    conductor.window.companions.tell("builder", "preset", "digits")
    conductor.keeper.autosave.flush()
    again = conduct()
    again.window.guide.open("builder")
    assert PRESETS["alphabet"] == page_of(again.window, "builder").editor._network  # the first step puts it there
    page_of(again.window, "builder").undo_button.click()
    assert page_of(again.window, "builder").editor._network == PRESETS["digits"]
