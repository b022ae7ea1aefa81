"""The models at hand: those that ship with rnnviz, by name, and any file, by path."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from rnnviz.core.architecture import Architecture
from rnnviz.core.card_json import printable
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
    for path in _shipped_files():
        try:
            card, architecture = read_card(path)
        except ModelFileError:
            continue
        entries.append(Entry(path, replace(card, name=path.stem), architecture))
    return entries


def _shipped_files() -> list[Path]:
    return sorted(folder("pretrained").glob("*.safetensors"))


def find(name_or_path: str | Path) -> Path:
    """The file of a model. Raises ModelFileError, naming the shipped models, if there is none."""
    known = {file.stem: file for file in _shipped_files()}
    # A name is looked up first, so that a folder that happens to bear it is not in the way.
    if str(name_or_path) in known:
        return known[str(name_or_path)]
    path = Path(name_or_path)
    if path.suffix == ".safetensors" or _exists(path):
        return path
    choice = f"choose one of {', '.join(known)}, or give a file's path" if known else "give a file's path"
    raise ModelFileError(f"There is no model called {printable(str(name_or_path)):.200}; {choice}.")


def _exists(path: Path) -> bool:
    """False also for a name that no file can have; what may not be looked at counts as there, and is told of later."""
    try:
        return path.exists()
    except OSError as error:
        return isinstance(error, PermissionError)


def load(name_or_path: str | Path) -> Model:
    """Open a model by the name of a shipped one, which is then its name, or by path.

    Raises ModelFileError with one sentence.
    """
    path = find(name_or_path)
    model = load_model(path)
    is_named = str(name_or_path) == path.stem
    return replace(model, card=replace(model.card, name=path.stem)) if is_named else model
