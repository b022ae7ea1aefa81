"""The names of a network's outputs in the language of the window, and the colours that tell them apart."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor

from rnnviz.view.theme import Theme

_WORDS = (
    QT_TRANSLATE_NOOP("Labels", "other"),
    QT_TRANSLATE_NOOP("Labels", "origin"),
    QT_TRANSLATE_NOOP("Labels", "destination"),
    QT_TRANSLATE_NOOP("Labels", "time"),
    QT_TRANSLATE_NOOP("Labels", "action"),
    QT_TRANSLATE_NOOP("Labels", "purpose"),
    QT_TRANSLATE_NOOP("Labels", "negative"),
    QT_TRANSLATE_NOOP("Labels", "positive"),
)
_COLOURS = ("#E69F00", "#0072B2", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#8C8C8C")
"""Okabe & Ito's colours, safe for colour-blind eyes."""

NOTHING = ("other", "·")
"""Labels that say that a step has nothing of interest; they are drawn faintly."""


def label_word(label: str) -> str:
    """A label as it is written on screen; what the models of others say is written as it is."""
    return QCoreApplication.translate("Labels", label) if label in _WORDS else label


def label_colours(labels: tuple[str, ...], theme: Theme) -> list[QColor]:
    """One a label; where there are more labels than colours, they come again."""
    own = {"time": QColor(_COLOURS[2])}  # whatever else there is
    others = [label for label in labels if label not in NOTHING and label not in own]
    left = [colour for colour in _COLOURS if not own.keys() & set(labels) or QColor(colour) != own["time"]]
    colours = own | {label: QColor(left[place % len(left)]) for place, label in enumerate(others)}
    return [colours.get(label, theme.colour("line")) for label in labels]


def ink_on(colour: QColor) -> QColor:
    """Black or white, whichever is read more easily on a colour."""
    light = 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF()
    return QColor("#1B1E23" if light > 0.5 else "#FFFFFF")
