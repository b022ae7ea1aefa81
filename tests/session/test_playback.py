from __future__ import annotations

import pytest

from rnnviz.session.playback import Playback
from tests.session.models import TEXT, model


@pytest.fixture
def playback(document):
    document.set_text(TEXT)
    made = Playback(document)
    yield made
    made.close()
    made.deleteLater()


def test_playing_from_the_end_starts_over_and_shows_every_token(playback, document, qtbot):
    cursors: list[int] = []
    document.cursor_changed.connect(cursors.append)
    playback.set_speed(60)
    with qtbot.waitSignals([playback.playing_changed, playback.playing_changed], timeout=5000):
        playback.play()
    assert cursors == list(range(document.total + 1))
    assert not playback.is_playing


def test_playing_from_the_middle_goes_on_from_there(playback, document, qtbot):
    cursors: list[int] = []
    document.set_cursor(5)
    document.cursor_changed.connect(cursors.append)
    playback.play()
    qtbot.waitUntil(lambda: bool(cursors))
    assert cursors[0] == 6


def test_steps_and_jumps_stay_within_the_text(playback, document):
    playback.step(-1)
    assert document.cursor == document.total - 1
    playback.step(5)
    assert document.cursor == document.total
    playback.jump(-3)
    assert document.cursor == 0
    playback.step(-1)
    assert document.cursor == 0


def test_a_step_pauses_and_a_jump_does_not(playback, document, qtbot):
    document.set_cursor(0)
    playback.play()
    playback.jump(3)
    assert playback.is_playing
    with qtbot.waitSignal(playback.playing_changed) as told:
        playback.step(1)
    assert told.args == [False]
    assert document.cursor == 4


def test_typing_pauses(playback, document):
    document.set_cursor(2)
    playback.play()
    document.set_text(document.text + "a")
    assert not playback.is_playing


def test_a_slow_step_is_played_gate_by_gate(playback, document, qtbot):
    playback.set_speed(2)
    document.set_cursor(2)
    phases: list[float] = []
    playback.phase_changed.connect(phases.append)
    playback.play()
    qtbot.waitUntil(lambda: document.cursor == 4, timeout=5000)
    first = phases[: phases.index(0.0, 1)]
    assert first[0] == 0.0
    assert first == sorted(first)
    assert 8 <= len(first) <= 20
    playback.pause()
    assert phases[-1] == playback.phase == 1.0


def test_a_fast_step_is_whole_at_once(playback, document, qtbot):
    playback.set_speed(30)
    document.set_cursor(0)
    with qtbot.assertNotEmitted(playback.phase_changed):
        playback.play()
        qtbot.waitUntil(lambda: document.cursor == 4, timeout=5000)


def test_getting_faster_shows_the_step_whole(playback, document, qtbot):
    playback.set_speed(1)
    document.set_cursor(0)
    playback.play()
    qtbot.waitUntil(lambda: playback.phase < 1)
    playback.set_speed(20)
    assert playback.phase == 1.0


def test_nothing_to_play_is_no_playing(playback, document, qtbot):
    document.set_text("")
    with qtbot.assertNotEmitted(playback.playing_changed):
        playback.play()


def test_playing_waits_for_what_is_being_read(playback, document, qtbot):
    document.slice_seconds = 0.0
    document.set_model(model(seed=4))
    document._timer.stop()
    document.set_cursor(0)
    playback.set_speed(60)
    playback.play()
    qtbot.wait(100)
    assert playback.is_playing
    assert document.cursor == 1
    document._timer.start()
    qtbot.waitUntil(lambda: not playback.is_playing, timeout=5000)
    assert document.cursor == document.total


def test_playing_ends_where_reading_was_stopped(playback, document, qtbot):
    document.slice_seconds = 0.0
    document.set_model(model(seed=4))
    document.stop_reading()
    document.set_cursor(0)
    playback.set_speed(60)
    playback.play()
    qtbot.waitUntil(lambda: not playback.is_playing, timeout=5000)
    assert document.cursor == 1


def test_a_speed_out_of_bounds_is_the_nearest(playback, qtbot):
    with qtbot.waitSignal(playback.speed_changed) as told:
        playback.set_speed(900)
    assert told.args == [60.0]
    playback.set_speed(0.01)
    assert playback.speed == 0.25
