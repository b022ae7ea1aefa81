"""The census that every test goes through finds what is left behind, and only that."""

from __future__ import annotations

import subprocess
import sys
import threading

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tests.leaks import Census


def test_nothing_is_found_where_nothing_is_left(qapp):
    census = Census(with_qt=True)
    timer = QTimer()
    timer.start(10_000)
    timer.stop()
    widget = QWidget()
    widget.deleteLater()
    assert census.left_behind() == []


def test_an_active_timer_is_found(qapp):
    census = Census(with_qt=True)
    parent = QObject()
    QTimer(parent).start(10_000)
    assert census.left_behind() == ["an active timer of 10000 ms"]


def test_a_window_is_found(qapp):
    census = Census(with_qt=True)
    widget = QWidget()
    widget.setObjectName("forgotten")
    assert census.left_behind() == ["the window QWidget 'forgotten'"]


def test_a_thread_is_found(monkeypatch):
    monkeypatch.setattr("tests.leaks._GRACE_SECONDS", 0.05)
    census, done = Census(with_qt=False), threading.Event()
    thread = threading.Thread(target=done.wait, name="forgotten")
    thread.start()
    assert census.left_behind() == ["the thread 'forgotten'"]
    done.set()
    thread.join()


def test_a_child_process_is_found_while_it_lives(monkeypatch):
    monkeypatch.setattr("tests.leaks._GRACE_SECONDS", 0.05)
    census = Census(with_qt=False)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert len(census.left_behind()) == 1
        child.communicate(b"\n", timeout=20)
    assert census.left_behind() == []


def test_settings_of_one_test_do_not_reach_the_next(tmp_path):
    """Two tests in a pytest of their own: the second finds the folders of configuration and data empty."""
    (tmp_path / "test_two.py").write_text(
        "import os, pathlib\n"
        "def test_first(): (pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'rnnviz.conf').write_text('x')\n"
        "def test_second(): assert not list(pathlib.Path(os.environ['XDG_CONFIG_HOME']).iterdir())\n"
    )
    plain = ["-q", "-p", "no:pytest-qt", "-p", "no:timeout", "-p", "no:cacheprovider", "--import-mode=importlib"]
    command = [sys.executable, "-m", "pytest", *plain, "-p", "tests.conftest", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert ended.returncode == 0, ended.stdout
