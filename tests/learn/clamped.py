"""The recurrent cells once more, in torch and step by step, with clamps put in: automatic gradients to compare with."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from rnnviz.core.clamp import Clamp
from rnnviz.core.network import Network

State = dict[str, torch.Tensor]


class Clamped:
    """A network with a head and no normalisation, in float64; `tensors` by name, all of which ask for a gradient."""

    def __init__(self, network: Network, clamps: Sequence[Clamp]) -> None:
        self.layers, self.clamps = network.layers, clamps
        self.tensors = {
            name: torch.tensor(tensor, dtype=torch.float64, requires_grad=True)
            for name, tensor in network.tensors.items()
        }

    def run(self, vectors: torch.Tensor) -> tuple[torch.Tensor, list[list[State]]]:
        """Logits (steps, classes), and of every layer what it carried out of each step; vectors (steps, I)."""
        entering, carried = list(vectors), []
        for index, layer in enumerate(self.layers):
            state = {name: torch.zeros(layer.units, dtype=torch.float64) for name in layer.states}
            states = []
            for step, x in enumerate(entering):
                state = self._step(index, step, x, state)
                for value in state.values():
                    value.requires_grad_() if not value.requires_grad else value.retain_grad()  # what is set is a leaf
                states.append(state)
            carried.append(states)
            entering = [state["hidden"] for state in states]
        hidden = torch.stack(entering)
        return hidden @ self.tensors["head.weight"].T + self.tensors["head.bias"], carried

    def _step(self, index: int, step: int, x: torch.Tensor, state: State) -> State:
        layer, h = self.layers[index], state["hidden"]
        w, u, b, d = (
            self.tensors[f"recurrent.{name}_l{index}"] for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        )

        def held(name: str, value: torch.Tensor) -> torch.Tensor:
            return self._held(index, step, name, value, state.get(name))

        if layer.cell == "rnn":
            a = w @ x + b + u @ h + d
            return {"hidden": held("hidden", torch.relu(a) if layer.activation == "relu" else torch.tanh(a))}
        if layer.cell == "lstm":
            i, f, g, o = (w @ x + b + u @ h + d).chunk(4)
            kept = held("forget", torch.sigmoid(f)) * state["cell"]
            cell = held("cell", kept + held("input", torch.sigmoid(i)) * held("candidate", torch.tanh(g)))
            hidden = held("hidden", held("output", torch.sigmoid(o)) * torch.tanh(cell))
            return {"cell": cell.clone(), "hidden": hidden}  # what goes on is apart from what made h here
        (xr, xz, xn), (ur, uz, un), (dr, dz, dn) = (w @ x + b).chunk(3), u.chunk(3), d.chunk(3)
        r, z = held("reset", torch.sigmoid(xr + ur @ h + dr)), held("update", torch.sigmoid(xz + uz @ h + dz))
        n = xn + r * (un @ h + dn) if layer.reset_after else xn + un @ (r * h) + dn
        return {"hidden": held("hidden", z * h + (1 - z) * held("candidate", torch.tanh(n)))}

    def _held(self, index: int, step: int, name: str, value: torch.Tensor, before: torch.Tensor | None) -> torch.Tensor:
        for clamp in self.clamps:
            start, stop = clamp.span
            if (clamp.layer, clamp.quantity) != (index, name) or step < start or (stop is not None and step >= stop):
                continue
            parts = list(value.unbind())
            for unit in range(len(parts)) if clamp.units is None else clamp.units:
                if clamp.kind == "scale":
                    parts[unit] = parts[unit] * clamp.value
                elif clamp.kind == "keep":
                    assert before is not None
                    parts[unit] = before[unit]
                else:
                    parts[unit] = torch.tensor(clamp.value, dtype=torch.float64)
            value = torch.stack(parts)
        return value
