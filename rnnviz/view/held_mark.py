"""The mark in a cell diagram on what is held at a value."""

from __future__ import annotations

from rnnviz.view.quantity_text import title
from rnnviz.view.reading import Reading
from rnnviz.view.sketch import Place, Sketch

AT_BOX = (26.0, 20.0)
"""From a gate's box to its lower right corner."""


def mark_held(sketch: Sketch, reading: Reading, quantity: str, place: Place, offset: Place, stage: int) -> None:
    """A padlock at the corner of the quantity's box, or on its line, if a clamp gives it its value."""
    if reading.is_held(quantity):
        sketch.about(quantity, reading.held_tip(quantity, title(quantity)), stage)
        sketch.lock(place, offset)
