"""Reports are joined into few letters; no point is left out and none comes late."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.worker import poster as poster_module
from rnnviz.worker.messages import Paused, Points, Report
from rnnviz.worker.poster import Poster


def _poster(letters: list[list[Report]]) -> Poster:
    made = Poster(letters.append)
    made.set_pace(lambda: {"epoch": 0.5, "seconds": 1.0, "tokens": 2})
    return made


@given(st.lists(st.sampled_from(["point", "report", "flush"]), max_size=60))
def test_whatever_is_joined_all_of_it_comes_in_order(doings: list[str]) -> None:
    letters: list[list[Report]] = []
    poster, wanted = _poster(letters), []
    for number, doing in enumerate(doings):
        match doing:
            case "point":
                poster.point(number, number / 2, number / 4, number / 8)
                wanted.append(("point", number))
            case "report":
                poster.post(Paused(number))
                wanted.append(("report", number))
            case _:
                poster.flush()
    poster.flush()
    assert _told(letters) == wanted and all(letters)
    for report in (one for letter in letters for one in letter if isinstance(one, Points)):
        np.testing.assert_array_equal(report.points["loss"], report.points["step"] / 2)
        np.testing.assert_array_equal(report.points["norm"], report.points["step"] / 4)
        np.testing.assert_array_equal(report.points["rate"], report.points["step"] / 8)


def _told(letters: list[list[Report]]) -> list[tuple[str, int]]:
    told: list[tuple[str, int]] = []
    for report in (one for letter in letters for one in letter):
        if isinstance(report, Points):
            told += [("point", step) for step in report.points["step"].tolist()]
        else:
            told.append(("report", report.step))  # type: ignore[union-attr]
    return told


def test_points_that_follow_each_other_become_one_report() -> None:
    letters: list[list[Report]] = []
    poster = _poster(letters)
    for step in range(1000):
        poster.point(step, 0.0, 0.0, 0.0)
    poster.flush()
    assert [[type(one) for one in letter] for letter in letters] == [[Points]] and len(letters[0][0].points) == 1000  # type: ignore[union-attr]


def test_a_letter_is_due_thirty_times_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = [100.0]
    monkeypatch.setattr(poster_module, "perf_counter", lambda: moment[0])
    poster, sent = _poster([]), 0
    for _ in range(1000):
        moment[0] += 0.001
        poster.post(Paused(1))
        if poster.is_due():
            poster.flush()
            sent += 1
    assert 20 <= sent <= 30


def test_nothing_is_sent_when_there_is_nothing_to_say() -> None:
    letters: list[list[Report]] = []
    _poster(letters).flush()
    assert letters == []
