"""The document: a text, the model that reads it, and everything the model computed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.clamp import Clamp
from rnnviz.core.model import Model
from rnnviz.core.trace import Trace
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.session.reader import Reader
from rnnviz.session.tokens import Known

SLICE = 0.02
"""Seconds of stepping between two turns of the event loop; less, and painting would take most of the time."""


GENTLE_SLICE = 0.008
"""The same while what was read is read anew under other clamps: on screen is something that moves, a slider."""


class Document(QObject):
    """Keeps a trace equal to what the model computes over the text, and a cursor in it.

    Every fact is emitted when all of the document is already up to date. `cut` tells from which step on the trace is
    no longer what it was; `stepped` how many steps it has now, after every edit and every slice; `reading_changed`
    how many tokens of how many have been read; `trace_changed` that another Trace object has taken its place;
    `clamps_changed` that the network is read under other clamps.
    """

    text_changed = Signal()
    model_changed = Signal(object)  # Model
    trace_changed = Signal(object)  # Trace
    cut = Signal(int)
    stepped = Signal(int)
    reading_changed = Signal(int, int)
    cursor_changed = Signal(int)
    clamps_changed = Signal()

    def __init__(self, model: Model, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slice_seconds = SLICE
        self._reader = Reader(model)
        self._text = ""
        self._cursor = 0
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)

    @property
    def model(self) -> Model:
        """The model that reads."""
        return self._reader.model

    @property
    def vocabulary(self) -> Vocabulary:
        """The tokens that the model knows."""
        return self._reader.vocabulary

    @property
    def trace(self) -> Trace:
        """Everything computed so far; `trace_changed` tells when another object takes its place."""
        return self._reader.trace

    @property
    def text(self) -> str:
        """The whole text, whether it has been read or not."""
        return self._text

    @property
    def texts(self) -> Sequence[str]:
        """Each token as it was typed, (total,). Not a copy: do not keep it across an edit."""
        return self._reader.tokens.texts

    @property
    def known(self) -> Sequence[bool]:
        """Whether the model was taught each token, (total,)."""
        return Known(self.vocabulary, self.texts)

    @property
    def clamps(self) -> tuple[Clamp, ...]:
        """What is held or scaled in the network while it reads, also what is switched off."""
        return self._reader.clamps

    @property
    def surprise(self) -> NDArray[np.float32]:
        """-ln p of each token read, nats, (steps,)."""
        return self.trace.surprise

    @property
    def rows(self) -> NDArray[np.float32]:
        """What the tokens read are worth as numbers, (steps, width); nan for those that are none."""
        return self._reader.rows

    @property
    def total(self) -> int:
        """Tokens of the text."""
        return self._reader.total

    @property
    def steps(self) -> int:
        """Tokens read so far."""
        return len(self.trace)

    @property
    def cursor(self) -> int:
        """Tokens before the caret, 0..total."""
        return self._cursor

    @property
    def step(self) -> int:
        """Index of the last step read before the caret; -1 if there is none."""
        return min(self._cursor, self.steps) - 1

    @property
    def is_reading(self) -> bool:
        """Whether tokens are still being read, slice by slice."""
        return self._reader.rereading is not None or (not self._stopped and not self._reader.is_done)

    @property
    def note(self) -> str:
        """One sentence if a part of the text stays unread, else empty."""
        if self._stopped and not self._reader.is_done:
            sentence = self.tr("Reading was stopped: {read} of {total} tokens are read.")
            return sentence.format(read=f"{self.steps:,}", total=f"{self.total:,}")
        if not self._reader.fits:
            sentence = self.tr("This text is very long: only its first {count} tokens are read.")
            return sentence.format(count=f"{self._reader.readable:,}")
        return ""

    def token_at_character(self, character: int) -> int:
        """The cursor of a caret at code point `character`: the number of tokens that begin before it."""
        return self._reader.tokens.before(character)

    def character_of(self, cursor: int) -> int:
        """The caret of a cursor: the code point behind the last token before it."""
        return self._reader.tokens.end_of(cursor)

    def set_cursor(self, cursor: int) -> None:
        """Move the caret behind `cursor` tokens, 0..total; values outside move it to the nearest end."""
        cursor = min(max(0, cursor), self.total)
        if cursor != self._cursor:
            self._cursor = cursor
            self.cursor_changed.emit(cursor)

    def set_text(self, text: str, caret: int | None = None) -> None:
        """Take the edited text; only what changed is read.

        `caret` is where the caret stands now (code points). Without it, a cursor at the end stays at the end.
        """
        if text == self._text:
            if caret is not None:
                self.set_cursor(self.token_at_character(caret))
            return
        steps, trace, cursor_before = self.steps, self.trace, self._cursor
        at_end = self._cursor == self.total
        self._text = text
        kept = self._reader.set_text(text)
        self._cursor = self._cursor_for(caret, at_end)
        # Who stopped the reading wants it stopped, but whoever edits what was read wants to see what comes of it.
        self._stopped = self._stopped and kept > steps
        self._read_on()
        if trace is not self.trace:
            self.trace_changed.emit(self.trace)
        self.text_changed.emit()
        if kept < steps:
            self.cut.emit(kept)
        self._tell_progress(cursor_before)

    def _cursor_for(self, caret: int | None, at_end: bool) -> int:
        if caret is not None:
            return self.token_at_character(caret)
        return self.total if at_end else min(self._cursor, self.total)

    def set_clamps(self, clamps: Iterable[Clamp], *, at_once: bool = True) -> None:
        """Hold or scale this while reading; what was read is read anew from the first step that this touches.

        A short text, if `at_once`, before this returns; else the trace is what it was until all of it, or as much as
        can be in a moment, has been read anew. Raises ClampError, and changes nothing, if a clamp does not fit.
        """
        wanted = tuple(clamps)
        if wanted == self.clamps:
            return
        self._reader.set_clamps(wanted)
        anew = self._reader.rereading
        if anew and at_once:
            anew.read(GENTLE_SLICE)
        self.clamps_changed.emit()
        if anew is None or (at_once and anew.is_ready):  # else who is told of steps now may be told of fewer meanwhile
            self._show_anew()
        else:
            self._timer.start()

    def set_model(self, model: Model) -> None:
        """Read the same text with another model, and without clamps. Raises TaskError, and changes nothing, if it
        reads no text.
        """
        if model is self.model:
            return
        reader = Reader(model)
        cursor_before, at_end = self._cursor, self._cursor == self.total
        caret = self.character_of(self._cursor)
        reader.set_text(self._text)
        were_clamped, self._reader = bool(self.clamps), reader
        self._cursor = self._cursor_for(None if at_end else caret, at_end)
        self._stopped = False
        self._read_on()
        self.model_changed.emit(model)
        if were_clamped:
            self.clamps_changed.emit()
        self.trace_changed.emit(self.trace)
        self._tell_progress(cursor_before)

    def set_weights(self, model: Model) -> None:
        """Read the same text with the same network at another moment of its learning; nothing else changes.

        `model` has the vocabulary and architecture of the present one. What is selected, ranked and clamped stays as
        it is.
        """
        reader = Reader(model, self.clamps)
        reader.set_text(self._text)
        self._reader = reader
        self._stopped = False
        self._read_on()
        self.trace_changed.emit(self.trace)
        self._tell_progress(self._cursor)

    def stop_reading(self) -> None:
        """Leave the rest of the text unread; what has been read stays, and :attr:`note` says so."""
        if self.is_reading:
            self._stopped = True
            self._show_anew()

    def resume_reading(self) -> None:
        """Read on after :meth:`stop_reading`."""
        if self._stopped:
            self._stopped = False
            self._on_slice()

    def read_all(self) -> None:
        """Read the whole text now, without turning to the event loop; for rendering and tests."""
        self._stopped = False
        if self._reader.rereading:
            self._reader.read(float("inf"))
            self._take_over()
        self._reader.read(float("inf"))
        self._on_slice()

    def close(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    def _on_slice(self) -> None:
        anew = self._reader.rereading
        if anew is None:
            self._read_on()
            self._tell_progress(self._cursor)
        elif not anew.is_ready:  # reading and showing what was read never share a turn, so that none is long
            self._reader.read(GENTLE_SLICE)
            self._time()
        else:
            self._show_anew()

    def _show_anew(self) -> None:
        self._take_over()
        self._tell_progress(self._cursor)
        self._time()

    def _take_over(self) -> None:
        steps = self.steps
        kept = self._reader.take_over()
        if kept < steps:
            self.cut.emit(kept)

    def _read_on(self) -> None:
        """Read for one slice now; the timer goes on with the rest."""
        if self.is_reading:
            self._reader.read(self.slice_seconds)
        self._time()

    def _time(self) -> None:
        if self.is_reading:
            self._timer.start()
        else:
            self._timer.stop()

    def _tell_progress(self, cursor_before: int) -> None:
        self.stepped.emit(self.steps)
        self.reading_changed.emit(self.steps, self.total)
        if self._cursor != cursor_before:
            self.cursor_changed.emit(self._cursor)
