"""A table of one's own, as CSV: what its columns hold, which of them can be learned, and how they are scaled."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.number_text import number_of
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.series_file import MOST_ROWS

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", " ": "spaces"}

_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "?", "."})
MOST_COLUMNS = 10_000
_HEAD = 50
_LONGEST_LINE, _LONGEST_CELL = 100_000, 1_000
"""Characters of a line by which a delimiter is told."""


@dataclass(frozen=True, eq=False)
class Column:
    """One column: its `values`, float64 (rows,), or the `problem` with it, a sentence without its full stop.

    It `counts` if it goes up by equal steps, as a number of rows or a year does: nothing to foretell. It is `spoiled`
    if most of it are numbers, but not all.
    """

    name: str
    values: NDArray[np.float64]
    problem: str = ""
    counts: bool = False
    spoiled: bool = False

    @property
    def is_usual(self) -> bool:
        """Whether it is learned if nobody says which columns are."""
        return not self.problem and not self.counts


@dataclass(frozen=True, eq=False)
class SeriesTable:
    """The columns of a table `called` so, `rows` of them long; `is_cut` if the file goes on behind them."""

    called: str
    columns: tuple[Column, ...]
    rows: int
    is_cut: bool
    delimiter: str

    def chosen(self, wanted: str) -> tuple[Column, ...]:
        """The columns of these names (or numbers, from 1), with commas between them; without any, the usual ones.

        Raises CorpusError for one that cannot be learned, and, without any, for one with gaps: it may be the one meant.
        """
        if wanted.strip():
            names = dict.fromkeys(name.strip() for name in next(csv.reader([wanted], skipinitialspace=True)))
            columns = tuple(map(self._column, names))
        else:
            columns = tuple(column for column in self.columns if column.is_usual or column.spoiled)
            columns = columns or self._counting() or self._nothing()
        for column in columns:
            if column.problem:
                raise CorpusError(f"{column.problem}; mend {self.called}, or choose other columns")
        return columns

    def _column(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        if name.isascii() and name.isdigit() and 1 <= int(name) <= len(self.columns):
            return self.columns[int(name) - 1]
        names = ", ".join(column.name for column in self.columns[:20])
        raise CorpusError(f"{self.called} has no column {name!r:.60}; choose from {names}")

    def _counting(self) -> tuple[Column, ...]:
        """Those that go up by equal steps, if nothing else could have been meant: no other column holds numbers."""
        if any(column.problem and "holds text" not in column.problem for column in self.columns):
            return ()
        return tuple(column for column in self.columns if not column.problem)

    def _nothing(self) -> tuple[Column, ...]:
        """Say why there is nothing to learn: the first column that nearly would do tells most."""
        spoiled = [column.problem for column in self.columns if column.problem]
        told = sorted(spoiled, key=lambda problem: "holds text" in problem)[0]
        by = "columns are told apart by " + ", ".join(list(DELIMITERS.values())[:-1]) + " or spaces"
        advice = by if "holds text" in told else "give a table with numbers that change"
        raise CorpusError(f"{self.called} has no column to learn: {told}; {advice}")


@lru_cache(maxsize=4)
def table_of(text: str, called: str) -> SeriesTable:
    """The table in a text; `called` is its file's name, for the sentences. Raises CorpusError."""
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    if not lines:
        raise CorpusError(f"{called} is empty; give a table with one row a line")
    delimiter = _delimiter([line[:_LONGEST_LINE] for line in lines[:_HEAD]])
    try:
        rows = list(_rows(lines, delimiter))
    except csv.Error as error:
        advice = "close the quotation mark that is left open in it" if '"' in text else "save it as CSV"
        raise CorpusError(f"{called} is no table: {error}; {advice}") from error
    if len(rows[0]) > MOST_COLUMNS:
        raise CorpusError(f"{called} has {len(rows[0]):,} columns, more than {MOST_COLUMNS:,}; give a part of it")
    names = _names(rows)
    body = rows[1:] if names else rows
    if len(body) < 2:
        raise CorpusError(f"{called} has {len(body) or 'no'} row of values; a series needs many, one a line")
    is_cut, body = len(body) > MOST_ROWS, body[:MOST_ROWS]
    _check_widths(body, len(rows[0]), called, 1 + bool(names))
    names = names or [str(number + 1) for number in range(len(rows[0]))]
    cells = zip(*body, strict=True)
    columns = tuple(_column(name, column, called) for name, column in zip(names, cells, strict=True))
    return SeriesTable(called, columns, len(body), is_cut, delimiter)


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[list[str]]:
    if not delimiter:
        return ([line.strip()] for line in lines)
    if delimiter == " ":
        return (line.split() for line in lines)
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    return ([_sound(cell) for cell in row] for row in rows)


def _sound(cell: str) -> str:
    """Without spaces around it. An open quotation mark swallows line after line, and no number is so long."""
    if len(cell) > _LONGEST_CELL:
        raise csv.Error(f"a cell has {len(cell):,} characters")
    return cell.strip()


def _delimiter(lines: list[str]) -> str:
    """What parts rows into equally many fields, most of them numbers; empty if nothing does."""
    scores = {delimiter: _score(lines, delimiter) for delimiter in DELIMITERS}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    return best if scores[best] > 0 else ""


def _score(lines: list[str], delimiter: str) -> float:
    try:
        rows = list(_rows(lines, delimiter))
    except csv.Error:
        return 0.0
    width, count = Counter(map(len, rows)).most_common(1)[0]
    cells = [cell for row in rows for cell in row]
    numbers = sum(number_of(cell) is not None for cell in cells) / len(cells)
    return 0.0 if width == 1 else count / len(rows) * (numbers + 0.01)


def _names(rows: list[list[str]]) -> list[str]:
    """The header, if the first row is one: where it has words and the next has numbers, or no number at all."""
    first, second = rows[0], rows[1] if len(rows) > 1 else []
    is_number = [number_of(cell) is not None for cell in first]
    over_numbers = any(number_of(cell) is not None and not own for cell, own in zip(second, is_number, strict=False))
    missing = all(cell.lower() in _MISSING or own for cell, own in zip(first, is_number, strict=True))
    if missing or (any(is_number) and not over_numbers):
        return []
    names = [cell or str(place + 1) for place, cell in enumerate(first)]
    return [name if names.index(name) == place else f"{name} ({place + 1})" for place, name in enumerate(names)]


def _check_widths(rows: list[list[str]], width: int, called: str, first: int) -> None:
    for place, row in enumerate(rows):
        if len(row) != width:
            raise CorpusError(
                f"line {place + first:,} of {called} has {len(row)} fields and the first has {width}; mend it, or save "
                "the table with another delimiter"
            )


def _column(name: str, cells: tuple[str, ...], called: str) -> Column:
    values, shown = _values(cells), f"column {name!r:.40} of {called}"
    odd = np.flatnonzero(~np.isfinite(values))
    if len(odd):
        return Column(name, values, _oddity(shown, cells, odd.tolist()), spoiled=len(odd) < len(values) / 2)
    if np.ptp(values) == 0:
        return Column(name, values, f"{shown} is {values[0]:g} in every row, which leaves nothing to foretell")
    steps = np.diff(values)
    return Column(name, values, counts=bool(steps[0] > 0 and np.allclose(steps, steps[0], rtol=1e-6, atol=0)))


def _oddity(shown: str, cells: Sequence[str], odd: list[int]) -> str:
    """What is wrong with a column whose cells at the places `odd` are no finite numbers."""
    first = next((place for place in odd if cells[place].lower() not in _MISSING), None)
    if first is None:
        more = f" and {len(odd) - 1:,} more" if len(odd) > 1 else ""
        return f"{shown} has no value in row {odd[0] + 1:,}{more}"
    where = f"{cells[first]!r:.30} in row {first + 1:,}"
    return (
        f"{shown} holds {where}, which is too large a number"
        if _is_huge(cells[first])
        else f"{shown} holds text ({where})"
    )


def _is_huge(cell: str) -> bool:
    """Whether a cell that no network can be fed is a number all the same."""
    try:
        return not math.isnan(float(cell))
    except ValueError:
        return False


def _values(cells: Sequence[str]) -> NDArray[np.float64]:
    """The cells as numbers, nan where they are none."""
    found = (number_of(cell) for cell in cells)
    return np.array([math.nan if value is None else value for value in found], np.float64)
