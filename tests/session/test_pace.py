from __future__ import annotations

import pytest

from rnnviz.session.pace import FASTEST, SLOWEST, Pace


class Clock:
    """Stands in for QElapsedTimer; its time passes only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def start(self):
        self.seconds = 0.0

    def nsecsElapsed(self):  # noqa: N802
        return round(self.seconds * 1e9)


class RecordedPace(Pace):
    """Remembers when it beat and what it ticked."""

    def __init__(self) -> None:
        super().__init__(10.0)
        self.time = Clock()
        self._clock = self.time  # type: ignore[assignment]
        self.beats: list[float] = []
        self.ticks: list[float] = []
        self.beat.connect(lambda: self.beats.append(self.time.seconds))
        self.tick.connect(self.ticks.append)


@pytest.fixture
def pace(qapp):
    made = RecordedPace()
    yield made
    made.stop()
    made.deleteLater()


def fire(pace, at):
    """The timer fires at this time, as the event loop would let it."""
    pace.time.seconds = at
    pace._on_timeout()


def test_it_beats_at_once_and_then_in_time(pace):
    pace.start()
    for at in (0.0, 0.05, 0.1, 0.199, 0.2, 0.25):
        fire(pace, at)
    assert pace.beats == [0.0, 0.1, 0.2]


def test_small_delays_do_not_add_up(pace):
    pace.start()
    fire(pace, 0.0)
    for number in range(1, 100):
        fire(pace, number * 0.1 + 0.03)
        assert pace._due == pytest.approx((number + 1) * 0.1)
    assert len(pace.beats) == 100


def test_who_falls_behind_gets_no_burst(pace):
    pace.start()
    fire(pace, 0.0)
    fire(pace, 5.0)
    assert pace._timer.interval() == 0
    fire(pace, 5.001)
    fire(pace, 5.002)
    fire(pace, 5.05)
    assert pace.beats == [0.0, 5.0, 5.001]


def test_ticks_tell_how_much_of_a_beat_has_passed(pace):
    pace.set_speed(0.5)
    pace.start()
    for at in (0.0, 0.5, 1.0, 1.9):
        fire(pace, at)
    assert pace.ticks == pytest.approx([0.25, 0.5, 0.95])
    assert pace._timer.interval() <= 33


def test_a_new_speed_stretches_what_is_left_of_the_beat(pace):
    pace.set_speed(1.0)
    pace.start()
    fire(pace, 0.0)
    pace.time.seconds = 0.5
    pace.set_speed(0.5)
    assert pace._due == pytest.approx(1.5)
    pace.set_speed(1000)
    assert pace.speed == FASTEST
    pace.set_speed(0)
    assert pace.speed == SLOWEST


def test_a_stopped_pace_stays_stopped(pace):
    pace.beat.connect(pace.stop)
    pace.start()
    fire(pace, 0.0)
    assert not pace.is_running
    assert not pace._timer.isActive()


def test_it_keeps_its_speed_with_a_real_clock(qtbot):
    beats: list[float] = []
    pace = Pace(50.0)
    pace.beat.connect(lambda: beats.append(pace._now()))
    pace.start()
    qtbot.waitUntil(lambda: len(beats) == 26, timeout=5000)
    pace.stop()
    assert beats[-1] - beats[0] >= 0.49
