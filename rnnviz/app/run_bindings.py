"""Connects the list of runs with the session."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from rnnviz.app.curve_bindings import CurveBindings
from rnnviz.app.film_bindings import FilmBindings
from rnnviz.app.presets import title_of
from rnnviz.session.learning import Learning
from rnnviz.session.run_entry import RunEntry
from rnnviz.view.learn_panel import LearnPanel
from rnnviz.view.run_row import RunRow


class RunBindings(QObject):
    """Goes with its panel."""

    def __init__(self, panel: LearnPanel, learning: Learning, curves: CurveBindings, film: FilmBindings) -> None:
        super().__init__(panel)
        self._panel, self._learning, self._curves, self._film = panel, learning, curves, film
        runs, listed = learning.runs, panel.runs
        listed.open_requested.connect(self.open_run)
        listed.continue_requested.connect(self._on_continue_requested)
        listed.rename_requested.connect(runs.rename)
        listed.delete_requested.connect(self._on_delete_requested)
        listed.undo_delete_requested.connect(self._on_undo_requested)
        listed.folder_requested.connect(self._on_folder_requested)
        listed.shown_changed.connect(curves.set_beside)
        runs.runs_changed.connect(self._show_runs)
        learning.run_changed.connect(self._select_shown)
        learning.training.state_changed.connect(self._show_runs)
        runs.refresh()
        self._show_runs()
        self._select_shown()

    def _show_runs(self) -> None:
        training = self._learning.training
        learned = training.folder.path if training.is_busy and training.folder is not None else None
        listed = self._panel.runs
        listed.set_runs([_row(entry, learned, training.state) for entry in self._learning.runs.entries()])
        self.draw_ticked()

    def draw_ticked(self) -> None:
        """Draw the runs that are ticked in the list beside the one that is shown."""
        self._curves.set_beside(self._panel.runs.shown)

    def _select_shown(self) -> None:
        if self._learning.shown is not None:
            self._panel.runs.set_selected(self._learning.runs.key_of(self._learning.shown.path))

    def open_run(self, key: str) -> bool:
        """Show a run and put its newest network under the text; the one in the worker goes on changing there."""
        learning = self._learning
        entry = learning.runs.entry(key)
        if entry is None or not learning.show(entry.folder):
            return False
        self._film.show_newest()
        self._panel.show_curves()
        return True

    def _on_continue_requested(self, key: str) -> None:
        entry = self._learning.runs.entry(key)
        if entry is None:
            return
        if self._learning.training.is_busy:
            sentence = self.tr("Another run is being learned; stop it first, it can be continued later.")
            self._learning.failed.emit(sentence)
            return
        self._panel.show_curves()
        self._learning.go_on(entry.folder, str(self._learning.chosen.get("device", "auto")))

    def _on_delete_requested(self, key: str) -> None:
        entry = self._learning.runs.entry(key)
        if entry is not None and self._learning.runs.delete(key):
            self._learning.leave(entry.folder)
            self._panel.runs.set_deleted(entry.record.name)

    def _on_undo_requested(self) -> None:
        key = self._learning.runs.undo_delete()
        self._panel.runs.set_deleted("")
        if key:
            self._panel.runs.set_selected(key)

    def _on_folder_requested(self, key: str) -> None:
        entry = self._learning.runs.entry(key)
        if entry is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path)))


def _row(entry: RunEntry, learned: Path | None, state: str) -> RunRow:
    record = entry.record
    return RunRow(
        key=entry.key,
        name=record.name,
        network=record.network,
        learned=_learned(entry),
        state=_state(entry, learned, state),
        step=record.step,
        steps=record.steps,
        epochs=record.epoch,
        loss=float(record.best[0]) if record.best else None,
        changed=_seconds(record.created),
        curve=tuple((float(step), float(loss)) for step, loss in entry.curve),
        note=entry.problem or record.reason,
    )


def _learned(entry: RunEntry) -> str:
    source = entry.record.source.get("source")
    return source if isinstance(source, str) and source else title_of(entry.record.recipe)


def _state(entry: RunEntry, learned: Path | None, state: str) -> str:
    if entry.problem:
        return "unreadable"
    if entry.path == learned:
        return "paused" if state == "paused" else "learning"
    if entry.is_locked:
        return "elsewhere"
    return "interrupted" if entry.is_interrupted else entry.record.state


def _seconds(created: str) -> float:
    try:
        return datetime.fromisoformat(created).timestamp()
    except ValueError:
        return 0.0
