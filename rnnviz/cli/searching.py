"""Searches over a long text with a bar that tells how far they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rnnviz.cli.errors import CommandError
from rnnviz.cli.unit_places import Wished
from rnnviz.core.found_units import Found, Question, SearchProgress
from rnnviz.core.model import Model, TaskError
from rnnviz.core.passages import FoundPlaces
from rnnviz.core.questions import QuestionError

Answer = TypeVar("Answer")


def search_units(
    model: Model, text: str, questions: Sequence[Question], quantities: Sequence[str]
) -> Iterator[SearchProgress | Found]:
    """See :func:`rnnviz.learn.unit_search.search`, which needs torch."""
    from rnnviz.learn.unit_search import search

    return search(model, text, questions, quantities)


def search_places(model: Model, text: str, wished: Wished) -> Iterator[SearchProgress | FoundPlaces]:
    """See :func:`rnnviz.learn.span_search.find_places`, which needs torch."""
    from rnnviz.learn.span_search import find_places

    return find_places(model, text, wished.quantity, wished.on, wished.stop - wished.start)


def searched(events: Iterator[SearchProgress | Answer]) -> Answer:
    """The answer in the end, with a bar meanwhile. Raises CommandError."""
    from tqdm import tqdm

    bar = None
    try:
        for told in events:
            if not isinstance(told, SearchProgress):
                return told
            bar = bar or tqdm(total=told.total, unit=" steps", unit_scale=True, leave=False, disable=None)
            bar.update(told.done - bar.n)
    except (QuestionError, TaskError, ValueError) as error:
        raise CommandError(str(error)) from error
    finally:
        if bar is not None:
            bar.close()
    raise CommandError("the search ended without an answer")
