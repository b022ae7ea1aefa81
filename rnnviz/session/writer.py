"""Generation: the network writes on, token by token, through the same path as typing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.sampling import Sampling
from rnnviz.session.document import Document
from rnnviz.session.pace import Pace

MOST_TOKENS = 20_000
"""Tokens in the document at which writing stops by itself."""


class Writer(QObject):
    """Chooses a next token `speed` times a second and emits it as text, to be put at the end of the document.

    The document is never altered here. The next token is chosen only when the last one has come back through it and
    has been read. A given seed starts the same draw at every :meth:`start`, and continues a prompt with the same
    tokens as ``model.generate(prompt, seed=seed)``; the unknown token is never written. An empty document gets a
    line break first, from which generation starts too. A model that forecasts writes the number or row that it
    expects, and needs one to go on from. `stopped` gives one sentence when writing ends by itself.
    """

    token_written = Signal(str)
    writing_changed = Signal(bool)
    stopped = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sampling = Sampling()
        self.seed: int | None = None
        self.limit = MOST_TOKENS
        self._document = document
        self._random = np.random.default_rng()
        self._awaited = False
        self._pace = Pace(12.0, self)
        self._pace.beat.connect(self._on_beat)
        document.text_changed.connect(self._on_text_changed)

    @property
    def is_writing(self) -> bool:
        """Whether the network writes."""
        return self._pace.is_running

    @property
    def speed(self) -> float:
        """Tokens a second, 0.25..60."""
        return self._pace.speed

    def set_speed(self, speed: float) -> None:
        """Tokens a second; values outside 0.25..60 are taken as the nearest bound."""
        self._pace.set_speed(speed)

    def set_sampling(self, sampling: Sampling) -> None:
        """How tokens are chosen, from the next one on."""
        self.sampling = sampling

    def set_seed(self, seed: int | None) -> None:
        """Where the draw of the next :meth:`start` begins; None: anywhere."""
        self.seed = seed

    def set_limit(self, tokens: int) -> None:
        """Tokens in the document at which writing stops."""
        self.limit = tokens

    def start(self) -> None:
        """Write on from the end of the document, or say why that cannot be."""
        reason = self._obstacle()
        if reason:
            self.stopped.emit(reason)
        elif not self.is_writing:
            self._random = np.random.default_rng(self.seed)
            self._awaited = False
            self._pace.start()
            self.writing_changed.emit(True)

    def stop(self) -> None:
        """Write no more."""
        if self.is_writing:
            self._pace.stop()
            self.writing_changed.emit(False)

    def close(self) -> None:
        """Stop the clock."""
        self._pace.stop()

    def _obstacle(self) -> str:
        """Why the network cannot write now, in one sentence; empty if it can."""
        model = self._document.model
        if not model.writes:
            return self.tr("{model} does not write text: it was not taught to predict the next token.").format(
                model=model.card.title
            )
        if model.forecasts and not self._document.total:
            return self._nothing_to_go_on_from()
        if self._document.total >= self.limit:
            count = f"{self._document.total:,}"
            return self.tr("The text has {count} tokens; writing stops here.").format(count=count)
        return self._document.note

    def _nothing_to_go_on_from(self) -> str:
        width = self._document.vocabulary.width
        if width == 1:
            return self.tr("Type at least one number, and the network goes on from it.")
        return self.tr("Type at least one line of {count} numbers, and the network goes on from it.").format(
            count=width
        )

    def _on_text_changed(self) -> None:
        self._awaited = False

    def _on_beat(self) -> None:
        if self._awaited or self._document.is_reading:
            return
        reason = self._obstacle()
        try:
            text = "" if reason else self._next_text()
        except ValueError as error:  # the network's outputs are no numbers any more
            reason = str(error)
        if reason:
            self.stop()
            self.stopped.emit(reason)
            return
        self._awaited = True
        self.token_written.emit(text)

    def _next_text(self) -> str:
        """What is to be written; raises ValueError if the outputs are no numbers any more."""
        document, vocabulary = self._document, self._document.vocabulary
        if not document.total:
            return "\n"
        chosen = self._chosen(document.trace.logits_window(document.steps - 1, document.steps)[0])
        if vocabulary.is_of_rows:  # behind spaces it would be a part of the last row
            return chosen if document.text.rstrip(" \t").endswith("\n") else f"\n{chosen}"
        return chosen if document.text[-1:].isspace() else f"{vocabulary.between}{chosen}"

    def _chosen(self, logits: NDArray[np.float32]) -> str:
        if self._document.model.forecasts:
            return self._document.vocabulary.written(logits)
        vocabulary = self._document.vocabulary
        return vocabulary.text_of(self.sampling.choose(logits, self._random, vocabulary.unknown))
