import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from rnnviz.view.icons import ICONS, icon
from rnnviz.view.theme import Theme


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_and_stays_within_its_square(qapp, name):
    for density in (1, 2):
        image = icon(name, Theme()).pixmap(QSize(16, 16), density).toImage()
        assert image.width() == 16 * density, "drawn for this density, not blown up"
        opaque = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()]
        assert len(opaque) > 20 * density**2
        for x, y in opaque:
            assert 0 < x < image.width() - 1 and 0 < y < image.height() - 1, f"{name} is cut off"


def test_a_disabled_icon_is_paler(qapp):
    theme = Theme()
    image = icon("play", theme).pixmap(QSize(16, 16), QIcon.Mode.Disabled).toImage()
    centre = image.pixelColor(image.width() // 2, image.height() // 2)
    assert centre == theme.colour("line")
