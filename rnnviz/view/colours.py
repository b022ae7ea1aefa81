"""Colour tables with 256 entries, mixed in OKLab so that equal steps of a value look equally far apart.

OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020, https://bottosson.github.io/posts/oklab/.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from rnnviz.view.theme import Theme

ENTRIES = 256

_TO_CONE = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)

_DARKEST_NEEDED = 0.66
"""On light paper a gate's full colour is at most this light (OKLab), or an open gate would hardly stand out."""

_RED, _BLUE = np.deg2rad(32.0), np.deg2rad(272.0)
_CHROMA = 0.18


def oklab(colour: QColor) -> NDArray[np.float64]:
    """Lightness 0..1 and the two opponent axes of a colour, (3,)."""
    coded = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    return _TO_LAB @ np.cbrt(_TO_CONE @ linear)


def _argb(lab: NDArray) -> NDArray[np.uint32]:
    """Opaque 0xAARRGGBB of OKLab colours (n, 3) -> (n,); what no screen can show is brought to its edge."""
    cones = (lab @ np.linalg.inv(_TO_LAB).T) ** 3
    linear = np.clip(cones @ np.linalg.inv(_TO_CONE).T, 0.0, 1.0)
    coded = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    red, green, blue = np.rint(coded * 255).astype(np.uint32).T
    return 0xFF000000 | (red << 16) | (green << 8) | blue


def _frozen(table: NDArray[np.uint32]) -> NDArray[np.uint32]:
    table.flags.writeable = False
    return table


def _between(start: NDArray, end: NDArray) -> NDArray[np.uint32]:
    share = np.linspace(0.0, 1.0, ENTRIES)[:, None]
    return _frozen(_argb(start + (end - start) * share))


@lru_cache(maxsize=64)
def gate_table(quantity: str, theme: Theme) -> NDArray[np.uint32]:
    """From paper (0, closed) to the quantity's identity colour (1, open); uint32 ARGB (256,), read-only.

    Lightness falls steadily on light paper and rises steadily on dark paper, so it reads without hue.
    """
    end = oklab(theme.identity(quantity))
    if not theme.dark:
        end[0] = min(end[0], _DARKEST_NEEDED)
    return _between(oklab(theme.colour("paper")), end)


@lru_cache(maxsize=8)
def surprise_table(theme: Theme) -> NDArray[np.uint32]:
    """From nearly paper (expected) to the surprise colour (least expected); uint32 ARGB (256,), read-only."""
    paper, end = oklab(theme.colour("paper")), oklab(theme.colour("surprise"))
    return _between(paper + (end - paper) * 0.04, end)


@lru_cache(maxsize=8)
def ink_table(theme: Theme) -> NDArray[np.uint32]:
    """From paper (0) to ink (1), without a hue; uint32 ARGB (256,), read-only."""
    return _between(oklab(theme.colour("paper")), oklab(theme.colour("ink")))


@lru_cache(maxsize=8)
def signed_table(theme: Theme) -> NDArray[np.uint32]:
    """Blue (negative), neutral near paper (0), red (positive), equally light at both ends; uint32 ARGB (256,)."""
    middle, end = (0.29, 0.69) if theme.dark else (0.955, 0.57)
    away = np.linspace(-1.0, 1.0, ENTRIES)
    hue = np.where(away < 0, _BLUE, _RED)
    chroma = np.abs(away) * _CHROMA
    lightness = middle + (end - middle) * np.abs(away)
    return _frozen(_argb(np.stack([lightness, chroma * np.cos(hue), chroma * np.sin(hue)], axis=1)))


@lru_cache(maxsize=8)
def beyond_colours(theme: Theme) -> NDArray[np.uint32]:
    """Colours of what lies below and above the limits, where a cell is too small for a notch; uint32 ARGB (2,)."""
    lightness, chroma = (0.88, 0.08) if theme.dark else (0.30, 0.12)
    hues = np.array([_BLUE, _RED])
    return _frozen(_argb(np.stack([np.full(2, lightness), chroma * np.cos(hues), chroma * np.sin(hues)], axis=1)))


def to_indices(values: NDArray, low: float, high: float) -> NDArray[np.uint8]:
    """Table entries of values for the fixed range low..high, same shape, uint8.

    What lies beyond takes the end entry, see :func:`beyond`; nan takes the middle one.
    """
    with np.errstate(over="ignore"):  # what lies far beyond takes the end entry too
        scaled = (values - np.float32(low)) * np.float32(ENTRIES / (high - low))
    np.clip(scaled, 0, ENTRIES - 1, out=scaled)
    missing = np.isnan(scaled)
    if missing.any():
        scaled[missing] = ENTRIES // 2
    return scaled.astype(np.uint8)


def beyond(values: NDArray, low: float, high: float) -> NDArray[np.bool_]:
    """Which values the range low..high cannot show (nan included), same shape."""
    return ~((values >= low) & (values <= high))


def readable(quantity: str, theme: Theme) -> QColor:
    """The identity colour as text: as dark (or, on dark paper, as light) as small bold letters need."""
    return QColor.fromRgb(_readable_argb(quantity, theme))


@lru_cache(maxsize=64)
def _readable_argb(quantity: str, theme: Theme) -> int:
    lab = oklab(theme.identity(quantity))
    lab[0] = max(lab[0], 0.70) if theme.dark else min(lab[0], 0.58)
    return int(_argb(lab[None])[0])
