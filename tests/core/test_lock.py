from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from rnnviz.core.lock import FileLock, LockedError, is_locked

HOLD = """
import sys
from pathlib import Path
from rnnviz.core.lock import FileLock
with FileLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "lock"


@pytest.fixture
def holder(path):
    """Another process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=os.getcwd()
    )
    assert process.stdout is not None and process.stdout.readline().strip() == b"held"
    yield process
    process.kill()
    process.communicate()


def test_it_is_held_while_inside(path):
    assert not is_locked(path)
    with FileLock(path):
        assert is_locked(path)
    assert not is_locked(path)


def test_asking_makes_no_file(path):
    assert not is_locked(path)
    assert not path.exists()
    assert not is_locked(path.parent)
    assert not is_locked(path.parent / "nowhere" / "lock")


def test_a_second_lock_of_this_process_is_refused(path):
    with FileLock(path):
        with pytest.raises(LockedError), FileLock(path):
            pass
        assert is_locked(path)


def test_it_can_be_held_again(path):
    lock = FileLock(path)
    for _ in range(2):
        with lock:
            assert is_locked(path)


def test_an_error_inside_lets_go(path):
    with pytest.raises(KeyError), FileLock(path):
        raise KeyError
    assert not is_locked(path)


def test_another_process_keeps_us_out_until_it_ends(path, holder):
    assert is_locked(path)
    with pytest.raises(LockedError), FileLock(path):
        pass
    holder.communicate(b"")
    assert not is_locked(path)
    with FileLock(path):
        pass


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_killed_process_holds_nothing(path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert not is_locked(path)
    with FileLock(path):
        assert is_locked(path)


def test_whoever_only_looks_keeps_nobody_out(path):
    path.touch()
    is_done = threading.Event()

    def look():
        while not is_done.is_set():
            is_locked(path)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        for _ in range(100):
            with FileLock(path):
                pass
    finally:
        is_done.set()
        watcher.join()


def test_two_who_look_do_not_see_each_other(path):
    path.touch()
    seen: list[bool] = []
    watchers = [threading.Thread(target=lambda: seen.extend(is_locked(path) for _ in range(200))) for _ in range(2)]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join()
    assert not any(seen)


def test_where_no_file_can_be_is_no_lock_held_by_others(path):
    with pytest.raises(OSError) as caught, FileLock(path / "below" / "lock"):
        pass
    assert not isinstance(caught.value, LockedError)
