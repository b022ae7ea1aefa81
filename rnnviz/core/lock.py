"""A lock that dies with its holder, however that ends: one writer a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType


class LockedError(OSError):
    """Somebody else holds the lock."""


class FileLock:
    """Held from entering to leaving; the operating system lets go of it when the process dies.

    Raises LockedError when another process, or another FileLock of this one, holds it, OSError when there can be no
    such file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def __enter__(self) -> FileLock:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise LockedError(error.errno, "in use by another process", str(self._path)) from error
        self._handle = handle
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._handle is not None:
            os.close(self._handle)  # closing lets go
            self._handle = None


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_locked(path: Path) -> bool:
    """Whether somebody holds the lock now."""
    if not path.exists():
        return False
    try:
        with FileLock(path):
            return False
    except LockedError:
        return True
    except OSError:
        return False
