"""A network that starts from what another one read, and may look back at all of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import DECODER
from rnnviz.core.network import Network
from rnnviz.core.sampling import softmax


class Decoder(Network):
    """The second half of an encoder-decoder, ready to be stepped over target tokens (Sutskever et al. 2014).

    `begins` is the encoder's last state, one dict a layer, (units,) each: the context vector. `encoded` are the hidden
    states of its last layer, float32 (source, units). With attention (Luong et al. 2015) these are looked at anew
    after each step, in the head alone: the recurrence is that of any network here.
    """

    def __init__(self, encoder: Network, begins: Sequence[cells.State], encoded: NDArray) -> None:
        architecture = encoder.architecture.decoder
        if architecture is None:
            raise ValueError("this network has no decoder")
        own = {name.removeprefix(DECODER): value for name, value in encoder.tensors.items() if name.startswith(DECODER)}
        super().__init__(architecture, own)
        self.attends = encoder.architecture.attention and len(encoded) > 0
        self.encoded = encoded
        self._begins = [dict(state) for state in begins]
        if self.attends:
            score, combine = (encoder.tensors[f"attention.{name}.weight"] for name in ("score", "combine"))
            units = encoded.shape[1]
            # What is the same at every step is computed once: W h of each source token, and its share of W_c.
            self._keys = np.ascontiguousarray(score @ encoded.T)
            self._from_context = encoded @ combine[:, :units].T
            self._from_hidden = np.ascontiguousarray(combine[:, units:].T)
            self._bias = encoder.tensors["attention.combine.bias"]

    def zero_state(self) -> list[cells.State]:
        """The state before the first step: the encoder's last, (units,) each, one dict a layer."""
        return [{name: value.copy() for name, value in state.items()} for state in self._begins]

    def attention(self, hidden: NDArray) -> NDArray:
        """How much each source token counts, softmax(h · W h_source), 0..1, (..., source); sums to 1.

        `hidden` (..., units) is the last layer's. Without attention there is none: (..., 0).
        """
        return softmax(hidden @ self._keys) if self.attends else hidden[..., :0]

    def logits(self, hidden: NDArray) -> NDArray:
        """Outputs before softmax, (..., classes), of hidden (..., units) and, with attention, the source's context.

        h~ = tanh(W_c [sum of a h_source; h] + b), outputs V h~ + b'.
        """
        if self.attends:
            context = self.attention(hidden) @ self._from_context
            hidden = np.tanh(context + hidden @ self._from_hidden + self._bias)
        return super().logits(hidden)
