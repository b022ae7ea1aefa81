"""What a lesson says, in the language of the window: one file of words for each lesson and language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from rnnviz.core.resources import folder


@dataclass(frozen=True)
class Said:
    """A title, a step's or a button's, and a text of a few sentences; a button may do without."""

    title: str
    text: str


@dataclass(frozen=True)
class Texts:
    """A lesson's title, a `summary` of one line, what it must reach (`figure`), its steps and buttons by key."""

    title: str
    summary: str
    figure: str
    steps: dict[str, Said]
    tries: dict[str, Said]


@cache
def texts_of(lesson: str, language: str) -> Texts:
    """The words of a lesson, by its id, in "en", "zh_TW" or "zh_CN"."""
    data = _read(f"{lesson}.{language}")
    steps = {key: Said(said["title"], said["text"]) for key, said in data["steps"].items()}
    tries = {key: Said(said["label"], said["says"]) for key, said in data["tries"].items()}
    return Texts(data["title"], data["summary"], data["figure"], steps, tries)


@cache
def topic_titles(language: str) -> dict[str, str]:
    """The title of every topic, by its name in TOPICS."""
    return _read(f"topics.{language}")


def _read(name: str) -> dict[str, Any]:
    return json.loads((folder("assets") / "lessons" / f"{name}.json").read_text("utf-8"))
