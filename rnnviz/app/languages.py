"""The languages of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from rnnviz.core.resources import folder

_HAN_FONTS = {
    "zh_TW": ("PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Noto Sans TC"),
    "zh_CN": ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC"),
}
"""Fonts with the forms that readers of a language are used to, the system's own first."""

_installed: list[QTranslator] = []

_spoken = ["en"]


def of_the_system() -> str:
    """The system's language, if the window speaks it; else English."""
    locale = QLocale.system()
    if locale.language() != QLocale.Language.Chinese:
        return "en"
    traditional = locale.script() == QLocale.Script.TraditionalHanScript
    return "zh_TW" if traditional else "zh_CN"


def spoken() -> str:
    """The language of the window."""
    return _spoken[0]


def speak(language: str) -> None:
    """Translate whatever is built from now on; Qt's own dialogs too. Needs an application."""
    _prefer_han_fonts(language)
    _spoken[:] = [language]
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if language == "en":
        return
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in (
        (f"qtbase_{language}", qt_folder),
        (f"rnnviz_{language}", str(folder("assets") / "translations")),
    ):
        translator = QTranslator()
        if translator.load(name, place):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)


def _prefer_han_fonts(language: str) -> None:
    """Chinese letters from a font made for this language: left alone, Qt takes those of the system's language.

    Qt keeps fonts that have been drawn with; at their sizes, the first language's forms last until the next start.
    """
    known = set(QFontDatabase.families())
    han = [family for family in _HAN_FONTS.get(language, ()) if family in known][:1]
    for system in (QFontDatabase.SystemFont.GeneralFont, QFontDatabase.SystemFont.FixedFont):
        asked = QFontDatabase.systemFont(system)
        QFont.removeSubstitutions(asked.family())
        # "Sans Serif" is only a name for another font; unless that one is said too, `han` would draw all letters.
        if han:
            QFont.insertSubstitutions(asked.family(), [QFontInfo(asked).family(), *han])
