"""Lines that begin as they are wanted."""

from __future__ import annotations

import pytest

from rnnviz.core.acrostic import LONGEST_LINE, acrostic
from rnnviz.core.library import load
from rnnviz.core.model import Model, TaskError


@pytest.fixture(scope="module")
def poet() -> Model:
    return load("poems-lstm")


def test_every_line_begins_with_its_character(poet: Model) -> None:
    lines = acrostic(poet, "春 江\n花月", seed=1).split("\n")
    assert [line[0] for line in lines] == list("春江花月")
    assert all(1 < len(line) <= LONGEST_LINE + 1 for line in lines)


def test_equal_seeds_write_equal_poems(poet: Model) -> None:
    assert acrostic(poet, "春江", seed=1) == acrostic(poet, "春江", seed=1) != acrostic(poet, "春江", seed=2)


def test_an_unknown_beginning_stands_as_it_was_given(poet: Model) -> None:
    assert [line[0] for line in acrostic(poet, "Q春", seed=1).split("\n")] == ["Q", "春"]


def test_what_cannot_be_is_told(poet: Model) -> None:
    with pytest.raises(ValueError, match="at least one character"):
        acrostic(poet, " \n")
    with pytest.raises(TaskError, match="does not write characters in lines"):
        acrostic(load("alphabet"), "AB")
