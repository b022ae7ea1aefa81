"""Learning as the user sees it: one run shown, with its curve, samples and film; it may be the one that is learned."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from rnnviz.core.curve import Curve
from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.core.run_record import RunRecord
from rnnviz.session.document import Document
from rnnviz.session.learning_pace import LearningPace
from rnnviz.session.learning_text import LearningText
from rnnviz.session.live import Live
from rnnviz.session.replay import Replay
from rnnviz.session.runs import Runs
from rnnviz.session.training import Training
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.new_run import new_run
from rnnviz.tasks.recipes import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.worker.messages import Ended, Evaluated, Failed, Points, Sampled, Saved, SnapshotTaken, Started


class Learning(QObject):
    """The worker's training, the runs on disk, the replay, and the record of the run that is shown.

    `run_changed`: another run is shown (or none); `curve_changed`: its curve has grown; `sample_added`: an entry of
    its samples; `pace_changed`: how far and how fast learning is; `over`: a run came to its end, whatever that was:
    `outcome` is finished, stopped, diverged or lost ("" if it did not even begin), `explanation` a sentence or empty.
    `chosen` is what the form holds, plain values.
    """

    run_changed = Signal()
    curve_changed = Signal()
    sample_added = Signal(object)  # dict
    pace_changed = Signal()
    over = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.training = Training(self)
        self.runs = Runs(folder / "runs", self)
        self.replay = Replay(self)
        self.live = Live(self.training, document, self)
        self.curve = Curve()
        self.samples: list[dict[str, Any]] = []
        self.record: RunRecord | None = None
        self.shown: RunFolder | None = None
        self.pace = LearningPace()
        self.own_text = LearningText(self)
        self.built_in_text = LearningText(self)
        self.chosen: dict[str, Any] = {}
        self.outcome, self.explanation = "", ""
        training = self.training
        training.started.connect(self._on_started)
        training.points_came.connect(self._on_points)
        training.evaluated.connect(self._on_evaluated)
        training.sampled.connect(self._on_sampled)
        training.snapshot_taken.connect(self._on_snapshot_taken)
        training.saved.connect(self._on_saved)
        training.ended.connect(self._on_ended)
        training.failed.connect(self._on_failed)
        training.died.connect(self._on_died)
        for part in (self.runs, self.replay):
            part.failed.connect(self.failed)

    @property
    def shows_what_is_learned(self) -> bool:
        """Whether the run that is shown is the one in the worker."""
        return self.training.is_busy and self._is_shown(self.training.folder)

    def _is_shown(self, folder: RunFolder | None) -> bool:
        return folder is not None and self.shown is not None and folder.path == self.shown.path

    def begin(self, name: str, recipe: Recipe, settings: Settings, corpus: Corpus | None, device: str) -> bool:
        """Make a new run's folder and learn it; False, and `failed` says why, if it cannot be made."""
        try:
            folder = new_run(self.runs.new_folder(name), name, recipe, settings, corpus)
        except OSError as error:
            sentence = self.tr("The run cannot be kept in {folder}: {reason}.")
            self.failed.emit(sentence.format(folder=self.runs.folder, reason=error.strerror or error))
            return False
        self._learn(folder, device, None)
        return True

    def _learn(self, folder: RunFolder, device: str, settings: dict[str, Any] | None) -> None:
        self.outcome, self.explanation = "", ""
        if self.show(folder):
            self.training.learn(folder, device, settings)
            self.runs.refresh()

    def go_on(self, folder: RunFolder, device: str = "auto", settings: dict[str, Any] | None = None) -> None:
        """Go on with a run from where it was saved last."""
        self._learn(folder, device, settings)

    def show(self, folder: RunFolder) -> bool:
        """Show a run's curve, samples and film; False, and `failed` says why, if it cannot be read."""
        try:
            record = folder.record()
        except RunFolderError as error:
            self.failed.emit(str(error))
            return False
        self.shown, self.record, self.pace = folder, record, LearningPace()
        self.curve, self.samples = read_curve(folder), folder.samples()
        self.replay.set_run(folder)
        self.run_changed.emit()
        return True

    def _on_started(self, report: Started) -> None:
        """What a killed run did beyond its last save is done again."""
        if not self.shows_what_is_learned or self.shown is None:
            return
        self.curve.truncate(report.step)
        self.samples = [entry for entry in self.samples if entry["step"] <= report.step]
        if self.record is not None:
            self.record = self.record.changed(
                step=report.step,
                steps=report.steps,
                steps_a_pass=report.steps_a_pass,
                unit=report.unit,
                guess=report.guess,
                parameters=report.parameters,
                device=report.device,
            )
        self.replay.set_run(self.shown)
        self.run_changed.emit()

    def _on_points(self, report: Points) -> None:
        if self.shows_what_is_learned:
            points = report.points
            self.curve.extend(points["step"], points["loss"], points["norm"], points["rate"])
            self.pace.add(int(points["step"][-1]), report.epoch, report.tokens)
            self.curve_changed.emit()
            self.pace_changed.emit()

    def _on_evaluated(self, report: Evaluated) -> None:
        if self.shows_what_is_learned:
            self.curve.evaluate(report.step, report.training, report.validation, report.accuracy)
            self.curve_changed.emit()

    def _on_sampled(self, report: Sampled) -> None:
        if self.shows_what_is_learned:
            self.samples.append(report.entry)
            self.sample_added.emit(report.entry)

    def _on_snapshot_taken(self, report: SnapshotTaken) -> None:
        if self.shows_what_is_learned:
            self.replay.add_snapshot(report.step, Path(report.path))

    def _on_saved(self, report: Saved) -> None:
        if report.reason:
            sentence = self.tr("The run cannot be saved: {reason}. Learning goes on, and it will be tried again.")
            self.failed.emit(sentence.format(reason=report.reason))

    def _on_ended(self, report: Ended) -> None:
        self.outcome = "stopped" if report.how == "stopped" else "finished"
        self.explanation = {
            "time": self.tr("The time that was set is over."),
            "patience": self.tr("The validation loss has not fallen any more; the best network is in the film."),
        }.get(report.how, "")
        self._on_over()

    def _on_failed(self, report: Failed) -> None:
        self.outcome = "diverged" if report.kind == "diverged" else "stopped" if report.step >= 0 else ""
        self.explanation = self._explanation(report)
        self._on_over()

    def _explanation(self, report: Failed) -> str:
        if report.kind == "busy":
            return self.tr("This run is being learned in another window; stop it there first.")
        if report.kind == "memory":
            return self.tr("The memory is not enough for this network, batch and window.")
        if report.kind == "diverged" and self.record is not None:
            sentence = self.tr(
                "The numbers grew out of all bounds. The weights of step {step}, the last good ones, are kept. "
                "Try a smaller rate (now {rate}) or stronger clipping (now {clip})."
            )
            settings = self.record.settings
            return sentence.format(step=f"{report.step:,}", rate=settings.get("rate"), clip=settings.get("clip"))
        return report.sentence

    def _on_died(self) -> None:
        self.outcome = "lost"
        self.explanation = self.tr("All that was saved is there, and the run can go on from it.")
        self._on_over()

    def _on_over(self) -> None:
        learned = self.training.folder
        if learned is not None and self._is_shown(learned):
            with suppress(RunFolderError):  # its list says so
                self.record = learned.record()
        self.pace.rest()
        self.runs.refresh()
        self.over.emit()

    def close(self, patience: float) -> None:
        """Save and end everything."""
        self.own_text.close()
        self.built_in_text.close()
        self.live.close()
        self.replay.close()
        self.training.close(patience)
        self.runs.close()


def read_curve(folder: RunFolder) -> Curve:
    """All that a run's folder tells of its losses."""
    curve, points = Curve(), folder.points()
    curve.extend(points["step"], points["loss"], points["norm"], points["rate"])
    for entry in folder.evaluations():
        curve.evaluate(entry["step"], entry.get("training"), entry.get("validation"), entry.get("accuracy"))
    return curve
