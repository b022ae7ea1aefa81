"""Are there fonts for what is shown? Chinese text without one is a row of boxes."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

_EXTRA = "pylopdf_fonts_zh_cn"
_FILE = "NotoSansSC-Regular.otf"


def fonts_note() -> str:
    """One sentence on fonts that are missing and how to get them; empty when all is well.

    Needs an application. Where the system has no Chinese font, the one of the extra `cjk` is taken.
    """
    if not (has_any_font() and has_chinese_font()):
        load_font_of_extra()
    if not has_any_font():
        return QCoreApplication.translate(
            "Fonts", "This system has no fonts; install some, such as fonts-dejavu-core and fonts-noto-cjk"
        )
    if not has_chinese_font():
        return QCoreApplication.translate(
            "Fonts", "There is no Chinese font; install fonts-noto-cjk, or run pip install 'rnnviz[cjk]'"
        )
    return ""


def has_any_font() -> bool:
    """Whether a plain letter can be drawn. (Qt lists "Serif" and the like even where there is no font.)"""
    return QFontMetrics(QFont()).inFont("a")


def has_chinese_font() -> bool:
    """Whether some font says it is made for Chinese, simplified or traditional."""
    chinese = {QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese}
    return not chinese.isdisjoint(QFontDatabase.writingSystems())


def load_font_of_extra() -> bool:
    """Lend Qt the font that the extra `cjk` brings; whether there was one."""
    spec = find_spec(_EXTRA)
    places = spec.submodule_search_locations if spec else None
    return any(QFontDatabase.addApplicationFont(str(Path(place) / _FILE)) >= 0 for place in places or ())
