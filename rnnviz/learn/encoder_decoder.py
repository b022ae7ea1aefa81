"""An encoder and a decoder that learn together."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from rnnviz.core.architecture import DECODER, Architecture
from rnnviz.learn.network import LayerState, LearningNetwork


def learning_network(architecture: Architecture, dropout: float = 0.0) -> LearningNetwork:
    """The network that learns, of one half or of two."""
    kind = LearningNetwork if architecture.decoder is None else EncoderDecoder
    return kind(architecture, dropout)


class EncoderDecoder(LearningNetwork):
    """Reads a source, and is taught its translation with the right tokens before each (Sutskever et al. 2014).

    With attention: h~ = tanh(W_c [softmax(h · W h_source) h_source; h] + b) enters the head (Luong et al. 2015).
    """

    def __init__(self, architecture: Architecture, dropout: float = 0.0) -> None:
        super().__init__(architecture, dropout)
        if architecture.decoder is None:
            raise ValueError("this network has no decoder")
        units = architecture.layers[-1].units
        self.decoder = LearningNetwork(architecture.decoder, dropout)
        self.attention = nn.ModuleDict()
        if architecture.attention:
            self.attention["score"] = nn.Linear(units, units, bias=False)
            self.attention["combine"] = nn.Linear(2 * units, units)

    def forward(
        self, inputs: Tensor, state: list[LayerState] | None = None, lengths: Tensor | None = None
    ) -> tuple[Tensor, list[LayerState]]:
        """Pairs (B, L, 2) as :func:`rnnviz.tasks.pairs.side_by_side` has them -> logits (B, L, classes).

        Behind the longest translation they are zeros. The state is the encoder's last and the decoder's.
        """
        source, target = inputs.unbind(-1)
        source, target = (part[:, (part >= 0).any(0)] for part in (source, target))
        encoded, last = self.read(source)
        hidden, carried = self.decoder.read(target.clamp(min=0), last)
        if self.architecture.attention:
            hidden = self._attended(hidden, encoded)
        assert self.decoder.head is not None
        logits = self.decoder.head(hidden)
        return nn.functional.pad(logits, (0, 0, 0, inputs.shape[1] - logits.shape[1])), last + carried

    def _attended(self, hidden: Tensor, encoded: Tensor) -> Tensor:
        """h~ (B, T, units) of the decoder's hidden states (B, T, units) and the encoder's (B, S, units)."""
        scores = hidden @ self.attention["score"](encoded).transpose(1, 2)
        context = scores.softmax(-1) @ encoded
        return torch.tanh(self.attention["combine"](torch.cat([context, hidden], dim=-1)))

    @staticmethod
    def _own_name(name: str) -> str:
        """A decoder's tensor bears its own name behind ``decoder.``."""
        if not name.startswith(DECODER):
            return LearningNetwork._own_name(name)
        return DECODER + LearningNetwork._own_name(name.removeprefix(DECODER))
