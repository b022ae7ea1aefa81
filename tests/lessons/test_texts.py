"""Every lesson says everything in every language, each in its own script."""

from __future__ import annotations

import json

import pytest

from rnnviz.core.resources import folder
from rnnviz.lessons.catalogue import lessons
from rnnviz.lessons.lesson import TOPICS
from rnnviz.lessons.texts import texts_of, topic_titles

LANGUAGES = ("en", "zh_TW", "zh_CN")
CODECS = {"zh_TW": "big5", "zh_CN": "gb2312"}
OTHER_QUOTES = {"en": "「」", "zh_TW": "“”", "zh_CN": "「」"}
LONGEST = {"en": 330, "zh_TW": 160, "zh_CN": 160}
"""More than this does not fit above the ribbon in a small window."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", lessons())
def test_a_lesson_has_all_its_words(name: str, language: str) -> None:
    texts, lesson = texts_of(name, language), lessons()[name]
    assert list(texts.steps) == [step.key for step in lesson.steps]
    assert list(texts.tries) == [tried.key for tried in lesson.tries]
    assert all((texts.title, texts.summary, texts.figure))
    for said in texts.steps.values():
        assert said.title and 20 < len(said.text) <= LONGEST[language]
    for said in texts.tries.values():
        assert said.title and len(said.text) <= LONGEST[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_title(language: str) -> None:
    titles = topic_titles(language)
    assert tuple(titles) == TOPICS and len(set(titles.values())) == len(TOPICS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_keeps_to_its_script_and_quotes(language: str) -> None:
    text = "".join(path.read_text("utf-8") for path in (folder("assets") / "lessons").glob(f"*.{language}.json"))
    chinese = {char for char in text if "\u4e00" <= char <= "\u9fff"}
    assert not set(OTHER_QUOTES[language]) & set(text)
    if language == "en":
        assert not chinese
    else:
        assert len(chinese) > 100 and not {char for char in chinese if not char.encode(CODECS[language], "ignore")}


def test_there_are_no_words_without_a_lesson() -> None:
    files = {path.name for path in (folder("assets") / "lessons").glob("*.json")}
    assert files == {f"{name}.{language}.json" for name in [*lessons(), "topics"] for language in LANGUAGES}


@pytest.mark.parametrize("name", lessons())
def test_the_files_hold_nothing_that_is_not_shown(name: str) -> None:
    for language in LANGUAGES:
        data = json.loads((folder("assets") / "lessons" / f"{name}.{language}.json").read_text("utf-8"))
        assert set(data) == {"title", "summary", "figure", "steps", "tries"}
