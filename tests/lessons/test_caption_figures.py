"""The figures of arrive-leave and caption come from the networks' own outputs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from rnnviz.core.library import load
from rnnviz.core.network import Network
from rnnviz.lessons.arrive_leave import HOLDER
from rnnviz.lessons.caption_figures import exact
from rnnviz.lessons.tagging_figures import places


def test_only_memory_tells_where_one_comes_from() -> None:
    model = load("arrive-leave-lstm")
    assert places("arrive-leave-lstm")(model) >= 0.99
    assert places("arrive-leave-none")(model) <= 0.6


def test_one_unit_holds_the_verb_until_the_place_has_come() -> None:
    model = load("arrive-leave-lstm")
    left, reached = (
        model.trace(f"Tom {verb} the old city of Taipei in May").layers[0]["cell"][:, HOLDER]
        for verb in ("left", "reached")
    )
    assert (left[1:7] > 0.5).all() and (reached[1:7] < -0.5).all()
    assert abs(left[7] - reached[7]) < 0.5


def test_a_network_with_other_weights_tells_no_picture() -> None:
    model = load("caption-lstm")
    tensors = dict(model.network.tensors) | {"head.weight": np.zeros_like(model.network.tensors["head.weight"])}
    assert exact()(replace(model, network=Network(model.network.architecture, tensors))) < 0.05
