"""The likeliest text that a decoder writes, looked for with a beam."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.decoder import Decoder
from rnnviz.core.sampling import softmax

LONGEST = 160
"""Tokens that are written at most."""

_LEAST = 24


@dataclass(frozen=True, eq=False)
class Hypothesis:
    """A translation: token ids without the edges, and the sum of their log probabilities, nats, at most 0.

    `rows` is the attention after each step, (source,) each: one row a token, and one for the edge if that `is_whole`,
    whose probability counts then, too.
    """

    tokens: tuple[int, ...] = ()
    score: float = 0.0
    rows: tuple[NDArray[np.float32], ...] = ()
    is_whole: bool = False
    is_greedy: bool = True

    @property
    def attention(self) -> NDArray[np.float32]:
        """How much each source token counted for each token written, (rows, source); each row sums to 1."""
        return np.stack(self.rows) if self.rows else np.zeros((0, 0), np.float32)


class Search:
    """A beam search, a target token a round: iterate it to its end, or as long as there is time.

    The greedy translation is followed beside the beam, so that what is found is never less likely. With a beam of 1
    nothing else is. `edge` is the token that begins and ends a text; `never` one that is not written.
    """

    def __init__(self, decoder: Decoder, edge: int, never: int | None, beam: int) -> None:
        """Raises ValueError for a beam without width."""
        if beam < 1:
            raise ValueError(f"the beam must be 1 or wider, not {beam}")
        self._decoder, self._edge, self._never, self._beam = decoder, edge, never, beam
        self._most = max(_LEAST, min(LONGEST, 3 * len(decoder.encoded) + 10))
        self._whole: list[Hypothesis] = []
        self._open = [Hypothesis()]
        self._states = [{name: value[None] for name, value in state.items()} for state in decoder.zero_state()]

    def __iter__(self) -> Iterator[None]:
        for _ in range(self._most):
            if self._is_settled():
                return
            self._advance()
            yield

    @property
    def best(self) -> list[Hypothesis]:
        """At most as many as the beam is wide: what is whole, likeliest first, then what is not."""
        whole, rest = (sorted(some, key=lambda one: -one.score) for some in (self._whole, self._open))
        return [*whole, *rest][: self._beam]

    def _is_settled(self) -> bool:
        """Whether nothing open can come among the best any more: what is added only makes it less likely."""
        if len(self._whole) < self._beam or not self._open:
            return not self._open
        worst = sorted((one.score for one in self._whole), reverse=True)[self._beam - 1]
        return all(one.score <= worst for one in self._open)

    def _advance(self) -> None:
        hidden = self._step(np.array([one.tokens[-1] if one.tokens else self._edge for one in self._open]))
        added, rows = self._log_probabilities(hidden), self._decoder.attention(hidden)
        chosen, before, parents = self._chosen(added), self._open, list[int]()
        self._open = []
        for parent, token, is_greedy in chosen:
            old, ends = before[parent], token == self._edge
            tokens = old.tokens if ends else (*old.tokens, token)
            score = old.score + float(added[parent, token])
            one = Hypothesis(tokens, score, (*old.rows, rows[parent]), ends, is_greedy)
            (self._whole if ends else self._open).append(one)
            if not ends:
                parents.append(parent)
        self._states = [{name: value[parents] for name, value in state.items()} for state in self._states]

    def _step(self, tokens: NDArray) -> NDArray:
        """All open ones at once, by the equations of every cell here: the last hidden states, (open, units)."""
        network, found = self._decoder, list[cells.Quantities]()
        part = network.first_input_part(tokens)
        for index, (layer, weights) in enumerate(zip(network.layers, network.weights, strict=True)):
            if index > 0:
                part = cells.from_input(weights, found[-1]["hidden"])
            found.append(cells.advance(layer, weights, part, self._states[index]))
        self._states = [
            {name: quantities[name] for name in layer.states}
            for layer, quantities in zip(network.layers, found, strict=True)
        ]
        return found[-1]["hidden"]

    def _log_probabilities(self, hidden: NDArray) -> NDArray[np.float64]:
        """ln p of every token, (open, tokens); -inf for the one that is never written."""
        probabilities = softmax(self._decoder.logits(hidden).astype(np.float64))
        with np.errstate(divide="ignore"):
            logarithms = np.log(probabilities)
        if self._never is not None:
            logarithms[:, self._never] = -np.inf
        return logarithms

    def _chosen(self, added: NDArray[np.float64]) -> list[tuple[int, int, bool]]:
        """Which to follow, each as its place among the open ones, its next token, and whether that is greedy."""
        scores = np.array([one.score for one in self._open])[:, None] + added
        width = min(self._beam, scores.size)
        likeliest = np.argpartition(-scores, width - 1, axis=None)[:width]
        chosen = {divmod(int(place), scores.shape[1]) for place in likeliest}
        greedy = [(place, int(added[place].argmax())) for place, one in enumerate(self._open) if one.is_greedy]
        order = sorted(chosen.union(greedy), key=lambda one: (-scores[one], one))
        return [(place, token, (place, token) in greedy) for place, token in order if np.isfinite(scores[place, token])]
