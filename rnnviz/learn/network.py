"""A network that learns: torch modules whose tensors bear PyTorch's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from rnnviz.core.architecture import Architecture, Layer
from rnnviz.learn.reset_before import ResetBeforeGRU
from rnnviz.tasks.task import Batch

LayerState = Any
"""What torch's layers carry: h (1, B, H), or (h, c) for an LSTM."""


def recurrent_layer(layer: Layer, width: int) -> nn.Module:
    """The fused module of one layer, batch first; the 2014 GRU, which torch lacks, steps our own equations."""
    if layer.cell == "lstm":
        return nn.LSTM(width, layer.units, batch_first=True)
    if layer.cell == "rnn":
        return nn.RNN(width, layer.units, nonlinearity=layer.activation, batch_first=True)
    if layer.reset_after:
        return nn.GRU(width, layer.units, batch_first=True)
    return ResetBeforeGRU(layer, width)


def on_device(batch: Batch, device: torch.device) -> tuple[Tensor, Tensor, Tensor | None]:
    """Inputs, targets and lengths of a batch, where the network is."""
    inputs, targets = (torch.from_numpy(part).to(device) for part in (batch.inputs, batch.targets))
    return inputs, targets, None if batch.lengths is None else torch.from_numpy(batch.lengths).to(device)


class LearningNetwork(nn.Module):
    """Input -> recurrent layers, dropout between them -> (batch normalisation) -> dense head."""

    def __init__(self, architecture: Architecture, dropout: float = 0.0) -> None:
        super().__init__()
        self.architecture = architecture
        entry = architecture.input
        self.embedding = nn.Embedding(entry.size, entry.features) if entry.kind == "embedding" else None
        self.recurrent = nn.ModuleList(
            recurrent_layer(layer, architecture.width_into(index)) for index, layer in enumerate(architecture.layers)
        )
        self.dropout = nn.Dropout(dropout)
        units = architecture.layers[-1].units
        self.normalisation = nn.BatchNorm1d(units) if architecture.normalised else None
        self.head = nn.Linear(units, architecture.classes) if architecture.classes else None  # an encoder has none
        self._open_forget_gates()
        self._shrink_embedding()

    def _open_forget_gates(self) -> None:
        """Begin with forget gates at σ(1): memory is kept until shown useless (Jozefowicz et al. 2015)."""
        for layer, module in zip(self.architecture.layers, self.recurrent, strict=True):
            if isinstance(module, nn.LSTM):
                with torch.no_grad():
                    module.get_parameter("bias_ih_l0")[layer.units : 2 * layer.units].fill_(1.0)
                    module.get_parameter("bias_hh_l0")[layer.units : 2 * layer.units].zero_()

    def _shrink_embedding(self) -> None:
        """Begin as Keras does where one answer is wanted of a whole text: large vectors of rare words drown it."""
        is_answer = self.head is not None and not self.architecture.every_step
        if self.embedding is not None and is_answer:
            nn.init.uniform_(self.embedding.weight, -0.05, 0.05)

    def cut_recurrence(self) -> None:
        """Multiply the previous hidden state with nothing: an RNN is a feed-forward network then."""
        with torch.no_grad():
            for module in self.recurrent:
                module.get_parameter("weight_hh_l0").zero_()

    def forward(
        self, inputs: Tensor, state: list[LayerState] | None = None, lengths: Tensor | None = None
    ) -> tuple[Tensor, list[LayerState]]:
        """Token ids (B, T) or vectors (B, T, size) -> logits (B, T, classes) and the state carried out.

        Where only the output after the last step counts, only that is computed: logits (B, 1, classes). `lengths`
        (B,) tell which step is the last of each sequence, where they are padded. Without a head, what entered it.
        """
        x, carried = self.read(inputs, state, lengths)
        return x if self.head is None else self.head(x), carried

    def read(
        self, inputs: Tensor, state: list[LayerState] | None = None, lengths: Tensor | None = None
    ) -> tuple[Tensor, list[LayerState]]:
        """What enters the head, (B, T, units) or (B, 1, units), and the state carried out."""
        x, carried, last = self._vectors(inputs), [], len(self.recurrent) - 1
        for index, module in enumerate(self.recurrent):
            x, left = module(x, None if state is None else state[index])
            if index == last and not self.architecture.every_step:
                x = x[:, -1:] if lengths is None else x[torch.arange(len(x), device=x.device), lengths - 1][:, None]
            x = self.dropout(x)
            carried.append(left)
        if self.normalisation is not None:
            x = self.normalisation(x.transpose(1, 2)).transpose(1, 2)
        return x, carried

    def _vectors(self, inputs: Tensor) -> Tensor:
        entry = self.architecture.input
        if self.embedding is not None:
            return self.embedding(inputs)
        some = next(self.recurrent.parameters())
        if entry.kind == "number":
            return inputs.clamp(min=0).to(some.dtype)[..., None] / entry.size
        if entry.kind == "one-hot":  # torch's own one_hot fills whole numbers first: twice the memory
            return some.new_zeros(*inputs.shape, entry.size).scatter_(-1, inputs[..., None], 1.0)
        return inputs

    def named_tensors(self) -> dict[str, Tensor]:
        """Every tensor under its name in a model file."""
        own = self.state_dict(keep_vars=True)
        return {name: own[self._own_name(name)] for name in self.architecture.tensor_shapes()}

    @staticmethod
    def _own_name(name: str) -> str:
        """``recurrent.weight_ih_l2`` in a file is ``weight_ih_l0`` of the third module here."""
        if not name.startswith("recurrent."):
            return name
        base, index = name.removeprefix("recurrent.").rsplit("_l", 1)
        return f"recurrent.{index}.{base}_l0"

    def arrays(self) -> dict[str, NDArray]:
        """A copy of every tensor as float32 NumPy, by its name in a model file."""
        return {name: tensor.detach().float().cpu().numpy().copy() for name, tensor in self.named_tensors().items()}

    def load_arrays(self, arrays: Mapping[str, NDArray]) -> None:
        """Take over weights. Raises KeyError if one is missing, ValueError if one has another shape."""
        with torch.no_grad():
            for name, tensor in self.named_tensors().items():
                if arrays[name].shape != tuple(tensor.shape):
                    raise ValueError(f"{name} has the shape {arrays[name].shape} instead of {tuple(tensor.shape)}")
                tensor.copy_(torch.from_numpy(arrays[name].copy()))
