"""The models at hand: those that ship with rnnviz, by name, and any file, by path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rnnviz.core.architecture import Architecture
from rnnviz.core.model import Card, Model
from rnnviz.core.modelfile import ModelFileError, load_model, read_card
from rnnviz.core.resources import folder


@dataclass(frozen=True)
class Entry:
    """One shipped model: where it is and what its card says."""

    path: Path
    card: Card
    architecture: Architecture


def shipped() -> list[Entry]:
    """The shipped models, by name. A damaged one is left out; opening it by name says why."""
    entries = []
    for path in sorted(folder("pretrained").glob("*.safetensors")):
        try:
            entries.append(Entry(path, *read_card(path)))
        except ModelFileError:
            continue
    return entries


def find(name_or_path: str | Path) -> Path:
    """The file of a model. Raises ModelFileError, naming the shipped models, if there is none."""
    path = Path(name_or_path)
    if path.suffix == ".safetensors" or path.exists():
        return path
    named = folder("pretrained") / f"{name_or_path}.safetensors"
    if named.parent == folder("pretrained") and named.exists():
        return named
    names = ", ".join(sorted(file.stem for file in folder("pretrained").glob("*.safetensors")))
    raise ModelFileError(f"There is no model called {name_or_path}; choose one of {names}, or give a file's path.")


def load(name_or_path: str | Path) -> Model:
    """Open a model by the name of a shipped one or by path. Raises ModelFileError with one sentence."""
    return load_model(find(name_or_path))
