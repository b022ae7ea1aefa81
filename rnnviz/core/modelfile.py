"""The model file: a safetensors file whose metadata carries the card. It cannot run code.

Layout: https://huggingface.co/docs/safetensors. Every check that needs no weights is made before any is read.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from rnnviz.core.architecture import Architecture
from rnnviz.core.atomic import write_atomically
from rnnviz.core.card_json import CardError, card_from_json, card_to_json, printable
from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network

MOST_PARAMETERS = 250_000_000
"""The largest network that is opened: 1 GB of float32."""

_CARD = "rnnviz"
_LONGEST_HEADER = 16_000_000
_LONGEST_REASON = 300
_PICKLE_STARTS = (b"\x80", b"PK\x03\x04")
_HDF5_START = b"\x89HDF"


class ModelFileError(ValueError):
    """A file that is no sound rnnviz model; the message is one sentence with what is wrong and what to do."""


def save_model(model: Model, path: str | Path) -> None:
    """Write a model file, atomically. Only what :func:`load_model` would open is written.

    Raises OSError, or ModelFileError for a model that is not sound; an older file of that name then still stands.
    """
    path, tensors = Path(path), model.network.tensors
    try:
        text = card_to_json(model.card, model.network.architecture)
        card_from_json(text)
        _check_values(tensors)
    except (ValueError, RecursionError) as error:
        raise ModelFileError(f"{_short(path.name)} cannot be written: {_short(str(error))}.") from error
    write_atomically(path, save(tensors, {_CARD: text}))


def read_card(path: str | Path) -> tuple[Card, Architecture]:
    """The card alone, without reading weights. Raises ModelFileError."""
    path = Path(path)
    _check_beginning(path)
    with _opened(path) as file:
        return _card_of(path, file)


def load_model(path: str | Path) -> Model:
    """Open a model file; every tensor is checked against the card first. Raises ModelFileError."""
    path = Path(path)
    _check_beginning(path)
    with _opened(path) as file:
        card, architecture = _card_of(path, file)
        _check_tensors(path, file, architecture)
        tensors = {name: file.get_tensor(name) for name in architecture.tensor_shapes()}
    try:
        _check_values(tensors)
    except ValueError as error:
        raise _refuse(path, str(error)) from error
    return Model(card, Network(architecture, tensors))


def _refuse(path: Path, reason: str) -> ModelFileError:
    return ModelFileError(f"{_short(path.name or str(path))} cannot be opened as a model: {_short(reason)}.")


def _short(reason: str) -> str:
    """One printable line, whatever a stranger wrote into names and values that it quotes."""
    line = printable(reason)
    return line if len(line) <= _LONGEST_REASON else line[:_LONGEST_REASON] + "…"


def _check_beginning(path: Path) -> None:
    """Tell the commonest wrong files apart by their first bytes, for a sentence that helps."""
    start = _first_bytes(path)
    if start[8:9] != b"{" and start.startswith(_PICKLE_STARTS):
        raise _refuse(path, "it is a pickle or PyTorch archive, which could run code; save it as safetensors first")
    if start.startswith(_HDF5_START):
        raise _refuse(path, "it is an HDF5 file, not safetensors")
    if len(start) < 9 or int.from_bytes(start[:8], "little") > _LONGEST_HEADER:
        raise _refuse(path, "it is damaged, or no safetensors file at all; get it again")


def _first_bytes(path: Path) -> bytes:
    """Nine bytes of an ordinary file; what is none (a pipe, say) is not even opened, for it could keep us waiting."""
    try:
        mode = path.stat().st_mode
        start = b""
        if stat.S_ISREG(mode):
            with path.open("rb") as file:
                start = file.read(9)
    except FileNotFoundError as error:
        raise _refuse(path, "there is no such file; check the name, or list the models with 'rnnviz models'") from error
    except OSError as error:
        raise _refuse(path, f"it cannot be read ({error.strerror}); check its name and permissions") from error
    except ValueError as error:
        raise _refuse(path, "no file can have such a name") from error
    if stat.S_ISDIR(mode):
        raise _refuse(path, "it is a folder; choose a .safetensors file")
    return start


def _opened(path: Path) -> safe_open:
    try:
        return safe_open(path, framework="numpy")
    except (SafetensorError, OSError) as error:
        raise _refuse(path, "it is damaged, or no safetensors file at all; get it again") from error


def _card_of(path: Path, file: safe_open) -> tuple[Card, Architecture]:
    metadata = file.metadata() or {}
    if _CARD not in metadata:
        raise _refuse(path, "it holds weights but no rnnviz card, so their meaning is unknown; save it with rnnviz")
    try:
        return card_from_json(metadata[_CARD])
    except CardError as error:
        raise _refuse(path, str(error)) from error


def _check_tensors(path: Path, file: safe_open, architecture: Architecture) -> None:
    expected, present = architecture.tensor_shapes(), set(file.keys())
    if missing := sorted(expected.keys() - present):
        raise _refuse(path, f"the tensor {missing[0]} is missing; the file is incomplete, get it again")
    if surplus := sorted(present - expected.keys()):
        raise _refuse(path, f"it holds the tensor {surplus[0]}, which its card does not describe")
    if (count := sum(map(prod, expected.values()))) > MOST_PARAMETERS:
        raise _refuse(path, f"it has {count:,} parameters, more than the {MOST_PARAMETERS:,} that are opened")
    for name, shape in expected.items():
        tensor = file.get_slice(name)
        if tuple(tensor.get_shape()) != shape:
            raise _refuse(path, f"{name} has the shape {tuple(tensor.get_shape())}, but its card asks for {shape}")
        if tensor.get_dtype() != "F32":
            raise _refuse(path, f"{name} holds {tensor.get_dtype()} numbers; convert the weights to float32")


def _check_values(tensors: Mapping[str, NDArray]) -> None:
    for name, tensor in tensors.items():
        if not np.isfinite(tensor).all():
            raise ValueError(f"{name} holds values that are not numbers (NaN or infinite); its training failed")
        if name.endswith("running_var") and (tensor < 0).any():
            raise ValueError(f"{name} holds a variance below 0; its training failed")
