from __future__ import annotations

from threading import get_ident

from rnnviz.session import snapshot_loader as room
from tests.session.film import STEPS, names, wait_for
from tests.session.models import model


def test_of_a_hurried_drag_only_the_last_network_is_opened(replay, screen, opened, qtbot):
    for index in (0, 1, 2, 3, 2):
        replay.set_position(index)
    wait_for(qtbot, screen, "step 2")
    assert screen.positions == [0, 1, 2, 3, 2]
    assert opened.steps == [2] and screen.shown == names(2)


def test_a_film_played_to_and_fro_is_read_once(replay, screen, opened, qtbot):
    for direction in (1, -1, 1):
        replay.play(direction)
        qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert opened.steps == list(STEPS) and len(screen.shown) == 3 * len(STEPS) - 2


def test_what_is_kept_is_bounded(replay, screen, opened, qtbot, monkeypatch):
    monkeypatch.setattr(room, "CACHE_BYTES", 3 * room._bytes_of(model(units=(3,))))
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    replay.play(-1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=3000)
    assert opened.steps == [0, 1, 2, 5, 10, 1, 0]


def test_a_large_network_is_opened_beside_the_window(replay, screen, opened, qtbot, monkeypatch):
    monkeypatch.setattr(room, "QUICK_BYTES", -1)
    replay.play(1)
    qtbot.waitUntil(lambda: replay.playing == 0, timeout=5000)
    assert screen.shown == names(*STEPS)
    assert get_ident() not in opened.threads
    replay.now()
    replay.set_position(0)
    replay.set_position(1)
    wait_for(qtbot, screen, "step 1")
