"""``rnnviz units --like``: the units that are on over some steps of a text, and the places where the same are."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnviz.cli.errors import CommandError
from rnnviz.core.model import Model
from rnnviz.core.passages import FoundPlaces, Passage
from rnnviz.core.span_match import MOST_UNITS, UnitsOn, on_exactly, threshold_of

SHOWN = 20
"""Places printed; the table in a file has more."""

_AROUND, _LONGEST = 16, 40

COLUMNS = ("start", "stop", "units", "of", "before", "inside", "behind")


@dataclass(frozen=True)
class Wished:
    """The selected `text` at the steps start..stop-1, and the units that are on there, in all layers (layer, unit)."""

    quantity: str
    text: str
    start: int
    stop: int
    on: UnitsOn
    units: tuple[tuple[int, int], ...]


def wished_of(model: Model, text: str, steps: str, quantities: Sequence[str]) -> Wished:
    """The units on exactly at `steps`, as 4:8, of a text. Raises CommandError."""
    layers = [index for index, layer in enumerate(model.network.layers) if quantities[0] in layer.quantities]
    if len(quantities) != 1 or not layers:
        raise CommandError(f"--like takes one --quantity that the network has, not {', '.join(quantities)}")
    if model.card.vocabulary is None or model.card.vocabulary.has_no_list:
        raise CommandError(f"{model.name} reads numbers, not text; --like needs a network that reads text")
    quantity, trace = quantities[0], model.trace(text, compact=True)
    try:
        start, stop = map(int, steps.split(":"))
        parts = [trace.window(index, 0, len(trace))[quantity] for index in layers]
        on = on_exactly(np.concatenate(parts, axis=1), start, stop, threshold_of(quantity)).first(MOST_UNITS)
    except ValueError as error:
        said = f"--steps are written as 4:8, from 0 and within the {len(trace)} steps of --like, not {steps!r}"
        raise CommandError(said) from error
    if not len(on):
        said = f"no unit is on in {quantity} over just the steps {steps}; give some more or less, or another --quantity"
        raise CommandError(said)
    everyone = [(index, unit) for index in layers for unit in range(model.network.layers[index].units)]
    tokens = model.card.vocabulary.split(text)[start:stop]
    selected = text[tokens[0].start : tokens[-1].start + len(tokens[-1].text)]
    return Wished(quantity, selected, start, stop, on, tuple(everyone[column] for column in on.columns))


def places_lines(found: FoundPlaces, wished: Wished, source: str) -> list[str]:
    """What is printed."""
    units = ", ".join(f"layers.{layer}.{wished.quantity}.{unit}" for layer, unit in wished.units)
    lines = [
        f"On over the steps {wished.start}:{wished.stop} ({wished.text!r:.80}), not just before and behind: {units}",
        f"Where the same are, of all {found.steps:,} steps of {source}:",
        "",
        f"{'UNITS':<7}{'STEPS':<20}TEXT",
    ]
    for passage in found.passages[:SHOWN]:
        place = passage.place
        before, inside, behind = _words(passage)
        if len(inside) > _LONGEST:
            inside = f"{inside[: _LONGEST // 2]} … {inside[-_LONGEST // 2 :]}"
        shown = f"{before}[[{inside}]]{behind}".replace("\n", "\u21b5")
        on = f"{place.units}/{len(wished.units)}"
        lines.append(f"{on:<7}{f'{place.start}:{place.stop}':<20}{shown}")
    return lines if found.passages else [*lines, "none"]


def _words(passage: Passage) -> tuple[str, str, str]:
    """What stands before, inside and behind."""
    text, first, last = passage.text, *passage.characters
    return text[max(0, first - _AROUND) : first], text[first:last], text[last : last + _AROUND]


def places_csv(found: FoundPlaces, wished: Wished) -> bytes:
    """One row a place, the best first."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for passage in found.passages:
        place = passage.place
        writer.writerow([place.start, place.stop, place.units, len(wished.units), *_words(passage)])
    return table.getvalue().encode("utf-8", "surrogatepass")
