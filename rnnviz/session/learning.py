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
from rnnviz.session.open_run import OpenRun
from rnnviz.session.outcomes import ended_sentence, failed_sentence, question_before, said_of, settings_for
from rnnviz.session.replay import Replay
from rnnviz.session.runs import Runs
from rnnviz.session.training import Question, Training
from rnnviz.session.unfinished import Unfinished
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.new_run import new_run
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.worker.messages import Ended, Evaluated, Failed, Points, Sampled, Saved, SnapshotTaken, Started


class Learning(QObject):
    """The worker's training, the runs on disk, the replay, and the run that is shown.

    `run_changed`: another run is shown (or none); `curve_changed`: its curve has grown; `sample_added`: an entry of
    its samples; `pace_changed`: how far and how fast learning is; `over`: a run came to its end, whatever that was;
    `question_changed`: another question is to be answered, or none. `chosen` is what the form holds, plain values.
    """

    run_changed = Signal()
    curve_changed = Signal()
    sample_added = Signal(object)  # dict
    pace_changed = Signal()
    over = Signal()
    question_changed = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.training = Training(self)
        self.runs = Runs(folder / "runs", self)
        self.replay = Replay(self)
        self.live = Live(self.training, document, self)
        self.pace = LearningPace()
        self.own_text = LearningText(self)
        self.built_in_text = LearningText(self)
        self.chosen: dict[str, Any] = {}
        self.question: Question | None = None
        self._unfinished = Unfinished(folder / "learning")
        self._shown: OpenRun | None = None
        self._learned: OpenRun | None = None
        self._asked_about: OpenRun | None = None
        self._state, self._explanation = "", ""
        self._connect()

    def _connect(self) -> None:
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
        training.question_asked.connect(lambda question: self._ask(question, self._learned))
        self.runs.runs_changed.connect(self._on_runs_changed)
        for part in (self.runs, self.replay):
            part.failed.connect(self.failed)

    @property
    def shown(self) -> RunFolder | None:
        """The run that is shown."""
        return None if self._shown is None else self._shown.folder

    @property
    def record(self) -> RunRecord | None:
        """Its record, as new as the worker's last report if that learns it."""
        return None if self._shown is None else self._shown.record

    @property
    def curve(self) -> Curve:
        """Its losses; the same object while the run is shown."""
        return Curve() if self._shown is None else self._shown.curve

    @property
    def samples(self) -> list[dict[str, Any]]:
        """Its samples."""
        return [] if self._shown is None else self._shown.samples

    @property
    def learned(self) -> RunRecord | None:
        """The record of the run in the worker, if there is one, else of the one shown: whose progress is told."""
        return self._learned.record if self._learned is not None and self.training.is_busy else self.record

    @property
    def shows_what_is_learned(self) -> bool:
        """Whether the run that is shown is the one in the worker."""
        return self.training.is_busy and self.shows_last_learned

    @property
    def shows_last_learned(self) -> bool:
        """Whether the run that is shown is the one that the worker has, or had last."""
        return self._shown is not None and self._shown is self._learned

    @property
    def state(self) -> str:
        """What the worker does with its run, or, while it has none, what became of the run that is shown.

        A state of Training, or finished, stopped, diverged or lost (interrupted).
        """
        return self._state if self._state and not self.training.is_busy else self.training.state

    @property
    def explanation(self) -> str:
        """A sentence about the state; empty where there is nothing to explain."""
        return "" if self.training.is_busy else self._explanation

    def unfinished(self) -> RunRecord | None:
        """The run that was being learned when the window went, told once: it is shown from now on."""
        folder = self._unfinished.find()
        if folder is None or not self.show(folder):
            return None
        self._unfinished.forget()
        return self.record

    def begin(self, name: str, recipe: Recipe, settings: Settings, corpus: Corpus | None, device: str) -> bool:
        """Make a new run's folder and learn it; False, and `failed` says why, if it cannot be made."""
        try:
            folder = new_run(self.runs.new_folder(name), name, recipe, settings, corpus)
        except OSError as error:
            sentence = self.tr("The run cannot be kept in {folder}: {reason}.")
            self.failed.emit(sentence.format(folder=self.runs.folder, reason=error.strerror or error))
            return False
        return self._learn(folder, device, None)

    def go_on(self, folder: RunFolder, device: str = "auto") -> None:
        """Go on with a run from where it was saved last; of one that is through is asked first for how long."""
        if self.training.is_busy or not self.show(folder) or self._shown is None:
            return
        question = question_before(self._shown.record)
        if question is not None:
            self._ask(question, self._shown)
        else:
            self._learn(folder, device, None)

    def answer(self, key: str, device: str) -> None:
        """What the user wants, of the run that was asked about."""
        run = self._asked_about
        self._ask(None)
        if run is not None and key != "leave":
            self._learn(run.folder, "cpu" if key == "cpu" else device, settings_for(key, run.record))

    def _ask(self, question: Question | None, about: OpenRun | None = None) -> None:
        self._asked_about = about
        if question != self.question:
            self.question = question
            self.question_changed.emit()

    def _learn(self, folder: RunFolder, device: str, settings: dict[str, Any] | None) -> bool:
        if self.training.is_busy or not self.show(folder) or self._shown is None:
            return False
        if settings is not None:
            self._shown.record = self._shown.record.changed(settings=settings)
        self._learned, self.pace = self._shown, LearningPace()
        self._state, self._explanation = "", ""
        self._unfinished.remember(folder)
        self.training.learn(folder, device, settings)
        self.runs.refresh()
        return True

    def show(self, folder: RunFolder) -> bool:
        """Show a run's curve, samples and film; False, and `failed` says why, if it cannot be read."""
        if self.training.is_busy and self._learned is not None and self._learned.folder.path == folder.path:
            self._shown = self._learned  # newer than what is on disk
        else:
            try:
                self._shown = OpenRun(folder)
            except RunFolderError as error:
                self.failed.emit(str(error))
                return False
        self._state, self._explanation = said_of(self._shown)
        self._ask(None)
        self.replay.set_run(folder)
        self.run_changed.emit()
        return True

    def leave(self, folder: RunFolder) -> None:
        """Show this run no more, as it has been deleted; another that is shown stays."""
        if self.shown is not None and self.shown.path == folder.path:
            self._shown, self._state, self._explanation = None, "", ""
            self._ask(None)
            self.replay.set_run(None)
            self.run_changed.emit()

    def _on_runs_changed(self) -> None:
        """The run that is shown may have got another name."""
        entry = None if self.shown is None else self.runs.entry(self.runs.key_of(self.shown.path))
        if entry is not None and self._shown is not None and entry.record.name != self._shown.record.name:
            self._shown.record = self._shown.record.changed(name=entry.record.name)
            self.run_changed.emit()

    def _on_started(self, report: Started) -> None:
        if self._learned is not None:
            self._learned.start(report)
        if self.shows_what_is_learned:
            self.replay.set_run(self.shown)
            self.run_changed.emit()

    def _on_points(self, report: Points) -> None:
        if self._learned is None:
            return
        self._learned.add_points(report)
        self.pace.add(int(report.points["step"][-1]), report.epoch, report.tokens)
        self.pace_changed.emit()
        if self.shows_what_is_learned:
            self.curve_changed.emit()

    def _on_evaluated(self, report: Evaluated) -> None:
        if self._learned is not None:
            self._learned.add_evaluation(report)
        if self.shows_what_is_learned:
            self.curve_changed.emit()

    def _on_sampled(self, report: Sampled) -> None:
        if self._learned is not None:
            self._learned.add_sample(report)
        if self.shows_what_is_learned:
            self.sample_added.emit(report.entry)

    def _on_snapshot_taken(self, report: SnapshotTaken) -> None:
        if self.shows_what_is_learned:
            self.replay.add_snapshot(report.step, Path(report.path))

    def _on_saved(self, report: Saved) -> None:
        if report.reason:
            sentence = self.tr("The run cannot be saved: {reason}. It stays in memory, and saving is tried again.")
            self.failed.emit(sentence.format(reason=report.reason))
        elif self._learned is not None:
            self.runs.look_at(self._learned.folder)

    def _on_ended(self, report: Ended) -> None:
        self._end("stopped" if report.how == "stopped" else "finished", ended_sentence(report))

    def _on_failed(self, report: Failed) -> None:
        state = "diverged" if report.kind == "diverged" else "stopped" if report.step >= 0 else ""
        self._end(state, failed_sentence(report, {} if self._learned is None else self._learned.record.settings))

    def _on_died(self) -> None:
        self._end("lost", self.tr("All that was saved is there, and the run can go on from it."))

    def _end(self, state: str, explanation: str) -> None:
        if self._learned is not None:
            with suppress(RunFolderError):  # its list says so
                self._learned.record = self._learned.folder.record()
        if self.shows_last_learned:
            self._state, self._explanation = state, explanation
        elif explanation and self._learned is not None:
            self.failed.emit(f"{self._learned.record.name}: {explanation}")
        if state != "lost":
            self._unfinished.forget()
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
