"""What a network still knows of a sentence's beginning is read from its own outputs."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.lessons.memory import HOLDERS
from rnnviz.lessons.recall import after, are_right, new_names
from rnnviz.tasks.memory_task import MemoryTask

MODELS = ("memory-none", "memory-rnn", "memory-lstm", "memory-gru")


@pytest.mark.parametrize("name", MODELS)
def test_texts_read_side_by_side_are_read_as_the_window_reads_them(name: str) -> None:
    model, texts = load(name), ["I like dogs, so I keep a ", "我喜歡狗，所以我養", "小"]
    found = after(model, texts)
    for row, text in zip(found, texts, strict=True):
        np.testing.assert_allclose(row, model.trace(text).logits[-1], atol=1e-4)


def test_without_memory_only_the_present_character_counts() -> None:
    model = load("memory-none")
    assert not model.network.tensors["recurrent.weight_hh_l0"].any()
    one, other = after(model, ["I like dogs, so I keep a ", "我喜歡貓， "])
    np.testing.assert_allclose(one, other, atol=1e-5)


def test_the_farther_the_more_an_rnn_forgets_and_gates_do_not() -> None:
    task = MemoryTask.random()
    near, far = (task.questions([distance], 4, seed=3) for distance in (20, 60))
    right = {name: [are_right(load(name), asked).mean() for asked in (near, far)] for name in MODELS}
    assert max(right["memory-none"]) <= 0.4 and right["memory-rnn"][0] > right["memory-rnn"][1] + 0.08
    assert min(right["memory-lstm"] + right["memory-gru"]) > 0.97


def test_a_used_name_is_known_as_used() -> None:
    assert new_names(load("memory-lstm")) > 0.8 > 0.5 > new_names(load("memory-none"))


def test_two_units_of_the_lstm_hold_the_animal_as_the_lesson_says() -> None:
    model, text = load("memory-lstm"), "I like dogs, it rains, we talk, so I keep a "
    held = {}
    for animal in ("dogs", "cats", "bird", "fish"):
        layer = model.trace(text.replace("dogs", animal)).layers[0]
        held[animal] = layer["cell"][12:, HOLDERS].mean(axis=0)
        assert layer["forget"][12:, HOLDERS].mean() > 0.95
    for place, high in enumerate(({"dogs", "cats"}, {"dogs", "fish"})):
        lowest = min(held[animal][place] for animal in high)
        assert lowest > 1.5 + max(held[animal][place] for animal in held.keys() - high)
