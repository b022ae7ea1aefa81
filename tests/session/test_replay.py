from __future__ import annotations

import numpy as np

from rnnviz.core.modelfile import load_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session.replay import FASTEST, NOW, SLOWEST
from tests.session.film import STEPS, keep, names, wait_for

# Positions.


def test_a_run_is_looked_at_as_it_is_now(replay):
    assert (replay.snapshots, replay.position, replay.playing) == (list(STEPS), NOW, 0)


def test_the_network_of_a_position_is_brought_back(replay, screen, film, qtbot):
    with qtbot.waitSignal(replay.model_changed) as told:
        replay.set_position(3)
    assert replay.position == 3 and screen.positions == [3]
    expected = load_model(film.snapshots()[3].path).network.tensors
    assert all(np.array_equal(told.args[0].network.tensors[name], tensor) for name, tensor in expected.items())


def test_steps_and_jumps_stay_within_the_film_and_end_now(replay, screen):
    replay.step(-1)
    assert replay.position == len(STEPS) - 1
    replay.step(1)
    assert replay.position == NOW
    replay.step(1)
    assert replay.position == NOW
    replay.step(-99)
    assert replay.position == 0
    replay.set_position(99)
    assert replay.position == len(STEPS) - 1
    replay.set_position(-5)
    assert replay.position == NOW


def test_going_back_to_now_says_so_once_and_only_if_something_else_was_shown(replay, screen, qtbot):
    replay.set_position(1)
    replay.now()
    qtbot.wait(50)
    assert screen.shown == []
    replay.set_position(1)
    wait_for(qtbot, screen, "step 1")
    replay.now()
    replay.now()
    assert screen.shown == ["step 1", None]


def test_another_run_begins_now(replay, screen, qtbot, tmp_path):
    replay.set_position(1)
    wait_for(qtbot, screen, "step 1")
    replay.play(1)
    other = RunFolder.create(tmp_path / "other", RunRecord("Other", "hello", {}))
    with qtbot.waitSignal(replay.snapshots_changed):
        replay.set_run(other)
    assert (replay.snapshots, replay.position, replay.playing) == ([], NOW, 0)
    assert screen.shown[-1] is None and screen.positions[-1] == NOW
    replay.set_run(None)
    replay.set_position(3)
    replay.step(-1)
    replay.play(-1)
    assert (replay.position, replay.playing) == (NOW, 0)


# The film.


def test_it_plays_forwards_through_every_network_and_stops(replay, screen, qtbot):
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown == names(*STEPS)
    assert screen.playing == [1, 0]
    assert replay.position == len(STEPS) - 1


def test_it_plays_backwards_from_now(replay, screen, qtbot):
    replay.play(-1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown == names(*reversed(STEPS))
    assert screen.playing == [-1, 0]


def test_it_goes_on_from_the_middle_and_starts_over_from_the_end(replay, screen, qtbot):
    replay.set_position(3)
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown in (names(10), names(5, 10))
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown[-5:] == names(*STEPS)


def test_it_turns_round(replay, screen, qtbot):
    replay.play(1)
    wait_for(qtbot, screen, "step 2")
    replay.play(-1)
    wait_for(qtbot, screen, "step 0")
    assert screen.shown == names(0, 1, 2, 1, 0)
    assert screen.playing[:2] == [1, -1]


def test_it_loops(replay, screen, qtbot):
    replay.loop = True
    replay.play(-1)
    qtbot.waitUntil(lambda: len(screen.shown) >= 7, timeout=3000)
    replay.pause()
    assert screen.shown[:7] == names(10, 5, 2, 1, 0, 10, 5)


def test_a_step_pauses_and_a_jump_does_not(replay, screen):
    replay.play(1)
    replay.set_position(2)
    assert replay.playing == 1
    replay.step(1)
    assert (replay.playing, replay.position) == (0, 3)
    replay.play(1)
    replay.now()
    assert (replay.playing, replay.position) == (0, NOW)


def test_it_never_runs_ahead_of_what_is_shown(replay, qtbot):
    """Though every network takes longer to show than a beat lasts, each is shown before the next is asked for."""
    order: list[tuple[str, int]] = []
    replay.position_changed.connect(lambda index: order.append(("asked", index)))

    def show_slowly(_):
        qtbot.wait(60)
        order.append(("shown", replay.position))

    replay.model_changed.connect(show_slowly)
    replay.set_position(0)
    qtbot.waitUntil(lambda: ("shown", 0) in order)
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=5000)
    assert order == [(what, index) for index in range(len(STEPS)) for what in ("asked", "shown")]


def test_a_speed_out_of_bounds_is_the_nearest(replay, qtbot):
    with qtbot.waitSignal(replay.speed_changed) as told:
        replay.set_speed(0)
    assert told.args == [SLOWEST] == [replay.speed]
    replay.set_speed(1000)
    assert replay.speed == FASTEST
    with qtbot.assertNotEmitted(replay.speed_changed):
        replay.set_speed(1000)


# Files.


def test_a_damaged_network_is_passed_over_in_the_direction_of_the_film(replay, screen, film, qtbot):
    film.snapshots()[1].path.write_bytes(b"damaged")
    film.snapshots()[3].path.unlink()
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown == names(0, 2, 10)
    assert replay.snapshots == [0, 2, 10]
    assert len(screen.said) == 2
    assert screen.said[0].startswith("The network of step 1 is passed over: ") and "damaged" in screen.said[0]
    assert "there is no such file" in screen.said[1]
    replay.play(-1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown[3:] == names(2, 0)
    assert len(screen.said) == 2


def test_a_step_onto_a_damaged_network_goes_one_further(replay, screen, film, qtbot):
    film.snapshots()[3].path.write_bytes(b"")
    replay.step(-1)
    replay.step(-1)
    wait_for(qtbot, screen, "step 2")
    assert replay.position == 2


def test_if_all_are_damaged_nothing_is_left_but_now(replay, screen, film, qtbot):
    for snapshot in film.snapshots():
        snapshot.path.unlink()
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert (replay.position, replay.snapshots, screen.shown) == (NOW, [], [])
    assert len(screen.said) == len(STEPS)


# While the run learns.


def test_a_new_network_leaves_the_position_where_it_is(replay, screen, film, qtbot):
    replay.set_position(2)
    wait_for(qtbot, screen, "step 2")
    with qtbot.waitSignal(replay.snapshots_changed):
        replay.add_snapshot(20, keep(film, 20))
    assert replay.snapshots == [*STEPS, 20]
    assert (replay.position, screen.shown) == (2, names(2))
    replay.now()
    replay.add_snapshot(30, keep(film, 30))
    assert replay.position == NOW


def test_networks_that_were_let_go_leave_the_film_but_not_the_one_looked_at(replay, screen, film, qtbot):
    replay.set_position(2)
    wait_for(qtbot, screen, "step 2")
    for snapshot in film.snapshots()[1:3]:
        snapshot.path.unlink()
    positions: list[int] = []
    replay.snapshots_changed.connect(lambda: positions.append(replay.position))
    replay.add_snapshot(20, keep(film, 20))
    assert replay.snapshots == [0, 2, 5, 10, 20]
    assert positions == [1] and screen.positions[-1] == 1 == replay.position
    assert screen.shown == names(2) and screen.said == []


def test_a_damaged_network_does_not_come_again(replay, screen, film, qtbot):
    film.snapshots()[0].path.write_bytes(b"")
    replay.set_position(0)
    wait_for(qtbot, screen, "step 1")
    replay.add_snapshot(20, keep(film, 20))
    assert replay.snapshots == [1, 2, 5, 10, 20]


def test_the_film_goes_on_into_what_is_new(replay, screen, film, qtbot):
    replay.play(1)
    wait_for(qtbot, screen, "step 2")
    replay.add_snapshot(20, keep(film, 20))
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown == names(*STEPS, 20)
