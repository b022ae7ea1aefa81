"""The session as it is kept between two starts: plain JSON in a folder, written so that nothing is ever lost."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from rnnviz.core.atomic import write_atomically
from rnnviz.core.sampling import Sampling

FILE_NAME = "session.json"
FORMAT, VERSION = "rnnviz-session", 1
MOST_CHARACTERS = 1_000_000
"""Code points of the text that are kept."""

_MOST_BYTES = 64 << 20
"""A longer file is none of ours, and is not read."""

_GREATEST = 2**31 - 1
"""The greatest number that means anything here, and that a Qt signal can carry."""

Pins = Mapping[str, Sequence[tuple[int, int, str]]]
"""For each model by its name the pinned units: layer, unit, the user's name for it."""


@dataclass
class SavedSession:
    """What the user was doing.

    `model` is a name or a path, `clamps` what is held in it, as on the command line, `network` the list of layers that
    is being built, `compared` the keys of the networks that read beside it, None while nobody has chosen any;
    `geometry` and `state` are the window's own bytes. `text_cut` tells that the text was longer than what is kept.
    """

    text: str = ""
    text_cut: bool = False
    model: str = ""
    cursor: int = 0
    layer: int = 0
    unit: int = 0
    quantity: str = "hidden"
    pins: Pins = field(default_factory=dict)
    clamps: Sequence[str] = ()
    network: str = ""
    compared: Sequence[str] | None = None
    rows: int = 0
    speed: float = 4.0
    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0
    language: str = ""
    dark: bool = False
    scale: float = 1.0
    geometry: bytes = b""
    state: bytes = b""

    def to_json(self) -> str:
        """One line of JSON, ASCII; the text up to MOST_CHARACTERS code points."""
        values = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        values |= {"text": self.text[:MOST_CHARACTERS], "text_cut": len(self.text) > MOST_CHARACTERS}
        for name in ("geometry", "state"):
            values[name] = b64encode(values[name]).decode("ascii")
        return json.dumps({"format": FORMAT, "version": VERSION, **values})

    @staticmethod
    def from_json(written: str) -> SavedSession:
        """Read what :meth:`to_json` wrote. Missing entries take their defaults. Raises ValueError for all else."""
        try:
            data = json.loads(written)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError("not a session of rnnviz")
        if data.get("version") != VERSION:
            raise ValueError(f"version {data.get('version')!r}")
        session = SavedSession()
        for entry in fields(session):
            if entry.name in data:
                setattr(session, entry.name, _checked(entry.name, data[entry.name], getattr(session, entry.name)))
        Sampling(session.temperature, session.top_k, session.top_p)  # raises ValueError outside their ranges
        return session


def _checked(name: str, value: Any, default: Any) -> Any:
    """`value` in the type of `default`; ValueError if it cannot be meant so."""
    if isinstance(default, bytes) and isinstance(value, str):
        return b64decode(value, validate=True)
    if isinstance(default, dict) and isinstance(value, dict):
        return {model: _checked_pins(listed) for model, listed in value.items()}
    is_of_texts = isinstance(value, list) and all(isinstance(text, str) for text in value)
    if name == "compared":  # no reason to put the user's text aside
        return tuple(value) if is_of_texts else default
    if name == "clamps" and is_of_texts:
        return tuple(value)
    of_its_type = type(value) is type(default) or (isinstance(default, float) and type(value) is int)
    if not of_its_type or (isinstance(value, int | float) and not 0 <= value <= _GREATEST):
        raise ValueError(f"the entry {name!r} makes no sense")
    return type(default)(value)


def _checked_pins(listed: Any) -> list[tuple[int, int, str]]:
    if not isinstance(listed, list):
        raise ValueError("the entry 'pins' makes no sense")
    pins = []
    for pin in listed:
        match pin:
            case [int(layer), int(unit), str(name)] if 0 <= layer <= _GREATEST and 0 <= unit <= _GREATEST:
                pins.append((layer, unit, name))
            case _:
                raise ValueError("a pinned unit makes no sense")
    return pins


def write_session(written: str, folder: Path) -> None:
    """Put a session's JSON into `folder`, which is made if need be. Raises OSError; the old one then still stands."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / FILE_NAME, written.encode("ascii"))


def read_session(folder: Path) -> tuple[SavedSession, str]:
    """The session in `folder`, and a sentence for the user if not all of it could be had (else empty).

    A file that cannot be read, makes no sense, or was written by a newer rnnviz is kept beside as ``.damaged``.
    """
    file = folder / FILE_NAME
    translate = QCoreApplication.translate
    try:
        if not file.exists():
            return SavedSession(), ""
        session = SavedSession.from_json(_text_of(file))
    except OSError as error:
        _set_aside(file)
        sentence = translate("SavedSession", "Your last session cannot be read from {file}: {reason}.")
        return SavedSession(), sentence.format(file=file, reason=error.strerror or error)
    except ValueError:
        sentence = translate("SavedSession", "Your last session could not be understood; it is kept as {file}.")
        return SavedSession(), sentence.format(file=_set_aside(file))
    cut = translate("SavedSession", "Your last text was very long; only its beginning was kept.")
    return session, cut if session.text_cut else ""


def _text_of(file: Path) -> str:
    if file.stat().st_size > _MOST_BYTES:
        raise ValueError("too large")
    return file.read_text(encoding="ascii")


def _set_aside(file: Path) -> Path:
    """Move a file that cannot be read out of the way of the next save; where it is then."""
    aside, number = file.with_name(f"{file.name}.damaged"), 1
    try:
        while aside.exists():
            number += 1
            aside = file.with_name(f"{file.name}.{number}.damaged")
        return file.rename(aside)
    except OSError:
        return file
