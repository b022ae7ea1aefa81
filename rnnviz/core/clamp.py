"""A clamp: a quantity that is held at a value, or scaled, instead of what the network makes of it; also as text."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

from rnnviz.core.architecture import GATES, Architecture, Layer

KEEP = "keep"
"""Written in place of a value."""

Span = tuple[int, int | None]
"""Steps from the first number up to, but not with, the second, counted from 0; None is without end."""

_TEXT = re.compile(r"layers\.(?P<layer>\d+)\.(?P<quantity>[a-z]+)\s*(?P<sign>\*?=)\s*(?P<value>[^\s]+)")
_OPTION = re.compile(r"\s+--(?:units\s+(?P<units>\S+)|steps\s+(?P<steps>\S+)|(?P<off>off)\b)")
_MOST_DIGITS = 9
LARGEST = 3.4e38
"""Networks count in float32, which ends a little beyond."""

Kind = Literal["set", "scale", "keep"]
"""Held at a value, multiplied with it, or left as it was a step before."""


class ClampError(ValueError):
    """What was to be clamped cannot be; the message says why, or what to write instead."""


@dataclass(frozen=True)
class Clamp:
    """Hold `quantity` of `layer` (counted from 0) at `value`, or multiply it with that if `kind` is "scale".

    A state can also "keep" what it was a step before, zero before the first; `value` then means nothing and is 0.
    `units` None means all of them, `steps` None all steps. What is not `on` has no effect, but is kept. A gate is
    changed right behind its σ or tanh, and all that hangs on it is computed from the changed value.
    """

    layer: int
    quantity: str
    value: float
    units: tuple[int, ...] | None = None
    steps: Span | None = None
    kind: Kind = "set"
    on: bool = True

    @property
    def span(self) -> Span:
        """The steps it holds for."""
        return self.steps or (0, None)

    def __str__(self) -> str:
        """As on the command line: ``layers.0.forget=1 --units 3,7 --steps 10:20``, or ``*=0.5``, or ``=keep``."""
        sign = "*=" if self.kind == "scale" else "="
        value = KEEP if self.kind == "keep" else f"{self.value:.9g}"
        text = f"layers.{self.layer}.{self.quantity}{sign}{value}"
        if self.units is not None:
            text += f" --units {','.join(map(str, self.units))}"
        if self.steps is not None:
            text += f" --steps {self.steps[0]}:{'' if self.steps[1] is None else self.steps[1]}"
        return text if self.on else f"{text} --off"


def parse_clamp(text: str) -> Clamp:
    """Read what ``str(clamp)`` writes. Raises ClampError with one sentence for anything else."""
    head = _TEXT.match(text.strip())
    if head is None:
        raise ClampError(f"a clamp is written like layers.0.forget=1 or layers.0.forget*=0.5, not {text!r:.60}")
    units, steps, on = None, None, True
    place, text = head.end(), text.strip()
    while place < len(text):
        option = _OPTION.match(text, place)
        if option is None:
            raise ClampError(
                f"behind {head[0]} may stand --units 3,7 and --steps 10:20, not {text[place:].strip()!r:.60}"
            )
        units = _units(option["units"]) if option["units"] else units
        steps = _steps(option["steps"]) if option["steps"] else steps
        on, place = on and not option["off"], option.end()
    kind, value = _what(head["sign"], head["value"])
    return Clamp(_whole(head["layer"]), head["quantity"], value, units, steps, kind, on)


def _what(sign: str, value: str) -> tuple[Kind, float]:
    if sign == "=" and value == KEEP:
        return "keep", 0.0
    return "scale" if sign == "*=" else "set", _number(value)


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise ClampError(f"{text!r:.20} is no whole number from 0 on")
    return int(text)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise ClampError(f"a clamp needs a number behind the =, not {text!r:.20}") from error


def _units(text: str) -> tuple[int, ...]:
    try:
        return tuple(sorted({_whole(each.strip()) for each in text.split(",")}))
    except ClampError as error:
        raise ClampError(f"units are written like 3,7 (counted from 0), not {text!r:.40}") from error


def _steps(text: str) -> Span:
    start, colon, stop = text.partition(":")
    try:
        if colon:
            return _whole(start or "0"), _whole(stop) if stop else None
    except ClampError:
        pass
    raise ClampError(f"steps are written like 10:20, 10: or :20 (counted from 0, without the last), not {text!r:.40}")


def bounds_of(quantity: str, layer: Layer) -> tuple[float, float]:
    """Between what a quantity of such a layer always lies, and may be set; ±inf where it has no bound."""
    if quantity in GATES:
        return 0.0, 1.0
    is_free = quantity == "cell" or (layer.cell == "rnn" and layer.activation == "relu")
    return (-math.inf, math.inf) if is_free else (-1.0, 1.0)


def check_clamp(clamp: Clamp, architecture: Architecture) -> None:
    """Raises ClampError with one sentence if a network like that has no such quantity, unit or value."""
    count = len(architecture.layers)
    if not 0 <= clamp.layer < count:
        raise ClampError(f"there is no layer {clamp.layer}; this network has {_span_text(count)}")
    layer = architecture.layers[clamp.layer]
    if clamp.quantity not in layer.quantities:
        names = ", ".join(layer.quantities)
        raise ClampError(
            f"layer {clamp.layer}, of kind {layer.cell.upper()}, has no {clamp.quantity!r:.20}; it has {names}"
        )
    if clamp.units is not None and not all(0 <= unit < layer.units for unit in clamp.units):
        raise ClampError(f"layer {clamp.layer} has the units {_span_text(layer.units)}, and the clamp names another")
    start, stop = clamp.span
    if start < 0 or (stop is not None and stop <= start):
        raise ClampError(f"no step lies in {start}:{stop}; the first number must be the smaller one")
    _check_value(clamp, layer)


def _check_value(clamp: Clamp, layer: Layer) -> None:
    low, high = bounds_of(clamp.quantity, layer)
    if clamp.kind == "keep" and clamp.quantity not in layer.states:
        names = " and ".join(layer.states)
        raise ClampError(f"only a state can be kept: {names} of layer {clamp.layer}, not {clamp.quantity}")
    if not abs(clamp.value) <= LARGEST:  # nor is nan
        how = "multiplied with" if clamp.kind == "scale" else "held at"
        raise ClampError(f"{clamp.quantity} can be {how} a finite number only, up to 3.4e38, not {clamp.value:g}")
    if not low <= clamp.value <= high:
        how = "multiplied with" if clamp.kind == "scale" else "set to"
        raise ClampError(f"{clamp.quantity} lies between {low:g} and {high:g}, and cannot be {how} {clamp.value:g}")


def _span_text(count: int) -> str:
    return "only 0" if count == 1 else f"0 to {count - 1}"
