"""The life of the worker's process, lived here: it begins with torch and ends with its window."""

from __future__ import annotations

import io
import os
import pickle
import signal
import sys
from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

import pytest

from rnnviz.core.lock import is_locked
from rnnviz.worker.child import main
from rnnviz.worker.messages import Ended, Failed, GoOn, Learn, Pause, Points, Quit, Ready, Report, SendWeights, Stop
from tests.worker.driving import LONG, make_run

SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


class Window:
    """The other end: says things, and hears everything until the end."""

    def __init__(self) -> None:
        self.theirs, self.ours = Pipe()
        self.heard: list[Report] = []

    def say(self, *commands: object) -> None:
        for command in commands:
            self.ours.send(command)

    def live(self) -> list[Report]:
        """The whole life of a worker; what it said."""
        main(self.theirs)
        self.theirs.close()
        self._hear(self.ours)
        self.ours.close()
        return self.heard

    def _hear(self, connection: Connection) -> None:
        try:
            while True:
                self.heard += connection.recv()
        except (EOFError, OSError):
            pass


def test_it_says_that_torch_is_there_and_quits() -> None:
    window = Window()
    window.say(Quit())
    (ready,) = window.live()
    assert isinstance(ready, Ready) and ready.torch_version and ready.devices[0][0] == "cpu"


class WithoutTorch(pickle.Unpickler):
    """Reads as the window does, which is to load no torch: that would hold it up for a second."""

    def find_class(self, module: str, name: str) -> object:
        assert module.partition(".")[0] != "torch", name
        return super().find_class(module, name)


def test_nothing_that_is_said_brings_torch_into_the_window(tmp_path: Path) -> None:
    window, folder = Window(), make_run(tmp_path / "run")

    def quit_when_it_has_learned() -> None:
        while not any(isinstance(report, Ended) for report in window.heard):
            window.heard += window.ours.recv()
        window.say(Quit())

    quitting = Thread(target=quit_when_it_has_learned)
    quitting.start()
    window.say(Learn(str(folder.path), "cpu"), SendWeights())
    main(window.theirs)
    quitting.join()
    window.ours.close()
    window.theirs.close()
    assert isinstance(window.heard[0], Ready) and any(isinstance(report, Points) for report in window.heard)
    assert WithoutTorch(io.BytesIO(pickle.dumps(window.heard))).load()


def test_what_is_said_while_nothing_is_learned_is_no_mistake(tmp_path: Path) -> None:
    window = Window()
    window.say(Stop(), GoOn(), SendWeights(), Pause(), Learn(str(make_run(tmp_path / "run").path), "cpu"), Quit())
    heard = window.live()
    assert isinstance(heard[0], Ready) and not any(isinstance(report, Failed) for report in heard)


def test_a_window_gone_before_torch_was_there_is_the_end() -> None:
    window = Window()
    window.ours.close()
    main(window.theirs)
    window.theirs.close()


@pytest.mark.parametrize("error", [None, OSError("libtorch.so: cannot open shared object file")])
def test_without_torch_it_says_so_and_ends(error: OSError | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if error is None:
        monkeypatch.setitem(sys.modules, "torch", None)
    else:
        monkeypatch.setattr("rnnviz.learn.device.found", lambda: (_ for _ in ()).throw(error))
    (failed,) = Window().live()
    assert isinstance(failed, Failed) and failed.kind == "crash" and "install rnnviz again" in failed.sentence


@pytest.mark.skipif(sys.platform == "win32", reason="nobody ends a process politely there")
@pytest.mark.parametrize("number", SIGNALS[1:])
def test_ended_politely_it_saves(number: int, tmp_path: Path) -> None:
    """As Python does with the children of a program that ends by an error, and as a terminal does that is closed."""
    folder, window = make_run(tmp_path / "run", **LONG), Window()

    def end_when_it_learns() -> None:
        while not any(isinstance(report, Points) for report in window.heard):
            window.heard += window.ours.recv()
        os.kill(os.getpid(), number)

    ending = Thread(target=end_when_it_learns)
    ending.start()
    window.say(Learn(str(folder.path), "cpu"))
    main(window.theirs)
    ending.join()
    window.ours.close()
    record = folder.record()
    assert record.state == "stopped" and record.step > 0 and not is_locked(folder.lock)
    assert folder.points()["step"].tolist() == list(range(1, record.step + 1))
    assert not any(isinstance(report, Ended) for report in window.heard)
