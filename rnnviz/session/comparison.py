"""A second network reads the user's text too, so that an earlier one can be compared with the present one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.compared import Compared
from rnnviz.core.forecast import SquaredErrors, predictions
from rnnviz.core.model import Model
from rnnviz.core.sampling import softmax
from rnnviz.core.trace import Trace
from rnnviz.session.document import Document
from rnnviz.session.reader import Reader

SLICE = 0.008
"""Seconds of stepping between two turns of the event loop; the document itself takes its own."""

LONGEST = 20_000
"""Tokens that are compared, the first ones."""

_BEHIND = 2
"""Tokens that are read besides: where a text of numbers is cut, the last two may be taken for one."""

Guess = tuple[str, float]
"""The text of a token and its probability; of a number that is predicted the probability is 1."""


class Comparison(QObject):
    """What the document's network, *then*, and another one, *now*, make of the document's text.

    The document is not touched. `changed` tells that there is something new to show: the text, what has been read, or
    one of the networks. Nothing is compared with a network that has other tokens or predicts nothing, nor with the
    document's own: then the document's counts as the present one, and there is no earlier one.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slice_seconds = SLICE
        self._document = document
        self._model: Model | None = None
        self._reader: Reader | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)
        document.text_changed.connect(self._on_text_changed)
        document.trace_changed.connect(self._on_trace_changed)
        document.stepped.connect(self._on_stepped)

    @property
    def model(self) -> Model | None:
        """The network to compare with, whether that can be done or not."""
        return self._model

    @property
    def is_on(self) -> bool:
        """Whether two networks are being compared."""
        return self._reader is not None

    @property
    def is_reading(self) -> bool:
        """Whether the second network has not yet read what is compared."""
        return self._reader is not None and not self._reader.is_done

    def set_model(self, model: Model | None) -> None:
        """The network that reads the text besides the document's; None for none."""
        if model is not self._model:
            self._model = model
            self._choose_reader()
            self.changed.emit()

    @property
    def compared(self) -> Compared:
        """Surprise of both networks by token, nats, or their squared errors; valid until the text changes."""
        document = self._document
        own = self._measured(document.model, document.trace, document.rows)
        if self._reader is None:
            return Compared(None, own)
        return Compared(own, self._measured(self._reader.model, self._reader.trace, self._reader.rows))

    @staticmethod
    def _measured(model: Model, trace: Trace, rows: NDArray[np.float32]) -> NDArray:
        if model.forecasts:
            return SquaredErrors(trace, rows)[:LONGEST]
        return trace.surprise[:LONGEST] if model.card.task == "next-token" else np.empty(0, np.float32)

    def probabilities(self, step: int) -> tuple[NDArray[np.float32] | None, NDArray[np.float32] | None]:
        """What each network, then and now, held likely for the token of `step`, (tokens of the vocabulary,).

        `step` may be the one behind the last. None for one that predicted no tokens there, or has not read so far.
        """
        return self._probabilities(self._traces[0], step), self._probabilities(self._traces[1], step)

    def guesses(self, step: int, most: int = 3) -> tuple[list[Guess], list[Guess]]:
        """The `most` likely tokens that each network, then and now, expected at `step`, best first.

        A network of numbers has one guess. Empty for one that predicted nothing there, or has not read so far.
        """
        if self._document.model.forecasts:
            return self._foretold(self._traces[0], step), self._foretold(self._traces[1], step)
        then, now = self.probabilities(step)
        return self._likeliest(then, most), self._likeliest(now, most)

    def close(self) -> None:
        """Stop reading."""
        self._timer.stop()

    @property
    def _traces(self) -> tuple[Trace | None, Trace | None]:
        """Of then and now."""
        own = self._document.trace
        return (None, own) if self._reader is None else (own, self._reader.trace)

    @staticmethod
    def _probabilities(trace: Trace | None, step: int) -> NDArray[np.float32] | None:
        if trace is None or not trace.predicts_tokens or not 1 <= step <= len(trace):
            return None
        logits = trace.logits_window(step - 1, step)[0]
        return softmax(logits) if np.isfinite(logits).all() else None

    def _likeliest(self, probabilities: NDArray[np.float32] | None, most: int) -> list[Guess]:
        if probabilities is None:
            return []
        tokens = self._document.vocabulary.tokens
        order = np.argsort(-probabilities, kind="stable")[:most]
        return [(tokens[token], float(probabilities[token])) for token in order]

    def _foretold(self, trace: Trace | None, step: int) -> list[Guess]:
        if trace is None or not 1 <= step <= len(trace):
            return []
        row = predictions(trace, step, step + 1)[0]
        return [(self._document.vocabulary.written(row), 1.0)] if np.isfinite(row).all() else []

    # Reading

    def _choose_reader(self) -> None:
        """Have the text read by the network there is to compare with, if that makes sense."""
        model = self._model
        if model is None or not self._is_comparable(model):
            self._reader = None
            self._timer.stop()
        elif self._reader is None or self._reader.model is not model:
            self._reader = Reader(model)
            self._on_text_changed()

    def _is_comparable(self, model: Model) -> bool:
        own = self._document.model
        return (
            model is not own
            and model.writes
            and model.card.task == own.card.task
            and model.card.vocabulary == own.card.vocabulary
        )

    def _on_text_changed(self) -> None:
        """Take the text; what it takes a moment to read is there when the document tells of its own."""
        if self._reader is not None:
            end = self._document.character_of(LONGEST + _BEHIND)
            self._reader.set_text(self._document.text[:end])
            self._read_on()

    def _on_trace_changed(self) -> None:
        self._choose_reader()  # perhaps the document has another network now

    def _on_stepped(self) -> None:
        self.changed.emit()

    def _on_slice(self) -> None:
        self._read_on()
        self.changed.emit()

    def _read_on(self) -> None:
        """Read for one slice now; the timer goes on with the rest."""
        if self._reader is not None and not self._reader.is_done:
            self._reader.read(self.slice_seconds)
        if self.is_reading:
            self._timer.start()
        else:
            self._timer.stop()
