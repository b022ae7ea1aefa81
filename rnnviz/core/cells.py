"""The equations of the recurrent cells, written once for NumPy and torch arrays.

Everything that steps, captures, explains or changes a network goes through these functions. Shapes are
``(..., n)``: the leading axes may be absent (one step), a batch, or all steps of a sequence at once.

Weights follow PyTorch: rows of ``weight_ih``/``weight_hh`` are stacked gate by gate, in the order
i, f, g, o (LSTM, https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html) and
r, z, n (GRU, https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU.html).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from array_api_compat import array_namespace

from rnnviz.core.architecture import Layer

Array = Any
"""A NumPy array or a torch tensor, float32 or float64."""

State = dict[str, Array]
"""What a layer carries to the next step: ``hidden``, and ``cell`` for an LSTM; each (..., units)."""

Quantities = dict[str, Array]
"""Every quantity of a layer at a step, by the names of :attr:`Layer.quantities`; each (..., units)."""

Change = Callable[..., Array]
"""Given a quantity's name and its values, what is to be gone on with in their place; of a state, which could be kept,
also given what it was a step before: ``change("forget", values)``, ``change("cell", values, before)``.
"""

_namespaces: dict[type, Any] = {}


class Weights(NamedTuple):
    """The tensors of one recurrent layer. G gates, H units, I inputs."""

    weight_ih: Array  # (G * H, I)
    weight_hh: Array  # (G * H, H)
    bias_ih: Array  # (G * H,)
    bias_hh: Array  # (G * H,)


def namespace(array: Array) -> Any:
    """The array-API namespace of `array`; remembered by type, since asking costs as much as a small step."""
    found = _namespaces.get(type(array))
    if found is None:
        # NumPy is its own; array-api-compat's would load all of it, tests too, and the window open later.
        found = _namespaces[type(array)] = np if isinstance(array, np.ndarray) else array_namespace(array)
    return found


def sigmoid(x: Array) -> Array:
    """The logistic function, 0..1: torch's own, several times faster, or written with tanh, which cannot overflow."""
    xp = namespace(x)
    return np.tanh(x * 0.5) * 0.5 + 0.5 if xp is np else xp.sigmoid(x)


def from_input(weights: Weights, x: Array) -> Array:
    """W x + b_ih, the input's share of the pre-activation. x (..., I) -> (..., G * H)."""
    return x @ weights.weight_ih.T + weights.bias_ih


def from_hidden(weights: Weights, hidden: Array) -> Array:
    """U h + b_hh, the previous hidden state's share. hidden (..., H) -> (..., G * H)."""
    return hidden @ weights.weight_hh.T + weights.bias_hh


def rnn(preactivation: Array, activation: str) -> Quantities:
    """h = f(W x + U h₋₁ + b), f tanh or relu (Elman 1990)."""
    xp = namespace(preactivation)
    if activation == "relu":
        return {"hidden": xp.clip(preactivation, 0.0, None)}
    return {"hidden": xp.tanh(preactivation)}


def lstm_gates(preactivation: Array) -> Quantities:
    """i, f, o = σ(·), g = tanh(·) of the four blocks of (..., 4 H). Hochreiter & Schmidhuber 1997; Gers 2000."""
    units = preactivation.shape[-1] // 4
    input_forget = sigmoid(preactivation[..., : 2 * units])
    return {
        "input": input_forget[..., :units],
        "forget": input_forget[..., units:],
        "candidate": namespace(preactivation).tanh(preactivation[..., 2 * units : 3 * units]),
        "output": sigmoid(preactivation[..., 3 * units :]),
    }


def lstm_cell(gates: Quantities, cell_before: Array) -> Array:
    """c = f ⊙ c₋₁ + i ⊙ g. (..., H)."""
    return gates["forget"] * cell_before + gates["input"] * gates["candidate"]


def lstm_hidden(gates: Quantities, cell: Array) -> Array:
    """h = o ⊙ tanh(c). (..., H)."""
    return gates["output"] * namespace(cell).tanh(cell)


def gru_gates(input_part: Array, hidden_part: Array) -> Quantities:
    """r, z = σ(W x + U h₋₁ + b) of the first two blocks of (..., 3 H). Cho et al. 2014."""
    units = input_part.shape[-1] // 3
    both = sigmoid(input_part[..., : 2 * units] + hidden_part[..., : 2 * units])
    return {"reset": both[..., :units], "update": both[..., units:]}


def gru_candidate(input_part: Array, hidden_part: Array, reset: Array) -> Array:
    """n = tanh(W x + b + r ⊙ (U h₋₁ + b')), the reset gate applied after the product (PyTorch's form)."""
    units = reset.shape[-1]
    return namespace(reset).tanh(input_part[..., 2 * units :] + reset * hidden_part[..., 2 * units :])


def gru_candidate_reset_before(input_part: Array, hidden: Array, reset: Array, weights: Weights) -> Array:
    """ñ = tanh(W x + U (r ⊙ h₋₁) + b), the reset gate applied before the product (the 2014 paper's form)."""
    units = reset.shape[-1]
    recurrent = (reset * hidden) @ weights.weight_hh[2 * units :].T + weights.bias_hh[2 * units :]
    return namespace(reset).tanh(input_part[..., 2 * units :] + recurrent)


def gru_hidden(update: Array, candidate: Array, hidden: Array) -> Array:
    """h = z ⊙ h₋₁ + (1 − z) ⊙ ñ. (..., H)."""
    return update * hidden + (1 - update) * candidate


def advance(
    layer: Layer, weights: Weights, input_part: Array, state: State, change: Change | None = None
) -> Quantities:
    """One step of one layer: every quantity, by name.

    `input_part` is :func:`from_input` of this step, (..., G * H); `state` holds what the step before left,
    (..., H) each. With a leading axis of steps this gives the quantities of many steps at once from the
    states before them, which is how gates are had again without being stored. `change` is asked about each quantity
    right behind its σ or tanh, before anything is computed from it, and about the states.
    """
    if layer.cell == "lstm":
        return _lstm(weights, input_part, state, change)
    if layer.cell == "gru":
        return _gru(layer, weights, input_part, state["hidden"], change)
    quantities = rnn(input_part + from_hidden(weights, state["hidden"]), layer.activation)
    if change is not None:
        quantities["hidden"] = change("hidden", quantities["hidden"], state["hidden"])
    return quantities


def _changed(quantities: Quantities, change: Change) -> Quantities:
    return {name: change(name, values) for name, values in quantities.items()}


def _lstm(weights: Weights, input_part: Array, state: State, change: Change | None) -> Quantities:
    quantities = lstm_gates(input_part + from_hidden(weights, state["hidden"]))
    if change is not None:
        quantities = _changed(quantities, change)
    cell = lstm_cell(quantities, state["cell"])
    quantities["cell"] = cell if change is None else change("cell", cell, state["cell"])
    hidden = lstm_hidden(quantities, quantities["cell"])
    quantities["hidden"] = hidden if change is None else change("hidden", hidden, state["hidden"])
    return quantities


def _gru(layer: Layer, weights: Weights, input_part: Array, hidden: Array, change: Change | None) -> Quantities:
    hidden_part = from_hidden(weights, hidden)
    quantities = gru_gates(input_part, hidden_part)
    if change is not None:
        quantities = _changed(quantities, change)
    reset = quantities["reset"]
    if layer.reset_after:
        candidate = gru_candidate(input_part, hidden_part, reset)
    else:
        candidate = gru_candidate_reset_before(input_part, hidden, reset, weights)
    quantities["candidate"] = candidate if change is None else change("candidate", candidate)
    mixed = gru_hidden(quantities["update"], quantities["candidate"], hidden)
    quantities["hidden"] = mixed if change is None else change("hidden", mixed, hidden)
    return quantities
