import re

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from rnnviz.view.style import palette, stylesheet
from rnnviz.view.theme import Theme

# Only the offscreen platform says this, of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

THEMES = [Theme(), Theme(dark=True), Theme(scale=1.35), Theme(dark=True, scale=0.5)]


@pytest.mark.parametrize("theme", THEMES)
def test_the_sheet_is_one_qt_can_read(qtbot, theme):
    """Qt warns of a sheet it cannot parse, and a warning fails a test."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setPalette(palette(theme))
    window.setStyleSheet(stylesheet(theme))
    column = QVBoxLayout(window)
    label, button, slider = QLabel("x"), QPushButton("x"), QSlider(Qt.Orientation.Horizontal)
    for widget in (label, button, slider):
        column.addWidget(widget)
    window.show()
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.colour("ink")
    assert "$" not in stylesheet(theme)


@pytest.mark.parametrize("theme", THEMES[:2])
def test_keyboard_focus_can_be_seen(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(stylesheet(theme))
    button = QPushButton("Play", window)
    button.resize(80, 30)
    window.show()
    window.activateWindow()
    button.clearFocus()
    without = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    with_focus = button.grab().toImage()
    assert with_focus != without
    assert with_focus.pixelColor(40, 0) == theme.colour("accent")


@pytest.mark.parametrize("theme", THEMES[:2])
def test_text_on_every_ground_can_be_read(theme):
    """WCAG asks for a contrast of 4.5."""
    for text, ground in (("ink", "paper"), ("ink", "panel"), ("faint", "paper"), ("on_accent", "accent")):
        assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5, (text, ground)


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", THEMES)
def test_ticks_and_arrows_are_drawn(qtbot, theme):
    """Qt says nothing of a picture that it cannot find."""
    stylesheet(theme)
    named = set(re.findall(r"url\((.*?)\)", stylesheet(theme)))
    assert len(named) == 3
    assert all(QFile.exists(name) and not QIcon(name).pixmap(16).isNull() for name in named)


def test_a_tick_is_seen(qtbot):
    tick = QCheckBox()
    qtbot.addWidget(tick)
    tick.setStyleSheet(stylesheet(Theme()))
    tick.show()
    without = tick.grab().toImage()
    tick.setChecked(True)
    ticked = tick.grab().toImage()
    colours = {ticked.pixelColor(x, y).name() for x in range(ticked.width()) for y in range(ticked.height())}
    assert ticked != without
    assert {Theme().colour("accent").name(), "#ffffff"} <= colours
