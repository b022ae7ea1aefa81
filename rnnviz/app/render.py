"""The window drawn into a file, without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEvent,
    QIODevice,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

from rnnviz.app.keeping import bring_back
from rnnviz.app.languages import speak
from rnnviz.app.render_run import learning_to_draw, pictures_of_learning, show_run
from rnnviz.app.render_views import bring_to_front
from rnnviz.app.studio import Studio, Wishes
from rnnviz.app.window import MainWindow
from rnnviz.core.atomic import write_atomically
from rnnviz.core.model import Model
from rnnviz.session.saved import SavedSession

MOST_FRAMES = 1_000


class RenderError(ValueError):
    """Why no picture could be made, in one sentence."""


@dataclass(frozen=True)
class Scene:
    """How the window is to look; `layer` is counted from 0, `rows` 0 shows all units, `clamps` say what is held,
    `views` which companions are in front, `quantity` which one is in question.

    With a `run`, a training run's folder, its curves are drawn beside the text, and a gif is the film of its learning.
    """

    size: tuple[int, int] = (1280, 720)
    dark: bool = False
    language: str = "en"
    layer: int = 0
    rows: int = 16
    speed: float = 8.0
    run: Path | None = None
    clamps: tuple[str, ...] = ()
    views: tuple[str, ...] = ()
    quantity: str = "hidden"


def offscreen_application() -> QApplication:
    """The application, made without a display if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_pass_on)
    return QApplication(["rnnviz"])


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's messages, but for what its platform without a display says of every window that has a least size."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def render(model: Model, text: str, scene: Scene, output: Path) -> None:
    """Draw the window with the whole text read: a png, or a gif that reads it token by token.

    Raises RenderError if the model reads no text, the film would be too long or Pillow is missing, and OSError.
    """
    if model.card.vocabulary is None:
        raise RenderError(f"{model.name} reads rows of numbers, not text, so there is no text to draw")
    application = offscreen_application()
    speak(scene.language)
    studio = Studio(model, Wishes(language=scene.language, dark=scene.dark))
    saved = SavedSession(
        text=text,
        cursor=len(text),
        layer=scene.layer,
        rows=scene.rows,
        speed=scene.speed,
        clamps=scene.clamps,
        quantity=scene.quantity,
    )
    bring_back(studio, saved)
    studio.document.read_all()
    studio.document.set_cursor(studio.document.total)
    learning = None if scene.run is None else learning_to_draw(scene.run, studio)
    window = MainWindow(studio, learning, wakes=False)
    try:
        window.resize(*scene.size)
        window.show()
        window.views.learning.draw()
        if learning is not None:
            show_run(window)
        application.processEvents()
        bring_to_front(window, scene.views)
        if output.suffix.lower() == ".gif":
            frames = _reading(window) if learning is None else pictures_of_learning(window, learning)
            _write_film(frames, output, scene.speed)
        else:
            write_atomically(output, png_of(window.grab().toImage()))
    finally:
        if learning is not None:
            learning.close(0.0)
        studio.close()
        window.close()
        delete_now(window)


def delete_now(widget: QWidget) -> None:
    """With all that is in it. Qt itself would wait until its event loop goes on, and here none runs."""
    widget.deleteLater()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def png_of(image: QImage) -> bytes:
    """A picture as the bytes of a png file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def _reading(window: MainWindow) -> Iterator[QImage]:
    """One picture a token, the columns ahead veiled as in playback."""
    document = window.studio.document
    if document.total > MOST_FRAMES:
        raise RenderError(f"the text has {document.total:,} tokens, but a film shows at most {MOST_FRAMES:,}")
    for cursor in range(1, document.total + 1):
        document.set_cursor(cursor)
        window.presenter.veil_ahead()
        QApplication.processEvents()
        yield window.grab().toImage()


def _write_film(pictures: Iterable[QImage], output: Path, speed: float) -> None:
    """A gif, `speed` pictures a second, that rests on the last one."""
    from io import BytesIO

    try:
        from PIL import Image
    except ImportError as error:
        raise RenderError("a gif needs Pillow; install it with: pip install 'rnnviz[video]'") from error
    frames = [Image.open(BytesIO(png_of(picture))).convert("RGB") for picture in pictures]
    if not frames:
        raise RenderError("an empty text makes no film; give some text")
    # One palette for the film keeps the file small; dithering would put noise into the maps.
    palette = frames[-1].quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    frames = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    content = BytesIO()
    lengths = [round(1000 / speed)] * (len(frames) - 1) + [2000]
    frames[0].save(content, "GIF", save_all=True, append_images=frames[1:], duration=lengths, loop=0)
    write_atomically(output, content.getvalue())
