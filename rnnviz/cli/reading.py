"""A network reads a text, with a bar that tells how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rnnviz.cli.errors import CommandError
from rnnviz.core.clamp import Clamp
from rnnviz.core.model import Model, TaskError
from rnnviz.core.trace import Trace

if TYPE_CHECKING:
    from tqdm import tqdm

_DELAY = 0.5
"""Seconds without a bar: what takes no longer needs none."""


def read(model: Model, text: str, clamps: Sequence[Clamp] = ()) -> Trace:
    """What the network computed over a text. Raises CommandError for one that reads no text."""
    try:
        inputs = model.inputs_of(text)
    except TaskError as error:
        raise CommandError(str(error)) from error
    with progress(len(inputs), "reading", " tokens") as bar:
        for trace in model.tracing(inputs, clamps=clamps):
            bar.update(len(trace) - bar.n)
    return trace


def progress(total: int, what: str, unit: str) -> tqdm[object]:
    """A bar on stderr, at a terminal only, that is gone when it is full."""
    from tqdm import tqdm

    return tqdm(total=total, desc=what, unit=unit, unit_scale=True, leave=False, disable=None, delay=_DELAY)
