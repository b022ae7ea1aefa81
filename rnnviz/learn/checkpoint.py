"""A run on disk, whole: going on from it equals never having stopped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from rnnviz.core.atomic import write_atomically
from rnnviz.learn.network import LayerState
from rnnviz.learn.run import Run

_KEY = "rnnviz-run"


class CheckpointError(ValueError):
    """A checkpoint that cannot be gone on from; the message says why and what to do."""


def checkpoint_path(output: Path) -> Path:
    """Where the run that will write `output` keeps itself."""
    return output.with_name(output.name + ".run")


def save_checkpoint(run: Run, path: Path) -> None:
    """Write weights, the optimiser's moments, the carried state and the random state, atomically."""
    tensors = {f"network.{name}": value for name, value in _arrays(run.network.state_dict()).items()}
    for index, moments in run.optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{index}.{name}": value for name, value in _arrays(moments).items()}
    tensors |= {f"state.{name}": value for name, value in _state_arrays(run.state).items()}
    tensors["random"] = torch.get_rng_state().numpy()
    write_atomically(path, save(tensors, {_KEY: json.dumps(run.extras())}))


def load_checkpoint(run: Run, path: Path) -> None:
    """Bring a fresh run of the same settings and text to where `path` was saved. Raises CheckpointError."""
    tensors, extras = _read(path)
    for name in ("settings", "data"):
        if extras.get(name) != run.extras()[name]:
            raise CheckpointError(f"{path.name} was made with other {name}; start anew without --resume")
    try:
        run.network.load_state_dict(_group(tensors, "network."))
        _load_optimiser(run, _group(tensors, "optimiser."))
        run.state = _load_state(_group(tensors, "state."), run)
        torch.set_rng_state(torch.from_numpy(tensors["random"]))
        run.step, run.seconds = int(extras["step"]), float(extras["seconds"])
        run.curve, run.losses = list(extras["curve"]), list(extras["losses"])
    except (KeyError, IndexError, RuntimeError, TypeError, ValueError) as error:
        raise CheckpointError(f"{path.name} is incomplete; start anew without --resume") from error


def _read(path: Path) -> tuple[dict[str, NDArray], dict[str, Any]]:
    try:
        with safe_open(path, framework="numpy") as file:
            extras = json.loads((file.metadata() or {})[_KEY])
            if not isinstance(extras, dict):
                raise ValueError("no record")
            return {name: file.get_tensor(name) for name in file.keys()}, extras  # noqa: SIM118 (no mapping)
    except FileNotFoundError as error:
        raise CheckpointError(f"there is no {path.name} to go on from; start without --resume") from error
    except (SafetensorError, OSError, KeyError, ValueError, RecursionError) as error:
        raise CheckpointError(f"{path.name} is damaged; start anew without --resume") from error


def _arrays(tensors: dict[str, torch.Tensor]) -> dict[str, NDArray]:
    # Not ascontiguousarray, which makes a vector of a scalar.
    return {name: np.array(tensor.detach().cpu().numpy(), order="C") for name, tensor in tensors.items()}


def _group(tensors: dict[str, NDArray], prefix: str) -> dict[str, torch.Tensor]:
    kept = {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
    return {name: torch.from_numpy(value.copy()) for name, value in kept.items()}


def _load_optimiser(run: Run, flat: dict[str, torch.Tensor]) -> None:
    moments: dict[int, dict[str, torch.Tensor]] = {}
    for name, tensor in flat.items():
        index, key = name.split(".", 1)
        moments.setdefault(int(index), {})[key] = tensor
    state = run.optimiser.state_dict()
    run.optimiser.load_state_dict(state | {"state": moments})


def _state_arrays(state: list[LayerState] | None) -> dict[str, NDArray]:
    parts = {}
    for index, layer in enumerate(state or []):
        for part, tensor in enumerate(layer if isinstance(layer, tuple) else (layer,)):
            parts[f"{index}.{part}"] = tensor
    return _arrays(parts)


def _load_state(flat: dict[str, torch.Tensor], run: Run) -> list[LayerState] | None:
    if not flat:
        return None
    layers: list[LayerState] = []
    for index, layer in enumerate(run.network.architecture.layers):
        parts = [flat[f"{index}.{part}"].to(run.device) for part in range(len(layer.states))]
        if any(part.shape != (1, run.settings.batch, layer.units) for part in parts):
            raise ValueError(f"the state of layer {index} has another shape")
        layers.append(tuple(parts) if len(parts) == 2 else parts[0])
    return layers
