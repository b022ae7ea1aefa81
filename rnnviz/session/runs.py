"""The training runs in a folder: listed, named, deleted to a bin and brought back."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rnnviz.core.lock import FileLock, LockedError, is_locked
from rnnviz.core.run_folder import RECORD, RunFolder, RunFolderError
from rnnviz.session.run_catalogue import RunCatalogue
from rnnviz.session.run_entry import RunEntry
from rnnviz.session.run_names import run_name
from rnnviz.session.run_places import RunPlaces

SLICE = 0.008
"""Seconds of reading between two turns of the event loop."""

_BETWEEN_FACTS = 250
"""Milliseconds between two facts while a long list is read: a view may build all its rows anew at each."""


class Runs(QObject):
    """The runs in `folder`, and those opened from elsewhere. Call `refresh` when they may have changed.

    `runs_changed` tells that `entries()` has changed; `failed` gives one sentence when something could not be done,
    after which all is as it was.
    """

    runs_changed = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = RunPlaces(folder)
        self._catalogue = RunCatalogue()
        self._has_changed = False
        self._since_fact = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)
        self._emptying = Thread(target=self._places.bin.empty)
        self._emptying.start()

    @property
    def folder(self) -> Path:
        """Where new runs are made."""
        return self._places.folder

    @property
    def is_reading(self) -> bool:
        """Whether there are runs that have not been looked at since the last `refresh`."""
        return self._timer.isActive()

    @property
    def can_undo(self) -> bool:
        """Whether a run was deleted that `undo_delete` would bring back."""
        return self._places.deleted is not None

    def entries(self) -> list[RunEntry]:
        """The runs read so far, newest first. What did not change since the last call is the same object."""
        return self._catalogue.entries()

    def entry(self, key: str) -> RunEntry | None:
        """One of the runs, or None."""
        return self._catalogue.entry(key)

    def key_of(self, path: Path) -> str:
        """The key of the run in a folder."""
        return self._places.key_of(path)

    def look_at(self, folder: RunFolder) -> None:
        """Look at one run again, which has changed."""
        self._look(folder.path)

    def refresh(self) -> None:
        """Look for new, changed and gone runs; a slice at once, the newest first."""
        here: dict[str, Path] = {}
        try:
            here = self._places.here()
        except OSError as error:
            self._fail(self.tr("The runs in {name} cannot be listed: {reason}."), str(self.folder), error)
        self._has_changed |= self._catalogue.look_at(here | self._places.elsewhere())
        self._since_fact.invalidate()
        self._timer.start()

    def close(self) -> None:
        """Stop reading, and wait until the bin has been emptied."""
        self._timer.stop()
        self._emptying.join()

    def new_folder(self, name: str) -> Path:
        """Make an empty folder for a run of this name, which may be any text. Raises OSError."""
        return self._places.make(name)

    def rename(self, key: str, name: str) -> bool:
        """Give a run another name; its folder keeps its own. Whether it has it now."""
        entry, name = self.entry(key), run_name(name)
        if entry is None:
            return False
        if not name:
            self.failed.emit(self.tr("A run needs a name; write one."))
            return False
        try:
            with FileLock(entry.folder.lock):  # who learns would write the old name over it
                entry.folder.write_record(entry.folder.record().changed(name=name))
        except LockedError:
            self._fail(self.tr("{name} is being learned; stop it, then rename it."), entry.record.name)
        except OSError as error:
            self._fail(self.tr("{name} cannot be renamed: {reason}."), entry.record.name, error)
        except RunFolderError as error:
            self.failed.emit(f"{error}.")
        else:
            self._look(entry.path)
            return True
        return False

    def delete(self, key: str) -> bool:
        """Move a run to the bin; one from elsewhere only leaves the list. Whether that was done."""
        entry = self.entry(key)
        if entry is None:
            return False
        if is_locked(entry.folder.lock):
            self._fail(self.tr("{name} is being learned; stop it, then delete it."), entry.record.name)
            return False
        try:
            self._places.put_away(entry.path)
        except OSError as error:
            self._fail(self.tr("{name} cannot be deleted: {reason}."), entry.record.name, error)
            return False
        self._catalogue.forget(key)
        self.runs_changed.emit()
        return True

    def undo_delete(self) -> str | None:
        """Bring back the run deleted last, and its key; None if there is none, or, with `failed`, if it cannot be."""
        deleted = self._places.deleted
        if deleted is None:
            return None
        try:
            path = self._places.bring_back()
        except OSError as error:
            self._fail(self.tr("{name} cannot be brought back: {reason}."), deleted.name, error)
            return None
        self._look(path)
        return self._places.key_of(path)

    def open_folder(self, path: Path) -> RunEntry | None:
        """Show a run that lies anywhere, where it is, and remember it; None, and `failed`, if there is none."""
        path = Path(os.path.abspath(path))
        path = path.parent if path.name == RECORD and not path.is_dir() else path
        try:
            RunFolder(path).record()
            self._places.remember(path)
        except RunFolderError as error:
            self.failed.emit(f"{error}.")
            return None
        except OSError as error:
            self._fail(self.tr("{name} is shown, but cannot be remembered: {reason}."), path.name, error)
        self._look(path)
        return self.entry(self._places.key_of(path))

    def _look(self, path: Path) -> None:
        if self._catalogue.look(self._places.key_of(path), path):
            self.runs_changed.emit()

    def _on_slice(self) -> None:
        self._has_changed |= self._catalogue.read(SLICE)
        if self._catalogue.is_done:
            self._timer.stop()
        elif self._since_fact.isValid() and self._since_fact.elapsed() < _BETWEEN_FACTS:
            return
        if self._has_changed:
            self._has_changed = False
            self._since_fact.start()
            self.runs_changed.emit()

    def _fail(self, sentence: str, name: str, error: OSError | None = None) -> None:
        reason = "" if error is None else error.strerror or str(error)
        self.failed.emit(sentence.format(name=name, reason=reason))
