"""What is said of a clamp in few words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from rnnviz.core.clamp import Clamp
from rnnviz.view import quantity_text
from rnnviz.view.numerals import MINUS

translate = QCoreApplication.translate


def value_of(clamp: Clamp) -> str:
    """``= 0.5``, ``× 0.5`` or, of a state that stays as it was, ``kept``."""
    if clamp.kind == "keep":
        return translate("Clamp", "kept")
    sign = "×" if clamp.kind == "scale" else "="
    return f"{sign} {clamp.value:.4g}".replace("-", MINUS)


class ClampMark(NamedTuple):
    """What stands beside a strip: a few words, and whether they say that a value cannot move."""

    text: str
    locks: bool


def mark_of(clamps: Sequence[Clamp]) -> ClampMark:
    """Of a strip's clamps that are on; what is merely scaled still moves."""
    return ClampMark(short(clamps), any(clamp.kind != "scale" for clamp in clamps))


def short(clamps: Sequence[Clamp]) -> str:
    """Of a strip's clamps that are on: ``= 1``, ``unit 37 = 0``, ``3 units = 0``, ``2 clamps``."""
    if len(clamps) != 1:
        return translate("Clamp", "{count} clamps").format(count=len(clamps)) if clamps else ""
    clamp = clamps[0]
    if clamp.units is None:
        return value_of(clamp)
    if len(clamp.units) == 1:
        return translate("Clamp", "unit {unit} {value}").format(unit=clamp.units[0], value=value_of(clamp))
    return translate("Clamp", "{count} units {value}").format(count=len(clamp.units), value=value_of(clamp))


def in_words(clamp: Clamp, with_layer: bool) -> str:
    """All of it: ``forget = 1 · unit 37, from step 12``, with the layer (from 1) before it if there are several."""
    head = f"{quantity_text.title(clamp.quantity)} {value_of(clamp)}"
    layer = translate("Clamp", "layer {layer}").format(layer=clamp.layer + 1) if with_layer else ""
    return " · ".join(part for part in (layer, head, scope(clamp) or translate("Clamp", "all units and steps")) if part)


def scope(clamp: Clamp) -> str:
    """What it is for, if that is not all: ``unit 37, from step 12``; steps count from 1."""
    parts = []
    if clamp.units is not None:
        units = ", ".join(map(str, clamp.units[:4])) + ("…" if len(clamp.units) > 4 else "")
        one = translate("Clamp", "unit {units}") if len(clamp.units) == 1 else translate("Clamp", "units {units}")
        parts.append(one.format(units=units))
    start, stop = clamp.span
    if stop == start + 1:
        parts.append(translate("Clamp", "step {step}").format(step=stop))
    elif stop is not None:
        parts.append(translate("Clamp", "steps {first} to {last}").format(first=start + 1, last=stop))
    elif start:
        parts.append(translate("Clamp", "from step {first}").format(first=start + 1))
    return translate("Clamp", ", ").join(parts)
