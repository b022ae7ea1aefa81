"""Learning with a memory: whatever the training loop tells is kept in the run's folder, and told on.

The window's worker and ``rnnviz train`` both iterate this.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.core.modelfile import ModelFileError, save_model
from rnnviz.core.run_folder import POINT, RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.learn.checkpoint import save_checkpoint
from rnnviz.learn.present import present_model, sample_of
from rnnviz.learn.run import Run
from rnnviz.learn.snapshots import Snapshots
from rnnviz.learn.train import Evaluation, Progress, finished_model, owes_evaluation, train
from rnnviz.tasks.recipe import Recipe

AUTOSAVE_SECONDS = 5.0
"""From one save to the next: a killed run loses so much learning, and what the save at hand would have taken."""


@dataclass(frozen=True)
class Sample:
    """What the network does now; `entry` is plain data: text, series or answers."""

    step: int
    entry: dict[str, Any]


@dataclass(frozen=True)
class Kept:
    """A snapshot of the network."""

    step: int
    path: str


@dataclass(frozen=True)
class Save:
    """The run is on disk; `reason` says why not, if that failed: learning goes on, and it is tried again."""

    step: int
    reason: str = ""


Event = Progress | Evaluation | Sample | Kept | Save


class Recorder:
    """A run and its folder. Iterate `events`; when that is over or enough, call `end`."""

    def __init__(
        self,
        run: Run,
        folder: RunFolder,
        record: RunRecord,
        recipe: Recipe,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.run, self.folder = run, folder
        self._record = record
        self._sample = recipe.sample or str(getattr(run.task, "sample", ""))
        self._clock = clock
        self._snapshots = Snapshots(folder)
        self._points: list[tuple[int, float, float, float]] = []
        self._entries: list[tuple[Callable[[dict[str, Any]], None], dict[str, Any]]] = []
        self._evaluated, self._sampled = _last_step(folder.evaluations()), _last_step(folder.samples())
        self._due = clock() + AUTOSAVE_SECONDS

    def events(self, is_enough: Callable[[], bool] | None = None) -> Iterator[Event]:
        """Learn until the run is through, or `is_enough`, asked in the midst of long work. Raises DivergedError.

        What is told has been taken down already, so that who stops listening, at whatever event, loses nothing.
        """
        if self._is_wanted():
            yield from self._keep()
        if self.run.step == 0:
            yield self.save("learning")
        for event in train(self.run, is_enough):
            yield from self._taken_down(event)
            if (saved := self.autosave()) is not None:
                yield saved

    def _taken_down(self, event: Progress | Evaluation) -> list[Event]:
        if isinstance(event, Evaluation):
            return [event, *self._keep(event)]
        self._points.append((event.step, event.loss, event.norm, event.rate))
        return [event, *self._keep()] if self._is_wanted() else [event]

    def _is_wanted(self) -> bool:
        """Whether a snapshot is to be kept now; an evaluation brings its own."""
        return self._snapshots.wants(self.run.step) and not owes_evaluation(self.run)

    def _keep(self, evaluated: Evaluation | None = None) -> list[Event]:
        """A snapshot, what it writes, and the losses if they were measured. A full disk does not stop the learning.

        A run killed behind an evaluation, but saved before it, makes up for it: that is on disk already.
        """
        model = present_model(self.run, self._record.name, self._sample)
        entry = {"step": self.run.step, "epoch": round(self.run.epoch, 4), **sample_of(model, self.run)}
        if evaluated is not None:
            entry["loss"] = finite(evaluated.validation)
            if self.run.step > self._evaluated:
                self._entries.append((self.folder.append_evaluation, evaluation_entry(evaluated)))
        told: list[Event] = []
        if self.run.step > self._sampled:
            self._entries.append((self.folder.append_sample, entry))
            told = [Sample(self.run.step, entry)]
        try:
            self._flush_entries()
            snapshot = self._snapshots.keep(model, self.run.step)
        except (OSError, ModelFileError) as error:
            return [*told, Save(self.run.step, _reason(error))]
        return [*told, Kept(snapshot.step, str(snapshot.path))]

    def autosave(self) -> Save | None:
        """Save if it is time again; may be called in the midst of an evaluation, which can be long."""
        return self.save("learning") if self._clock() >= self._due else None

    def save(self, state: str, reason: str = "") -> Save:
        """Put everything on disk: first the points, then the checkpoint, from which a killed run goes on."""
        began = self._clock()
        try:
            return self._save(state, reason)
        finally:
            ended = self._clock()
            # A disk so slow that saving takes seconds must not leave the learning less than half of the time.
            self._due = max(began + AUTOSAVE_SECONDS, ended + (ended - began))

    def _save(self, state: str, reason: str) -> Save:
        try:
            self._flush_points()
            self._flush_entries()
            save_checkpoint(self.run, self.folder.checkpoint)
            save_model(present_model(self.run, self._record.name, self._sample), self.folder.model)
            self.write_record(state, reason)
        except (OSError, ModelFileError) as error:
            return Save(self.run.step, _reason(error))
        return Save(self.run.step)

    def _flush_points(self) -> None:
        """But for those of steps that were taken back."""
        self.folder.append_points(np.array([point for point in self._points if point[0] <= self.run.step], POINT))
        self._points = []

    def _flush_entries(self) -> None:
        """Evaluations and samples; what a full disk does not take waits for the next time."""
        while self._entries:
            append, entry = self._entries[0]
            append(entry)
            del self._entries[0]

    def write_record(self, state: str, reason: str = "") -> None:
        """Write down how far the run is. Raises OSError."""
        run = self.run
        self._record = self._record.changed(
            state=state,
            reason=reason,
            settings=run.settings.to_json(),
            device=run.device.type,
            step=run.step,
            steps=run.steps,
            steps_a_pass=run.steps_a_pass,
            seconds=round(run.seconds, 3),
            unit=run.task.unit,
            guess=run.task.guess,
            parameters=run.network.architecture.parameter_count(),
            network=run.network.architecture.describe(),
            best=run.best or (),
        )
        self.folder.write_record(self._record)

    def end(self, state: str, reason: str = "") -> Save:
        """Save all and the model itself, with its figures in the card."""
        saved = self.save(state, reason)
        if saved.reason:
            return saved
        try:
            save_model(finished_model(self.run, self._record.name, self._record.name, self._sample), self.folder.model)
        except (OSError, ModelFileError) as error:
            return Save(self.run.step, _reason(error))
        return saved


def _last_step(entries: list[dict[str, Any]]) -> int:
    return max((entry["step"] for entry in entries), default=-1)


def evaluation_entry(event: Evaluation) -> dict[str, Any]:
    """An evaluation as a run folder keeps it; None for what is no number."""
    return {
        "step": event.step,
        "training": finite(event.training),
        "validation": finite(event.validation),
        "accuracy": finite(event.accuracy),
    }


def finite(value: float | None) -> float | None:
    """The number, or None if it is none."""
    return value if value is not None and math.isfinite(value) else None


def _reason(error: OSError | ModelFileError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
