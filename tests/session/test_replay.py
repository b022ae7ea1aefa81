from __future__ import annotations

from threading import get_ident

import numpy as np
import pytest

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session import snapshot_loader as loader_room
from rnnviz.session.replay import FASTEST, NOW, SLOWEST, Replay
from tests.session.models import model

STEPS = (0, 1, 2, 5, 10)


def keep(folder, step):
    """A network whose weights tell the step; its file."""
    made = model(units=(3,), seed=step, name=f"step {step}")
    path = folder.snapshot_path(step)
    save_model(made, path)
    return path


@pytest.fixture
def folder(tmp_path):
    record = RunRecord("A run", "characters", {}, step=12, steps_a_pass=4)
    made = RunFolder.create(tmp_path / "run", record)
    for step in STEPS:
        keep(made, step)
    for step, loss in ((5, 2.0), (11, 1.5), (12, None)):
        made.append_evaluation({"step": step, "validation": loss})
    return made


class Screen:
    """What a view is told."""

    def __init__(self, replay):
        self.replay = replay
        self.shown: list[str | None] = []
        self.positions: list[int] = []
        self.playing: list[int] = []
        self.said: list[str] = []
        replay.model_changed.connect(self.show)
        replay.position_changed.connect(self.positions.append)
        replay.playing_changed.connect(self.playing.append)
        replay.failed.connect(self.said.append)

    def show(self, given):
        self.shown.append(None if given is None else given.name)


@pytest.fixture
def replay(qapp, folder):
    made = Replay()
    made.set_run(folder)
    made.set_speed(FASTEST)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def screen(replay):
    return Screen(replay)


class Opened:
    """Which files were read, and in which threads."""

    def __init__(self):
        self.steps: list[int] = []
        self.threads: set[int] = set()

    def __call__(self, path):
        self.steps.append(int(path.stem))
        self.threads.add(get_ident())
        return load_model(path)


@pytest.fixture
def opened(monkeypatch):
    made = Opened()
    monkeypatch.setattr(loader_room, "load_model", made)
    return made


def wait_for(qtbot, screen, name):
    qtbot.waitUntil(lambda: screen.shown[-1:] == [name], timeout=3000)


def names(*steps):
    return [f"step {step}" for step in steps]


# Positions.


def test_a_run_is_looked_at_as_it_is_now(replay):
    assert (replay.snapshots, replay.position, replay.playing) == (list(STEPS), NOW, 0)


def test_the_network_of_a_position_is_brought_back(replay, screen, folder, qtbot):
    with qtbot.waitSignal(replay.model_changed) as told:
        replay.set_position(3)
    assert replay.position == 3 and screen.positions == [3]
    expected = load_model(folder.snapshots()[3].path).network.tensors
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


def test_of_a_hurried_drag_only_the_last_network_is_opened(replay, screen, opened, qtbot):
    for index in (0, 1, 2, 3, 2):
        replay.set_position(index)
    wait_for(qtbot, screen, "step 2")
    assert screen.positions == [0, 1, 2, 3, 2]
    assert opened.steps == [2] and screen.shown == names(2)


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


def test_a_damaged_network_is_passed_over_in_the_direction_of_the_film(replay, screen, folder, qtbot):
    folder.snapshots()[1].path.write_bytes(b"damaged")
    folder.snapshots()[3].path.unlink()
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


def test_a_step_onto_a_damaged_network_goes_one_further(replay, screen, folder, qtbot):
    folder.snapshots()[3].path.write_bytes(b"")
    replay.step(-1)
    replay.step(-1)
    wait_for(qtbot, screen, "step 2")
    assert replay.position == 2


def test_if_all_are_damaged_nothing_is_left_but_now(replay, screen, folder, qtbot):
    for snapshot in folder.snapshots():
        snapshot.path.unlink()
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert (replay.position, replay.snapshots, screen.shown) == (NOW, [], [])
    assert len(screen.said) == len(STEPS)


def test_a_film_played_to_and_fro_is_read_once(replay, screen, opened, qtbot):
    for direction in (1, -1, 1):
        replay.play(direction)
        qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert opened.steps == list(STEPS) and len(screen.shown) == 3 * len(STEPS) - 2


def test_what_is_kept_is_bounded(replay, screen, opened, qtbot, monkeypatch):
    monkeypatch.setattr(loader_room, "CACHE_BYTES", 3 * loader_room._bytes_of(model(units=(3,))))
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    replay.play(-1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert opened.steps == [0, 1, 2, 5, 10, 1, 0]


def test_a_large_network_is_opened_beside_the_window(replay, screen, opened, qtbot, monkeypatch):
    monkeypatch.setattr(loader_room, "QUICK_BYTES", -1)
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=5000)
    assert screen.shown == names(*STEPS)
    assert get_ident() not in opened.threads
    replay.now()
    replay.set_position(0)
    replay.set_position(1)
    wait_for(qtbot, screen, "step 1")


# While the run learns.


def test_a_new_network_leaves_the_position_where_it_is(replay, screen, folder, qtbot):
    replay.set_position(2)
    wait_for(qtbot, screen, "step 2")
    with qtbot.waitSignal(replay.snapshots_changed):
        replay.add_snapshot(20, keep(folder, 20))
    assert replay.snapshots == [*STEPS, 20]
    assert (replay.position, screen.shown) == (2, names(2))
    replay.now()
    replay.add_snapshot(30, keep(folder, 30))
    assert replay.position == NOW


def test_networks_that_were_let_go_leave_the_film_but_not_the_one_looked_at(replay, screen, folder, qtbot):
    replay.set_position(2)
    wait_for(qtbot, screen, "step 2")
    for snapshot in folder.snapshots()[1:3]:
        snapshot.path.unlink()
    positions: list[int] = []
    replay.snapshots_changed.connect(lambda: positions.append(replay.position))
    replay.add_snapshot(20, keep(folder, 20))
    assert replay.snapshots == [0, 2, 5, 10, 20]
    assert positions == [1] and screen.positions[-1] == 1 == replay.position
    assert screen.shown == names(2) and screen.said == []


def test_a_damaged_network_does_not_come_again(replay, screen, folder, qtbot):
    folder.snapshots()[0].path.write_bytes(b"")
    replay.set_position(0)
    wait_for(qtbot, screen, "step 1")
    replay.add_snapshot(20, keep(folder, 20))
    assert replay.snapshots == [1, 2, 5, 10, 20]


def test_the_film_goes_on_into_what_is_new(replay, screen, folder, qtbot):
    replay.play(1)
    wait_for(qtbot, screen, "step 2")
    replay.add_snapshot(20, keep(folder, 20))
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert screen.shown == names(*STEPS, 20)


# Labels.


def test_a_label_tells_step_epoch_and_a_loss_that_is_near(replay):
    assert replay.label(0) == (0, 0.0, None)
    assert replay.label(2) == (2, 0.5, None)
    assert replay.label(3) == (5, 1.25, 2.0)
    assert replay.label(4) == (10, 2.5, 1.5)
    assert replay.label(NOW) == (12, 3.0, 1.5)
    with pytest.raises(IndexError):
        replay.label(5)


def test_labels_know_what_came_later(replay, folder):
    assert replay.label(2).validation is None
    folder.append_evaluation({"step": 2, "validation": 3.0})
    replay.add_snapshot(20, keep(folder, 20))
    assert replay.label(2).validation == 3.0


def test_without_a_record_a_label_tells_the_step(replay, folder):
    (folder.path / "run.json").unlink()
    (folder.path / "evaluations.jsonl").unlink()
    replay.set_run(folder)
    assert replay.label(3) == (5, None, None)
    assert replay.label(NOW) == (0, None, None)
