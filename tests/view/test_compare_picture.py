"""The kept picture of compared curves is the same, pixel for pixel, as one that is painted at once."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from rnnviz.view.compare_picture import ComparePicture
from rnnviz.view.compare_strokes import CompareFigure, lines
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

WIDTH, HEIGHT, GUTTER = 300, 90, 60


class Shown:
    """Costs of three networks and their disagreement, and what is on screen of them."""

    def __init__(self, theme: Theme, column: int, ratio: float, seed: int = 0) -> None:
        self.random = np.random.default_rng(seed)
        self.theme, self.ratio = theme, ratio
        self.grid = TokenGrid(GUTTER, column)
        self.grid.set_width(WIDTH)
        self.values = np.empty((4, 0))
        self.kept = ComparePicture(theme, self.grid)

    def numbers(self, count: int) -> NDArray:
        """Some are unknown, and some lie beyond the scale."""
        found = self.random.uniform(0, 9, (4, count))
        found[self.random.random(found.shape) < 0.08] = np.nan
        return found

    def set(self, values: NDArray, first: int | None = None) -> None:
        self.values = values
        self.grid.set_steps(values.shape[1])
        self.grid.ensure_visible(values.shape[1] - 1) if first is None else self.grid.scroll_to(first)

    def painted(self, picture: ComparePicture) -> QImage:
        room = WIDTH - GUTTER
        band, area = QRect(GUTTER, 10, room, 20), QRect(GUTTER, 40, room, 47)
        image = QImage(QSize(WIDTH, HEIGHT) * self.ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.ratio)
        image.fill(0)
        apart, *costs = self.values
        painter = QPainter(image)
        picture.paint(painter, CompareFigure(costs, apart / 12, CompareMeasure(), band, area))
        painter.end()
        return image

    def assert_same(self) -> None:
        assert self.painted(self.kept) == self.painted(ComparePicture(self.theme, self.grid))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("column", [2, 7, 20])
def test_however_it_came_about_it_is_as_painted_at_once(qapp, column: int, ratio: float):
    shown = Shown(Theme(dark=column == 7, scale=1.0 if column == 7 else 1.35), column, ratio)
    for _ in range(40):  # typing, until it has scrolled
        shown.set(np.hstack([shown.values, shown.numbers(1 if column > 2 else 5)]))
        shown.assert_same()
    steps = shown.values.shape[1]
    for stop, more in ((steps - 3, 0), (steps - 9, 1), (steps - 9, 12), (steps // 2, 3), (0, 0), (0, 90)):  # edits
        shown.set(np.hstack([shown.values[:, :stop], shown.numbers(more)]))
        shown.assert_same()
    for first in (40, 41, 43, 60, 59, 12, 13, 77, 79, 78, 0):  # scrolling
        shown.set(shown.values, first)
        shown.assert_same()


@pytest.mark.parametrize(
    ("column", "ratio", "scale", "seed"), [(20, 2.0, 1.0, 9), (2, 2.0, 1.1, 8), (20, 1.0, 1.35, 10)]
)
def test_it_is_the_same_to_the_last_half_tone(qapp, column: int, ratio: float, scale: float, seed: int):
    """Where it would not be if places were not rounded."""
    shown = Shown(Theme(scale=scale), column, ratio, seed)
    for _ in range(60):
        shown.set(np.hstack([shown.values, shown.numbers(1 if column > 2 else 5)]))
        shown.assert_same()


def test_what_changes_out_of_sight_moves_the_line_into_the_first_column(qapp):
    shown = Shown(Theme(), 20, 1.0)
    shown.set(shown.numbers(60), 30)
    before = shown.painted(shown.kept)
    other = np.nan_to_num(shown.values, nan=1.0)
    other[:, 29] = 8.0 - np.minimum(other[:, 29], 8.0)
    shown.set(other)
    shown.assert_same()
    assert shown.painted(shown.kept) != before


def test_one_more_token_paints_its_columns_only(qapp, monkeypatch):
    shown = Shown(Theme(), 20, 1.0)
    shown.set(shown.numbers(60))
    shown.painted(shown.kept)
    painted: list[int] = []
    paint = ComparePicture._paint

    def counted(picture, *rest):
        painted.append(rest[1])
        paint(picture, *rest)

    monkeypatch.setattr(ComparePicture, "_paint", counted)
    shown.set(np.hstack([shown.values, shown.numbers(1)]))
    shown.painted(shown.kept)
    shown.painted(shown.kept)
    assert painted == [60]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], []),
        ([8], [(0, 0)]),
        ([0, 1, 2], [(0, 2)]),
        ([7, 8], [(0, 1)]),
        ([6, 7, 8, 9], [(0, 2), (2, 3)]),
        ([3, 5, 6], [(0, 0), (1, 2)]),
        ([7, 8, 11], [(0, 1), (2, 2)]),
        ([8, 11], [(0, 0), (1, 1)]),
    ],
)
def test_a_line_is_parted_where_steps_are_missing_and_shared_at_anchors(steps, expected):
    assert lines(np.array(steps, int), 8) == expected
