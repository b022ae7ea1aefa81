"""Model files, sound and spoilt, to test with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from rnnviz.core.card_json import printable
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError, load_model
from rnnviz.core.vocabulary import UNKNOWN
from tests.networks import random_model

SOUND = replace(
    random_model("lstm", 3, tokens=UNKNOWN + "abc"),
    card=replace(
        random_model("lstm", 3, tokens=UNKNOWN + "abc").card,
        training={"validation_loss": 1.25, "curve": [[1, 2.5, None], [2, 2.25, 2.5]], "settings": {"seed": 1}},
        data={"source": "a text", "licence": "none", "characters": 10, "sha256": "0" * 64},
    ),
)


def refusal(path: Path) -> str:
    """Why the file was not opened: one line, one sentence, which names the file."""
    with pytest.raises(ModelFileError) as caught:
        load_model(path)
    message = str(caught.value)
    assert message.startswith(f"{printable(path.name)} cannot be opened as a model: ") and message.endswith(".")
    assert message == printable(message) and len(message) < 700 and ". " not in message
    return message


def split(content: bytes) -> tuple[dict[str, Any], bytes]:
    """A safetensors file's header and its numbers."""
    end = 8 + int.from_bytes(content[:8], "little")
    return json.loads(content[8:end]), content[end:]


def joined(header: object, numbers: bytes) -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + numbers


def with_card(path: Path, card: object) -> Path:
    """The same file with another card: a text as it is, anything else as JSON."""
    header, numbers = split(path.read_bytes())
    header["__metadata__"]["rnnviz"] = card if isinstance(card, str) else json.dumps(card)
    path.write_bytes(joined(header, numbers))
    return path


def card_in(path: Path) -> dict[str, Any]:
    return json.loads(split(path.read_bytes())[0]["__metadata__"]["rnnviz"])


def with_tensors(path: Path, **changes: Any) -> Path:
    """The same card over other tensors; None takes one away. `__` stands for a dot."""
    tensors: dict[str, Any] = dict(SOUND.network.tensors)
    for name, tensor in changes.items():
        tensors[name.replace("__", ".")] = tensor
    kept = {name: tensor for name, tensor in tensors.items() if tensor is not None}
    path.write_bytes(safetensors.numpy.save(kept, split(path.read_bytes())[0]["__metadata__"]))
    return path


def opened_or_refused(path: Path) -> Model | None:
    """Nothing but a refusal may come out of a bad file; what does open can be stepped."""
    try:
        model = load_model(path)
    except ModelFileError:
        refusal(path)
        return None
    assert all(np.isfinite(tensor).all() for tensor in model.network.tensors.values())
    with np.errstate(all="ignore"):
        model.trace(model.card.sample[:5])
    return model
