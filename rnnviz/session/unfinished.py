"""Which run was being learned when the window went: remembered in a file, so that the next start can say so."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from rnnviz.core.atomic import write_atomically
from rnnviz.core.lock import is_locked
from rnnviz.core.run_folder import RunFolder, RunFolderError


class Unfinished:
    """`path` is the file. Where it cannot be written, nothing is remembered, and nothing else is lost."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def remember(self, folder: RunFolder) -> None:
        """This run is being learned."""
        with suppress(OSError):
            write_atomically(self._path, os.fsencode(folder.path.absolute()))

    def forget(self) -> None:
        """Learning is over, or the user has been told."""
        with suppress(OSError):
            self._path.unlink()

    def find(self) -> RunFolder | None:
        """The run that was being learned; None if there is none, or it is through, or another window learns it."""
        try:
            folder = RunFolder(Path(os.fsdecode(self._path.read_bytes())))
            record = folder.record()
        except (OSError, ValueError, RunFolderError):
            return None
        is_through = record.state in ("finished", "diverged")
        return None if is_through or is_locked(folder.lock) else folder
