"""Small moves among units and layers that keys and clicks share."""

from __future__ import annotations

from rnnviz.session.document import Document
from rnnviz.session.selection import Selection


def toggle_pin(selection: Selection, unit: int) -> None:
    """Pin a unit of the present layer, or let it go."""
    if any(pin.unit == unit for pin in selection.pins):
        selection.unpin(unit)
    else:
        selection.pin(unit)


def move_unit(selection: Selection, by: int) -> None:
    """Select the unit whose row lies so many rows further down; stays at the ends."""
    rows = selection.rows
    if rows is None:
        selection.set_unit(selection.unit + by)
        return
    if rows:
        place = rows.index(selection.unit) + by if selection.unit in rows else 0
        selection.set_unit(rows[min(max(0, place), len(rows) - 1)])


def next_layer(selection: Selection, document: Document) -> None:
    """The layer above, or the first after the last."""
    selection.set_layer((selection.layer + 1) % len(document.model.network.layers))
