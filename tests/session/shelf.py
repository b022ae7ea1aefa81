"""Training runs in a folder, as the list of them sees it."""

from __future__ import annotations

from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session.runs import Runs


class Shelf:
    """Runs in a folder, and what they said."""

    def __init__(self, folder, qtbot):
        self.folder, self.qtbot = folder, qtbot
        self.said: list[str] = []
        self.runs = self.open()
        self.runs.failed.connect(self.said.append)

    def open(self):
        """As another start, or another window, would see the folder."""
        runs = Runs(self.folder)
        self.read(runs)
        return runs

    def read(self, runs=None):
        runs = runs or self.runs
        runs.refresh()
        self.qtbot.waitUntil(lambda: not runs.is_reading)

    def add(self, name, state="stopped", day=1, folder=None):
        record = RunRecord(name, "characters", {"units": 8}, created=f"2026-11-{day:02}T00:00:00+00:00", state=state)
        return RunFolder.create((folder or self.folder) / name, record)

    @property
    def names(self):
        return [entry.record.name for entry in self.runs.entries()]
