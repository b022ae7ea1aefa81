"""Continuations that are written side by side, to be stopped at any time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import pytest

from rnnviz.session.twin_writer import MOST, TwinWriter


@pytest.fixture
def writer(qapp) -> Iterator[TwinWriter]:
    made = TwinWriter()
    yield made
    made.clear()
    made.deleteLater()


def test_each_writes_a_token_at_a_time_until_it_is_enough(writer, qtbot):
    with qtbot.waitSignals([writer.changed] * 3):
        writer.start([cycle("ab"), cycle("xyz")])
    assert "abab".startswith("".join(writer.written[0])) and len(writer.written[0]) == len(writer.written[1]) >= 1
    writer.finish()
    assert not writer.is_writing and [len(each) for each in writer.written] == [MOST, MOST]


def test_stopped_it_keeps_what_is_written_and_cleared_it_forgets(writer, qtbot):
    writer.start([cycle("ab")])
    qtbot.waitUntil(lambda: len(writer.written[0]) > 1)
    with qtbot.waitSignal(writer.changed):
        writer.stop()
    written = list(writer.written[0])
    assert not writer.is_writing
    qtbot.wait(80)
    assert writer.written == [written]
    writer.clear()
    assert writer.written == []


def test_what_goes_wrong_is_said(writer, qtbot):
    def broken() -> Iterator[str]:
        yield "a"
        raise ValueError("the outputs are no numbers")

    with qtbot.waitSignal(writer.failed) as said:
        writer.start([broken(), cycle("x")])
    assert said.args == ["the outputs are no numbers"] and writer.written == [["a"], ["x"]]
    assert not writer.is_writing
