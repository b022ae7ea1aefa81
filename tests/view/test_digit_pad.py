"""The pad: strokes where the mouse went, erased and centred, and the rows that come of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from rnnviz.core.pixels import SIZE, centred, hundredths
from rnnviz.tasks.drawn_digits import drawn
from rnnviz.view.digit_entry import DigitEntry
from rnnviz.view.theme import Theme

GUTTER = 120


@pytest.fixture
def entry(qtbot):
    made = DigitEntry(Theme(), GUTTER)
    qtbot.addWidget(made)
    made.resize(850, made.height())
    made.show()
    return made


def draw_line(pad, start, end, button=Qt.MouseButton.LeftButton):
    """A stroke between two places, in pixels of the picture."""
    first, last = (QPoint(round(x * pad._pixel) + 1, round(y * pad._pixel) + 1) for x, y in (start, end))
    QTest.mousePress(pad, button, pos=first)
    QTest.mouseMove(pad, (first + last) / 2)
    QTest.mouseMove(pad, last)
    QTest.mouseRelease(pad, button, pos=last)


def test_ink_is_where_the_mouse_went(entry):
    draw_line(entry.pad, (5, 4), (5, 20))
    picture = entry.pad.picture
    assert picture[6:18, 4:6].min() > 0.9 and picture[:, 9:].max() == 0 and picture[24:].max() == 0


def test_the_right_button_erases(entry):
    draw_line(entry.pad, (5, 4), (5, 20))
    draw_line(entry.pad, (2, 12), (8, 12), Qt.MouseButton.RightButton)
    picture = entry.pad.picture
    assert picture[12, 5] == 0 and picture[5:8, 5].min() > 0.9


def test_what_is_read_is_centred_and_shown_when_the_hand_rests(entry, qtbot):
    told: list[Any] = []
    entry.picture_drawn.connect(lambda picture, joins: told.append((picture, joins)))
    draw_line(entry.pad, (4, 3), (4, 12))
    read, joins = told[-1]
    np.testing.assert_array_equal(read, hundredths(centred(entry.pad.picture)))
    assert told[0][1] is False and joins
    entry.set_picture(read, own=True)
    assert not np.array_equal(entry.pad.picture, read) and entry.is_held
    with qtbot.waitSignal(entry._rest.timeout, timeout=2_000):
        pass
    np.testing.assert_array_equal(entry.pad.picture, read)


def test_centring_can_be_left_out(entry):
    told: list[Any] = []
    entry.centres.setChecked(False)
    entry.picture_drawn.connect(lambda picture, _joins: told.append(picture))
    draw_line(entry.pad, (4, 3), (4, 12))
    np.testing.assert_array_equal(told[-1], hundredths(entry.pad.picture))


def test_a_picture_from_elsewhere_replaces_what_was_drawn(entry):
    draw_line(entry.pad, (4, 3), (4, 12))
    entry.set_picture(drawn(3))
    assert not entry.is_held
    np.testing.assert_array_equal(entry.pad.picture, drawn(3))


def test_every_row_can_be_clicked_in_fan_and_pile(entry, qtbot):
    clicked: list[int] = []
    entry.row_clicked.connect(clicked.append)
    for apart in (True, False):
        entry.fan.spread(apart, animated=False)
        for row in (0, 13, SIZE - 1):
            QTest.mouseClick(entry.fan, Qt.MouseButton.LeftButton, pos=entry.fan.row_rect(row).center().toPoint())
    assert clicked == [0, 13, SIZE - 1] * 2


def test_the_rows_stack_up_and_apart_again(entry, qtbot):
    assert entry.fan.is_spread
    entry.stack.click()
    qtbot.waitUntil(lambda: entry.fan.row_rect(0).left() == entry.fan.row_rect(27).left(), timeout=3_000)
    assert not entry.fan.is_spread and entry.stack.text() == "Unstack"


def test_the_current_row_is_framed(entry):
    entry.set_picture(drawn(5))
    entry.set_step(3)
    before = entry.fan.grab().toImage()
    entry.set_step(20)
    assert before != entry.fan.grab().toImage()


def test_a_file_that_is_dropped_is_asked_for(entry, tmp_path):
    dropped: list[Path] = []
    entry.file_dropped.connect(dropped.append)
    for name in ("digit.png", "model.safetensors"):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entry.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, none))
    assert dropped == [tmp_path / "digit.png"]


@pytest.mark.parametrize("dark", [False, True])
def test_paper_is_paper_and_ink_is_ink(qtbot, dark):
    theme = Theme(dark)
    entry = DigitEntry(theme, GUTTER)
    qtbot.addWidget(entry)
    picture = np.zeros((SIZE, SIZE), np.float32)
    picture[10, 10] = 1
    entry.set_picture(picture)
    image, pixel = entry.pad.grab().toImage(), entry.pad._pixel
    middle = 1 + 10 * pixel + pixel // 2
    assert image.pixelColor(middle, middle) == theme.colour("ink")
    assert image.pixelColor(1 + pixel // 2, 1 + pixel // 2) == theme.colour("paper")
