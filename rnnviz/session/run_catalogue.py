"""Knows the runs in some folders, and reads again only those that changed, a slice of time at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from rnnviz.core.lock import is_locked
from rnnviz.core.run_folder import RunFolder
from rnnviz.session.run_entry import RunEntry, Stamp, read_entry, stamp_of


class RunCatalogue:
    """Entries by their keys. What did not change stays the same object."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Stamp, RunEntry]] = {}
        self._pending: list[tuple[str, Path]] = []

    @property
    def is_done(self) -> bool:
        """Whether every run has been looked at."""
        return not self._pending

    def entries(self) -> list[RunEntry]:
        """Those read so far, newest first."""
        return sorted((entry for _, entry in self._known.values()), key=_age, reverse=True)

    def entry(self, key: str) -> RunEntry | None:
        """One of them, or None."""
        return self._known[key][1] if key in self._known else None

    def look_at(self, places: Mapping[str, Path]) -> bool:
        """From now on these: forget the others, and have all of them to be read. Whether one was forgotten."""
        gone = self._known.keys() - places.keys()
        for key in gone:
            del self._known[key]
        self._pending = sorted(places.items(), key=lambda place: _modified(place[1]))
        return bool(gone)

    def forget(self, key: str) -> None:
        """No more of this one, until it is looked at again."""
        self._known.pop(key, None)
        self._pending = [place for place in self._pending if place[0] != key]

    def read(self, seconds: float) -> bool:
        """Look at what is pending for about `seconds`, the newest first, one at least; whether an entry changed."""
        deadline = perf_counter() + seconds
        has_changed = False
        while self._pending:
            has_changed |= self.look(*self._pending.pop())
            if perf_counter() >= deadline:
                break
        return has_changed

    def look(self, key: str, path: Path) -> bool:
        """Look at one run now; whether its entry changed."""
        before = self.entry(key)
        if RunFolder(path).is_run:
            self._known[key] = self._present(key, path)
        else:
            self._known.pop(key, None)
        return self.entry(key) is not before

    def _present(self, key: str, path: Path) -> tuple[Stamp, RunEntry]:
        stamp, locked = stamp_of(path), is_locked(RunFolder(path).lock)
        known_stamp, entry = self._known.get(key, (None, None))
        if entry is None or stamp != known_stamp:
            return stamp, read_entry(key, path, locked)
        return stamp, entry if entry.is_locked == locked else replace(entry, is_locked=locked)


def _age(entry: RunEntry) -> tuple[str, str]:
    return entry.record.created, entry.key


def _modified(path: Path) -> float:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0
