"""Work in slices of time is done to its end, whoever asks in the middle of it."""

from __future__ import annotations

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from rnnviz.session.slices import Slices


def test_what_is_asked_for_by_whoever_is_told_is_worked_out_too(qtbot: QtBot) -> None:
    """At its end, work tells; whoever hears of it may want other work instead."""
    ended: list[int] = []

    def work() -> Iterator[None]:
        yield
        ended.append(len(ended))
        if len(ended) == 1:
            slices.drop()
            slices.ask()

    slices = Slices(work)
    slices.ask()
    qtbot.waitUntil(lambda: len(ended) == 2)
    qtbot.waitUntil(lambda: not slices.is_working)
    slices.ask()
    slices.finish()
    assert ended == [0, 1, 2]
    slices.close()
    slices.deleteLater()
