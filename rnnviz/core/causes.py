"""Why a number is what it is: the parts that add up to it, and where each of them stands to be asked in its turn."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.clamp import Kind
from rnnviz.core.explain import Preactivation, UnitStep, explain
from rnnviz.core.explain_output import explain_output
from rnnviz.core.place import OUTPUT, Place
from rnnviz.core.trace import Trace

CauseKind = Literal["input", "component", "bias", "unit", "others", "product", "factor"]
Pushes = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Cause:
    """A part of a sum. `parts` add up to an "input"; of a "product" they are its factors, in order.

    `index` is the unit of a "unit", the component of a "component", and how many there are of "others". `to` is the
    number to ask next. `complement` marks the factor 1 − z.
    """

    kind: CauseKind
    value: float
    index: int = 0
    to: Place | None = None
    parts: tuple[Cause, ...] = ()
    complement: bool = False


@dataclass(frozen=True)
class Causes:
    """Why the number at `place` is `value`: `causes` add up to `total`, and `value` is `function` of that.

    `function` is "σ", "tanh", "relu" or "" for the sum itself. Where the number is clamped, `unheld` is what it would
    be, of which the causes speak then, and `held` how it came to be `value`. `scaled_by` is the reset gate that the
    shares of a GRU's candidate have in them.
    """

    place: Place
    value: float
    total: float
    function: str
    causes: tuple[Cause, ...]
    unheld: float | None = None
    scaled_by: Cause | None = None
    held: Kind | None = None

    def folded(self, most: int) -> Causes:
        """With at most `most` units by name, of the layer and inside its input; the rest are "others"."""
        inside = tuple(replace(cause, parts=_folded(cause.parts, most)) for cause in self.causes)
        return replace(self, causes=_folded(inside, most))


def causes_of(trace: Trace, place: Place) -> Causes:
    """Ask why. Raises IndexError if the trace has no such place, ValueError if nothing is known of its outputs."""
    if place.quantity == OUTPUT:
        return _of_output(trace, place)
    unit_step = explain(trace, place.layer, place.unit, place.step)
    layer = trace.network.layers[place.layer]
    if place.quantity not in layer.quantities:
        raise IndexError(f"the layer has no {place.quantity}; it has {', '.join(layer.quantities)}")
    if place.quantity in unit_step.preactivations:
        found = _of_sum(trace, place, unit_step)
    else:
        causes = _products(unit_step, layer, place)
        total = sum(cause.value for cause in causes)
        found = Causes(place, unit_step.values[place.quantity], total, "", causes)
    name = place.quantity
    return replace(found, unheld=unit_step.unclamped.get(name), held=unit_step.clamped.get(name))


def way_to(trace: Trace, start: Place, place: Place) -> tuple[Place, ...]:
    """From the number at `start` to one of its causes, link by link, the cause last; () if `place` is none of them.

    Besides the causes themselves count those of the unit's cell state or candidate, where these are causes.
    """
    behind = _behind(causes_of(trace, start))
    if place in behind:
        return (place,)
    for between in (start._replace(quantity=name) for name in ("cell", "candidate")):
        if between in behind and place in _behind(causes_of(trace, between)):
            return between, place
    return ()


def _behind(found: Causes) -> set[Place]:
    scale = () if found.scaled_by is None else (found.scaled_by,)
    causes = [*found.causes, *scale]
    return {each.to for cause in causes for each in (cause, *cause.parts) if each.to is not None}


def _of_output(trace: Trace, place: Place) -> Causes:
    told = explain_output(trace, place.unit, place.step)
    last = len(trace.network.layers) - 1
    here = Place(last, 0, "hidden", place.step)
    units = _pushes("unit", told.pushes, told.from_hidden, trace.network.layers[last].units, here)
    value = float(trace.logits_window(place.step, place.step + 1)[0, place.unit])
    return Causes(place._replace(layer=last), value, told.total, "", (Cause("bias", told.bias), *units))


def _of_sum(trace: Trace, place: Place, unit_step: UnitStep) -> Causes:
    layer = trace.network.layers[place.layer]
    sums = unit_step.preactivations[place.quantity]
    before = Place(place.layer, 0, "hidden", place.step - 1)
    units = _pushes("unit", sums.pushes, sums.from_hidden, layer.units, before)
    causes = (_input(trace, place, sums), Cause("bias", sums.bias), *units)
    function = "σ" if place.quantity in GATES else layer.activation
    is_scaled = layer.cell == "gru" and place.quantity == "candidate" and layer.reset_after
    scale = _factor(unit_step, "reset", place) if is_scaled else None
    return Causes(place, unit_step.values[place.quantity], sums.total, function, causes, scaled_by=scale)


def _input(trace: Trace, place: Place, sums: Preactivation) -> Cause:
    """From the layer below, unit by unit; of the first layer the token, by components if it enters as more than one."""
    width = trace.network.architecture.width_into(place.layer)
    if place.layer == 0:
        is_one = trace.network.architecture.input.kind == "one-hot" or width == 1
        parts = () if is_one else _pushes("component", sums.input_pushes, sums.from_input, width, None)
    else:
        below = Place(place.layer - 1, 0, "hidden", place.step)
        parts = _pushes("unit", sums.input_pushes, sums.from_input, width, below)
    return Cause("input", sums.from_input, parts=parts)


def _pushes(kind: CauseKind, pushes: Pushes, total: float, count: int, at: Place | None) -> tuple[Cause, ...]:
    """One a push, and what the others add, so that all of it is there."""
    can_go = at is not None and at.step >= 0
    named = [
        Cause(kind, share, index, at._replace(unit=index) if at is not None and can_go else None)
        for index, share in pushes
    ]
    if len(named) < count and total != 0.0:
        named.append(Cause("others", total - sum(share for _, share in pushes), count - len(named)))
    return tuple(named)


def _products(unit_step: UnitStep, layer: Layer, place: Place) -> tuple[Cause, ...]:
    """A state that is no function of a sum: c and h of an LSTM, h of a GRU."""

    def gate(name: str) -> Cause:
        return _factor(unit_step, name, place)

    def before(name: str, value: float) -> Cause:
        to = place._replace(quantity=name, step=place.step - 1) if place.step else None
        return Cause("factor", value, place.unit, to)

    if layer.cell == "gru":
        update = unit_step.values["update"]
        rest = Cause("factor", 1.0 - update, place.unit, place._replace(quantity="update"), complement=True)
        kept = _product(gate("update"), before("hidden", unit_step.hidden_before))
        return kept, _product(rest, gate("candidate"))
    if place.quantity == "cell":
        kept = _product(gate("forget"), before("cell", unit_step.cell_before or 0.0))
        return kept, _product(gate("input"), gate("candidate"))
    return (_product(gate("output"), gate("cell"), squashed=True),)


def _factor(unit_step: UnitStep, name: str, place: Place) -> Cause:
    return Cause("factor", unit_step.values[name], place.unit, place._replace(quantity=name))


def _product(first: Cause, second: Cause, squashed: bool = False) -> Cause:
    """`squashed`: tanh of the second is taken, though the factor names the number itself."""
    value = math.tanh(second.value) if squashed else second.value
    return Cause("product", first.value * value, parts=(first, second))


def _folded(causes: tuple[Cause, ...], most: int) -> tuple[Cause, ...]:
    named = [cause for cause in causes if cause.kind in ("unit", "component")]
    too_many = named[most:]
    if not too_many:
        return causes
    others = [cause for cause in causes if cause.kind == "others"]
    value = sum(cause.value for cause in too_many + others)
    count = len(too_many) + sum(cause.index for cause in others)
    kept = tuple(cause for cause in causes if cause not in too_many and cause not in others)
    return (*kept, Cause("others", value, count))
