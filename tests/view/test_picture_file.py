"""Pictures of a digit: read whatever their size and paper, or refused in one sentence."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from rnnviz.core.library import load
from rnnviz.core.pixels import PictureError
from rnnviz.tasks.drawn_digits import SHAPES, drawn
from rnnviz.view import picture_file
from rnnviz.view.picture_file import read_picture


def photo(path, digit, paper="white", ink="black", size=(240, 320), pen=14, form=QImage.Format.Format_RGB32):
    """A digit drawn with a pen on a large sheet, not in its middle."""
    image = QImage(QSize(*size), form)
    image.fill(QColor(paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), pen, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    for line in SHAPES[digit]:
        points = (line * [size[0] * 0.4, size[1] * 0.5] + [size[0] * 0.1, size[1] * 0.3]).tolist()
        for (x, y), (to_x, to_y) in pairwise(points):
            painter.drawLine(round(x), round(y), round(to_x), round(to_y))
    painter.end()
    assert image.save(str(path))
    return path


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"paper": "black", "ink": "white"},
        {"paper": "#c8c0a8", "ink": "#223344"},
        {"paper": "transparent", "form": QImage.Format.Format_ARGB32},
        {"size": (1800, 1200), "pen": 60},
        {"pen": 6},
    ],
)
def test_a_digit_on_any_sheet_is_read_rightly(tmp_path, how):
    network = load("digits-lstm")
    for digit in (2, 3, 7):
        picture = read_picture(photo(tmp_path / "digit.png", digit, **how))
        assert picture.shape == (28, 28) and picture.dtype == np.float32
        assert network.trace(picture).logits[-1].argmax() == digit


def test_a_picture_of_its_size_is_taken_as_it_is(tmp_path):
    values = np.ascontiguousarray(np.rint(drawn(6) * 255).astype(np.uint8))
    image = QImage(values.data, 28, 28, 28, QImage.Format.Format_Grayscale8)
    assert image.save(str(tmp_path / "six.png"))
    np.testing.assert_allclose(read_picture(tmp_path / "six.png"), drawn(6), atol=0.011)


def plain(path, value, size=(50, 50)):
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.fill(QColor(value))
    assert image.save(str(path))
    return path


def test_a_blank_sheet_and_a_black_one_are_refused(tmp_path):
    for value in ("white", "black", "#808080"):
        with pytest.raises(PictureError, match=r"sheet\.png: the picture is empty"):
            read_picture(plain(tmp_path / "sheet.png", value))


def test_one_that_is_all_ink_is_refused(tmp_path):
    image = QImage(str(plain(tmp_path / "sheet.png", "white")))
    painter = QPainter(image)
    painter.fillRect(2, 2, 46, 46, QColor("black"))
    painter.end()
    image.save(str(tmp_path / "ink.png"))
    with pytest.raises(PictureError, match="nearly all ink"):
        read_picture(tmp_path / "ink.png")


def test_one_that_is_too_large_or_too_small_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_file, "MOST_PIXELS", 2_000)
    with pytest.raises(PictureError, match="50 × 50 pixels, which is too many"):
        read_picture(plain(tmp_path / "sheet.png", "white"))
    with pytest.raises(PictureError, match="too small"):
        read_picture(plain(tmp_path / "dot.png", "white", (2, 2)))


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"?" * 60])
def test_what_is_no_picture_is_refused(tmp_path, content):
    path = tmp_path / "digit.png"
    path.write_bytes(content)
    with pytest.raises(PictureError, match="no picture that can be read"):
        read_picture(path)
    with pytest.raises(PictureError, match="no picture that can be read"):
        read_picture(tmp_path / "nowhere.png")


@pytest.mark.parametrize("kind", ["jpg", "bmp"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_picture_that_is_cut_off_is_refused(tmp_path, kind, share):
    path = photo(tmp_path / f"digit.{kind}", 3)
    read_picture(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(PictureError, match="cut off"):
        read_picture(path)
