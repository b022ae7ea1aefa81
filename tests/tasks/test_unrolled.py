"""The network by hand is what is shipped, and what is learned is what it answers."""

from __future__ import annotations

import numpy as np

from rnnviz.core.library import load
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.unrolled import UnrolledTask, by_hand


def test_the_shipped_model_is_the_one_by_hand() -> None:
    shipped, made = load("unrolled"), by_hand()
    assert shipped.card == made.card and "by hand" in shipped.card.data["source"]
    for name, tensor in made.network.tensors.items():
        np.testing.assert_array_equal(shipped.network.tensors[name], tensor)


def test_what_is_wanted_is_what_the_network_by_hand_answers() -> None:
    task, settings = UnrolledTask.random(), RECIPES["unrolled"].settings
    batch = task.batches(settings).batch_at(0)
    np.testing.assert_allclose(by_hand().trace(batch.inputs[0]).logits, batch.targets[0], atol=1e-6)
    assert task.architecture(settings) == by_hand().network.architecture
    held_out = next(task.held_out(settings, 60))
    assert len(held_out.inputs) == 10 and len(task.sequences()[0]) == 6


def test_answers_stand_beside_the_right_ones() -> None:
    answers = UnrolledTask.random().answers(by_hand())
    assert answers[0] == ["1 2", "2.7271", "2.7271"] and all(said == right for _, said, right in answers)
