"""Missing system libraries are told in one sentence that names the package."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rnnviz.app import libraries
from rnnviz.app.libraries import NEEDED, explain_import_error, explain_missing, missing_libraries

_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


def hide(monkeypatch, *hidden):
    monkeypatch.setattr(libraries, "_loads", lambda name: name not in hidden)
    monkeypatch.setattr(sys, "platform", "linux")


def test_all_that_is_missing_is_named_at_once(monkeypatch):
    hide(monkeypatch, "libxcb-cursor.so.0", "libEGL.so.1", "libwayland-client.so.0")
    assert missing_libraries("offscreen") == ["libEGL.so.1"]
    assert missing_libraries("xcb") == ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert missing_libraries("wayland") == ["libEGL.so.1", "libwayland-client.so.0"]


def test_the_sentence_names_library_and_packages():
    assert explain_missing(["libEGL.so.1", "libGL.so.1"]) == (
        "Qt needs libEGL.so.1 and libGL.so.1, which this system does not have; install it with "
        "'sudo apt install libegl1 libgl1' (Debian, Ubuntu) or 'sudo dnf install libglvnd-egl libglvnd-glx' (Fedora)"
    )


def test_of_many_libraries_a_few_are_named_and_all_are_brought():
    sentence = explain_missing(sorted(NEEDED["xcb"]))
    assert sentence.startswith("Qt needs libEGL.so.1, libGL.so.1, libX11-xcb.so.1 and 24 more libraries, which")
    assert "libzstd1'" in sentence


def test_a_package_that_brings_two_libraries_is_named_once():
    sentence = explain_missing(["libglib-2.0.so.0", "libgthread-2.0.so.0"])
    assert sentence.count("libglib2.0-0") == 1


def test_an_import_that_fails_for_one_library_names_the_others_too(monkeypatch):
    hide(monkeypatch, "libEGL.so.1", "libGL.so.1")
    sentence = explain_import_error(
        ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    )
    assert "libEGL.so.1 and libGL.so.1" in sentence
    assert "apt install libegl1 libgl1" in sentence


@_LINUX
def test_what_the_loader_really_says_is_understood(tmp_path):
    """A module linked to a library that does not exist, as CPython reports it."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("needs a C compiler")
    source = tmp_path / "empty.c"
    source.write_text("")
    gone, module = tmp_path / "libgone.so.7", tmp_path / "linked.so"
    subprocess.run([compiler, "-shared", "-Wl,-soname,libgone.so.7", "-o", gone, source], check=True)
    linked = [compiler, "-shared", "-Wl,--no-as-needed", "-o", module, source, gone]
    subprocess.run(linked, check=True)
    gone.unlink()
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import linked"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    error = ImportError(ended.stderr.strip().splitlines()[-1])
    assert explain_import_error(error).startswith("Qt needs libgone.so.7, which this system does not have; install")


def test_a_missing_python_package_is_named_by_what_pip_calls_it():
    assert "pip install PySide6-Essentials'" in explain_import_error(ModuleNotFoundError("no", name="PySide6.QtGui"))
    assert "pip install array-api-compat'" in explain_import_error(ModuleNotFoundError("no", name="array_api_compat"))
    assert "--force-reinstall rnnviz" in explain_import_error(ModuleNotFoundError("no", name="rnnviz.app.window"))


@pytest.mark.parametrize("message", ["", "DLL load failed while importing QtCore", "version `GLIBC_2.34' not found"])
def test_every_other_failure_is_one_sentence(message):
    sentence = explain_import_error(ImportError(f"{message}\nsecond line"))
    assert "install" in sentence
    assert "\n" not in sentence


@_LINUX
def test_this_system_has_what_the_offscreen_platform_needs():
    assert missing_libraries("offscreen") == []


@_LINUX
@pytest.mark.skipif(shutil.which("readelf") is None, reason="needs readelf")
@pytest.mark.parametrize(
    ("platform", "files"),
    [
        ("offscreen", ["lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "lib/libQt6Widgets.so.6", "lib/libQt6DBus.so.6"]),
        ("xcb", ["plugins/platforms/libqxcb.so", "lib/libQt6XcbQpa.so.6"]),
        ("wayland", ["lib/libQt6WaylandClient.so.6"]),
    ],
)
def test_the_list_is_what_this_qt_is_linked_to(platform, files):
    import PySide6

    folder = Path(PySide6.__path__[0]) / "Qt"
    linked = subprocess.run(
        ["readelf", "-d", *[folder / file for file in files]], capture_output=True, text=True, check=True
    )
    needed = set(re.findall(r"NEEDED.*\[(.+?)\]", linked.stdout))
    always_there = re.compile(r"lib(Qt6|icu|c\.|m\.|gcc_s|stdc\+\+|pthread|dl\.|rt\.)|ld-")
    assert {name for name in needed if not always_there.match(name)} <= NEEDED[platform]
