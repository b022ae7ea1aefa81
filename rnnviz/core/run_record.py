"""What is written down of a training run besides its curves and weights: run.json, read with distrust."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any

FORMAT, VERSION = "rnnviz-run", 1
STATES = ("new", "learning", "paused", "stopped", "finished", "diverged")


class RunRecordError(ValueError):
    """A record that is none of ours; the message says why."""


@dataclass(frozen=True)
class RunRecord:
    """One training run.

    `recipe` names what is learned, `settings` how; `source` tells the text: its file's name and encoding, empty for
    what comes with the recipe. `step` of `steps` are done after `seconds` of learning. `best` is the lowest
    validation loss and its step, or empty; losses are in `unit`, `guess` is the loss of one who knows nothing.
    `state` is one of STATES, `reason` a sentence where there is one to say.
    """

    name: str
    recipe: str
    settings: dict[str, Any]
    source: dict[str, Any] = field(default_factory=dict)
    created: str = ""
    state: str = "new"
    reason: str = ""
    device: str = ""
    step: int = 0
    steps: int = 0
    steps_a_pass: int = 0
    seconds: float = 0.0
    unit: str = ""
    guess: float = 0.0
    parameters: int = 0
    network: str = ""
    best: tuple[float, ...] = ()

    def changed(self, **changes: Any) -> RunRecord:
        """This record with some entries replaced."""
        return replace(self, **changes)

    @property
    def epoch(self) -> float:
        """Passes over the data so far."""
        return self.step / self.steps_a_pass if self.steps_a_pass else 0.0

    def to_json(self) -> str:
        """JSON, ASCII."""
        return json.dumps({"format": FORMAT, "version": VERSION, **asdict(self)}, indent=1)

    @staticmethod
    def from_json(written: str) -> RunRecord:
        """Read what :meth:`to_json` wrote. Raises RunRecordError with one sentence for anything else."""
        try:
            data = json.loads(written)
        except (ValueError, RecursionError) as error:
            raise RunRecordError("its run.json is damaged") from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise RunRecordError("its run.json is not a training run's")
        if data.get("version") != VERSION:
            raise RunRecordError(f"it was written by another version of rnnviz (format {data.get('version')!r:.20})")
        entries = {entry.name: _checked(entry.name, data.get(entry.name, _DEFAULTS[entry.name])) for entry in _FIELDS}
        record = RunRecord(**entries)
        if record.state not in STATES:
            raise RunRecordError(f"its run.json tells of an unknown state {record.state!r:.20}")
        return record


_FIELDS = fields(RunRecord)
_DEFAULTS = asdict(RunRecord("", "", {}))


def _checked(name: str, value: Any) -> Any:
    """`value` in the type of its entry; RunRecordError if it cannot be meant so."""
    kind = type(_DEFAULTS[name])
    if not _MEANS[kind](value):
        raise RunRecordError(f"the entry {name!r} of its run.json makes no sense")
    return kind(value)


def _is_number(value: Any) -> bool:
    """Whether a float can hold it; a truth value is none, nor is NaN, nor infinity."""
    return type(value) in (int, float) and abs(value) <= sys.float_info.max


def _is_plain(value: Any, levels: int = 6) -> bool:
    """Whether this is a value, or nests not so deeply that copying or writing it could fail."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return levels > 0 and all(_is_plain(one, levels - 1) for one in inner)
    return True


_GREATEST = 2**53
_MEANS: dict[type, Callable[[Any], bool]] = {
    str: lambda value: isinstance(value, str),
    dict: lambda value: isinstance(value, dict) and _is_plain(value),
    int: lambda value: type(value) is int and 0 <= value < _GREATEST,
    float: lambda value: _is_number(value) and value >= 0,
    tuple: lambda value: isinstance(value, list) and len(value) in (0, 2) and all(map(_is_number, value)),
}
"""For the type of an entry: whether JSON data can stand for it."""


def now() -> str:
    """The present time, UTC, to the second, as ISO 8601 writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
