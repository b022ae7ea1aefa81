"""Can a window be opened here? Asked before Qt is, since Qt ends the process when it cannot.

Imports no Qt.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rnnviz.app.libraries import explain_missing, missing_libraries

_PATIENCE_SECONDS = 3.0
_UNSEEN = ("offscreen", "minimal", "minimalegl")
_RARE = ("wayland-egl", "wayland-brcm", "eglfs", "linuxfb", "vnc", "vkkhrdisplay")
_PATHS_OF_OTHERS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")


@dataclass(frozen=True)
class Display:
    """What was found. `platform` is for QT_QPA_PLATFORM; empty, it leaves the choice to Qt.

    Where no window can be opened, `note` says why in one sentence, and `missing` names the system libraries
    without which a display that is there cannot be used; with none missing, there is no display, unless what was asked
    for is `unknown` to Qt.
    """

    platform: str
    can_open: bool
    note: str = ""
    missing: tuple[str, ...] = ()
    unknown: bool = False


def choose_platform(environ: Mapping[str, str] = os.environ) -> Display:
    """The first of Qt's platforms that can open a window here; "offscreen" where none can."""
    if not sys.platform.startswith("linux"):
        return Display(environ.get("QT_QPA_PLATFORM", ""), True)
    tried = [_try(platform, environ) for platform in _candidates(environ)]
    usable = [display for display in tried if display.can_open]
    # Missing libraries can be mended, and a name too, so they are the better explanation.
    return next(iter(usable or sorted(tried, key=lambda display: (not display.missing, not display.unknown))))


def _candidates(environ: Mapping[str, str]) -> list[str]:
    """What was asked for, else Wayland before X11, as Qt has it; not empty."""
    if asked := [name for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]:
        return asked
    return ["wayland", "xcb"] if _wayland_is_named(environ) else ["xcb"]


def _try(platform: str, environ: Mapping[str, str]) -> Display:
    kind = platform.partition(":")[0]
    if kind in _UNSEEN:
        return Display(platform, False, f"QT_QPA_PLATFORM={platform} shows no window")
    if kind in _RARE or (kind not in ("xcb", "wayland") and any(map(environ.get, _PATHS_OF_OTHERS))):
        return Display(platform, True)  # chosen by someone who knows why
    if kind not in ("xcb", "wayland"):
        known = "xcb, wayland or offscreen, or leave it unset"
        return Display("offscreen", False, f"Qt has no platform QT_QPA_PLATFORM={platform}; set {known}", unknown=True)
    why_not = _why_no_x11(environ) if kind == "xcb" else _why_no_wayland(environ)
    if why_not:
        return Display("offscreen", False, why_not)
    if missing := missing_libraries(kind):
        return Display("offscreen", False, explain_missing(missing), tuple(missing))
    return Display(platform, True)


def _wayland_is_named(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("WAYLAND_DISPLAY") or environ.get("WAYLAND_SOCKET"))


def _why_no_wayland(environ: Mapping[str, str]) -> str:
    if environ.get("WAYLAND_SOCKET"):
        return ""  # a connection that is open already, and that only one can use
    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    address = Path(environ.get("XDG_RUNTIME_DIR", "")) / name
    if not address.is_absolute():
        return f"the Wayland display {name} cannot be found, as XDG_RUNTIME_DIR is not set"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE_SECONDS)
        try:
            probe.connect(str(address))
        except OSError:
            return f"the Wayland display {name} cannot be reached"
    return ""


def _why_no_x11(environ: Mapping[str, str]) -> str:
    name = environ.get("DISPLAY", "")
    if not name:
        return "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"
    answers: list[bool] = []
    probe = threading.Thread(target=lambda: answers.append(_x11_answers(name)), daemon=True, name="x11-probe")
    probe.start()
    probe.join(_PATIENCE_SECONDS)
    if not answers:
        return f"the X display {name} does not answer"
    return "" if answers[0] else f"the X display {name} cannot be reached"


def _x11_answers(name: str) -> bool:
    """Connect as Qt will, with the user's authority; xcb reports an error where Qt would abort."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # found missing, and said, with all else that X11 needs
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
