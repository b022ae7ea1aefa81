from __future__ import annotations

import pytest

from rnnviz.session.replay import NOW
from tests.session.film import keep


def test_a_label_tells_step_epoch_and_a_loss_that_is_near(replay):
    assert replay.label(0) == (0, 0.0, None)
    assert replay.label(2) == (2, 0.5, None)
    assert replay.label(3) == (5, 1.25, 2.0)
    assert replay.label(4) == (10, 2.5, 1.5)
    assert replay.label(NOW) == (12, 3.0, 1.5)
    with pytest.raises(IndexError):
        replay.label(5)


def test_labels_know_what_came_later(replay, film):
    assert replay.label(2).validation is None
    film.append_evaluation({"step": 2, "validation": 3.0})
    replay.add_snapshot(20, keep(film, 20))
    assert replay.label(2).validation == 3.0


def test_without_a_record_a_label_tells_the_step(replay, film):
    (film.path / "run.json").unlink()
    (film.path / "evaluations.jsonl").unlink()
    replay.set_run(film)
    assert replay.label(3) == (5, None, None)
    assert replay.label(NOW) == (0, None, None)
