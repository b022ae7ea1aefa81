"""Docstrings of the standard library, by family; another version of Python asks only what was not learned."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rnnviz.tasks import docstrings, unseen_texts
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.documents import Documents


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two small families."""
    monkeypatch.setattr(docstrings, "FAMILIES", {"numbers": "fractions statistics", "xml": "html"})
    docstrings.docstrings.cache_clear()
    yield
    docstrings.docstrings.cache_clear()


@pytest.mark.usefixtures("few")
def test_each_is_taken_once_with_its_family_and_its_place() -> None:
    documents, places = docstrings.docstrings()
    assert documents.names == ("numbers", "xml") and len(set(documents.texts)) == len(documents) == len(places) > 50
    found = {text: (documents.names[of], place) for text, of, place in zip(*_columns(documents), places, strict=True)}
    text = next(text for text in found if text.startswith("Replace special characters"))
    assert found[text] == ("xml", "html/escape") and "\n" not in text
    assert any(place == "fractions/Fraction" for place in places)  # a method's, too


def _columns(documents: Documents) -> tuple[list[str], list[int]]:
    return list(documents.texts), documents.classes.tolist()


@pytest.mark.usefixtures("few")
def test_what_stands_in_one_class_is_never_on_both_sides() -> None:
    documents, places = docstrings.docstrings()
    place_of = dict(zip(documents.texts, places, strict=True))
    sides = [{place_of[text] for text in part.texts} for part in _parts()]
    assert all(sides) and not sides[0] & sides[1] and not sides[0] & sides[2] and not sides[1] & sides[2]
    assert [list(part.texts) for part in _parts()] == [list(part.texts) for part in _parts()]


def _parts() -> tuple[Documents, ...]:
    parts = docstrings.split(0.15)
    return parts.training, parts.validation, parts.test


def test_a_python_without_its_sources_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docstrings, "FAMILIES", {"numbers": "fractions", "xml": "no_such_package"})
    docstrings.docstrings.cache_clear()
    with pytest.raises(CorpusError, match="without the sources of its standard library"):
        docstrings.docstrings()
    docstrings.docstrings.cache_clear()


def test_lines_that_were_broken_to_fit_are_joined() -> None:
    assert docstrings.plain("One line\n    goes on.\n\n\n  Another.") == "One line goes on.\nAnother."


def test_texts_that_are_not_there_are_told() -> None:
    assert "There is no model called" in unseen_texts.main("no-such-model")["sentence"]
    assert "are not here" in unseen_texts.main("sentiment-lstm")["sentence"]
