"""Pictures of one digit as MNIST has them: 28 × 28 pixels, 0 paper to 1 ink, the centre of mass in the middle."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SIZE = 28
BOX = 20
"""The digit itself is scaled to fit into so many pixels."""

_INK = 0.1
"""What is darker than this counts as ink where edges are looked for."""

_LEAST_CONTRAST = 0.15
_MOST_INK = 0.6

Picture = NDArray[np.float32]


class PictureError(ValueError):
    """A picture that shows no digit; one sentence that says why and what to do."""


class EmptyPictureError(PictureError):
    """Nothing stands out in it."""

    def __init__(self) -> None:
        super().__init__("the picture is empty: nothing in it stands out; choose one with a digit in it")


class FullPictureError(PictureError):
    """It is nearly all ink."""

    def __init__(self) -> None:
        super().__init__("the picture is nearly all ink; choose one with a digit and paper round it")


def centred(picture: Picture) -> Picture:
    """The picture shifted by whole pixels so that the centre of mass is in the middle; no ink is lost at an edge."""
    if not picture.any():
        return picture
    for axis in (0, 1):
        weights = picture.sum(axis=1 - axis)
        wanted = round((SIZE - 1) / 2 - float(weights @ np.arange(SIZE)) / float(weights.sum()))
        filled = np.flatnonzero(weights > 0)
        picture = np.roll(picture, int(np.clip(wanted, -filled[0], SIZE - 1 - filled[-1])), axis)
    return picture


def fitted(ink: NDArray[np.float32]) -> Picture:
    """A digit of any size, (height, width), 0..1, scaled to fit the box, and centred. Raises EmptyPictureError."""
    rows, columns = (np.flatnonzero((ink > _INK).any(axis=1 - axis)) for axis in (0, 1))
    if not len(rows):
        raise EmptyPictureError
    cut = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = BOX / max(cut.shape)
    height, width = (max(1, round(length * scale)) for length in cut.shape)
    picture = np.zeros((SIZE, SIZE), np.float32)
    top, left = (SIZE - height) // 2, (SIZE - width) // 2
    small = _averages(cut.shape[0], height) @ cut @ _averages(cut.shape[1], width).T
    # Thin strokes would be faint, where those of a pen are dark.
    picture[top : top + height, left : left + width] = np.clip(small / small.max(), 0, 1)
    return centred(hundredths(picture))


def ink_of(lightness: NDArray[np.float32]) -> NDArray[np.float32]:
    """Ink, 0..1, of a picture's lightness (height, width), 0 black to 1 white; its edge tells what is paper.

    Dark strokes on light paper are read as well as light ones on dark. Raises PictureError for a picture that is
    empty or all ink.
    """
    edge = np.concatenate([lightness[0], lightness[-1], lightness[:, 0], lightness[:, -1]])
    paper = float(np.median(edge))
    away = paper - lightness if paper >= 0.5 else lightness - paper
    contrast = float(away.max())
    if contrast < _LEAST_CONTRAST:
        raise EmptyPictureError
    ink = np.clip(away / contrast, 0, 1).astype(np.float32)
    if float((ink > 0.5).mean()) > _MOST_INK:
        raise FullPictureError
    return ink


def hundredths(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rounded as it stands in a text."""
    return np.round(picture, 2)


def picture_text(picture: Picture) -> str:
    """28 lines of 28 numbers with at most two decimals, the shortest way they can be written."""
    return "\n".join(" ".join(map(_pixel_text, row)) for row in hundredths(picture).tolist())


def _pixel_text(value: float) -> str:
    return f"{value:.2f}".strip("0").rstrip(".") or "0"


def _averages(before: int, after: int) -> NDArray[np.float32]:
    """(after, before): every new pixel is the mean of the stretch of old ones that it covers."""
    edges = np.linspace(0, before, after + 1)
    places = np.arange(before)
    upper = np.minimum(edges[1:, None], places + 1)
    lower = np.maximum(edges[:-1, None], places)
    return (np.clip(upper - lower, 0, None) * (after / before)).astype(np.float32)
