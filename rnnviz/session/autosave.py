"""Saves the session a moment after it changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rnnviz.session.saved import SavedSession, write_session

QUIET = 1000
"""Milliseconds without a change after which is saved."""

LATEST = 5000
"""Milliseconds after the first unsaved change when is saved even if changes go on, as while playing."""


class Autosave(QObject):
    """Asks for the session when it is time, and writes it in a thread, since a slow disk must not stop the window.

    `failed` gives one sentence when the folder cannot be written to; once, until it can again.
    """

    failed = Signal(str)
    _ended = Signal(str)  # why a write failed, or empty; comes from the thread

    def __init__(self, folder: Path, session: Callable[[], SavedSession], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._session = folder, session
        self._saved = ""
        self._has_failed = False
        self._thread: Thread | None = None
        self._since_change = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self._ended.connect(self._on_ended)

    def touch(self) -> None:
        """Something changed; save soon."""
        if not self._since_change.isValid():
            self._since_change.start()
        self._timer.start(min(QUIET, max(0, LATEST - self._since_change.elapsed())))

    def flush(self) -> None:
        """Save now what is not saved yet, and come back when it is on disk."""
        self._forget_change()
        if self._thread is not None:
            self._thread.join()
        self._on_ended(self._write(self._session().to_json()))

    def close(self) -> None:
        """Save what is not saved yet, and stop the timer."""
        self.flush()

    def _on_timeout(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            self._timer.start(QUIET)
            return
        self._forget_change()
        self._thread = Thread(target=self._write_and_tell, args=(self._session().to_json(),))
        self._thread.start()

    def _forget_change(self) -> None:
        self._timer.stop()
        self._since_change.invalidate()

    def _write_and_tell(self, written: str) -> None:
        self._ended.emit(self._write(written))

    def _write(self, written: str) -> str:
        """Put it on disk unless it is there already; the reason if that fails, else empty."""
        if written != self._saved:
            try:
                write_session(written, self._folder)
            except OSError as error:
                return error.strerror or str(error)
            self._saved = written
        return ""

    def _on_ended(self, reason: str) -> None:
        if reason and not self._has_failed:
            sentence = self.tr("Your session cannot be saved in {folder}: {reason}.")
            self.failed.emit(sentence.format(folder=self._folder, reason=reason))
        self._has_failed = bool(reason)
