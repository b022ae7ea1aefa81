"""Where deleted runs lie for a month, so that deleting can be undone."""

from __future__ import annotations

import os
import re
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEPT = timedelta(days=30)

_TIME = "%Y%m%dT%H%M%S%fZ"
_NAMED_BY_US = re.compile(r"(\d{8}T\d{12}Z)-")
_MOST_LETTERS = 40


class RunBin:
    """A folder beside the runs; the names in it begin with the time of deletion, UTC."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, path: Path) -> Path:
        """Move a run here, at once and whole; where it lies now. Raises OSError; it then stays where it was."""
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._folder / f"{datetime.now(UTC).strftime(_TIME)}-{path.name[:_MOST_LETTERS]}"
        os.rename(path, place)
        return place

    def empty(self) -> None:
        """Delete for good what was deleted longer than KEPT ago; what cannot be deleted stays until the next time."""
        try:
            names = os.listdir(self._folder)
        except OSError:
            return
        for name in names:
            if (deleted := _time_in(name)) is not None and datetime.now(UTC) - deleted > KEPT:
                shutil.rmtree(self._folder / name, ignore_errors=True)


def _time_in(name: str) -> datetime | None:
    """When it was deleted; None if the name is none of ours."""
    named = _NAMED_BY_US.match(name)
    try:
        return datetime.strptime(named[1], _TIME).replace(tzinfo=UTC) if named else None
    except ValueError:
        return None
