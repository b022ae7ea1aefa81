"""Lessons are found by being there, and each is whole."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import rnnviz.lessons as package
from rnnviz.app.companion_manager import offers
from rnnviz.core.library import load
from rnnviz.core.resources import folder
from rnnviz.lessons.actions import LearnLive, OpenModel, Select
from rnnviz.lessons.catalogue import NoLessonError, lesson_of, lessons
from rnnviz.lessons.lesson import PARTS, TOPICS, Figure, Lesson
from rnnviz.tasks.recipes import RECIPES

ALL = list(lessons().values())
each_lesson = pytest.mark.parametrize("lesson", ALL, ids=lambda lesson: lesson.id)

ANOTHER = """
from rnnviz.lessons.lesson import Lesson
LESSON = Lesson(id="another", deck="009", topic="recurrence", place=15, steps=(), tries=(), figures=())
"""


@pytest.fixture
def another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One file more among the lessons, and no change elsewhere."""
    (tmp_path / "another.py").write_text(ANOTHER)
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    lessons.cache_clear()
    yield
    lessons.cache_clear()
    sys.modules.pop("rnnviz.lessons.another", None)
    vars(package).pop("another", None)


def test_a_lesson_is_one_file(another_file: None) -> None:
    names = list(lessons())
    assert names.index("hello") < names.index("another") < names.index("alphabet")
    assert lesson_of("another").deck == "009"


def test_the_lessons_are_listed_topic_by_topic() -> None:
    topics = [TOPICS.index(lesson.topic) for lesson in ALL]
    assert topics == sorted(topics)
    assert {"hello", "alphabet", "forecast", "lyrics", "gates"} <= lessons().keys()


def test_an_unknown_lesson_is_answered_with_the_known_ones() -> None:
    with pytest.raises(NoLessonError, match=r"there is no lesson 'helo'; choose from .*hello, .*alphabet"):
        lesson_of("helo")


@each_lesson
def test_a_lesson_is_whole(lesson: Lesson) -> None:
    assert 2 <= len(lesson.steps) <= 6 and lesson.tries and lesson.figures
    assert lesson.recipe in RECIPES or not lesson.recipe
    assert {step.part.partition(":")[0] for step in lesson.steps} <= set(PARTS)
    for ground in ("light", "dark"):
        picture = folder("assets") / "lessons" / f"{lesson.id}-{ground}.png"
        assert picture.is_file() and picture.stat().st_size < 40_000
    keys = [step.key for step in lesson.steps], [tried.key for tried in lesson.tries]
    assert all(len(set(one)) == len(one) for one in keys)


@each_lesson
def test_a_lesson_speaks_of_what_its_model_has(lesson: Lesson) -> None:
    if not lesson.model:
        assert not lesson.recipe or any(LearnLive() in tried.actions for tried in lesson.tries)
        return
    model = load(lesson.model)
    assert len(model.trace(lesson.text))
    for step in lesson.steps:
        opened = [action.name for action in step.actions if isinstance(action, OpenModel)]
        has = load(opened[0]).network.layers[0].quantities if opened else model.network.layers[0].quantities
        spoken = [action.quantity for action in step.actions if isinstance(action, Select)]
        part, _, name = step.part.partition(":")
        assert {*spoken, *([name] if part == "maps" else [])} <= set(has)
        assert part != "companion" or name in offers()


@each_lesson
def test_a_shipped_model_is_what_its_recipe_learns(lesson: Lesson) -> None:
    if lesson.model:
        card = load(lesson.model).card
        assert card.training["settings"].items() <= RECIPES[lesson.recipe].settings.to_json().items()


@pytest.mark.parametrize(
    ("kind", "holds", "fails"),
    [("at least", [0.99, 1.0], [0.98]), ("at most", [0.99, 0], [1]), ("exactly", [0.99], [1])],
)
def test_a_figure_holds_or_not(kind: str, holds: list[float], fails: list[float]) -> None:
    figure = Figure("share", kind, 0.99, lambda: 0.5, "{:.0%}")  # type: ignore[arg-type]
    assert all(map(figure.holds, holds)) and not any(map(figure.holds, [*fails, float("nan"), float("inf")]))
    assert figure.promised.endswith("99%") and figure.measured(None) == 0.5
