"""What was found to be like the selected text, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rnnviz.view import quantity_text, units_words
from rnnviz.view.glyphs import glyph

_AROUND, _LONGEST = 12, 40


def sentence(quantity: str, texts: Sequence[str], start: int, threshold: float, count: int, between: str = "") -> str:
    """What was asked of the selected tokens `texts`, from the step `start` on, and whether a unit answers to it.

    `between` tokens stands a space, or nothing.
    """
    translate = QCoreApplication.translate
    if count:
        said = translate(
            "UnitsMatch",
            "{quantity}: beyond {threshold} at {text} (steps {first} to {last}), and not just before and after.",
        )
    else:
        said = translate(
            "UnitsMatch",
            "{quantity}: no unit is beyond {threshold} at just {text} (steps {first} to {last}); select a little more"
            " or less, or look at another quantity.",
        )
    name, text = quantity_text.title(quantity), _inside(texts, between)
    return said.format(quantity=name, threshold=threshold, text=text, first=start + 1, last=start + len(texts))


def unit_lines(quantity: str, units: Sequence[tuple[int, int]]) -> list[str]:
    """One line a unit, which is told by its layer and number."""
    return [units_words.place_text(quantity, layer, unit) for layer, unit in units]


def place_text(texts: Sequence[str], start: int, stop: int, step: int, on: tuple[int, int], between: str = "") -> str:
    """How many of the units are `on` of how many, the `step`, and the tokens start..stop-1 of `texts` with some round.

    Steps count from 0 and are shown from 1; `between` tokens stands a space, or nothing.
    """
    around = _AROUND // 3 if between else _AROUND
    before = between.join(map(glyph, texts[max(0, start - around) : start]))
    after = between.join(map(glyph, texts[stop : stop + around]))
    said = QCoreApplication.translate("UnitsMatch", "{units}/{count}  step {step}  {text}")
    text = f"{before}{_inside(texts[start:stop], between)}{after}"
    return said.format(units=on[0], count=on[1], step=f"{step + 1:,}", text=text)


def looked_through(steps: int, most: int, count: int, opens: bool) -> str:
    """Over how much was looked for `count` places, of which `most` are told; a click goes there or `opens` a text."""
    translate = QCoreApplication.translate
    if not count:
        return translate("UnitsMatch", "None, at any of {steps} steps.").format(steps=f"{steps:,}")
    said = translate("UnitsMatch", "The best {most} of all {steps} steps.")
    if count < most:
        said = translate("UnitsMatch", "All at {steps} steps.")
    click = translate("UnitsMatch", "A click opens the passage, Ctrl+Z goes back.") if opens else ""
    return f"{said.format(steps=f'{steps:,}', most=most)} {click}".strip()


def _inside(texts: Sequence[str], between: str) -> str:
    """Between brackets that no text has; the middle of a long one is left out."""
    shown = [glyph(text) for text in texts]
    if len(shown) > _LONGEST:
        shown = [*shown[: _LONGEST // 2], " … ", *shown[-_LONGEST // 2 :]]
    return f"⟦{between.join(shown)}⟧"
