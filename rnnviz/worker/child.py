"""The worker's process: it owns torch, learns what it is told to, and outlives no window."""

from __future__ import annotations

import importlib
import os
import signal
import time
from contextlib import suppress
from multiprocessing.connection import Connection

from rnnviz.worker.messages import Command, Failed, FindPlaces, FindUnits, Learn, Quit, Ready
from rnnviz.worker.poster import Poster


def live(connection: Connection) -> None:
    """All that the process does. Taking torch down in order would take a second, for which the window would wait."""
    main(connection)
    os._exit(0)


def main(connection: Connection) -> None:
    """The whole life of the process: torch first, while the user reads; then one run after the other."""
    # Ctrl-C in a terminal reaches the whole group; the window decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Who ends it politely, as Python does when the window's program ends, or a terminal that is closed, gets all saved,
    # as if the window were gone.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # there are no hang-ups on Windows
            signal.signal(getattr(signal, name), lambda _number, _frame: connection.close())
    poster = Poster(connection.send)
    with suppress(EOFError, OSError):  # the window is gone; what was learned is saved
        poster.post(ready := _ready())
        poster.flush()
        _warm_up()
        while isinstance(ready, Ready) and not isinstance(command := connection.recv(), Quit):
            _obey(command, connection, poster)


def _ready() -> Ready | Failed:
    began = time.perf_counter()
    # Threads of torch that wait for each other sleep, instead of keeping a core busy that the window or another
    # program needs: with two of them on two busy cores, a step takes a hundredth of the time. Read when torch loads.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        import torch

        from rnnviz.learn.device import found

        return Ready(found(), str(torch.__version__), torch.get_num_threads(), time.perf_counter() - began)
    except (ImportError, OSError) as error:  # OSError: a library that it needs is not there
        return Failed("crash", f"torch cannot be loaded: {error}; install rnnviz again")


def _warm_up() -> None:
    """Load what the first run would have to wait for: torch brings its other half in with the first optimiser."""
    with suppress(Exception):  # whoever needs it will hear of it
        import torch

        importlib.import_module("rnnviz.worker.teaching")
        torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)


def _obey(command: Command, connection: Connection, poster: Poster) -> None:
    """Work is begun while nothing else is done; whatever else comes too late is no mistake."""
    if isinstance(command, Learn):
        from rnnviz.learn.out_of_memory import release
        from rnnviz.worker.teaching import Teaching

        Teaching(connection, poster).learn(command)
        poster.flush()
        release()
    elif isinstance(command, FindUnits | FindPlaces):
        from rnnviz.worker.searching import Searcher

        Searcher(connection, poster).find(command)
        poster.flush()
