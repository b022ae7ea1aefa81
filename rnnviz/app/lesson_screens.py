"""The window with a lesson open, as a picture for the README: drawn by the program itself, without a display.

``python -m rnnviz.app.lesson_screens [ID ...] [--lang en|zh_TW|zh_CN] [--dark] [--size WxH] [--step N] [-o FOLDER]``
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QImage

from rnnviz.app.languages import speak
from rnnviz.app.render import offscreen_application, png_of
from rnnviz.app.studio import PREFERRED, Studio, Wishes, load_reader
from rnnviz.app.window import MainWindow
from rnnviz.core.atomic import write_atomically
from rnnviz.core.resources import folder
from rnnviz.lessons.catalogue import lessons
from rnnviz.session.learning import Learning

_COLOURS = 256
"""Colours of a picture: enough for all the maps, and half of the bytes."""

_ROWS = 16
"""Units shown, as in a window that is opened for the first time."""

_SETTLES = 1.5
"""Seconds in which what is computed slice by slice comes to an end."""


def draw(lesson: str, wishes: Wishes, size: tuple[int, int], step: int = 0) -> QImage:
    """The window of so many pixels with a lesson open at a step, counted from 0."""
    application = offscreen_application()
    speak(wishes.language)
    studio = Studio(load_reader(PREFERRED), wishes)
    with tempfile.TemporaryDirectory() as place:
        learning = Learning(Path(place), studio.document)
        window = MainWindow(studio, learning, wakes=False)
        try:
            window.resize(*size)
            window.show()
            studio.selection.set_shown(_ROWS)
            window.guide.open(lesson)
            for _ in range(step):
                window.guide.card.step_requested.emit(1)
            ends = time.monotonic() + _SETTLES
            while time.monotonic() < ends:
                application.processEvents()
            return window.grab().toImage()
        finally:
            learning.close(0.0)
            studio.close()
            window.close()
            window.deleteLater()
            application.processEvents()


def smaller(png: bytes) -> bytes:
    """The same picture in fewer colours, if Pillow is there."""
    try:
        from PIL import Image
    except ImportError:
        return png
    content = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    reduced = picture.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    reduced.save(content, "PNG", optimize=True)
    return min(png, content.getvalue(), key=len)


def main(arguments: list[str]) -> int:
    """Draw the lessons that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m rnnviz.app.lesson_screens")
    parser.add_argument("lessons", nargs="*", choices=[*lessons(), []], metavar="ID")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--step", type=int, default=1, help="counted from 1")
    parser.add_argument("-o", "--output", type=Path, default=folder("assets") / "screens")
    given = parser.parse_args(arguments)
    width, height = map(int, given.size.split("x"))
    given.output.mkdir(parents=True, exist_ok=True)
    for name in given.lessons or lessons():
        image = draw(name, Wishes(language=given.lang, dark=given.dark), (width, height), given.step - 1)
        write_atomically(given.output / f"{name}.{given.lang}.png", smaller(png_of(image)))
        print(given.output / f"{name}.{given.lang}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
