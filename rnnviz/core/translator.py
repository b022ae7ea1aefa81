"""A model that translates: an encoder, its decoder, and how the one is followed by the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rnnviz.core.beam import Hypothesis, Search
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model, TaskError
from rnnviz.core.trace import Trace
from rnnviz.core.vocabulary import Vocabulary

EDGE = "\n"
"""The token that a translation begins and ends with."""

LONGEST_SOURCE = 300
"""Tokens of a source that are translated."""

WIDEST = 1_000
"""Translations that are followed at once at most: each has a state and rows of attention of its own."""

_BEFORE_STOP = re.compile(r" (?=[.,;:!?])")


class Translator:
    """Greedy with a beam of 1 (Sutskever et al. 2014). Raises TaskError for a model that does not translate."""

    def __init__(self, model: Model) -> None:
        vocabulary, target = model.card.vocabulary, model.card.target
        if model.card.task != "translate" or vocabulary is None or target is None:
            raise TaskError(f"{model.name} does not translate; it {model.does}")
        self.model = model
        self.vocabulary: Vocabulary = vocabulary
        self.target: Vocabulary = target

    @property
    def attends(self) -> bool:
        """Whether the decoder sees all of the encoder's states, not its last alone."""
        return self.model.network.architecture.attention

    def encode(self, source: str) -> Trace:
        """The encoder's trace over a source. Raises TaskError if that is too long."""
        inputs = self.model.inputs_of(source)
        if len(inputs) > LONGEST_SOURCE:
            raise TaskError(
                f"the text has {len(inputs):,} tokens, and at most {LONGEST_SOURCE} are translated; give a shorter one"
            )
        return self.model.trace(inputs)

    def decoder(self, encoded: Trace) -> Decoder:
        """The decoder that begins where the encoder ended."""
        hidden = encoded.layers[-1]["hidden"].copy()
        return Decoder(self.model.network, encoded.state_after(len(encoded)), hidden)

    def decoder_for(self, encoded: Trace) -> Model:
        """The decoder as a model of its own: what is written so far in, the next token out."""
        card = self.model.card
        name, title = f"{card.name} decoder", f"{card.title} · decoder"
        own = replace(card, name=name, title=title, task="next-token", vocabulary=self.target, target=None, sample="")
        return Model(own, self.decoder(encoded))

    def search(self, encoded: Trace, beam: int) -> Search:
        """A search that has not begun yet. Raises ValueError for a beam without width."""
        return Search(self.decoder(encoded), self.target.id_of(EDGE), self.target.unknown, beam)

    def hypotheses(self, source: str, beam: int = 5) -> list[Hypothesis]:
        """The translations that a beam of so many finds, likeliest first. Raises TaskError, ValueError."""
        if beam > WIDEST:
            raise ValueError(f"the beam must be at most {WIDEST:,} wide, not {beam:,}")
        if not source.strip() or not len(encoded := self.encode(source)):
            raise TaskError(f"{self.model.name} translates what it reads; give it a text")
        search = self.search(encoded, beam)
        for _ in search:
            pass
        return search.best

    def translate(self, source: str, beam: int = 5) -> str:
        """The likeliest translation that is found. Raises TaskError, ValueError."""
        return self.text_of(self.hypotheses(source, beam)[0].tokens)

    def text_of(self, tokens: Sequence[int]) -> str:
        """The text of token ids; no space stands before a stop."""
        return _BEFORE_STOP.sub("", self.target.decode(tokens))
