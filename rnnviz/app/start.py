"""Starting: find out whether a window can be opened, then open it; else draw the opening scene into a file."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from rnnviz.app.display import Display, choose_platform
from rnnviz.app.libraries import explain_import_error
from rnnviz.core.card_json import printable
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.lessons.catalogue import NoLessonError, lesson_of

PICTURE = "rnnviz.png"


class StartError(Exception):
    """Why nothing can be shown, in one sentence."""


def start(file: str | None, language: str | None, lesson: str | None = None) -> int:
    """Open the window on a model, a text, a lesson, or the last session; the exit status. Raises StartError."""
    display = choose_platform()
    try:
        import PySide6.QtWidgets  # noqa: F401 (the libraries it needs may be missing)
    except ImportError as error:
        raise StartError(explain_import_error(error)) from error
    if display.missing or display.unknown:
        raise StartError(display.note)
    path = None if file is None else _existing(file)
    _check_lesson(lesson)
    if not display.can_open:
        return _draw(path, language, display, lesson)
    return _open(path, language, display, lesson)


def _existing(file: str) -> Path:
    path = Path(file)
    try:
        path.lstat()
    except (OSError, ValueError) as error:
        raise StartError(f"there is no file {printable(file):.200}; check its name, or start without one") from error
    return path


def _check_lesson(lesson: str | None) -> None:
    if lesson is not None:
        try:
            lesson_of(lesson)
        except NoLessonError as error:
            raise StartError(str(error)) from error


def _open(path: Path | None, language: str | None, display: Display, lesson: str | None) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from rnnviz.app.conductor import Conductor
    from rnnviz.app.keeping import folder_of_sessions

    if display.platform:
        os.environ["QT_QPA_PLATFORM"] = display.platform
    application = QApplication([sys.argv[0]])
    application.setApplicationName("rnnviz")
    # Python handles ctrl-C and the like only between two of its own instructions; the timer gives it some.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: application.quit())
    awake = QTimer(application)
    awake.start(200)
    awake.timeout.connect(lambda: None)
    try:
        conductor = Conductor(folder_of_sessions(), language)
    except ModelFileError as error:
        raise StartError(f"rnnviz is not installed as it should be: {error}") from error
    conductor.show()
    if path is not None:
        conductor.window.files.open_file(path)
    if lesson is not None:
        conductor.window.guide.open(lesson)
    try:
        return application.exec()
    finally:
        conductor.close()


def _draw(path: Path | None, language: str | None, display: Display, lesson: str | None) -> int:
    """The opening scene as a picture in the present folder."""
    from rnnviz.app.render import RenderError, Scene, render

    try:
        model, text = _scene(path, lesson)
        render(model, text, Scene(language=language or "en"), Path(PICTURE))
    except (ModelFileError, RenderError, OSError) as error:
        raise StartError(f"no window can be opened: {display.note}; nor can a picture be drawn: {error}") from error
    print(f"No window can be opened: {display.note}. The opening scene is drawn in {PICTURE} instead.")
    return 0


def _scene(path: Path | None, lesson: str | None) -> tuple[Model, str]:
    """Who reads what. Raises ModelFileError and StartError."""
    from rnnviz.app.studio import PREFERRED

    if lesson is not None and (shown := lesson_of(lesson)).model:
        return load(shown.model), shown.text
    if path is not None and path.suffix != ".safetensors":
        return load(PREFERRED), _text(path)
    model = load(PREFERRED if path is None else path)
    return model, model.card.sample


def _text(path: Path) -> str:
    from rnnviz.app.opening import OpenError, read_text

    try:
        return read_text(path)[0]
    except OpenError as error:
        raise StartError(str(error)) from error
