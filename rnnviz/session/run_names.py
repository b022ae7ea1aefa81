"""Names of runs and of their folders: short, readable, and safe on any file system, whatever a run is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import count

MOST_LETTERS = 100
"""Of a run's name; what is longer is cut."""

_MOST_BYTES = 60
"""Of the part of a folder's name that is the user's, in UTF-8: some file systems take few."""


def run_name(written: str) -> str:
    """What the user wrote as one line without spaces at its ends; empty if nothing is left."""
    return " ".join(written.split())[:MOST_LETTERS].rstrip()


def folder_names(name: str, day: date) -> Iterator[str]:
    """Names for a run's folder, to be tried in this order: ``2026-11-21-prose-lstm``, ``2026-11-21-prose-lstm-2``…"""
    first = f"{day.isoformat()}-{_words(name)}"
    yield first
    yield from (f"{first}-{number}" for number in count(2))


def _words(name: str) -> str:
    """Letters, their marks and digits of any script, small; one hyphen for whatever is between them."""
    small = unicodedata.normalize("NFC", name.lower())
    kept = "".join(sign if unicodedata.category(sign)[0] in "LMN" else "-" for sign in small)
    joined = "-".join(part for part in kept.split("-") if part)
    return joined.encode()[:_MOST_BYTES].decode(errors="ignore").rstrip("-") or "run"
