"""Colours, fonts and sizes, for light and dark and for the projector. Every view takes one Theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontDatabase

IDENTITY = {
    "forget": "#D55E00",
    "input": "#009E73",
    "candidate": "#CC79A7",
    "output": "#E69F00",
    "cell": "#0072B2",
    "hidden": "#56B4E9",
    "update": "#009E73",
    "reset": "#D55E00",
}
"""One colour a quantity, the same everywhere (Okabe & Ito, safe for colour-blind eyes)."""

_LIGHT = {
    "paper": "#FCFDFB",
    "panel": "#F4F5F1",
    "ink": "#1B1E23",
    "faint": "#656A72",
    "line": "#E3E5E1",
    "accent": "#0072B2",
    "on_accent": "#FFFFFF",
    "surprise": "#E8742C",
    "warning": "#B3261E",
}
_DARK = {
    "paper": "#15181C",
    "panel": "#1E2228",
    "ink": "#ECEEF0",
    "faint": "#9BA1AA",
    "line": "#30353D",
    "accent": "#4DA9E4",
    "on_accent": "#0B1116",
    "surprise": "#C8591A",
    "warning": "#FF8A80",
}
_IDENTITY_ON_DARK = {"cell": "#4DA9E4", "hidden": "#7CC7F2", "forget": "#F07A28", "reset": "#F07A28"}


@dataclass(frozen=True)
class Theme:
    """`dark` chooses the palette, `scale` enlarges fonts and sizes (1 on a desk, about 1.35 at a projector)."""

    dark: bool = False
    scale: float = 1.0

    def colour(self, role: str) -> QColor:
        """A palette colour: paper, panel, ink, faint, line, accent, on_accent, surprise or warning."""
        return QColor((_DARK if self.dark else _LIGHT)[role])

    def identity(self, quantity: str) -> QColor:
        """The identity colour of a quantity, lightened on dark paper where it would not be read as text."""
        if self.dark and quantity in _IDENTITY_ON_DARK:
            return QColor(_IDENTITY_ON_DARK[quantity])
        return QColor(IDENTITY[quantity])

    def px(self, pixels: float) -> int:
        """A length in logical pixels at scale 1, scaled."""
        return round(pixels * self.scale)

    def font(self, pixels: float, bold: bool = False) -> QFont:
        """The interface font, `pixels` high at scale 1."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(self.px(pixels))
        font.setBold(bold)
        return font

    def mono(self, pixels: float, bold: bool = False) -> QFont:
        """The fixed-width font that tokens are written in."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.px(pixels))
        font.setBold(bold)
        return font
