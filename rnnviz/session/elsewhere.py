"""The runs that lie in folders of their own, as ``rnnviz train`` leaves them: which were opened, newest first."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from rnnviz.core.append_file import read_file
from rnnviz.core.atomic import write_atomically

FORMAT, VERSION = "rnnviz-elsewhere", 1
MOST = 100
"""Folders that are remembered."""

_MOST_BYTES = 1 << 20


class Elsewhere:
    """A short list of folders in a JSON file. It is read anew before each change, for other windows write it too."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def folders(self) -> list[Path]:
        """Those remembered, whether they are there or not; a file that makes no sense is an empty list."""
        try:
            data = json.loads(read_file(self._file, _MOST_BYTES).decode("ascii"))
        except (OSError, ValueError, RecursionError):
            return []
        if not isinstance(data, dict) or (data.get("format"), data.get("version")) != (FORMAT, VERSION):
            return []
        listed = data.get("folders")
        return [Path(one) for one in listed if _is_path(one)][:MOST] if isinstance(listed, list) else []

    def add(self, path: Path) -> None:
        """Remember a folder as the newest. Raises OSError."""
        self._write([path, *(one for one in self.folders() if one != path)])

    def remove(self, path: Path) -> None:
        """Forget a folder; its files stay. Raises OSError."""
        self._write(one for one in self.folders() if one != path)

    def _write(self, folders: Iterable[Path]) -> None:
        listed = [str(one) for one in folders][:MOST]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        content = json.dumps({"format": FORMAT, "version": VERSION, "folders": listed}, indent=1)
        write_atomically(self._file, content.encode("ascii"))


def _is_path(value: object) -> bool:
    return isinstance(value, str) and "\0" not in value and os.path.isabs(value)
