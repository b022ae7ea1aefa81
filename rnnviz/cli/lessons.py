"""``rnnviz lessons``: a table of the lessons; with ``--check``, what was promised and what is measured now."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence

from rnnviz.cli.errors import CommandError
from rnnviz.core.library import load
from rnnviz.core.modelfile import ModelFileError
from rnnviz.lessons.catalogue import NoLessonError, lesson_of, lessons
from rnnviz.lessons.lesson import Figure, Lesson
from rnnviz.lessons.texts import texts_of
from rnnviz.tasks.corpora import CorpusError, MissingTextError
from rnnviz.tasks.settings import SettingsError

_WIDEST = 70
"""Characters of the widest cell that others are aligned with."""

SUMMARY = "list the lessons; --check computes what each must reach"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """[LESSON ...] [--check]"""
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="only these; without any, all")
    parser.add_argument("--check", action="store_true", help="load each shipped model and compute its figures")


def run(arguments: argparse.Namespace) -> int:
    """Print the table; 1 if something does not hold."""
    try:
        chosen = [lesson_of(name) for name in arguments.lessons] or list(lessons().values())
    except NoLessonError as error:
        raise CommandError(str(error)) from error
    return _check(chosen) if arguments.check else _list(chosen)


def _list(chosen: Sequence[Lesson]) -> int:
    rows = [("LESSON", "DECK", "TITLE", "MODEL", "FIGURE")]
    for lesson in chosen:
        texts = texts_of(lesson.id, "en")
        model = lesson.model or ("your own text" if lesson.recipe else "-")
        rows.append((lesson.id, lesson.deck, texts.title, model, texts.figure))
    _print(rows)
    return 0


def _check(chosen: Sequence[Lesson]) -> int:
    rows = [("LESSON", "FIGURE", "PROMISED", "MEASURED", "")]
    all_hold = True
    for lesson in chosen:
        for figure in lesson.figures:
            measured, verdict = _measure(lesson, figure)
            all_hold = all_hold and verdict != "FAILS"
            rows.append((lesson.id, figure.name, figure.promised, measured, verdict))
    _print(rows)
    return 0 if all_hold else 1


def _measure(lesson: Lesson, figure: Figure) -> tuple[str, str]:
    """What is measured, or why it cannot be, and a verdict; a text that is not installed is no failure."""
    try:
        value = figure.measured(load(lesson.model) if lesson.model else None)
    except MissingTextError as error:
        return str(error), "no data"
    except (ModelFileError, CorpusError, SettingsError) as error:
        return str(error), "FAILS"
    return figure.form.format(value) if math.isfinite(value) else "no number", "ok" if figure.holds(value) else "FAILS"


def _print(rows: Sequence[tuple[str, ...]]) -> None:
    """In columns; a sentence, which stands where a number would, takes what room it needs in its own line only."""
    widths = [max(len(cell) for cell in column if len(cell) <= _WIDEST) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
