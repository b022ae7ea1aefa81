"""All lessons: every module of this package that has a LESSON. A new one needs its file and its texts, nothing else."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import rnnviz.lessons as package
from rnnviz.lessons.lesson import TOPICS, Lesson


class NoLessonError(LookupError):
    """One sentence that names the lessons there are."""


@cache
def lessons() -> dict[str, Lesson]:
    """By id, in the order in which they are listed."""
    found: list[Lesson] = []
    for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        lesson = getattr(import_module(info.name), "LESSON", None)
        if isinstance(lesson, Lesson):
            found.append(lesson)
    found.sort(key=lambda lesson: (TOPICS.index(lesson.topic), lesson.place, lesson.id))
    return {lesson.id: lesson for lesson in found}


def lesson_of(name: str) -> Lesson:
    """The lesson with this id. Raises NoLessonError."""
    if name not in lessons():
        raise NoLessonError(f"there is no lesson {name!r:.60}; choose from {', '.join(lessons())}")
    return lessons()[name]
