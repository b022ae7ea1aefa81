"""A lock that dies with its holder, however that ends: one writer a folder."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path
from types import TracebackType

_TAKEN = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
_PATIENCE = (0.001, 0.01, 0.05)
"""Seconds between attempts. Who only looks whether a lock is held stands in the way for a moment; a holder stays."""


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
            _lock_patiently(handle)
        except OSError as error:
            os.close(handle)
            if error.errno not in _TAKEN:
                raise
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

    def _lock(handle: int, shared: bool = False) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int, shared: bool = False) -> None:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def _lock_patiently(handle: int) -> None:
    for wait in _PATIENCE:
        try:
            return _lock(handle)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
            time.sleep(wait)
    return _lock(handle)


def is_locked(path: Path) -> bool:
    """Whether somebody holds the lock now. Any number may ask at once; none makes the file."""
    if not os.path.isfile(path):
        return False
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        _lock(handle, shared=True)
    except OSError as error:
        return error.errno in _TAKEN
    finally:
        os.close(handle)
    return False
