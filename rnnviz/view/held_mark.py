"""The mark in a cell diagram on what a clamp changes."""

from __future__ import annotations

from rnnviz.view.quantity_text import title
from rnnviz.view.reading import Reading
from rnnviz.view.sketch import Place, Sketch

AT_BOX = (26.0, 20.0)
"""From a gate's box to its lower right corner."""


def mark_held(sketch: Sketch, reading: Reading, quantity: str, place: Place, offset: Place, stage: int) -> None:
    """At the corner of the quantity's box, or on its line: a padlock if it is held, × if it is scaled."""
    if reading.is_held(quantity):
        sketch.about(quantity, reading.held_tip(quantity, title(quantity)), stage)
        sketch.lock(place, offset, "×" if reading.is_scaled(quantity) else "")
