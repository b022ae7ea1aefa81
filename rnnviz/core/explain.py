"""Where one unit's numbers came from at one step: what pushed each of its gates, from where and how hard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.clamp import Clamp, Kind
from rnnviz.core.trace import Trace

MOST_PUSHES = 12
"""How many of the previous step's units an explanation names."""

PREACTIVATED = {
    "rnn": ("hidden",),
    "lstm": ("input", "forget", "candidate", "output"),
    "gru": ("reset", "update", "candidate"),
}
"""The quantities that are σ, tanh or relu of a weighted sum, in the order of PyTorch's weight rows."""


@dataclass(frozen=True)
class Preactivation:
    """The weighted sum that goes into σ, tanh or relu: ``total = from_input + from_hidden + bias``.

    For a GRU's candidate, `from_hidden` is r ⊙ (U h) with the reset gate after the product (`bias` is then
    b + r ⊙ b') and U (r ⊙ h) with the reset gate before it. `pushes` are the units of the previous hidden state
    whose shares of `from_hidden` are largest in magnitude: (unit, share), largest first, none that is zero.
    `input_pushes` are the same of `from_input`: the units of the layer below at this very step, or in the first layer
    the components of the vector that entered (of a one-hot one, the token's id alone).
    """

    total: float
    from_input: float
    from_hidden: float
    bias: float
    pushes: tuple[tuple[int, float], ...]
    input_pushes: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True)
class UnitStep:
    """Everything about one unit at one step.

    `values` holds its quantities by name, as recorded; `preactivations` those of them that have one.
    `hidden_before` and `cell_before` (None where the cell has no c) are the unit's own states one step earlier,
    or what the network begins with. `unclamped` holds for each quantity that is clamped here what it would have been,
    all else being as it is, and `clamped` how it got the value that it has.
    """

    layer: int
    unit: int
    step: int
    values: Mapping[str, float]
    hidden_before: float
    cell_before: float | None
    preactivations: Mapping[str, Preactivation]
    unclamped: Mapping[str, float] = field(default_factory=dict)
    clamped: Mapping[str, Kind] = field(default_factory=dict)


@np.errstate(over="ignore", invalid="ignore")  # a state may have grown beyond all numbers
def explain(trace: Trace, layer: int, unit: int, step: int) -> UnitStep:
    """Take one unit's step apart. Only that unit's rows of the matrices are read.

    Raises IndexError if the trace has no such layer, unit or step.
    """
    _check(trace, layer, unit, step)
    before = trace.state_after(step)[layer]
    recorded = trace.window(layer, step, step + 1)
    cell_before = float(before["cell"][unit]) if "cell" in before else None
    unclamped, clamped = _unclamped(trace, layer, unit, step, before)
    return UnitStep(
        layer=layer,
        unit=unit,
        step=step,
        values={name: float(rows[0, unit]) for name, rows in recorded.items()},
        hidden_before=float(before["hidden"][unit]),
        cell_before=cell_before,
        preactivations=_preactivations(trace, layer, unit, step, before["hidden"], recorded),
        unclamped=unclamped,
        clamped=clamped,
    )


def _unclamped(
    trace: Trace, layer: int, unit: int, step: int, before: cells.State
) -> tuple[dict[str, float], dict[str, Kind]]:
    """The step is made once more, and what clamps put other values in place of is noted; and how they do it."""
    change = None if trace.interventions is None else trace.interventions.at(layer, step)
    if change is None:
        return {}, {}
    noted: dict[str, float] = {}
    kinds: dict[str, Kind] = {}

    def note(name: str, values: NDArray, *state_before: NDArray) -> NDArray:
        clamps = [clamp for clamp, mask in change.parts.get(name, ()) if mask[unit]]
        if clamps:
            noted[name], kinds[name] = float(values[unit]), _kind_of_all(clamps)
        altered: NDArray = change(name, values, *state_before)
        return altered

    weights = trace.network.weights[layer]
    input_part = cells.from_input(weights, _seen(trace, layer, step))
    cells.advance(trace.network.layers[layer], weights, input_part, before, note)
    return noted, kinds


def _kind_of_all(clamps: Iterable[Clamp]) -> Kind:
    """What several clamps on one number amount to, in their order: what is set, and then scaled, is still set."""
    kind: Kind = "scale"
    for clamp in clamps:
        if clamp.kind != "scale" or kind == "keep":
            kind = clamp.kind
    return kind


def _check(trace: Trace, layer: int, unit: int, step: int) -> None:
    layers = trace.network.layers
    limits = {"layer": (layer, len(layers)), "step": (step, len(trace))}
    if 0 <= layer < len(layers):
        limits["unit"] = (unit, layers[layer].units)
    for name, (index, count) in limits.items():
        if not 0 <= index < count:
            raise IndexError(f"there is no {name} {index}; they go from 0 to {count - 1}")


def _preactivations(
    trace: Trace, layer: int, unit: int, step: int, hidden: NDArray, recorded: Mapping[str, NDArray]
) -> dict[str, Preactivation]:
    """One a gate. Sums run in float64, so that the parts add up to the total to the last digit shown."""
    kind = trace.network.layers[layer]
    rows = slice(unit, None, kind.units)
    weights = trace.network.weights[layer]
    entering = weights.weight_ih[rows] * _seen(trace, layer, step).astype(np.float64)
    shares = weights.weight_hh[rows] * hidden.astype(np.float64)
    bias_ih, bias_hh = weights.bias_ih[rows].astype(np.float64), weights.bias_hh[rows].astype(np.float64)
    if kind.cell == "gru":
        # The reset gate scales the candidate's recurrent share: this unit's own gate after the product,
        # every unit's gate on its own h before it.
        reset = recorded["reset"][0].astype(np.float64)
        shares[2] *= reset[unit] if kind.reset_after else reset
        bias_hh[2] *= reset[unit] if kind.reset_after else 1.0
    return {
        name: _preactivation(entering[row], shares[row], float(bias_ih[row] + bias_hh[row]))
        for row, name in enumerate(PREACTIVATED[kind.cell])
    }


def _seen(trace: Trace, layer: int, step: int) -> NDArray:
    """The vector that entered `layer` at `step`, (I,)."""
    if layer == 0:
        return trace.network.vectors(trace.inputs[step])
    return trace.state_after(step + 1)[layer - 1]["hidden"]


def _preactivation(entering: NDArray, shares: NDArray, bias: float) -> Preactivation:
    from_input, from_hidden = float(entering.sum()), float(shares.sum())
    return Preactivation(
        from_input + from_hidden + bias, from_input, from_hidden, bias, strongest(shares), strongest(entering)
    )


def strongest(shares: NDArray) -> tuple[tuple[int, float], ...]:
    """The few shares of (n,) that are largest in magnitude: (place, share), largest first, none that is zero."""
    places = np.argsort(-np.abs(shares), kind="stable")[:MOST_PUSHES]
    return tuple((int(place), float(shares[place])) for place in places if shares[place] != 0.0)
