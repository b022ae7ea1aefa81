"""A worker that says what the test lets it say, instead of one that learns."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from rnnviz.session.training import Training
from rnnviz.worker.messages import Command, Ready, Report, Started

DEVICES = (("cpu", "2", ""), ("cuda", "", "absent"), ("mps", "", "build"))


class FakeClient:
    """Stands for :class:`rnnviz.worker.client.Client`."""

    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.reports: list[Report] = []
        self.closed_with: list[float] = []

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def drain(self) -> list[Report]:
        reports, self.reports = self.reports, []
        return reports

    def close(self, patience: float = 20.0) -> None:
        self.closed_with.append(patience)


class Stage:
    """A Training, the clients it made, and all it told."""

    FACTS = ("woke", "started", "points_came", "evaluated", "sampled", "snapshot_taken", "weights_came", "saved")

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clients: list[FakeClient] = []
        self.training = Training(client=self._make)  # type: ignore[arg-type]
        self.states: list[str] = []
        self.told: list[Any] = []
        self.training.state_changed.connect(self.states.append)
        for name in (*self.FACTS, "ended", "failed", "question_asked"):
            getattr(self.training, name).connect(self.told.append)

    def _make(self) -> FakeClient:
        self.clients.append(FakeClient())
        return self.clients[-1]

    @property
    def client(self) -> FakeClient:
        """The newest."""
        return self.clients[-1]

    def hear(self, *reports: Report) -> None:
        """Let the worker say something, and wait until it has been heard."""
        client = self.client
        client.reports += reports
        self.qtbot.waitUntil(lambda: not client.reports)

    def close(self) -> None:
        self.training.close()
        self.training.deleteLater()


def ready(*, has_cuda: bool = False) -> Ready:
    devices = (DEVICES[0], ("cuda", "H", ""), DEVICES[2]) if has_cuda else DEVICES
    return Ready(devices, "2.13", 2, 1.5)


def started(folder: object = "run", step: int = 0, steps: int = 100) -> Started:
    return Started(str(folder), step, steps, 10, "cpu", 1234, "nats per token", 2.5)
