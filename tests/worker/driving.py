"""Small runs on disk, and what a worker says about them."""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing import Pipe
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import torch

from rnnviz.core.modelfile import load_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.learn.run import Run
from rnnviz.learn.train import Evaluation, Progress, train
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.new_run import new_run
from rnnviz.tasks.recipes import RECIPES
from rnnviz.worker.client import Client
from rnnviz.worker.messages import Command, Ended, Failed, Learn, Points, Report, Started, Stop
from rnnviz.worker.poster import Poster
from rnnviz.worker.teaching import Teaching

TEXT = "the cat sat on the mat and the dog sat on the log.\n" * 30
SMALL: dict[str, Any] = {
    "units": 12,
    "embedding": 4,
    "window": 12,
    "batch": 6,
    "epochs": 1.2,
    "warmup": 5,
    "rate": 0.02,
}
LONG = SMALL | {"epochs": 1e6}
"""A run that is over when it is told to be."""

AnyReport = TypeVar("AnyReport")


def settings_of(recipe: str = "characters", **settings: Any) -> Any:
    assignments = [f"{key}={value}" for key, value in settings.items()]
    return RECIPES[recipe].settings.changed(assignments)


def make_run(path: Path, recipe: str = "characters", **settings: Any) -> RunFolder:
    """A new run of some twenty steps."""
    chosen = RECIPES[recipe]
    corpus = Corpus(TEXT, "test", "none") if chosen.needs_text else None
    return new_run(path, "Cats", chosen, settings_of(recipe, **(settings or SMALL)), corpus)


class Unbroken(NamedTuple):
    """A run learned in one go, and all that it told."""

    run: Run
    told: list[Progress | Evaluation]


def learned_in_process(recipe: str = "characters", **settings: Any) -> Unbroken:
    """The same without a worker, a folder, or a break."""
    chosen, wanted = RECIPES[recipe], settings_of(recipe, **(settings or SMALL))
    corpus = Corpus(TEXT, "test", "none") if chosen.needs_text else None
    run = Run(chosen.task_of(wanted, corpus), wanted, torch.device("cpu"))
    return Unbroken(run, list(train(run)))


def assert_equal_to(folder: RunFolder, unbroken: Unbroken) -> None:
    """What a folder holds is what an unbroken run gives: every loss, every evaluation and every weight, to the bit."""
    steps = [event for event in unbroken.told if isinstance(event, Progress)]
    points = folder.points()
    assert points["step"].tolist() == [event.step for event in steps]
    for name in ("loss", "norm", "rate"):
        np.testing.assert_array_equal(points[name], np.array([getattr(event, name) for event in steps], np.float32))
    evaluations = [
        (event.step, event.training, event.validation) for event in unbroken.told if isinstance(event, Evaluation)
    ]
    assert [(one["step"], one["training"], one["validation"]) for one in folder.evaluations()] == evaluations
    for name, tensor in load_model(folder.model).network.tensors.items():
        np.testing.assert_array_equal(tensor, unbroken.run.network.arrays()[name], err_msg=name)


class Ear:
    """Hears everything that a client's worker says."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.heard: list[Report] = []
        self._waited_for = 0

    def until(
        self, kind: type[AnyReport], holds: Callable[[Any], bool] = lambda _: True, seconds: float = 60
    ) -> AnyReport:
        """The next report of that kind after the one waited for before; no longer than a deadline."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.heard += self.client.drain()
            while self._waited_for < len(self.heard):
                report = self.heard[self._waited_for]
                self._waited_for += 1
                if isinstance(report, kind) and holds(report):
                    return report
            time.sleep(0.005)
        raise AssertionError(f"no {kind.__name__} within {seconds} s after {self.heard[-3:]}")

    def until_over(self) -> Ended | Failed:
        return self.until(Ended | Failed)  # type: ignore[arg-type]

    def all(self, kind: type[AnyReport]) -> list[AnyReport]:
        return [report for report in self.heard if isinstance(report, kind)]

    def steps(self) -> list[int]:
        return [step for report in self.all(Points) for step in report.points["step"].tolist()]

    def forget(self) -> None:
        """What is learned is stopped; the next test begins with silence."""
        self.heard += self.client.drain()
        begun, over = self.all(Started), self.all(Ended) + self.all(Failed)
        if begun and not any(self.heard.index(one) > self.heard.index(begun[-1]) for one in over):
            self.client.send(Stop())
            self.until_over()


class Talk:
    """One run learned by the worker's code in this process. `reply` says what the window answers to a report."""

    def __init__(self, folder: RunFolder, reply: Callable[[Report], Command | None] = lambda _: None) -> None:
        self.folder, self.reply = folder, reply
        self.heard: list[Report] = []
        self.letters: list[float] = []
        self.theirs, self.ours = Pipe()

    def learn(self, *before: Command, device: str = "cpu", **learn: Any) -> list[Report]:
        """All reports. `before` are the commands that lie in the pipe already. Raises EOFError where a worker ends."""
        for command in before:
            self.ours.send(command)
        poster = Poster(self._take)
        try:
            Teaching(self.theirs, poster).learn(Learn(str(self.folder.path), device, **learn))
        finally:
            poster.flush()
            self.theirs.close()
            self.ours.close()
        return self.heard

    def _take(self, letter: list[Report]) -> None:
        self.letters.append(time.perf_counter())
        for report in letter:
            self.heard.append(report)
            if (command := self.reply(report)) is not None and not self.ours.closed:
                self.ours.send(command)

    def all(self, kind: type[AnyReport]) -> list[AnyReport]:
        return [report for report in self.heard if isinstance(report, kind)]


def when(kind: type, command: Command) -> Callable[[Report], Command | None]:
    """Answers so to the first report of that kind."""
    waiting = [command]
    return lambda report: waiting.pop() if isinstance(report, kind) and waiting else None
