"""The system libraries that Qt needs on Linux: which are missing, and which packages bring them.

Imports no Qt: it is what explains why Qt could not be imported.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Sequence

_PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
}
"""The file asked for: the package that brings it in Debian and Ubuntu, and in Fedora."""

_OF_WAYLAND = frozenset(name for name in _PACKAGES if "wayland" in name)
_OF_XCB = frozenset(name for name in _PACKAGES if "xcb" in name or name == "libxkbcommon-x11.so.0")
_OF_ALL = frozenset(_PACKAGES) - _OF_WAYLAND - _OF_XCB
NEEDED = {"offscreen": _OF_ALL, "xcb": _OF_ALL | _OF_XCB, "wayland": _OF_ALL | _OF_WAYLAND}
"""What each of Qt's platforms needs, by the name of the platform."""

_MOST_NAMED = 4
_LIBRARY = re.compile(r"(lib[\w.+-]*\.so[.\d]*): cannot open shared object file")


def missing_libraries(platform: str) -> list[str]:
    """The file names of what `platform` (a key of NEEDED) needs and the loader does not find; sorted."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted(name for name in NEEDED[platform] if not _loads(name))


def explain_missing(libraries: Sequence[str]) -> str:
    """One sentence: what is missing, and the command that brings it."""
    debian = " ".join(dict.fromkeys(_PACKAGES[name][0] for name in libraries if name in _PACKAGES))
    fedora = " ".join(dict.fromkeys(_PACKAGES[name][1] for name in libraries if name in _PACKAGES))
    what = f"Qt needs {_listed(libraries)}, which this system does not have"
    if not debian:
        return f"{what}; install the package of your system that brings it"
    return (
        f"{what}; install it with 'sudo apt install {debian}' (Debian, Ubuntu) or 'sudo dnf install {fedora}' (Fedora)"
    )


def explain_import_error(error: ImportError) -> str:
    """One sentence for an import of Qt, or of a package, that failed: what is missing and how to get it."""
    message = str(error)
    if found := _LIBRARY.search(message):
        # The loader names the first one only; with the others named too, one command is enough.
        return explain_missing(sorted({found[1], *missing_libraries("offscreen")}))
    if isinstance(error, ModuleNotFoundError) and error.name:
        return _explain_missing_package(error.name.partition(".")[0])
    if "DLL load failed" in message:
        return "Qt needs the Microsoft Visual C++ runtime, which this system does not have; install it from Microsoft"
    reason = message.partition("\n")[0]
    return f"Qt cannot be loaded ({reason}); install it again with {_pip('--force-reinstall PySide6-Essentials')}"


def _explain_missing_package(module: str) -> str:
    if module == "rnnviz":
        return f"this installation of rnnviz is not whole; install it again with {_pip('--force-reinstall rnnviz')}"
    package = {"PySide6": "PySide6-Essentials", "shiboken6": "PySide6-Essentials", "PIL": "pillow"}.get(module, module)
    return f"the Python package {package} is missing; install it with {_pip(package.replace('_', '-'))}"


def _pip(arguments: str) -> str:
    return f"'{sys.executable} -m pip install {arguments}'"


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _listed(names: Sequence[str]) -> str:
    """All in words; of many the first few, since the command names the packages of all."""
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[: _MOST_NAMED - 1])} and {len(names) - _MOST_NAMED + 1} more libraries"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
