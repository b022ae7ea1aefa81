"""A table of one's own with a text and its class in every row: which columns these are, and what is wrong with it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.documents import Documents

MOST_ROWS = 50_000
"""Rows that are learned from; of a longer table, the first."""

MOST_CLASSES = 100
LEAST_TEXTS, LEAST_OF_A_CLASS = 10, 2

_TEXT = frozenset(
    {*["text", "texts", "review", "content", "comment", "sentence", "document", "body", "news"]}
    | {"文本", "內容", "内容", "評論", "评论", "新聞", "新闻"}
)
_LABEL = frozenset(
    {*["label", "labels", "class", "category", "sentiment", "topic", "target"]}
    | {"標籤", "标签", "類別", "类别", "分類", "分类", "情感", "主題", "主题"}
)
_DELIMITERS = ",;\t|"
_HEAD = 50
_LONGEST_CELL = 1 << 22

Row = list[str]


@dataclass(frozen=True, eq=False)
class LabelledTexts:
    """The texts with their classes, and a `note` of what was left out; empty if nothing was."""

    documents: Documents
    note: str


def labelled_texts(table: str, called: str) -> LabelledTexts:
    """The texts of a table; `called` is its file's name, for the sentences. Raises CorpusError."""
    rows = _rows(table, called)
    if not rows:
        raise CorpusError(f"{called} is empty; give a table with a text and its class in every row")
    text, label, body = _columns(rows, called)
    told = [(row[text].strip(), row[label].strip()) for row in body if len(row) > max(text, label)]
    kept = list(dict.fromkeys((one, of) for one, of in told if one and of))
    _check(kept, called, len(rows) < table.count("\n") / 2 and table.count('"') % 2 == 1)
    names = _in_order({of for _, of in kept})
    classes = np.array([names.index(of) for _, of in kept], np.int64)
    documents = Documents([one for one, _ in kept], classes, names)
    return LabelledTexts(documents, _note(called, len(rows) > MOST_ROWS, len(body) - sum(map(all, told))))


def as_table(documents: Documents) -> str:
    """The texts as a table that :func:`labelled_texts` reads."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(("text", "label"))
    rows.writerows((text, documents.names[of]) for text, of in zip(documents.texts, documents.classes, strict=True))
    return written.getvalue()


def _rows(table: str, called: str) -> list[Row]:
    """At most MOST_ROWS of them and one more, with a head perhaps."""
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = max(_DELIMITERS, key=lambda one: _likelihood(table, one))
    try:
        return list(islice(_parsed(table, delimiter), MOST_ROWS + 1))
    except csv.Error as error:
        raise CorpusError(f"{called} is no table: {error}; save it as CSV") from error


def _parsed(table: str, delimiter: str) -> Iterator[Row]:
    return (row for row in csv.reader(io.StringIO(table, newline=""), delimiter=delimiter) if any(row))


def _likelihood(table: str, delimiter: str) -> tuple[bool, float]:
    """Known names in the head tell most, then how many of the first rows are of one width, of two columns or more."""
    try:
        head = list(islice(_parsed(table, delimiter), _HEAD))
    except csv.Error:
        return False, 0.0
    width, count = Counter(map(len, head)).most_common(1)[0] if head else (0, 0)
    return bool(head and _named(head[0], _TEXT | _LABEL)), count / len(head) if width > 1 else 0.0


def _columns(rows: list[Row], called: str) -> tuple[int, int, list[Row]]:
    """The places of text and label, and the rows below the head, if there is one."""
    width = Counter(map(len, rows)).most_common(1)[0][0]
    if min(width, len(rows[0])) < 2:
        raise CorpusError(
            f"{called} has one column only; a text and its class must be told apart by a comma, semicolon, tab or bar"
        )
    texts, labels = _named(rows[0], _TEXT), _named(rows[0], _LABEL)
    if texts and labels:
        return texts[0], labels[0], rows[1 : MOST_ROWS + 1]
    sound = [row for row in rows if len(row) == width]
    text = texts[0] if texts else max(range(width), key=lambda column: _length(sound, column))
    others = labels or [column for column in range(width) if column != text]
    label = min(others, key=lambda column: len({row[column] for row in sound[1:]}))
    if not texts and sum(len(row[text].split()) + len(row[text]) // 8 for row in sound) < 2 * len(sound):
        raise CorpusError(f"{called} has no column of texts; name one 'text' and one 'label' in its first line")
    has_head = bool(texts or labels) or rows[0][label : label + 1] not in [row[label : label + 1] for row in rows[1:]]
    return text, label, rows[has_head : MOST_ROWS + has_head]


def _named(head: Row, names: frozenset[str]) -> list[int]:
    return [column for column, name in enumerate(head) if name.strip().casefold() in names]


def _length(rows: list[Row], column: int) -> int:
    return sum(len(row[column]) for row in rows)


def _check(kept: Sequence[tuple[str, str]], called: str, is_open: bool) -> None:
    """Raises CorpusError unless there are enough texts of enough classes."""
    counted = Counter(of for _, of in kept)
    if len(kept) < LEAST_TEXTS:
        if is_open:
            raise CorpusError(f"{called} has a quotation mark that is never closed, and no rows behind it; close it")
        texts = {0: "no text", 1: "1 text"}.get(len(kept), f"{len(kept)} different texts") + " with a class"
        raise CorpusError(f"{called} has {texts}; at least {LEAST_TEXTS} are needed, a row each")
    if len(counted) < 2:
        raise CorpusError(f"all texts of {called} are of one class, {kept[0][1]!r:.60}; give texts of two or more")
    if len(counted) > MOST_CLASSES:
        raise CorpusError(
            f"{called} has {len(counted):,} classes, more than {MOST_CLASSES}; "
            "name the column of classes 'label' and that of texts 'text' in its first line"
        )
    rare, count = min(counted.items(), key=lambda one: one[1])
    if count < LEAST_OF_A_CLASS:
        raise CorpusError(f"{called} has one text of the class {rare!r:.60} only; give more, or leave it out")


def _in_order(names: set[str]) -> tuple[str, ...]:
    """Numbers by their value, all else by the alphabet."""
    return tuple(sorted(names, key=lambda name: (not name.isdecimal(), int(name) if name.isdecimal() else 0, name)))


def _note(called: str, is_cut: bool, missing: int) -> str:
    parts = [f"only the first {MOST_ROWS:,} rows of {called} are learned"] if is_cut else []
    if missing:
        parts.append(f"{missing:,} row{'s' * (missing != 1)} of {called} without text or class left out")
    return "; ".join(parts)
