"""The pictures in the list of lessons: what the shipped model makes of the lesson's text. Drawn once, kept in assets/.

``python -m rnnviz.app.lesson_pictures [ID …]`` draws them anew.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from rnnviz.app.lesson_sketches import SKETCHES
from rnnviz.app.render import offscreen_application
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.resources import folder
from rnnviz.lessons.catalogue import lesson_of, lessons
from rnnviz.lessons.lesson import Lesson
from rnnviz.tasks.recipes import RECIPES
from rnnviz.view.lesson_list import PICTURE
from rnnviz.view.map_images import picture
from rnnviz.view.scale import scale_of
from rnnviz.view.theme import IDENTITY, Theme

_DENSITY = 2
_TOKENS, _TOP, _GAP = 24, 28, 3
_WORDS = 5
_ROWS = {"lstm": ("forget", "input", "cell"), "gru": ("update", "reset", "hidden"), "rnn": ("hidden",)}
_UNITS = 8


def draw(lesson: Lesson, theme: Theme) -> QImage:
    """One lesson's picture: its text, and below it some of the gates; without a model, the layers it will have."""
    image = QImage(PICTURE[0] * _DENSITY, PICTURE[1] * _DENSITY, QImage.Format.Format_RGB32)
    image.fill(theme.colour("panel"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_DENSITY, _DENSITY)
    if lesson.id in SKETCHES:
        SKETCHES[lesson.id](painter, theme)
    elif lesson.model:
        _draw_reading(painter, theme, load(lesson.model), lesson.text)
    else:
        _draw_layers(painter, theme, lesson.recipe)
    painter.end()
    return image


def _draw_reading(painter: QPainter, theme: Theme, model: Model, text: str) -> None:
    trace, vocabulary = model.trace(text), model.card.vocabulary
    is_of_words = vocabulary is not None and vocabulary.kind == "words"
    steps = min(len(trace), _WORDS if is_of_words else _TOKENS)
    width = PICTURE[0] / steps
    if model.forecasts:
        _draw_line(painter, theme, model.inputs_of(text)[:steps, 0], width)
    elif vocabulary is not None:
        tokens = vocabulary.split(text)[:steps]
        longest = max(len(token.text) for token in tokens)
        # A Chinese character is as wide as it is high.
        painter.setFont(theme.mono(min(15.0, width / longest * (1.5 if text.isascii() else 0.95))))
        painter.setPen(theme.colour("ink"))
        for step, token in enumerate(tokens):
            place = QRect(round(step * width), 0, round(width), _TOP)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, token.text)
    _draw_maps(painter, theme, model, trace.window(0, 0, steps))


def _draw_line(painter: QPainter, theme: Theme, numbers: NDArray, width: float) -> None:
    """A series as a line over the middles of its columns."""
    height = _TOP - 8
    points = [QPointF((step + 0.5) * width, 4 + height * (1 - float(value))) for step, value in enumerate(numbers)]
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawPolyline(QPolygonF(points))


def _draw_maps(painter: QPainter, theme: Theme, model: Model, window: dict[str, NDArray]) -> None:
    """The units that vary most in each quantity, from the top to the bottom."""
    layer = model.network.layers[0]
    names, limit = _ROWS[layer.cell], (model.card.cell_limits or (None,))[0] or 1.0
    height = (PICTURE[1] - _TOP - _GAP * (len(names) - 1)) / len(names)
    for place, name in enumerate(names):
        units = np.sort(np.argsort(-window[name].std(axis=0))[:_UNITS])
        scale = scale_of(name, layer, limit, theme)
        pixels = np.ascontiguousarray(scale.table.take(scale.indices(window[name][:, units].T)))
        top = round(_TOP + place * (height + _GAP))
        painter.drawImage(QRect(0, top, PICTURE[0], round(height)), picture(pixels))


def _draw_layers(painter: QPainter, theme: Theme, recipe: str) -> None:
    """The network of a recipe as Keras would list it, one box a layer."""
    settings = RECIPES[recipe].settings
    names = [f"Embedding {settings.embedding}"] if settings.embedding else []
    names += [f"{cell.upper()} {settings.units}" for cell in settings.cells]
    names += [f"Dropout {settings.dropout}"] if settings.dropout else []
    names += ["BatchNorm"] if settings.normalised else []
    names += ["Dense, softmax"]
    colours = ["hidden", "cell", "candidate", "input", "output"]
    height = PICTURE[1] / len(names)
    painter.setFont(theme.font(11, bold=True))
    for place, name in enumerate(names):
        box = QRect(40, round(place * height) + 2, PICTURE[0] - 80, round(height) - 3)
        colour = QColor(IDENTITY[colours[place % len(colours)]])
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def main(names: Sequence[str]) -> None:
    """Draw the pictures of these lessons, or of all, on light and on dark paper."""
    offscreen_application()
    for lesson in [lesson_of(name) for name in names] or lessons().values():
        for ground in ("light", "dark"):
            path = folder("assets") / "lessons" / f"{lesson.id}-{ground}.png"
            draw(lesson, Theme(ground == "dark")).save(str(path))


if __name__ == "__main__":
    main(sys.argv[1:])
