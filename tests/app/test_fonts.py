"""Missing fonts are noticed, and the font of the extra is taken."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from rnnviz.app import fonts

_NOTE = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
from rnnviz.app import fonts
print(fonts.fonts_note())
"""


def note_with_no_fonts(tmp_path):
    """What is said in a process whose fontconfig knows only an empty folder."""
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    environ = os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", _NOTE], env=environ, cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    return ended.stdout.strip()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig")
def test_a_system_without_fonts_is_noticed(tmp_path):
    if find_spec(fonts._EXTRA):
        pytest.skip("the font of the extra is installed")
    assert note_with_no_fonts(tmp_path).startswith("This system has no fonts; install")


def test_all_is_well_where_there_are_fonts(qapp, monkeypatch):
    monkeypatch.setattr(fonts, "has_any_font", lambda: True)
    monkeypatch.setattr(fonts, "has_chinese_font", lambda: True)
    assert fonts.fonts_note() == ""


def test_a_missing_chinese_font_is_named_with_both_remedies(qapp, monkeypatch):
    monkeypatch.setattr(fonts, "has_any_font", lambda: True)
    monkeypatch.setattr(fonts, "has_chinese_font", lambda: False)
    monkeypatch.setattr(fonts, "load_font_of_extra", lambda: False)
    note = fonts.fonts_note()
    assert "fonts-noto-cjk" in note
    assert "pip install 'rnnviz[cjk]'" in note


def test_the_font_of_the_extra_is_loaded_if_it_is_installed(qapp):
    installed = find_spec(fonts._EXTRA) is not None
    assert fonts.load_font_of_extra() == installed


def test_an_installed_extra_whose_file_is_missing_does_no_harm(qapp, monkeypatch, tmp_path):
    (tmp_path / fonts._EXTRA).mkdir()
    (tmp_path / fonts._EXTRA / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    assert not fonts.load_font_of_extra()
