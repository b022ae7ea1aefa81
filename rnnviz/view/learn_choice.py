"""What can be learned, and what was chosen: plain values that the learning form takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rnnviz.view.learn_fields import NAMES


@dataclass(frozen=True)
class Preset:
    """A lesson or a built-in text. `key` is the recipe's name; `settings` are its defaults, a value for each name.

    `needs_text`: it learns from a text of the user's. `fields` are the settings that mean something here; the
    others are not shown. `by_cell` has what another cell than the preset's is better taught with, by the cell's name.
    """

    key: str
    title: str
    description: str
    needs_text: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict)
    fields: frozenset[str] = NAMES
    by_cell: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class LearnChoice:
    """`what` is a preset's key, `settings` a value for each setting, `device` auto, cpu, cuda or mps.

    `source` tells which text is learned: "file", "window", or "" where the preset brings its own or none is chosen
    yet. `name` is the run's; empty, it is left to whoever starts the run.
    """

    what: str
    settings: dict[str, Any]
    device: str = "auto"
    name: str = ""
    source: str = ""
