"""The window's end of the worker: starts the process, sends commands, hands out what it reports. Knows no Qt."""

from __future__ import annotations

import multiprocessing
from collections import deque
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from threading import Thread

from rnnviz.worker.child import live
from rnnviz.worker.messages import Command, Died, Quit, Report

PATIENCE = 20.0
"""Seconds that a worker told to quit gets for saving, before it is killed."""


class Client:
    """One worker process. It is spawned, never forked, and dies with the window at the latest.

    A thread takes its letters in, so that the worker never waits for a busy window; another one brings it the commands,
    so that the window never waits either.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._connection: Connection = ours
        self._reports: deque[Report] = deque()
        self._is_closed = False
        self.process: SpawnProcess = context.Process(target=live, args=(theirs,), name="rnnviz worker", daemon=True)
        self.process.start()
        theirs.close()  # else its end would never be seen
        self._reader = Thread(target=self._read, name="rnnviz worker's letters", daemon=True)
        self._reader.start()
        self._letters: SimpleQueue[Command | None] = SimpleQueue()
        self._writer = Thread(target=self._write, name="rnnviz worker's orders", daemon=True)
        self._writer.start()

    def _write(self) -> None:
        while (command := self._letters.get()) is not None:
            with suppress(OSError):
                self._connection.send(command)

    def _read(self) -> None:
        try:
            while True:
                self._reports.extend(self._connection.recv())
        except (EOFError, OSError):
            pass
        if not self._is_closed:
            self.process.join()
            self._reports.append(Died(self.process.exitcode))

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return not self._is_closed and self.process.is_alive()

    def send(self, command: Command) -> None:
        """Tell the worker; what a dead one is told is lost, and `drain` says that it died.

        Never waits: a worker that still loads torch does not listen, and a network is more than a pipe takes.
        """
        self._letters.put(command)

    def drain(self) -> list[Report]:
        """All reports since the last time, in order; never waits."""
        reports = []
        while self._reports:
            reports.append(self._reports.popleft())
        return reports

    def kill(self) -> None:
        """End the worker at once, come what may; what it saved last stays."""
        if not self._is_closed:
            self.process.kill()

    def close(self, patience: float = PATIENCE) -> None:
        """Let it save and quit; kill it if that takes longer than `patience` seconds. Waits until it is gone."""
        if self._is_closed:
            return
        self._is_closed = True
        for letter in (Quit(), None):
            self._letters.put(letter)
        self.process.join(patience)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self._writer.join()
        self._reader.join()
        self._connection.close()
        self.process.close()
