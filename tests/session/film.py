"""A film of five networks, and what is told of it."""

from __future__ import annotations

from threading import get_ident

from rnnviz.core.modelfile import load_model, save_model
from tests.session.models import model

STEPS = (0, 1, 2, 5, 10)


def keep(folder, step):
    """A network whose weights tell the step; its file."""
    made = model(units=(3,), seed=step, name=f"step {step}")
    path = folder.snapshot_path(step)
    save_model(made, path)
    return path


class Screen:
    """What a view is told."""

    def __init__(self, replay):
        self.replay = replay
        self.shown: list[str | None] = []
        self.positions: list[int] = []
        self.playing: list[int] = []
        self.said: list[str] = []
        replay.model_changed.connect(self.show)
        replay.position_changed.connect(self.positions.append)
        replay.playing_changed.connect(self.playing.append)
        replay.failed.connect(self.said.append)

    def show(self, given):
        self.shown.append(None if given is None else given.name)


class Opened:
    """Which files were read, and in which threads."""

    def __init__(self):
        self.steps: list[int] = []
        self.threads: set[int] = set()

    def __call__(self, path):
        self.steps.append(int(path.stem))
        self.threads.add(get_ident())
        return load_model(path)


def wait_for(qtbot, screen, name):
    qtbot.waitUntil(lambda: screen.shown[-1:] == [name], timeout=3000)


def names(*steps):
    return [f"step {step}" for step in steps]
