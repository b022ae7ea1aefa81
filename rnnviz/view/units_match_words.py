"""What was found to be like the selected text, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rnnviz.core.span_match import Place
from rnnviz.view import quantity_text, units_words
from rnnviz.view.glyphs import glyph

_AROUND, _LONGEST = 8, 40


def sentence(quantity: str, start: int, stop: int, threshold: float, count: int) -> str:
    """What was asked, and how many units answer to it."""
    translate = QCoreApplication.translate
    if count:
        said = translate(
            "UnitsMatch",
            "{quantity}: above {threshold} in size at steps {first} to {last}, and not just before and after.",
        )
    else:
        said = translate(
            "UnitsMatch",
            "{quantity}: no unit is above {threshold} in size at just the steps {first} to {last}; select a little more"
            " or less, or look at another quantity.",
        )
    name = quantity_text.title(quantity)
    return said.format(quantity=name, threshold=threshold, first=start + 1, last=stop)


def unit_lines(quantity: str, units: Sequence[tuple[int, int]]) -> list[str]:
    """One line a unit, which is told by its layer and number."""
    return [units_words.place_text(quantity, layer, unit) for layer, unit in units]


def place_text(texts: Sequence[str], place: Place, count: int) -> str:
    """How many of the units, the step, and the text there with what stands round it."""
    before = "".join(map(glyph, texts[max(0, place.start - _AROUND) : place.start]))
    inside = "".join(map(glyph, texts[place.start : min(place.stop, place.start + _LONGEST)]))
    after = "".join(map(glyph, texts[place.stop : place.stop + _AROUND]))
    said = QCoreApplication.translate("UnitsMatch", "{units} of {count}  step {step}  {text}")
    text = f"{before}⟦{inside}⟧{after}"
    return said.format(units=place.units, count=count, step=place.start + 1, text=text)
