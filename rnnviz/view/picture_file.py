"""A picture file as one digit: read with care, whatever is in it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from rnnviz.core.picture_end import ends_too_soon
from rnnviz.core.pixels import (
    SIZE,
    EmptyPictureError,
    FullPictureError,
    Picture,
    PictureError,
    fitted,
    hundredths,
    ink_of,
)

translate = QCoreApplication.translate

MOST_PIXELS = 50_000_000
_SIDE = 800
"""Pixels; larger pictures are made smaller before they are looked at."""

_MOST_BYTES = 100_000_000
"""Larger files are not looked through for their end."""

_ALLOCATION = 256
"""Megabytes that a picture may take when it is unpacked, whatever it says of its size."""


def read_picture(path: Path) -> Picture:
    """The digit in a picture, float32 (28, 28), 0 paper to 1 ink, as large and as central as MNIST's.

    A picture of 28 × 28 pixels is taken as it is. Raises PictureError with one sentence.
    """
    try:
        ink = ink_of(_lightness(_image(path)))
        return hundredths(ink) if ink.shape == (SIZE, SIZE) else fitted(_strokes(ink))
    except PictureError as error:
        raise PictureError(f"{path.name}: {_in_words(error)}") from error


def _image(path: Path) -> QImage:
    """Decoded, its transparent parts laid on white paper."""
    QImageReader.setAllocationLimit(_ALLOCATION)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        sentence = translate("picture_file", "it has {width} × {height} pixels, which is too many; make it smaller")
        raise PictureError(sentence.format(width=f"{size.width():,}", height=f"{size.height():,}"))
    _check_end(path)
    read = reader.read()
    if read.isNull():
        raise PictureError(
            translate("picture_file", "this is no picture that can be read; choose a PNG or JPEG, or an IDX file")
        )
    if read.width() < 3 or read.height() < 3:
        raise PictureError(translate("picture_file", "it is too small to show a digit; choose a larger one"))
    if max(read.width(), read.height()) > _SIDE:
        read = read.scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    paper = QImage(read.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, read)
    painter.end()
    return paper


def _check_end(path: Path) -> None:
    """Half a digit would be read as another one."""
    try:
        if path.stat().st_size <= _MOST_BYTES and ends_too_soon(path.read_bytes()):
            raise PictureError(
                translate("picture_file", "the picture is cut off: its file ends too soon; copy or save it again")
            )
    except OSError:
        return  # said below, of whatever cannot be read


def _lightness(image: QImage) -> NDArray[np.float32]:
    """(height, width), 0 black to 1 white."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    lightness: NDArray[np.float32] = rows[:, : grey.width()].astype(np.float32) / np.float32(255)
    return lightness


def _strokes(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without shadows and the paper's grain, which are much lighter than strokes."""
    clear: NDArray[np.float32] = np.clip((ink - np.float32(0.3)) / np.float32(0.4), 0, 1)
    return clear


def _in_words(error: PictureError) -> str:
    """What core says, in the language of the window."""
    if isinstance(error, EmptyPictureError):
        return translate(
            "picture_file", "the picture is empty: nothing in it stands out; choose one with a digit in it"
        )
    if isinstance(error, FullPictureError):
        return translate("picture_file", "the picture is nearly all ink; choose one with a digit and paper round it")
    return str(error)
