"""What is drawn of influence: scales that say where they end, bars that are broken where they do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from rnnviz.view.influence_list import InfluenceList, TokenValue
from rnnviz.view.influence_scale import FAINTEST, LEAST, LIMIT, InfluenceScale, nats_text, share_text
from rnnviz.view.influence_text import found, token_tip
from rnnviz.view.theme import Theme

ROWS = [TokenValue("a", 4, 12.0), TokenValue("b", 2, -3.0), TokenValue("c", 0, 0.0)]


@pytest.fixture
def scale() -> InfluenceScale:
    return InfluenceScale(Theme())


def _cell(scale: InfluenceScale, value: float) -> QImage:
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scale.paint(painter, image.rect(), "left-out", value)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
def test_a_cell_beyond_the_limit_has_a_notch_on_its_side(scale: InfluenceScale) -> None:
    at, beyond, below = (_cell(scale, value) for value in (LIMIT, 1.5 * LIMIT, -1.5 * LIMIT))
    assert at.pixelColor(10, 1) == at.pixelColor(10, 15) == beyond.pixelColor(10, 15)
    assert beyond.pixelColor(10, 1) != beyond.pixelColor(10, 28) == at.pixelColor(10, 28)
    assert below.pixelColor(10, 28) != below.pixelColor(10, 1)


@pytest.mark.usefixtures("qapp")
def test_the_scale_is_logarithmic_and_fixed(scale: InfluenceScale) -> None:
    reaches = [scale.reach("product", value) for value in (0.0, FAINTEST, np.sqrt(FAINTEST * LIMIT), -LIMIT, 99.0)]
    assert reaches == pytest.approx([0, 0, 0.5, 1, 1]) and scale.reach("gradient", 0.25) == 0.25
    paper = scale.colour("gradient", LEAST)
    assert paper == scale.colour("gradient", 0.0) != scale.colour("gradient", 0.1) != scale.colour("gradient", 1.0)
    assert not scale.is_beyond("gradient", 99.0)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1, "100 %"),
        (0.9996, "100 %"),
        (0.09, "9.0 %"),
        (0.0456, "4.6 %"),
        (3e-4, "0.03 %"),
        (0, "0 %"),
        (2e-8, "2e−6 %"),
    ],
)
def test_a_share_in_words(share: float, said: str) -> None:
    assert share_text(share) == said


@pytest.mark.parametrize(
    ("nats", "said"), [(1.234, "+1.23"), (-0.5, "−0.50"), (0.01, "+0.010"), (-4.12e-5, "−4.1e−5"), (0.0, "0.00")]
)
def test_nats_in_words(nats: float, said: str) -> None:
    assert nats_text(nats) == said


def test_words_have_more_room_than_letters(qtbot: QtBot) -> None:
    made = InfluenceList(Theme())
    qtbot.addWidget(made)
    widths = []
    for token in ("a", "wonderful", "x" * 300):
        made.set_rows("left-out", [TokenValue(token, 0, 1.0)])
        widths.append(made._token_width)
    assert widths[0] < widths[1] <= widths[2] < 120


def test_bars_go_both_ways_and_one_beyond_the_scale_is_broken(qtbot: QtBot) -> None:
    theme = Theme()
    made = InfluenceList(theme)
    qtbot.addWidget(made)
    made.resize(360, 90)
    made.set_rows("left-out", ROWS)
    picture, paper = made.grab().toImage(), theme.colour("paper")
    drawn = [_bar(picture, made, row) for row in (0, 1)]
    positive, negative = (QColor(colour) for colour in (drawn[0][0], drawn[1][0]))
    assert positive.red() > positive.blue() and negative.blue() > negative.red()
    assert drawn[0][1] and not drawn[1][1] and paper.name() not in (positive.name(), negative.name())
    with qtbot.waitSignal(made.step_clicked) as told:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(30, made._place(1).center().y()))
    assert told.args == [2]


def _bar(picture: QImage, made: InfluenceList, row: int) -> tuple[str, bool]:
    """The colour of a row's bar, and whether it stops and goes on."""
    y = made._place(row).center().y()
    line = [picture.pixelColor(x, y).name() for x in range(made._step_width + 70, picture.width() - 66)]
    counts = {colour: line.count(colour) for colour in line}
    ground, line_colour = line[0] if row == 0 else line[-1], Theme().colour("line").name()
    bar = max((name for name in counts if name not in (ground, line_colour)), key=lambda name: counts[name])
    inside = line[line.index(bar) : len(line) - line[::-1].index(bar)]
    return bar, any(colour not in (bar, line_colour) for colour in inside)


def test_what_is_said_of_far_steps_and_of_hindering_tokens() -> None:
    assert "step 12,346" in token_tip("left-out", "a", 12_345, -0.5, 20_000) and "20,001" in token_tip(
        "gradient", "a", 0, 1.0, 20_000
    )
    assert "hinders most" in found("left-out", "a", -1.0, 4, 3, 1)
    assert "rests most" in found("left-out", "a", 1.0, 4, 3, 1)
    assert "here" in found("product", "a", 1.0, 4, 0, 1) and "last 7 tokens" in found("gradient", "a", 0.5, 4, 2, 7)


def test_a_token_without_a_name_is_told_by_its_step(qtbot: QtBot) -> None:
    assert found("left-out", "", -1.0, 4, 3, 1).startswith("Step 5 (3 back) hinders most")
    assert token_tip("gradient", "", 4, 0.5, 8).startswith("The input at step 5: 50.0 %")
    made = InfluenceList(Theme())
    qtbot.addWidget(made)
    made.set_rows("gradient", [TokenValue("", 4, 0.5)])
    assert made.accessibleDescription() == "step 5 50.0 %" and made._token_width == 0
