"""Files that grow at their end, and are cut short by crashes and full disks: rows of bytes, or a JSON record a line."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

MOST_BYTES = 1 << 28
"""As much of a file of lines is read."""

MOST_STEPS = 2**53
"""No step is as far as that; a number of a file that says so is damage."""


def read_file(file: Path, most: int = -1) -> bytes:
    """The first `most` bytes of an ordinary file. Raises OSError, also for a pipe, which could keep us waiting."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", str(file))
    with file.open("rb") as opened:
        return opened.read(most)


def append_rows(file: Path, content: bytes, row: int) -> None:
    """Add whole rows of `row` bytes, and come back when they are on disk: all or none, and OSError is raised.

    Half a row that a crash left goes first, for all later ones would be out of step.
    """
    with file.open("ab", buffering=0) as opened:
        end = opened.tell() // row * row
        opened.truncate(end)
        try:
            if opened.write(content) < len(content):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))
            os.fsync(opened.fileno())
        except OSError:
            opened.truncate(end)
            raise


def append_line(file: Path, entry: dict[str, Any]) -> None:
    """Add a record: all of it, or nothing and OSError is raised. Half a line left by a crash becomes one of its own."""
    with file.open("a+b", buffering=0) as opened:
        end = opened.tell()
        content = line_of(entry)
        if end:
            opened.seek(end - 1)
            content = content if opened.read(1) == b"\n" else b"\n" + content
        if opened.write(content) < len(content):
            opened.truncate(end)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))


def line_of(entry: dict[str, Any]) -> bytes:
    """A record as it stands in a file: one line, ASCII."""
    return json.dumps(entry).encode("ascii") + b"\n"


def read_lines(file: Path, most: int = MOST_BYTES) -> list[dict[str, Any]]:
    """The records of a file, each with the step it is of: a crash leaves half a line, a stranger anything.

    Raises OSError.
    """
    entries = (_entry(line) for line in read_file(file, most).split(b"\n"))
    return [entry for entry in entries if entry is not None]


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    step = entry.get("step") if isinstance(entry, dict) else None
    return entry if type(step) is int and 0 <= step < MOST_STEPS else None
