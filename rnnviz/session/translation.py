"""The translation of what the document reads, looked for in slices of time after every edit."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.alignment import NOTHING, Alignment
from rnnviz.core.beam import Hypothesis, Search
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model
from rnnviz.core.trace import Trace
from rnnviz.core.translator import EDGE, LONGEST_SOURCE, Translator
from rnnviz.session.document import Document

SLICE = 0.012
"""Seconds of searching between two turns of the event loop."""

BEAM = 5


class Translation(QObject):
    """Goes with its document, in either of two modes.

    While a model that translates reads a source, its translation is kept here. While the decoder reads a translation,
    its source is. `changed` tells of either; `chosen` is the hypothesis that is shown, `place` its current token.
    """

    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.translator: Translator | None = None
        self.source, self.note = "", ""
        self.beam, self.chosen, self.place = BEAM, 0, 0
        self.hypotheses: list[Hypothesis] = []
        self._encoded: Trace | None = None
        self._source_texts: tuple[str, ...] = ()
        self._search: Search | None = None
        self._rounds: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)

    @staticmethod
    def of(document: Document) -> Translation:
        """The one of this document."""
        found = document.findChild(Translation)
        return found if isinstance(found, Translation) else Translation(document)

    @property
    def is_decoding(self) -> bool:
        """Whether the document reads a translation, and not its source."""
        return isinstance(self._document.model.network, Decoder)

    @property
    def attends(self) -> bool:
        """Whether the decoder sees all of the encoder's states."""
        return self.translator is not None and self.translator.attends

    @property
    def is_searching(self) -> bool:
        """Whether likelier translations are still looked for."""
        return self._timer.isActive()

    @property
    def encoded(self) -> Trace | None:
        """The encoder's trace over the source; None before there is one."""
        return self._encoded

    @property
    def source_texts(self) -> tuple[str, ...]:
        """The tokens of the source, as typed."""
        return self._source_texts

    def follow(self) -> None:
        """The document reads something else, or more of it: translate that."""
        document = self._document
        if self.is_decoding:
            self.changed.emit()
            return
        if document.model.card.task != "translate":
            return
        self._timer.stop()
        if self.translator is None or self.translator.model is not document.model:
            self._let_translate(Translator(document.model))
        self.source, self._encoded = document.text, document.trace
        self._source_texts, self.note = tuple(document.texts[: LONGEST_SOURCE + 1]), ""
        if document.total > LONGEST_SOURCE:
            sentence = self.tr("At most {most} tokens are translated, and these are {count}: shorten the text.")
            self.note = sentence.format(most=LONGEST_SOURCE, count=f"{document.total:,}")
            self.hypotheses = []
        elif not document.is_reading:
            self._begin()
            return
        self.changed.emit()

    def _let_translate(self, translator: Translator) -> None:
        """What another one has found is kept for the time being, if this one can say it, too."""
        if self.translator is None or self.translator.target != translator.target:
            self.hypotheses, self.chosen = [], 0
        self.translator = translator

    def set_beam(self, beam: int) -> None:
        """Follow so many translations at once; 1 is greedy."""
        self.beam, self.chosen = beam, 0
        if self._encoded is not None and not self.note and not self.is_decoding:
            self._begin()

    def choose(self, chosen: int) -> None:
        """Show another of the hypotheses."""
        self.chosen = min(max(0, chosen), max(0, len(self.hypotheses) - 1))
        self.changed.emit()

    def set_place(self, place: int) -> None:
        """Make another target token the current one; while decoding, that is where the cursor stands."""
        if self.is_decoding:
            self._document.set_cursor(place + 1)
        elif place != self.place:
            self.place = place
            self.changed.emit()

    def _begin(self) -> None:
        if self.translator is None or self._encoded is None or not self.source.strip():
            self.hypotheses = []
            self.changed.emit()
            return
        self._search = self.translator.search(self._encoded, self.beam)
        self._rounds = iter(self._search)
        self._on_slice()

    def _on_slice(self) -> None:
        """Search for one slice. What was found before stays until something whole is found, else it would flicker."""
        deadline, is_over = perf_counter() + SLICE, next(self._rounds, True) is True
        while not is_over and perf_counter() < deadline:
            is_over = next(self._rounds, True) is True
        best = [] if self._search is None else self._search.best
        if is_over or (best and best[0].is_whole):
            self.hypotheses, self.chosen = best, 0
        if is_over:
            self._timer.stop()
        else:
            self._timer.start()
        self.changed.emit()

    @property
    def hypothesis(self) -> Hypothesis | None:
        """The translation that is shown."""
        return self.hypotheses[self.chosen] if self.chosen < len(self.hypotheses) else None

    @property
    def alignment(self) -> Alignment:
        """Which source tokens count for each token of the translation; while decoding, for the token after each."""
        if self.translator is None:
            return NOTHING
        if self.is_decoding:
            return self._of_the_typed()
        found = self.hypothesis
        if found is None:
            return Alignment(self._source_texts, (), NOTHING.weights)
        texts = (*map(self.translator.target.text_of, found.tokens), *((EDGE,) if found.is_whole else ()))
        return Alignment(self._source_texts, texts, found.attention)

    def _of_the_typed(self) -> Alignment:
        document, trace = self._document, self._document.trace
        decoder = document.model.network
        assert isinstance(decoder, Decoder)
        texts = (*document.texts[1 : len(trace)], *(("…",) if len(trace) else ()))
        return Alignment(self._source_texts, texts, decoder.attention(trace.layers[-1]["hidden"]))

    @property
    def row(self) -> int:
        """The row of the alignment that is current."""
        return self._document.step if self.is_decoding else min(self.place, len(self.alignment.target) - 1)

    def finish(self) -> None:
        """Search to the end now, for whoever cannot wait for it."""
        while self.is_searching:
            self._on_slice()

    def decoder_model(self) -> Model | None:
        """The decoder as it begins after this source; None if nothing has been read."""
        if self.translator is None or self._encoded is None or not len(self._encoded) or self.note:
            return None
        return self.translator.decoder_for(self._encoded)

    def target_text(self) -> str:
        """The translation as the decoder reads it: behind a line end, and ended by one."""
        found = self.hypothesis
        if self.translator is None or found is None:
            return EDGE
        return EDGE + self.translator.text_of(found.tokens) + (EDGE if found.is_whole else "")

    def close(self) -> None:
        """Stop searching."""
        self._timer.stop()
