"""Whether a window can be opened is found out without Qt, which would end the process."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading

import pytest

from rnnviz.app import display
from rnnviz.app.display import choose_platform

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")


@pytest.fixture(autouse=True)
def _all_libraries(monkeypatch):
    monkeypatch.setattr(display, "missing_libraries", lambda platform: [])


@pytest.fixture
def wayland(tmp_path):
    """The environment of a Wayland session whose socket accepts connections."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-1"))
        server.listen(1)
        yield {"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(tmp_path)}


@pytest.fixture
def silent_x11():
    """The name of an X display, over TCP, that takes a connection and never answers."""
    with socket.socket() as server:
        for number in range(1, 200):
            try:
                server.bind(("127.0.0.1", 6000 + number))
                break
            except OSError:
                continue
        server.listen(1)
        taken: list[socket.socket] = []
        acceptor = threading.Thread(target=lambda: taken.append(server.accept()[0]))
        acceptor.start()
        yield f"127.0.0.1:{number}"
        for connection in taken:
            connection.close()  # this lets the probe's thread end
        acceptor.join(5)


def test_without_any_display_no_window_can_be_opened():
    found = choose_platform({})
    assert (found.platform, found.can_open, found.missing) == ("offscreen", False, ())
    assert found.note == "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"


@pytest.mark.parametrize("name", [":7977", "127.0.0.1:7977", "nonsense"])
def test_a_display_that_cannot_be_reached_is_no_display(name):
    found = choose_platform({"DISPLAY": name})
    assert not found.can_open
    assert found.note == f"the X display {name} cannot be reached"


def test_a_display_that_does_not_answer_is_not_waited_for_long(monkeypatch, silent_x11):
    monkeypatch.setattr(display, "_PATIENCE_SECONDS", 0.2)
    found = choose_platform({"DISPLAY": silent_x11})
    assert found.note == f"the X display {silent_x11} does not answer"


def test_wayland_comes_first(wayland):
    assert choose_platform(wayland | {"DISPLAY": ":7977"}) == display.Display("wayland", True)


def test_x11_is_taken_where_wayland_fails(wayland, monkeypatch):
    monkeypatch.setattr(display, "_x11_answers", lambda name: True)
    wayland["WAYLAND_DISPLAY"] = "wayland-2"
    assert choose_platform(wayland | {"DISPLAY": ":1"}) == display.Display("xcb", True)
    assert not choose_platform(wayland).can_open


def test_what_the_user_asks_for_is_tried_in_turn(wayland):
    assert choose_platform(wayland | {"QT_QPA_PLATFORM": "xcb;wayland"}).platform == "wayland"
    assert choose_platform({"QT_QPA_PLATFORM": "vnc:port=5901"}) == display.Display("vnc:port=5901", True)


def test_a_platform_that_nobody_sees_opens_no_window():
    found = choose_platform({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})
    assert not found.can_open
    assert "QT_QPA_PLATFORM=offscreen" in found.note


def test_a_platform_that_qt_does_not_know_is_said_unless_another_can_be_used(wayland):
    found = choose_platform(wayland | {"QT_QPA_PLATFORM": "bogus"})
    assert (found.can_open, found.unknown) == (False, True)
    assert found.note == "Qt has no platform QT_QPA_PLATFORM=bogus; set xcb, wayland or offscreen, or leave it unset"
    assert choose_platform(wayland | {"QT_QPA_PLATFORM": "bogus;wayland"}).platform == "wayland"
    assert choose_platform({"QT_QPA_PLATFORM": "offscreen;bogus"}).unknown
    assert choose_platform({"QT_QPA_PLATFORM": "own", "QT_PLUGIN_PATH": "/own/plugins"}).can_open


def test_a_display_without_its_libraries_names_them(monkeypatch):
    monkeypatch.setattr(display, "_x11_answers", lambda name: True)
    monkeypatch.setattr(display, "missing_libraries", lambda platform: ["libxcb-cursor.so.0"])
    found = choose_platform({"DISPLAY": ":0"})
    assert (found.can_open, found.missing) == (False, ("libxcb-cursor.so.0",))
    assert "sudo apt install libxcb-cursor0" in found.note


def test_missing_libraries_are_named_before_a_display_that_cannot_be_reached(monkeypatch, wayland):
    monkeypatch.setattr(display, "missing_libraries", lambda platform: ["libwayland-client.so.0"])
    assert choose_platform(wayland | {"DISPLAY": ":7977"}).missing == ("libwayland-client.so.0",)
    assert choose_platform(wayland | {"QT_QPA_PLATFORM": "xcb;wayland"}).missing == ("libwayland-client.so.0",)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_real_x_server_is_found():
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "320x240x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            name = f":{number.readline().strip()}"
        try:
            assert choose_platform({"DISPLAY": name}) == display.Display("xcb", True)
        finally:
            server.terminate()
