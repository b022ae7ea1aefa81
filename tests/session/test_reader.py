from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.model import TaskError
from rnnviz.session import reader as rooms
from rnnviz.session.reader import Reader
from tests.session.models import WORDS, largest_difference, model

FOREVER = float("inf")


def test_only_what_changed_is_stepped(monkeypatch):
    reader = Reader(model())
    reader.set_text("a bad cab")
    assert reader.read(FOREVER) == 9
    assert reader.set_text("a bad cabbed") == 9
    assert reader.read(FOREVER) == 3
    assert reader.set_text("a bed cabbed") == 3
    assert reader.read(FOREVER) == 9
    assert reader.set_text("a") == 1
    assert reader.read(FOREVER) == 0


def test_a_slice_reads_at_least_one_token_and_stops_in_time():
    reader = Reader(model())
    reader.set_text("abcde" * 1000)
    assert reader.read(0.0) == 1
    assert 1 < reader.read(0.005) < 4999


def test_a_long_text_keeps_the_states_only_and_a_short_one_all(monkeypatch):
    monkeypatch.setattr(rooms, "COMPACT_FROM", 20)
    monkeypatch.setattr(rooms, "FULL_FROM", 10)
    reading = model()
    reader = Reader(reading)
    text = ""
    for length, compact in ((20, False), (21, True), (15, True), (11, True), (10, False), (20, False), (40, True)):
        kept = min(len(reader.trace), length)
        text = ("a bad cab 語é." * 4)[:length]
        reader.set_text(text)
        assert reader.trace.compact == compact
        assert len(reader.trace) == kept
        reader.read(FOREVER)
        assert largest_difference(reader.trace, reading.trace(text)) <= 1e-6


@pytest.mark.timeout(60)
def test_a_hundred_thousand_tokens_take_at_most_six_tenths_of_all_quantities():
    reading = model(units=(256,))
    reader = Reader(reading)
    reader.set_text("abcde" * 20_000)
    assert reader.trace.nbytes <= 0.6 * 100_000 * 6 * 256 * 4
    reader.set_text("abcde" * 20_000 + "a")
    assert reader.trace.nbytes <= 0.6 * 100_000 * 6 * 256 * 4


def test_memory_bounds_what_is_read(monkeypatch):
    monkeypatch.setattr(rooms, "MOST_BYTES", 2 * (6 + 5) * 4 * 30)
    reader = Reader(model())
    reader.set_text("a" * 30)
    assert reader.fits
    reader.set_text("a" * 50)
    assert reader.read(FOREVER) == 30
    assert reader.is_done
    assert not reader.fits
    assert reader.total == 50


def test_characters_beyond_the_bound_are_no_tokens(monkeypatch):
    monkeypatch.setattr(rooms, "MOST_CHARACTERS", 9)
    reader = Reader(model(vocabulary=WORDS))
    reader.set_text("the cell gate")
    assert list(reader.tokens.texts) == ["the", "cell"]
    assert not reader.fits


def test_a_model_of_vectors_reads_no_text():
    with pytest.raises(TaskError, match="reads vectors"):
        Reader(model(vocabulary=None))


def test_surprise_is_there_for_every_token_but_the_first():
    reader = Reader(model())
    reader.set_text("a bad cab")
    reader.read(FOREVER)
    assert np.isnan(reader.trace.surprise[0])
    assert np.isfinite(reader.trace.surprise[1:]).all()
