"""Reading gate maps back: their colours, their texts and their places."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from rnnviz.core.architecture import GATES
from rnnviz.view import colours
from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.maps_layout import lay_out

WIDTH, HEIGHT, GUTTER, COLUMN = 904, 520, 104, 20


def picture(maps) -> np.ndarray:
    """What is painted, (height, width) uint32."""
    image = QImage(maps.size(), QImage.Format.Format_RGB32)
    maps.render(image)
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def layout_of(maps, layer, chosen=None):
    return lay_out(layer.quantities, layer.units, chosen, maps.height(), maps.theme)


def middles(maps, layout, strip, steps):
    """Pixel coordinates of the middles of all cells: y (rows, 1), x (1, steps)."""
    height = layout.plan.row_height
    y = strip.top + np.arange(layout.plan.rows)[:, None] * height + height // 2
    return y, np.array([[maps.grid.x_of(step) + maps.grid.column_width // 2 for step in steps]])


def table_of(quantity, theme):
    return colours.gate_table(quantity, theme) if quantity in GATES else colours.signed_table(theme)


def wanted(values, quantity, theme, limit):
    """The colours that values (steps, rows) must have, worked out apart from the views; (rows, steps)."""
    low, high = (0.0, 1.0) if quantity in GATES else (-limit, limit) if quantity == "cell" else (-1.0, 1.0)
    entries = np.clip(np.floor((values - low) / (high - low) * 256), 0, 255).astype(int)
    return table_of(quantity, theme)[entries].T


def near(one, other) -> bool:
    """Equal but for one table entry, which a rounding may cost."""
    one, other = (np.stack([(a >> shift) & 255 for shift in (0, 8, 16)]).astype(int) for a in (one, other))
    return bool(np.abs(one - other).max() <= 4)


def said_by(maps, monkeypatch) -> list[str]:
    """Collects the title lines that are painted from now on."""
    said: list[str] = []
    titles = maps._gutter._titles
    placed = titles.placed

    def spying(lines, area):
        result = placed(lines, area)
        said.extend(line.text for _, line in result)
        return result

    monkeypatch.setattr(titles, "placed", spying)
    return said


def place(maps, layer, quantity, step, row, chosen=None) -> QPoint:
    layout = layout_of(maps, layer, chosen)
    strip = next(strip for strip in layout.strips if strip.quantity == quantity)
    y, x = middles(maps, layout, strip, [step])
    return QPoint(int(x[0, 0]), int(y[row, 0]))


def hover(maps, monkeypatch, at) -> HoverText:
    texts = []
    paint = HoverBox.paint

    def spying(box, painter, text, mouse, bounds):
        rect = paint(box, painter, text, mouse, bounds)
        assert bounds.contains(rect)
        texts.append(text)
        return rect

    monkeypatch.setattr(HoverBox, "paint", spying)
    QTest.mouseMove(maps, at)
    maps._set_mouse(QPointF(at))
    picture(maps)
    return texts[-1]
