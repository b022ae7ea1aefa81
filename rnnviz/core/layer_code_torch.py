"""A list of layers as a PyTorch script that runs."""

from __future__ import annotations

from rnnviz.core.layer_list import BatchNormalization, Dense, Dropout, Embedding, LayerList, Recurrent
from rnnviz.core.layer_summary import Row, Summary, summary

_SCRIPT = '''"""{parameters} parameters by PyTorch{note}."""

import torch
from torch import nn

{extra}
class Network(nn.Module):
    def __init__(self):
        super().__init__()
{made}

    def forward(self, x):
{used}
        return x


network = Network()
print(network)
count = sum(one.numel() for one in network.parameters())
print(f"{{count:,}} parameters")

# Two random examples, to see it run: put your own
# data in their place.
x = {example}
with torch.no_grad():
    print(tuple(network.eval()(x).shape))
'''

_ONE_BIAS = "one bias in a recurrent layer, not two"
_STATISTICS = "the statistics of BatchNormalization"

_RESET_BEFORE = '''
class ResetBeforeGRU(nn.Module):
    """The GRU of 2014: Keras's reset_after=False."""

    def __init__(self, features, units):
        super().__init__()
        self.units = units
        self.w = nn.Linear(features, 3 * units)
        self.u_gates = nn.Linear(units, 2 * units, bias=False)
        self.u_candidate = nn.Linear(units, units, bias=False)

    def forward(self, x):
        h = x.new_zeros(len(x), self.units)
        outputs = []
        for step in self.w(x).unbind(1):
            r, z, n = step.chunk(3, -1)
            r_h, z_h = self.u_gates(h).chunk(2, -1)
            r, z = torch.sigmoid(r + r_h), torch.sigmoid(z + z_h)
            n = torch.tanh(n + self.u_candidate(r * h))
            h = z * h + (1 - z) * n
            outputs.append(h)
        return torch.stack(outputs, 1), h

'''

_ACTIVATIONS = {
    "relu": "torch.relu(x)",
    "tanh": "torch.tanh(x)",
    "sigmoid": "torch.sigmoid(x)",
    "softmax": "torch.softmax(x, -1)  # not with CrossEntropyLoss",
}


def torch_script(network: LayerList) -> str:
    """A PyTorch script with the same layers that prints them and runs them once. Raises LayerError."""
    found = summary(network)
    parts = [_part(layer, row) for layer, row in zip(network.layers, found.rows, strict=True)]
    has_2014 = any(isinstance(layer, Recurrent) and _is_2014(layer) for layer in network.layers)
    return _SCRIPT.format(
        parameters=f"{found.pytorch:,}",
        note=_note(found),
        extra=_RESET_BEFORE if has_2014 else "",
        made="\n".join(f"        {line}" for made, _ in parts for line in made),
        used="\n".join(f"        {line}" for _, used in parts for line in used),
        example=_example(network),
    )


def _note(found: Summary) -> str:
    """Why Keras counts otherwise, if it does."""
    why = [_ONE_BIAS] if found.pytorch > found.trainable else []
    why += [_STATISTICS] if found.fixed else []
    return f", {found.parameters:,} by Keras,\n" + ",\n".join(f"with {each}" for each in why) if why else ""


def _part(layer: object, row: Row) -> tuple[list[str], list[str]]:
    """The lines that make one layer, and those that use it on x (batch, steps, features) or (batch, features)."""
    name, size = f"self.{row.name}", row.takes.size
    match layer:
        case Embedding():
            return [f"{name} = nn.Embedding({layer.vocabulary}, {layer.features})"], [f"x = {name}(x)"]
        case Recurrent():
            return _recurrent(layer, row)
        case Dropout():
            return [f"{name} = nn.Dropout({layer.rate})"], [f"x = {name}(x)"]
        case BatchNormalization():
            # Keras's own numbers; PyTorch's momentum is the share of the new.
            made = f"{name} = nn.BatchNorm1d({size}, eps=1e-3, momentum=0.01)"
            is_series = row.takes.kind == "series"
            return [made], [f"x = {name}(x.transpose(1, 2)).transpose(1, 2)" if is_series else f"x = {name}(x)"]
        case Dense():
            used = [f"x = {name}(x)"]
            if layer.activation in _ACTIVATIONS:
                used.append(f"x = {_ACTIVATIONS[layer.activation]}")
            return [f"{name} = nn.Linear({size}, {layer.units})"], used
    raise TypeError(f"no layer: {layer!r}")


def _is_2014(layer: Recurrent) -> bool:
    return layer.cell == "GRU" and not layer.reset_after


def _recurrent(layer: Recurrent, row: Row) -> tuple[list[str], list[str]]:
    if _is_2014(layer):
        return _reset_before(layer, row)
    name, size = f"self.{row.name}", row.takes.size
    kind = "RNN" if layer.cell == "SimpleRNN" else layer.cell
    relu = ', nonlinearity="relu"' if kind == "RNN" and layer.activation == "relu" else ""
    both = ", bidirectional=True" if layer.both_ways else ""
    made = [f"{name} = nn.{kind}({size}, {layer.units}{relu}, batch_first=True{both})"]
    if layer.return_sequences:
        return made, [f"x, _ = {name}(x)"]
    last = "(state, _)" if kind == "LSTM" else "state"
    used = "x = torch.cat([state[0], state[1]], -1)" if layer.both_ways else "x = state[-1]"
    return made, [f"_, {last} = {name}(x)  # after the last step", used]


def _reset_before(layer: Recurrent, row: Row) -> tuple[list[str], list[str]]:
    name, made = f"self.{row.name}", f"ResetBeforeGRU({row.takes.size}, {layer.units})"
    pick = "" if layer.return_sequences else "[:, -1]"
    if not layer.both_ways:
        return [f"{name} = {made}"], [f"x = {name}(x)[0]{pick}"]
    back = f"{name}_back(x.flip(1))[0]" + (".flip(1)" if layer.return_sequences else "[:, -1]")
    lines = [f"{name} = {made}", f"{name}_back = {made}"]
    return lines, [f"x = torch.cat([{name}(x)[0]{pick}, {back}], -1)"]


def _example(network: LayerList) -> str:
    shape = (2, *(10 if length is None else length for length in network.entry.lengths))
    first = network.layers[0]
    return f"torch.randint({first.vocabulary}, {shape})" if isinstance(first, Embedding) else f"torch.rand{shape}"
