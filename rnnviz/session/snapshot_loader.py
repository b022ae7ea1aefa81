"""Opens the networks of a film, one at once and never more than one a frame."""

from __future__ import annotations

import os
from collections import OrderedDict
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError, load_model

CACHE_BYTES = 64 << 20
"""Of networks that are kept, so that a film played to and fro is read once."""

QUICK_BYTES = 8 << 20
"""A larger file is opened in a thread, for the window would halt for more than a frame."""

_FRAME = 16
"""Milliseconds from one network to the next at least."""


class _Opened(NamedTuple):
    path: Path
    model: Model | None
    reason: str = ""


class SnapshotLoader(QObject):
    """`load` a file; `loaded` brings it, or `failed` says why not. Of many asked for in a hurry the last one comes."""

    loaded = Signal(object, object)  # Path, Model
    failed = Signal(object, str)  # Path, why not: a sentence
    _ended = Signal(object)  # _Opened, from the thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache: OrderedDict[Path, Model] = OrderedDict()
        self._wanted: Path | None = None
        self._thread: Thread | None = None
        self._since_last = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self._ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for has yet to come."""
        return self._wanted is not None

    def load(self, path: Path) -> None:
        """Bring this one as soon as may be; whatever else was asked for is not wanted any more."""
        self._wanted = path
        self._schedule()

    def cancel(self) -> None:
        """Bring nothing."""
        self._wanted = None
        self._timer.stop()

    def clear(self) -> None:
        """Bring nothing, and keep nothing: the files may be others now."""
        self.cancel()
        self._cache.clear()

    def close(self) -> None:
        """Stop the timer and wait for the thread."""
        self.clear()
        self._join()

    def _join(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _schedule(self) -> None:
        if self._wanted is not None and self._thread is None:
            passed = self._since_last.elapsed() if self._since_last.isValid() else _FRAME
            self._timer.start(max(0, _FRAME - passed))

    def _on_timeout(self) -> None:
        path = self._wanted
        if path is None:
            return
        if path in self._cache:
            self._on_ended(_Opened(path, self._cache[path]))
        elif _size(path) <= QUICK_BYTES:
            self._on_ended(_opened(path))
        else:
            self._thread = Thread(target=lambda: self._ended.emit(_opened(path)))
            self._thread.start()

    def _on_ended(self, opened: _Opened) -> None:
        self._join()
        if opened.path != self._wanted:
            self._schedule()
            return
        self._wanted = None
        self._since_last.start()
        if opened.model is None:
            self.failed.emit(opened.path, opened.reason)
        else:
            self._keep(opened.path, opened.model)
            self.loaded.emit(opened.path, opened.model)

    def _keep(self, path: Path, model: Model) -> None:
        """The one used longest ago goes first; the newest stays, however large it is."""
        self._cache[path] = model
        self._cache.move_to_end(path)
        total = sum(map(_bytes_of, self._cache.values()))
        while total > CACHE_BYTES and len(self._cache) > 1:
            total -= _bytes_of(self._cache.popitem(last=False)[1])


def _opened(path: Path) -> _Opened:
    try:
        return _Opened(path, load_model(path))
    except (ModelFileError, MemoryError) as error:
        return _Opened(path, None, str(error) or type(error).__name__)


def _size(path: Path) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _bytes_of(model: Model) -> int:
    """Twice its numbers at most: a network that is stepped keeps a look-up table besides."""
    return 2 * sum(tensor.nbytes for tensor in model.network.tensors.values())
