"""The titles of the models that ship are those of the window's language; those of strangers stay as they are."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from rnnviz.app.model_titles import title_on_screen
from rnnviz.core.library import shipped

SAME_EVERYWHERE = "hello, I am Andy"


class Shouting(QTranslator):
    """Translates titles, and nothing else, into capitals."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return source.upper().replace("{TITLE}", "{title}") if context == "ModelTitles" else ""


@pytest.fixture
def shouting(qapp):
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_every_shipped_title_is_translated(shouting):
    titles = {entry.card.title for entry in shipped()} - {SAME_EVERYWHERE}
    assert titles and all(title_on_screen(title) == title.upper() for title in titles)


def test_the_halves_of_a_translator_are_named_in_one_language(shouting):
    assert title_on_screen("Dates · decoder") == "DATES · DECODER"


@pytest.mark.parametrize("title", ["My own network", "", "Mine · decoders", "50 · %", SAME_EVERYWHERE])
def test_the_titles_of_others_stay_as_they_are(shouting, title):
    assert title_on_screen(title) == title
