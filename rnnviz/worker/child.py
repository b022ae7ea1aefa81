"""The worker's process: it owns torch, learns what it is told to, and outlives no window."""

from __future__ import annotations

import signal
import time
from multiprocessing.connection import Connection

from rnnviz.worker.messages import Command, Failed, Learn, Quit, Ready
from rnnviz.worker.poster import Poster


def main(connection: Connection) -> None:
    """The whole life of the process: torch first, while the user reads; then one run after the other."""
    # Ctrl-C in a terminal reaches the whole group; the window decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    poster = Poster(connection.send)
    try:
        poster.post(_ready())
        poster.flush()
        while not isinstance(command := connection.recv(), Quit):
            _obey(command, connection, poster)
    except (EOFError, OSError):
        pass  # the window is gone; what was learned is saved
    except ImportError as error:
        poster.post(Failed("crash", f"torch cannot be loaded: {error}; install rnnviz again"))
        poster.flush()


def _ready() -> Ready:
    began = time.perf_counter()
    import torch

    from rnnviz.learn.device import found

    return Ready(found(), torch.__version__, torch.get_num_threads(), time.perf_counter() - began)


def _obey(command: Command, connection: Connection, poster: Poster) -> None:
    """Only learning is done while nothing is being learned; whatever else comes too late is no mistake."""
    if isinstance(command, Learn):
        from rnnviz.worker.teaching import Teaching

        Teaching(connection, poster).learn(command)
        poster.flush()
