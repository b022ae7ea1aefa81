"""From logits to probabilities, surprise and the choice of a next token."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_quietly = np.errstate(invalid="ignore")
"""Outputs may have grown beyond all numbers; nothing is likely then: nan."""


@_quietly
def softmax(logits: NDArray) -> NDArray:
    """Probabilities, (..., classes), summing to 1 over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return shifted / shifted.sum(axis=-1, keepdims=True)


@_quietly
def surprise_of(logits: NDArray, token: int) -> float:
    """-ln p(token), in nats, 0..inf, of logits (classes,)."""
    highest = logits.max()
    return float(highest + np.log(np.exp(logits - highest).sum()) - logits[token])


@_quietly
def surprises_of(logits: NDArray, tokens: NDArray) -> NDArray:
    """-ln p of many tokens (n,), each given its own logits (n, classes). An id below 0 counts as id 0."""
    highest = logits.max(axis=-1)
    normaliser = highest + np.log(np.exp(logits - highest[:, None]).sum(axis=-1))
    return normaliser - np.take_along_axis(logits, np.maximum(tokens, 0)[:, None], axis=-1)[:, 0]


@dataclass(frozen=True)
class Sampling:
    """How a next token is chosen.

    `temperature` 0 takes the likeliest token, 1 samples from the network's own probabilities. `top_k` keeps
    the k likeliest (0: all), `top_p` the likeliest that together reach p (Holtzman et al. 2020, 1: all).
    Raises ValueError with one sentence for a value out of range.
    """

    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0

    def __post_init__(self) -> None:
        if not (np.isfinite(self.temperature) and self.temperature >= 0):
            raise ValueError(f"the temperature must be 0 or more, not {self.temperature}")
        if self.top_k < 0:
            raise ValueError(f"top-k must be 0 (all tokens) or more, not {self.top_k}")
        if not 0 < self.top_p <= 1:
            raise ValueError(f"top-p must be above 0 and at most 1, not {self.top_p}")

    def probabilities(self, logits: NDArray) -> NDArray[np.float64]:
        """What a token is drawn from, (classes,), after temperature, top-k and top-p.

        Raises ValueError if the network's outputs have grown out of all bounds (NaN or infinite).
        """
        if not np.isfinite(logits.max()):
            raise ValueError("the network's outputs are no numbers any more, so no token can be chosen")
        if self.temperature == 0:
            return (np.arange(len(logits)) == logits.argmax()).astype(np.float64)
        # The highest becomes 0; what a tiny temperature pushes beyond the range of numbers has no chance anyway.
        with np.errstate(over="ignore"):
            scaled = (np.asarray(logits, np.float64) - float(logits.max())) / self.temperature
        probabilities = softmax(scaled)
        if self.top_k:
            probabilities = self._keep(probabilities, np.argsort(-probabilities, kind="stable")[: self.top_k])
        if self.top_p < 1:
            order = np.argsort(-probabilities, kind="stable")
            reached = np.cumsum(probabilities[order])
            probabilities = self._keep(probabilities, order[: int(np.searchsorted(reached, self.top_p)) + 1])
        return probabilities

    @staticmethod
    def _keep(probabilities: NDArray, kept: NDArray) -> NDArray:
        only = np.zeros_like(probabilities)
        only[kept] = probabilities[kept]
        return only / only.sum()

    def choose(self, logits: NDArray, random: np.random.Generator, never: int | None = None) -> int:
        """Draw one token id from logits (classes,); `never` is an id that is left out (the unknown token)."""
        if never is not None and len(logits) > 1:
            logits = np.array(logits)
            logits[never] = -np.inf
        return int(random.choice(len(logits), p=self.probabilities(logits)))
