"""A text on the colours of one unit, drawn into a file without a window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from rnnviz.app.languages import speak
from rnnviz.app.render import RenderError, delete_now, offscreen_application, png_of
from rnnviz.core.architecture import Architecture
from rnnviz.core.atomic import write_atomically
from rnnviz.core.clamp import parse_clamp
from rnnviz.core.model import Model
from rnnviz.view.coloured_painting import LETTER
from rnnviz.view.coloured_text import ColouredText
from rnnviz.view.theme import Theme

HIGHEST = 16_000
"""Pixels that a picture has at most, from top to bottom."""

_NAME = re.compile(r"layers\.(\d{1,9})\.([a-z]+)\.(\d{1,9})")
_LIMIT_WITHOUT_CARD = 3.0


@dataclass(frozen=True)
class UnitName:
    """A unit's value by name; all count from 0."""

    layer: int
    quantity: str
    unit: int

    @staticmethod
    def of(text: str, architecture: Architecture) -> UnitName:
        """Read ``layers.0.cell.37``. Raises RenderError, which tells what there is."""
        found = _NAME.fullmatch(text.strip())
        if found is None:
            raise RenderError(f"a unit is written like layers.0.hidden.37 (all counted from 0), not {text!r:.60}")
        name = UnitName(int(found[1]), found[2], int(found[3]))
        layers = architecture.layers
        if name.layer >= len(layers):
            raise RenderError(f"the network has the layers 0 to {len(layers) - 1}, not {name.layer}; change --unit")
        layer = layers[name.layer]
        if name.quantity not in layer.quantities:
            there = ", ".join(layer.quantities)
            raise RenderError(f"layer {name.layer} has {there}, not {name.quantity!r:.30}; change --unit")
        if name.unit >= layer.units:
            raise RenderError(
                f"layer {name.layer} has the units 0 to {layer.units - 1}, not {name.unit}; change --unit"
            )
        return name


@dataclass(frozen=True)
class Look:
    """How the picture is to look; it is as high as its lines need."""

    width: int = 1280
    dark: bool = False
    language: str = "en"
    clamps: tuple[str, ...] = ()


def render_unit(model: Model, text: str, name: str, look: Look, output: Path) -> None:
    """Draw the whole text, with the unit, its quantity and the model's name above it, as a png.

    Raises RenderError for a unit that the network has not, a model that reads no text, and a text that is too long to
    be drawn whole; and OSError.
    """
    vocabulary = model.card.vocabulary
    if vocabulary is None or vocabulary.has_no_list:
        raise RenderError(f"{model.name} reads numbers, not text, so there is no text to colour")
    unit = UnitName.of(name, model.network.architecture)
    if output.suffix.lower() != ".png":
        raise RenderError("the coloured text of a unit is a picture; let the output end in .png")
    offscreen_application()
    speak(look.language)
    view = _view(model, text, unit, look)
    try:
        height = view.natural_height
        if height > HIGHEST:
            raise RenderError(f"the picture would be {height:,} pixels high, more than {HIGHEST:,}; give less text")
        view.resize(look.width, height)
        write_atomically(output, png_of(view.grab().toImage()))
    finally:
        delete_now(view)


def _view(model: Model, text: str, unit: UnitName, look: Look) -> ColouredText:
    """The text in lines of the wanted width; where the card has no limit for a cell's colours, the window's."""
    vocabulary, limits = model.card.vocabulary, model.card.cell_limits
    assert vocabulary is not None
    limit = (limits[unit.layer] if unit.layer < len(limits) else None) or _LIMIT_WITHOUT_CARD
    view = ColouredText(Theme(look.dark), (LETTER,))
    view.setMinimumHeight(0)
    view.resize(look.width, 720)
    view.setVerticalScrollBarPolicy(view.horizontalScrollBarPolicy())  # a picture shows all lines
    view.ensurePolished()
    view.set_trace(model.trace(text, compact=True, clamps=map(parse_clamp, look.clamps)), unit.layer, limit)
    view.set_units([unit.unit], frozenset(), {})
    view.set_quantity(unit.quantity)
    view.set_texts([token.text for token in vocabulary.split(text)], vocabulary.kind == "words")
    view.set_caption(model.name)
    view.grab()  # Qt tells the width only to what is drawn
    return view
