from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rnnviz.core.model import TaskError
from rnnviz.session import reader as rooms
from rnnviz.session.document import Document
from tests.session.models import CHARACTERS, CHARACTERS_WITHOUT_UNKNOWN, WORDS, largest_difference, model

MODELS = [
    model("lstm", vocabulary=CHARACTERS),
    model("gru", vocabulary=CHARACTERS),
    model("rnn", (4,), vocabulary=CHARACTERS_WITHOUT_UNKNOWN),
    model("lstm", (7,), vocabulary=WORDS),
    model("gru", (3, 4), vocabulary=WORDS),
]

pieces = st.text("ab'’. \n𠮷語é\0", max_size=8) | st.sampled_from(["the cell", "don't", "a" * 30, "'t", " "])
places = st.integers(0, 60)
acts = st.one_of(
    st.tuples(st.just("insert"), places, pieces),
    st.tuples(st.just("delete"), places, places),
    st.tuples(st.just("jump"), st.integers(0, 9)),
    st.tuples(st.just("caret"), places),
    st.tuples(st.just("model"), st.integers(0, len(MODELS) - 1)),
    st.tuples(st.just("slices"), st.integers(1, 9)),
    st.tuples(st.just("stop")),
    st.tuples(st.just("resume")),
    st.tuples(st.just("read all")),
)


class Editor:
    """What a user can do to a document, as text, with the states one can jump back to."""

    def __init__(self, document: Document) -> None:
        self.document, self.past = document, [""]

    def act(self, kind: str, *given: object) -> None:
        getattr(self, f"_{kind.replace(' ', '_')}")(*given)

    def _edit(self, text: str, caret: int | None = None) -> None:
        self.document.set_text(text, caret)
        self.past.append(text)

    def _insert(self, place, piece):
        text = self.document.text
        self._edit(text[:place] + piece + text[place:], min(place, len(text)) + len(piece))

    def _delete(self, one, other):
        text, (begin, end) = self.document.text, sorted((one, other))
        self._edit(text[:begin] + text[end:], min(begin, len(text)))

    def _jump(self, back):
        self._edit(self.past[-1 - back % len(self.past)])

    def _caret(self, place):
        self.document.set_cursor(self.document.token_at_character(place))

    def _model(self, number):
        self.document.set_model(MODELS[number])

    def _slices(self, count):
        for _ in range(count):
            if self.document.is_reading:
                self.document._on_slice()

    def _stop(self):
        self.document.stop_reading()

    def _resume(self):
        self.document.resume_reading()

    def _read_all(self):
        self.document.read_all()


def check(document: Document, tolerance: float) -> None:
    """What is there equals the beginning of what the model computes over the text."""
    whole = document.model.trace(document.text)
    assert document.total == len(whole) == len(document.texts) == len(document.known)
    assert 0 <= document.cursor <= document.total
    assert document.step == min(document.cursor, document.steps) - 1
    whole.truncate(document.steps)
    assert largest_difference(document.trace, whole) <= tolerance
    assert bool(document.note) == (document.steps < document.total and not document.is_reading)


@pytest.mark.parametrize(("compact_from", "tolerance"), [(20_000, 0.0), (16, 1e-6)], ids=["full", "compact"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(listed=st.lists(acts, max_size=25))
def test_the_trace_is_that_of_the_text_whatever_was_done(qapp, monkeypatch, compact_from, tolerance, listed):
    monkeypatch.setattr(rooms, "COMPACT_FROM", compact_from)
    monkeypatch.setattr(rooms, "FULL_FROM", compact_from // 2)
    document = Document(MODELS[0])
    document.slice_seconds = 0.0
    editor = Editor(document)
    for one in listed:
        editor.act(*one)
        check(document, tolerance)
    document.read_all()
    check(document, tolerance)
    assert document.steps == document.total
    document.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(listed=st.lists(acts, max_size=25))
def test_who_follows_the_facts_knows_the_trace(qapp, listed):
    """A view that repaints from `cut` on, up to `stepped`, and all at `trace_changed`, shows the true tokens."""
    document = Document(MODELS[0])
    document.slice_seconds = 0.0
    shown: list[int] = []
    cursors = [0]
    document.trace_changed.connect(lambda _trace: shown.clear())
    document.cut.connect(lambda step: shown.__delitem__(slice(step, None)))
    document.stepped.connect(lambda steps: shown.extend(document.trace.tokens[len(shown) : steps].tolist()))
    document.cursor_changed.connect(cursors.append)
    editor = Editor(document)
    for one in listed:
        editor.act(*one)
        assert shown == document.trace.tokens.tolist()
        assert cursors[-1] == document.cursor
    document.close()


def test_a_keystroke_is_read_at_once(document, qtbot):
    document.set_text("a ba")
    with qtbot.waitSignals([document.text_changed, document.stepped, document.cursor_changed]):
        document.set_text("a bad")
    assert document.steps == document.cursor == 5
    assert not document.is_reading


def test_backspace_and_an_edit_in_the_middle_cut_the_trace(document, qtbot):
    document.set_text("a bad cab")
    with qtbot.waitSignal(document.cut) as cut:
        document.set_text("a bad ca")
    assert cut.args == [8]
    with qtbot.waitSignal(document.cut) as cut:
        document.set_text("a bed ca", caret=4)
    assert cut.args == [3]
    assert document.cursor == 4
    assert document.steps == 8


def test_typing_at_the_end_cuts_nothing(document, qtbot):
    document.set_text("a bad")
    with qtbot.assertNotEmitted(document.cut):
        document.set_text("a bad cab")


def test_the_same_text_again_only_moves_the_caret(document, qtbot):
    document.set_text("a bad")
    with qtbot.assertNotEmitted(document.text_changed):
        document.set_text("a bad", caret=2)
    assert document.cursor == 2


def test_a_long_text_is_read_in_slices_while_the_window_lives(document, qtbot):
    told = []
    document.reading_changed.connect(lambda done, total: told.append((done, total)))
    document.set_text("abcde" * 2000)
    assert 0 < document.steps < 10_000
    assert document.is_reading
    qtbot.waitUntil(lambda: not document.is_reading, timeout=20_000)
    assert document.steps == 10_000
    assert told[-1] == (10_000, 10_000)
    assert len(told) > 3
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_reading_can_be_stopped_and_resumed(document, qtbot):
    document.set_text("abcde" * 2000)
    document.stop_reading()
    read = document.steps
    assert document.note == f"Reading was stopped: {read:,} of 10,000 tokens are read."
    qtbot.wait(30)
    assert document.steps == read
    document.set_text(document.text + "a")
    assert document.steps == read
    document.resume_reading()
    assert document.is_reading
    assert not document.note
    document.read_all()
    assert document.steps == 10_001


def test_an_edit_in_what_was_read_is_read_although_reading_was_stopped(document):
    document.slice_seconds = 0.0
    document.set_text("abcde" * 10)
    document._on_slice()
    document.stop_reading()
    document.set_text("b" + document.text)
    assert document.is_reading


def test_another_model_reads_the_same_text_and_keeps_the_caret(document, qtbot):
    document.set_text("the cell 𠮷 don't", caret=8)
    with qtbot.waitSignals([document.model_changed, document.trace_changed, document.cursor_changed]):
        document.set_model(MODELS[3])
    assert list(document.texts) == ["the", "cell", "𠮷", "don't"]
    assert list(document.known) == [True, True, False, True]
    assert document.cursor == 2
    document.set_model(MODELS[0])
    assert document.cursor == 8


def test_a_model_that_reads_no_text_changes_nothing(document):
    document.set_text("a bad")
    model_before = document.model
    with pytest.raises(TaskError):
        document.set_model(model(vocabulary=None))
    assert document.model is model_before
    assert document.steps == 5


def test_a_text_too_long_to_be_read_says_so(document, monkeypatch):
    monkeypatch.setattr(rooms, "MOST_BYTES", 2 * (6 + 5) * 4 * 30)
    document.set_text("a" * 40)
    document.read_all()
    assert document.note == "This text is very long: only its first 30 tokens are read."
    assert len(document.text) == 40


def test_a_keystroke_behind_100_000_characters_stays_within_a_frame(document):
    document.slice_seconds = float("inf")
    document.set_model(model("rnn", (4,)))
    document.set_text("a bad cab. " * 9_091)
    assert document.total > 100_000
    seconds = []
    for _ in range(10):
        start = time.perf_counter()
        document.set_text(document.text + "b")
        seconds.append(time.perf_counter() - start)
    assert np.median(seconds) < 0.008
    assert document.steps == document.total


def test_nothing_runs_after_close(document, qtbot):
    document.set_text("abcde" * 2000)
    document.close()
    read = document.steps
    qtbot.wait(20)
    assert document.steps == read
