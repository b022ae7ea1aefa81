"""What a command says beside its answer, on stderr: what had no effect, or was not understood."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rnnviz.core.clamp import Clamp
from rnnviz.core.model import Model


def tell_unread(model: Model, text: str) -> None:
    """Say what a network that is fed numbers could not take, and read as zeros."""
    vocabulary = model.card.vocabulary
    if vocabulary is None or not vocabulary.has_no_list:
        return
    tokens = vocabulary.split(text)
    unread = [place for place, token in enumerate(tokens) if not vocabulary.knows(token.text)]
    if unread:
        what = f"line of {vocabulary.width} numbers" if vocabulary.is_of_rows else "number"
        tell(
            f"{len(unread):,} of {len(tokens):,} are no {what} and count as zeros; the first is {unread[0] + 1:,}: "
            f"{tokens[unread[0]].text!r:.60}"
        )


def tell_beyond(clamps: Iterable[Clamp], steps: int) -> None:
    """Say which clamps begin only behind the last of `steps` steps, and so do nothing."""
    has = {0: "no step", 1: "1 step, 0"}.get(steps, f"{steps:,} steps, 0 to {steps - 1:,}")
    for clamp in clamps:
        if clamp.span[0] >= max(steps, 1):
            tell(f"the clamp {clamp} does nothing: the text has {has}")


def tell(sentence: str) -> None:
    """One line on stderr."""
    print(sentence, file=sys.stderr)
