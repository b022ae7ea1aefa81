"""A network ready to be stepped with NumPy: its architecture and its tensors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import Architecture, Layer

NO_TOKEN = -1
"""The id of a token that the network has no number for. It enters as a vector of zeros."""

NORMALISATION_EPSILON = 1e-5
"""Added to the variance in batch normalisation, as in torch.nn.BatchNorm1d."""


class Network:
    """Weights (float32, PyTorch's names and layout) with the products that a step needs.

    Raises KeyError if a tensor that the architecture asks for is missing, ValueError if one has another shape.
    """

    def __init__(self, architecture: Architecture, tensors: Mapping[str, NDArray]) -> None:
        self.architecture = architecture
        self.tensors = {name: np.ascontiguousarray(tensors[name], np.float32) for name in architecture.tensor_shapes()}
        for name, shape in architecture.tensor_shapes().items():
            if self.tensors[name].shape != shape:
                raise ValueError(f"{name} has the shape {self.tensors[name].shape} instead of {shape}")
        self.weights = [self._layer_weights(index) for index in range(len(architecture.layers))]

    def _layer_weights(self, index: int) -> cells.Weights:
        names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        return cells.Weights(*(self.tensors[f"recurrent.{name}_l{index}"] for name in names))

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The recurrent layers, first to last."""
        return self.architecture.layers

    @cached_property
    def _one_hot_rows(self) -> NDArray:
        """W's columns as contiguous rows (tokens, G * H), b added: a one-hot product is one look-up."""
        weights = self.weights[0]
        return np.ascontiguousarray(weights.weight_ih.T) + weights.bias_ih

    def vectors(self, inputs: NDArray) -> NDArray:
        """What layer 0 sees, float32 (..., width), of token ids (...,) or of vectors (..., size)."""
        kind, size = self.architecture.input.kind, self.architecture.input.size
        if kind == "vector":
            return np.asarray(inputs, np.float32)
        ids = np.asarray(inputs)
        known = (ids >= 0)[..., None]
        if kind == "number":
            return np.where(known, ids[..., None] / np.float32(size), 0).astype(np.float32)
        if kind == "embedding":
            return np.where(known, self.tensors["embedding.weight"][ids], np.float32(0))
        return (np.arange(size) == ids[..., None]).astype(np.float32)

    def first_input_part(self, inputs: NDArray | int) -> NDArray:
        """W x + b_ih of layer 0, (..., G * H), of token ids (...,) or of vectors (..., size)."""
        weights = self.weights[0]
        if self.architecture.input.kind == "one-hot":
            if isinstance(inputs, int):
                return self._one_hot_rows[inputs] if inputs >= 0 else weights.bias_ih
            ids = np.asarray(inputs)
            return np.where((ids >= 0)[..., None], self._one_hot_rows[ids], weights.bias_ih)
        return cells.from_input(weights, self.vectors(np.asarray(inputs)))

    def logits(self, hidden: NDArray) -> NDArray:
        """The head's outputs before softmax, (..., classes), of the last layer's hidden state (..., units).

        An encoder has no head, and 0 outputs.
        """
        if self.architecture.decoder is not None:
            return hidden[..., :0]
        if self.architecture.normalised:
            hidden = self._normalise(hidden)
        return hidden @ self.tensors["head.weight"].T + self.tensors["head.bias"]

    def _normalise(self, hidden: NDArray) -> NDArray:
        """Batch normalisation with the statistics of training (Ioffe & Szegedy 2015)."""
        mean, variance, weight, bias = (
            self.tensors[f"normalisation.{name}"] for name in ("running_mean", "running_var", "weight", "bias")
        )
        return (hidden - mean) / np.sqrt(variance + NORMALISATION_EPSILON) * weight + bias

    def zero_state(self) -> list[cells.State]:
        """The state before the first step, (units,) each, one dict a layer: zeros, but for a decoder."""
        return [{name: np.zeros(layer.units, np.float32) for name in layer.states} for layer in self.layers]
