"""A run on disk, whole: going on from it equals never having stopped."""

from __future__ import annotations

import json
from dataclasses import fields
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
from rnnviz.tasks.settings import Settings, SettingsError

_KEY = "rnnviz-run"

CHANGEABLE = ("epochs", "minutes", "patience", "rate", "schedule", "warmup", "clip")
"""Settings that a run may be gone on with: for longer, or more carefully after it diverged."""


class CheckpointError(ValueError):
    """A checkpoint that cannot be gone on from; the message says why and what to do."""


def checkpoint_path(output: Path) -> Path:
    """Where the run that will write `output` keeps itself."""
    return output.with_name(output.name + ".run")


def save_checkpoint(run: Run, path: Path) -> None:
    """Write weights, the optimiser's moments, the carried state and the random state, atomically."""
    tensors = {f"network.{name}": value for name, value in _arrays(run.network.state_dict()).items()}
    for index, moments in run.optimiser.state_dict()["state"].items():
        there = {name: tensor for name, tensor in moments.items() if isinstance(tensor, torch.Tensor)}
        tensors |= {f"optimiser.{index}.{name}": value for name, value in _arrays(there).items()}
    tensors |= {f"state.{name}": value for name, value in _state_arrays(run.state).items()}
    tensors["random"] = torch.get_rng_state().numpy()
    if run.device.type == "cuda":
        tensors["random_cuda"] = torch.cuda.get_rng_state(run.device).numpy()
    write_atomically(path, save(tensors, {_KEY: json.dumps(run.extras())}))


def load_checkpoint(run: Run, path: Path, *, other_batch: bool = False) -> None:
    """Bring a fresh run of the same data and settings (but for CHANGEABLE) to where `path` was saved.

    With `other_batch` the run's batch may differ too, as after memory ran out: it goes on at the same place of the
    data, steps are then counted in batches of the new size, and the carried state is dropped. Raises CheckpointError;
    the run is then of no use.
    """
    tensors, extras = _read(path)
    before = _settings(path, extras)
    _check_settings(path, run, before, (*CHANGEABLE, "batch") if other_batch else CHANGEABLE)
    if extras.get("data") != run.data:
        raise CheckpointError(f"{path.name} was made with other data; start a new run")
    try:
        run.network.load_state_dict(_group(tensors, "network."))
        _load_optimiser(run, _group(tensors, "optimiser."))
        _load_random(run, tensors)
        _load_extras(run, extras, before)
        if before.batch == run.settings.batch:
            run.state = _load_state(_group(tensors, "state."), run)
    except (KeyError, IndexError, RuntimeError, TypeError, ValueError) as error:
        raise CheckpointError(f"{path.name} is incomplete; start a new run") from error


def _settings(path: Path, extras: dict[str, Any]) -> Settings:
    try:
        return Settings.from_json(extras.get("settings"))
    except SettingsError as error:
        raise CheckpointError(f"{path.name} was made with other settings: {error}; start a new run") from error


def _check_settings(path: Path, run: Run, before: Settings, may_differ: tuple[str, ...]) -> None:
    for name in (field.name for field in fields(Settings)):
        was, now = getattr(before, name), getattr(run.settings, name)
        if was != now and name not in may_differ:
            raise CheckpointError(
                f"{path.name} was made with other settings ({name} {was}, not {now}); start a new run"
            )


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
        raise CheckpointError(f"{path.name} is damaged; start a new run") from error


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
    parameters = list(run.network.parameters())
    for number, found in moments.items():
        if any(tensor.shape not in ((), parameters[number].shape) for tensor in found.values()):
            raise ValueError(f"the moments of tensor {number} have another shape")
    state = run.optimiser.state_dict()
    run.optimiser.load_state_dict(state | {"state": moments})


def _state_arrays(state: list[LayerState] | None) -> dict[str, NDArray]:
    parts = {}
    for index, layer in enumerate(state or []):
        for part, tensor in enumerate(layer if isinstance(layer, tuple) else (layer,)):
            parts[f"{index}.{part}"] = tensor
    return _arrays(parts)


def _load_state(flat: dict[str, torch.Tensor], run: Run) -> list[LayerState] | None:
    batch = run.batches.batch_at(run.step)
    if batch.begins or not flat:
        return None
    layers: list[LayerState] = []
    for index, layer in enumerate(run.network.architecture.layers):
        parts = [flat[f"{index}.{part}"].to(run.device) for part in range(len(layer.states))]
        if any(part.shape != (1, len(batch.inputs), layer.units) for part in parts):
            raise ValueError(f"the state of layer {index} has another shape")
        layers.append(tuple(parts) if len(parts) == 2 else parts[0])
    return layers


def _load_random(run: Run, tensors: dict[str, NDArray]) -> None:
    torch.set_rng_state(torch.from_numpy(tensors["random"]))
    if run.device.type == "cuda" and "random_cuda" in tensors:
        torch.cuda.set_rng_state(torch.from_numpy(tensors["random_cuda"]), run.device)


def _load_extras(run: Run, extras: dict[str, Any], before: Settings) -> None:
    run.step, run.seconds = int(extras["step"]), float(extras["seconds"])
    run.evaluated_at = float(extras["evaluated_at"])
    run.evaluations, run.losses = list(extras["evaluations"]), list(extras["losses"])
    if before.batch != run.settings.batch:
        a_pass = run.task.batches(before).a_pass
        run.step = round(run.step * run.steps_a_pass / a_pass)
