"""Counts what a test must not leave behind: threads, child processes, and, if it used Qt, timers and windows."""

from __future__ import annotations

import gc
import multiprocessing.resource_tracker
import os
import threading
import time

_GRACE_SECONDS = 2.0


class Census:
    """Taken before a test; :meth:`left_behind` compares after it."""

    def __init__(self, with_qt: bool) -> None:
        self._threads = set(threading.enumerate())
        self._children = _children()
        self._windows = _windows() if with_qt else None
        if with_qt:
            # Frozen objects are passed over by the collector: afterwards only the test's own are looked through.
            gc.freeze()

    def left_behind(self) -> list[str]:
        """What is there now and was not before, in words. What is just ending is waited for, but not long."""
        found = [] if self._windows is None else self._qt_left_behind(self._windows)
        return found + self._threads_left_behind() + self._children_left_behind()

    def _qt_left_behind(self, windows_before: set[int]) -> list[str]:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        found = _running_objects()
        gc.unfreeze()
        return found + [_describe_window(address) for address in _windows() - windows_before]

    def _threads_left_behind(self) -> list[str]:
        end = time.monotonic() + _GRACE_SECONDS
        found = [thread for thread in threading.enumerate() if thread not in self._threads and not _lasting(thread)]
        for thread in found:
            thread.join(max(0.0, end - time.monotonic()))
        return [f"the thread {thread.name!r}" for thread in found if thread.is_alive()]

    def _children_left_behind(self) -> list[str]:
        new = _children() - self._children
        if not new:
            return []
        import psutil

        # Told by psutil, not by waiting for the process, so that whoever started it still gets its exit status.
        end = time.monotonic() + _GRACE_SECONDS
        while (alive := _alive(new)) and time.monotonic() < end:
            time.sleep(0.02)
        return [f"the process {' '.join(psutil.Process(pid).cmdline())!r}" for pid in alive]


def _lasting(thread: threading.Thread) -> bool:
    """tqdm's monitor lives as long as the process; a dummy stands for a thread that Python did not start."""
    return type(thread).__name__ in {"TMonitor", "_DummyThread"}


def _children() -> set[int]:
    """The process numbers of child processes, but for multiprocessing's tracker, which lives as long as we do."""
    if hasattr(os, "waitid"):
        try:
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except ChildProcessError:
            return set()
    import psutil

    tracker = getattr(multiprocessing.resource_tracker._resource_tracker, "_pid", None)
    return {child.pid for child in psutil.Process().children()} - {tracker}


def _alive(processes: set[int]) -> set[int]:
    import psutil

    def runs(pid: int) -> bool:
        try:
            return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False

    return {pid for pid in processes if runs(pid)}


def _windows() -> set[int]:
    """The addresses of all top-level widgets."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer

    # A tool tip's label is Qt's own, made once.
    widgets = [widget for widget in QApplication.topLevelWidgets() if widget.metaObject().className() != "QTipLabel"]
    return {getCppPointer(widget)[0] for widget in widgets}


def _describe_window(address: int) -> str:
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer

    for widget in QApplication.topLevelWidgets():
        if getCppPointer(widget)[0] == address:
            return f"the window {type(widget).__name__} {widget.objectName() or widget.windowTitle()!r}"
    return "a window"


def _running_objects() -> list[str]:
    """Timers and Qt threads made in Python since the freeze that still run."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    # type(), not isinstance(): proxies may answer to the latter by loading what they stand for.
    objects = [one for one in gc.get_objects() if issubclass(type(one), (QTimer, QThread)) and isValid(one)]
    timers = [one for one in objects if isinstance(one, QTimer) and one.isActive()]
    threads = [one for one in objects if isinstance(one, QThread) and one.isRunning()]
    return [f"an active timer of {timer.interval()} ms" for timer in timers] + [f"{thread!r}" for thread in threads]
