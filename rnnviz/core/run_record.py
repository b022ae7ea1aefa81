"""What is written down of a training run besides its curves and weights: run.json, read with distrust."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from math import isfinite
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
    validation loss and its step, or empty. `state` is one of STATES, `reason` a sentence where there is one to say.
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
    classes: int = 0
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
            raise RunRecordError(f"it was written by another version of rnnviz (format {data.get('version')!r})")
        entries = {entry.name: _checked(entry.name, data.get(entry.name, _DEFAULTS[entry.name])) for entry in _FIELDS}
        record = RunRecord(**entries)
        if record.state not in STATES:
            raise RunRecordError(f"its run.json tells of an unknown state {record.state!r}")
        return record


_FIELDS = fields(RunRecord)
_DEFAULTS = asdict(RunRecord("", "", {}))


def _checked(name: str, value: Any) -> Any:
    """`value` in the type of its entry; RunRecordError if it cannot be meant so."""
    kind = type(_DEFAULTS[name])
    if kind is tuple and isinstance(value, list):
        value = tuple(value)
    if kind is float and type(value) is int:
        value = float(value)
    numbers = value if kind is tuple and isinstance(value, tuple) else (value,)
    is_sound = type(value) is kind and all(
        isfinite(one) and abs(one) < 2**53 for one in numbers if isinstance(one, int | float)
    )
    if not is_sound or (kind is tuple and any(type(one) not in (int, float) for one in numbers)):
        raise RunRecordError(f"the entry {name!r} of its run.json makes no sense")
    return value


def now() -> str:
    """The present time, UTC, to the second, as ISO 8601 writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
