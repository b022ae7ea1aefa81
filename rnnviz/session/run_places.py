"""Where runs lie: in a folder, elsewhere, and, when deleted, in the folder's bin."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from rnnviz.session.elsewhere import Elsewhere
from rnnviz.session.run_bin import RunBin
from rnnviz.session.run_names import folder_names


class RunPlaces:
    """The runs in `folder`, and those opened from elsewhere, by their keys; moves them, but reads none."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self.bin = RunBin(self.folder / ".bin")
        self._elsewhere = Elsewhere(self.folder / "elsewhere.json")
        self._opened: dict[str, Path] = {}  # from elsewhere, in this session
        self._deleted: list[tuple[Path, Path | None]] = []  # where it was, and where in the bin

    @property
    def deleted(self) -> Path | None:
        """Where the run lay that `bring_back` would bring back; None if there is none."""
        return self._deleted[-1][0] if self._deleted else None

    def elsewhere(self) -> dict[str, Path]:
        """All folders from elsewhere, there or not."""
        return {str(path): path for path in self._elsewhere.folders()} | self._opened

    def here(self) -> dict[str, Path]:
        """All folders that may be runs. Raises OSError."""
        try:
            return {path.name: path for path in self.folder.iterdir() if not path.name.startswith(".")}
        except FileNotFoundError:
            return {}

    def key_of(self, path: Path) -> str:
        """The folder's name, or, if it lies elsewhere, its path."""
        return path.name if self._is_here(path) else str(path)

    def _is_here(self, path: Path) -> bool:
        return os.path.realpath(path.parent) == os.path.realpath(self.folder)

    def make(self, name: str) -> Path:
        """A new, empty folder for a run of this name, which may be any text. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for candidate in folder_names(name, datetime.now().date()):
            with suppress(FileExistsError):
                (self.folder / candidate).mkdir()
                return self.folder / candidate
        raise AssertionError("there is always another name")

    def remember(self, path: Path) -> None:
        """Keep a folder from elsewhere in mind; for this session at least. Raises OSError."""
        if not self._is_here(path):
            self._opened[self.key_of(path)] = path
            self._elsewhere.add(path)

    def put_away(self, path: Path) -> None:
        """Move a run to the bin; one from elsewhere is only forgotten. Raises OSError; it then stays."""
        if self._is_here(path):
            self._deleted.append((path, self.bin.put(path)))
        else:
            self._elsewhere.remove(path)
            self._opened.pop(self.key_of(path), None)
            self._deleted.append((path, None))

    def bring_back(self) -> Path:
        """Undo the last `put_away`; where the run is now, for its place may have been taken. Raises OSError."""
        path, place = self._deleted[-1]
        if place is None:
            self.remember(path)
        else:
            if not place.exists():
                self._deleted.pop()
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(place))
            path = next(one for one in _like(path) if not os.path.lexists(one))
            os.rename(place, path)
        self._deleted.pop()
        return path


def _like(path: Path) -> Iterator[Path]:
    """`path`, then others of nearly its name."""
    yield path
    yield from (path.with_name(f"{path.name}-{number}") for number in count(2))
