"""Reads an edited text through a model: keeps what still holds, steps the rest, a slice of time at once."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.clamp import Clamp
from rnnviz.core.copying import copied
from rnnviz.core.growing import GrowingArray
from rnnviz.core.interventions import Interventions
from rnnviz.core.model import Model, TaskError
from rnnviz.core.trace import Trace
from rnnviz.session.chunks import chunks
from rnnviz.session.rereading import Rereading
from rnnviz.session.tokens import tokens_for

COMPACT_FROM = 20_000
"""Tokens above which a trace keeps the states only."""

FULL_FROM = 1_000
"""Tokens at which a compact trace becomes full again: so few that computing their gates is not felt, and so far
from COMPACT_FROM that typing and deleting does not switch back and forth."""

MOST_CHARACTERS = 1_000_000
"""Code points that are split into tokens; what lies beyond stays in the text, unread."""

ROOM_BYTES = 1 << 28
"""Memory set aside for a full trace, which costs nothing until it is used: to grow while someone types takes time."""

MOST_BYTES = 1 << 30
"""Memory that a compact trace may take; no token is read beyond it."""


class Reader:
    """A model, the tokens of a text, and the trace of those that have been read, with the clamps that it is read under.

    Attributes: `model`, `vocabulary`, `tokens`, `trace`. Raises TaskError for a model that reads no text, ClampError
    for a clamp that does not fit it.
    """

    def __init__(self, model: Model, clamps: Iterable[Clamp] = ()) -> None:
        vocabulary = model.card.vocabulary
        if vocabulary is None:
            raise TaskError(f"{model.name} reads vectors, not text; give an array of numbers (steps, size)")
        self.model, self.vocabulary = model, vocabulary
        self.tokens = tokens_for(vocabulary)
        self._interventions = Interventions(model.network.architecture, clamps)
        self.trace = Trace(model.network, interventions=self._interventions)
        self._stepper = model.stepper()
        self._stepper.interventions = self._interventions or None
        self._rereading: Rereading | None = None
        self._rows = GrowingArray((vocabulary.width,), np.float32)
        self._reserved = 0
        self._all_split = True
        self._fit_trace()

    @property
    def total(self) -> int:
        """Tokens of the text."""
        return len(self.tokens.texts)

    @property
    def readable(self) -> int:
        """Tokens of the text that memory can hold."""
        row = sum(4 * layer.units * len(layer.states) for layer in self.model.network.layers)
        return min(self.total, MOST_BYTES // row)

    @property
    def fits(self) -> bool:
        """Whether the whole text can be read."""
        return self._all_split and self.readable == self.total

    @property
    def is_done(self) -> bool:
        """Whether everything readable has been read, and under the clamps that are wanted."""
        return self._rereading is None and len(self.trace) >= self.readable

    @property
    def rereading(self) -> Rereading | None:
        """What is being read anew under other clamps; the trace shows it from :meth:`take_over` on."""
        return self._rereading

    def set_text(self, text: str) -> int:
        """Take the edited text and cut the trace at the first changed token; the number of tokens kept."""
        anew = self._rereading
        self.take_over()
        self._all_split = len(text) <= MOST_CHARACTERS
        kept = self.tokens.set_text(text[:MOST_CHARACTERS])
        self._cut(min(kept, len(self.trace)))
        self._fit_trace()
        return kept if anew is None else min(kept, anew.kept)

    def _cut(self, steps: int) -> None:
        if steps < len(self.trace):
            self.trace.truncate(steps)
            self._stepper.rewind(self.trace, steps)
            self._rows.truncate(min(steps, self._rows.filled))

    @property
    def clamps(self) -> tuple[Clamp, ...]:
        """What is held or scaled while reading, also what is switched off."""
        return self._interventions.clamps

    def set_clamps(self, clamps: Iterable[Clamp]) -> None:
        """Read under these from now on; what has been read, and they change, is :attr:`rereading` then.

        Raises ClampError, and changes nothing, if one of them does not fit the network.
        """
        wanted = Interventions(self.model.network.architecture, clamps)
        self._interventions, self._rereading = wanted, None
        shown = self.trace.interventions
        kept = 0 if shown is None else shown.first_difference(wanted)
        if kept < len(self.trace):
            self._rereading = Rereading(self.trace, wanted, kept)
        else:
            self.trace.interventions = wanted
            self._stepper.interventions = wanted or None

    def take_over(self) -> int:
        """Let the trace be what has been read anew; the number of steps that are as they were."""
        anew, self._rereading = self._rereading, None
        if anew is None:
            return len(self.trace)
        anew.take_over()
        self._stepper = anew.stepper
        self._rows.truncate(min(anew.kept, self._rows.filled))
        return anew.kept

    def _fit_trace(self) -> None:
        compact = self.readable > (FULL_FROM if self.trace.compact else COMPACT_FROM)
        if compact != self.trace.compact:
            self.trace = copied(self.trace, len(self.trace), compact=compact)
            self._reserved = 0
        if not compact and not self._reserved:
            self._reserved = min(COMPACT_FROM, ROOM_BYTES // self._bytes_a_step)
            self.trace.reserve(self._reserved)
        if compact and self.readable > self._reserved:
            # An eighth to spare: doubling would waste memory, an exact fit would copy all at the next keystroke.
            self._reserved = self.readable + self.readable // 8
            self.trace.reserve(self._reserved)

    @property
    def _bytes_a_step(self) -> int:
        """What a full trace takes."""
        network = self.model.network
        numbers = sum(layer.units * len(layer.quantities) for layer in network.layers) + network.architecture.classes
        return 4 * numbers

    def read(self, seconds: float) -> int:
        """Step unread tokens for about `seconds`, one at least; the number of tokens read.

        If some are read anew, these, and none is counted before :meth:`take_over`.
        """
        if self._rereading is not None:
            self._rereading.read(seconds)
            return 0
        before, deadline = len(self.trace), perf_counter() + seconds
        for chunk in chunks(before, self.readable):
            run = self._stepper.run([self.vocabulary.input_of(text) for text in self.tokens.texts[chunk]])
            self.trace.extend(run.inputs, run.layers, run.logits)
            if perf_counter() >= deadline:
                break
        return len(self.trace) - before

    @property
    def rows(self) -> NDArray[np.float32]:
        """The numbers or rows that have been read, (steps, width); nan for a token that is none, as all of a text's."""
        for text in self.tokens.texts[self._rows.filled : len(self.trace)]:
            is_one = self.vocabulary.has_no_list and self.vocabulary.knows(text)
            self._rows.append(self.vocabulary.input_of(text) if is_one else np.float32(np.nan))
        return self._rows.view()
