"""The states of a long text, block by block: torch's fused pass carries on, and c follows while it runs.

The fused kernel of one sequence is bound by one core, so another computes the cell states of the block before.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from rnnviz.core import cells
from rnnviz.core.architecture import Layer
from rnnviz.core.network import Network
from rnnviz.learn.encoder_decoder import learning_network

BLOCK = 4096
_LARGEST_INPUT = 8_000_000
"""Numbers that the inputs of one block may have: a large vocabulary makes blocks shorter."""

Quantities = dict[str, NDArray[np.float32]]


@dataclass(frozen=True)
class StateBlock:
    """The steps from `start` on: for each layer the quantities asked for, float32 (steps, units)."""

    start: int
    layers: tuple[Quantities, ...]

    def __len__(self) -> int:
        return next(len(values) for layer in self.layers for values in layer.values())


def quantities_of(layer: Layer, asked: Sequence[str]) -> tuple[str, ...]:
    """Those of `asked` that this layer has."""
    return tuple(name for name in layer.quantities if name in asked)


def state_blocks(
    network: Network, inputs: NDArray, quantities: Sequence[str] = ("hidden", "cell"), block: int = BLOCK
) -> Generator[StateBlock, None, None]:
    """What an encoder or a network of one half computes over token ids (steps,) or vectors (steps, size).

    Equal to stepping up to rounding (1e-5). Sets torch to one thread until it is closed or ends.
    Raises ValueError if no layer has any of `quantities`.
    """
    if not any(quantities_of(layer, quantities) for layer in network.layers):
        raise ValueError(f"the network has none of {', '.join(quantities)}")
    block = max(1, min(block, _LARGEST_INPUT // network.architecture.width_into(0)))
    passes = _passes(network, quantities)
    with _one_thread(), ThreadPoolExecutor(1, "states") as beside:
        before: Future[StateBlock] | None = None
        for start in range(0, len(inputs), block):
            work = _fused(network, passes, inputs[start : start + block])
            if before is not None:
                yield before.result()
            before = beside.submit(_finish, passes, start, work)
        if before is not None:
            yield before.result()


@contextmanager
def _one_thread() -> Iterator[None]:
    """Several would wait for each other at every step of one sequence."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@torch.inference_mode()
def _fused(network: Network, passes: list[_LayerPass], inputs: NDArray) -> list[tuple[Tensor, Tensor]]:
    """For each layer what entered and its hidden states."""
    x, found = torch.from_numpy(network.vectors(inputs)), []
    for one in passes:
        hidden = one.fused(x)
        found.append((x, hidden))
        x = hidden
    return found


@torch.inference_mode()
def _finish(passes: list[_LayerPass], start: int, work: list[tuple[Tensor, Tensor]]) -> StateBlock:
    return StateBlock(start, tuple(one.rest(*of_layer) for one, of_layer in zip(passes, work, strict=True)))


def _passes(network: Network, quantities: Sequence[str]) -> list[_LayerPass]:
    module = learning_network(network.architecture)
    module.load_arrays(network.tensors)
    layers = zip(network.layers, module.recurrent.eval(), network.weights, strict=True)
    return [_LayerPass(layer, kernel, weights, quantities) for layer, kernel, weights in layers]


class _LayerPass:
    """One layer's way through the text. Hidden states run ahead; `rest` follows in the same order."""

    def __init__(self, layer: Layer, kernel: nn.Module, weights: cells.Weights, quantities: Sequence[str]) -> None:
        self._layer, self._kernel = layer, kernel
        self._names = quantities_of(layer, quantities)
        self._carried: Any = None
        self._weights = cells.Weights(*map(torch.from_numpy, weights))
        self._joined = torch.cat([self._weights.weight_ih, self._weights.weight_hh], dim=1)
        self._bias = self._weights.bias_ih + self._weights.bias_hh
        self._hidden, self._cell = torch.zeros(1, layer.units), np.zeros(layer.units, np.float32)

    def fused(self, x: Tensor) -> Tensor:
        """x (steps, width) -> hidden states (steps, units)."""
        hidden, self._carried = self._kernel(x[None], self._carried)
        return hidden[0]

    def rest(self, x: Tensor, hidden: Tensor) -> Quantities:
        """What was asked for, from what entered and the hidden states."""
        before = torch.cat([self._hidden, hidden[:-1]])
        self._hidden = hidden[-1:]
        found = {"hidden": hidden}
        if set(self._names) - {"hidden"}:
            found |= self._lstm(x, before) if self._layer.cell == "lstm" else self._gru(x, before)
        return {name: (found | {"hidden": hidden})[name].numpy() for name in self._names}

    def _gru(self, x: Tensor, before: Tensor) -> cells.Quantities:
        input_part = cells.from_input(self._weights, x)
        return cells.advance(self._layer, self._weights, input_part, {"hidden": before})

    def _lstm(self, x: Tensor, before: Tensor) -> cells.Quantities:
        """The output gate, a quarter of the work, is left out where nobody asks."""
        units = self._layer.units
        rows = (4 if "output" in self._names else 3) * units
        summed = torch.addmm(self._bias[:rows], torch.cat([x, before], dim=1), self._joined[:rows].T)
        input_forget = summed[:, : 2 * units].sigmoid_()
        found = {"input": input_forget[:, :units], "forget": input_forget[:, units:]}
        found["candidate"] = summed[:, 2 * units : 3 * units].tanh_()
        if rows > 3 * units:
            found["output"] = summed[:, 3 * units :].sigmoid_()
        if "cell" in self._names:
            found["cell"] = torch.from_numpy(self._scan(found))
        return found

    def _scan(self, gates: cells.Quantities) -> NDArray[np.float32]:
        """c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t, in place over i ⊙ g; NumPy's calls cost least here."""
        cell: NDArray[np.float32] = (gates["input"] * gates["candidate"]).numpy()
        before, kept = self._cell, np.empty_like(self._cell)
        for forget, now in zip(gates["forget"].numpy(), cell, strict=True):
            np.multiply(forget, before, out=kept)
            before = np.add(now, kept, out=now)
        self._cell = before.copy()
        return cell
