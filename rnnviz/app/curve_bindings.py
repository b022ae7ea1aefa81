"""Connects the curves of learning with the session."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rnnviz.core.curve import Curve, RunCurve
from rnnviz.core.run_record import RunRecord
from rnnviz.session.learning import Learning
from rnnviz.session.open_run import read_curve
from rnnviz.session.run_entry import RunEntry
from rnnviz.view.learn_panel import LearnPanel


class CurveBindings(QObject):
    """Goes with its panel."""

    def __init__(self, panel: LearnPanel, learning: Learning) -> None:
        super().__init__(panel)
        self._panel, self._learning = panel, learning
        self._beside: dict[str, tuple[RunEntry, RunCurve]] = {}
        learning.run_changed.connect(self._show)
        learning.curve_changed.connect(panel.curves.refresh)
        learning.over.connect(self._show)
        self._show()

    def set_beside(self, keys: frozenset[str]) -> None:
        """Draw these runs, too. Those that have not changed are not read again."""
        before, self._beside = self._beside, {}
        for entry in filter(None, map(self._learning.runs.entry, keys)):
            known = before.get(entry.key)
            if known is None or known[0] is not entry:
                known = entry, _run_curve(entry.key, entry.record, read_curve(entry.folder))
            self._beside[entry.key] = known
        if self._beside != before:
            self._show()

    def _show(self) -> None:
        """The run that is shown, foremost, and those that are ticked in the list."""
        learning, curves = self._learning, self._panel.curves
        runs, live = {key: curve for key, (_, curve) in self._beside.items()}, ""
        if learning.shown is not None and learning.record is not None:
            key = learning.runs.key_of(learning.shown.path)
            own = _run_curve(key, learning.record, learning.curve)
            runs = {key: own} | {other: curve for other, curve in runs.items() if other != key}
            live = key if learning.shows_what_is_learned else ""
        curves.set_runs(list(runs.values()), live)
        self._panel.runs.set_colours(curves.colours)


def _run_curve(key: str, record: RunRecord, curve: Curve) -> RunCurve:
    """A run as the plot draws it."""
    is_series = record.unit.startswith("mean squared")
    return RunCurve(
        key, record.name, curve, record.guess or None, "mse" if is_series else "nats", float(record.steps_a_pass)
    )
