"""The languages of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from rnnviz.core.resources import folder

_installed: list[QTranslator] = []


def of_the_system() -> str:
    """The system's language, if the window speaks it; else English."""
    locale = QLocale.system()
    if locale.language() != QLocale.Language.Chinese:
        return "en"
    traditional = locale.script() == QLocale.Script.TraditionalHanScript
    return "zh_TW" if traditional else "zh_CN"


def speak(language: str) -> None:
    """Translate whatever is built from now on; Qt's own dialogs too."""
    application = QCoreApplication.instance()
    assert application is not None
    while _installed:
        application.removeTranslator(_installed.pop())
    if language == "en":
        return
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in (
        (f"qtbase_{language}", qt_folder),
        (f"rnnviz_{language}", str(folder("assets") / "translations")),
    ):
        translator = QTranslator(application)
        if translator.load(name, place):
            application.installTranslator(translator)
            _installed.append(translator)
