"""What clamping costs: a step with none against one with an empty list of them, or a gate held; frames of a drag."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, process_time

import numpy as np
from PySide6.QtWidgets import QApplication

from rnnviz.app.conductor import Conductor
from rnnviz.core.clamp import Clamp
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from rnnviz.session.document import Document
from rnnviz.session.what_if import WhatIf
from tests.benchmarks.networks import large_model, random_text
from tests.benchmarks.painting import Paints
from tests.benchmarks.timing import at_most, say
from tests.networks import random_inputs, random_model, random_network

_STEPS, _ROUNDS = 50, 100
_TOKENS, _DRAGS, _FRAME = 500, 60, 0.0167


def _seconds(network: Network, interventions: Interventions | None) -> float:
    stepper = Stepper(network, interventions)
    inputs = random_inputs(network, _STEPS).tolist()
    begun = process_time()
    for token in inputs:
        stepper.step(token)
    return process_time() - begun


def test_clamps_that_are_not_there_cost_nothing() -> None:
    print()
    for cell, gate in (("lstm", "forget"), ("gru", "update")):
        for units in (32, 128, 256):
            network = random_network(cell, units, size=64)
            held = Interventions(network.architecture, [Clamp(0, gate, 1.0)])
            empty = Interventions(network.architecture)
            # In turns, the least of many: what else the machine does then falls out.
            rounds = [
                (_seconds(network, None), _seconds(network, empty), _seconds(network, held)) for _ in range(_ROUNDS)
            ]
            plain, none, one = (min(times) for times in zip(*rounds, strict=True))
            named = f"{cell} {units:4} units: {plain / _STEPS * 1e6:5.1f} µs a step;"
            print(f"{named} none {none / plain:.3f}, a gate {one / plain:.3f}")
            assert none <= 1.1 * plain


def test_a_drag_over_a_long_text_leaves_room_in_every_frame(qapp: QApplication) -> None:
    document = Document(random_model("lstm", 256, layers=2))
    document.set_text(("the quick brown fox " * 25)[:_TOKENS])
    document.read_all()
    what_if = WhatIf(document)
    frames, complete = [], []
    for value in np.linspace(0.1, 1, _DRAGS):
        begun = perf_counter()
        what_if.put(Clamp(0, "forget", float(value)), "drag")
        frames.append(perf_counter() - begun)
        while document.is_reading:
            before = perf_counter()
            QApplication.processEvents()
            frames.append(perf_counter() - before)
        complete.append(perf_counter() - begun)
    document.close()
    p99, whole = float(np.percentile(frames, 99)), float(np.median(complete))
    print(
        f"\n{_TOKENS} tokens, 2 x 256: blocked for {p99 * 1e3:.1f} ms (p99), read anew in {whole * 1e3:.0f} ms (median)"
    )
    assert p99 <= _FRAME


def _bare_products(network: Network) -> float:
    """Seconds of the recurrent matrix products alone: none can begin before the one before it is done."""
    matrices = [weights.weight_hh for weights in network.weights]
    hidden = np.zeros(len(matrices[0].T), np.float32)
    begun = perf_counter()
    for matrix in matrices:
        for _ in range(_TOKENS):
            matrix @ hidden
    return perf_counter() - begun


def test_a_drag_in_the_window_repaints_within_a_frame(conduct: Callable[..., Conductor]) -> None:
    """No turn of the event loop, be it the move, reading anew or painting, is longer than a frame."""
    model = large_model("lstm", 256, 2)
    conductor = conduct(model, random_text(_TOKENS))
    document, what_if = conductor.studio.document, conductor.studio.what_if
    document.read_all()
    conductor.window.companions.bring("whatif")
    QApplication.processEvents()
    painted = Paints(conductor.window.views.maps)
    turns, complete, bare = [], [], []
    for value in np.linspace(0.1, 1, _DRAGS):
        count, begun = painted.count, perf_counter()
        what_if.put(Clamp(0, "forget", float(value)), "drag")
        turns.append(perf_counter() - begun)
        while document.is_reading or painted.count == count:
            before = perf_counter()
            QApplication.processEvents()
            turns.append(perf_counter() - before)
        complete.append(perf_counter() - begun)
        bare.append(_bare_products(model.network))
    p99, whole, least = (float(value) * 1e3 for value in (np.percentile(turns, 99), np.median(complete), min(bare)))
    say(
        f"{_TOKENS} tokens, lstm 2 x 256, in the window",
        at_most("p99 of a turn from a move until all of it is painted", p99, _FRAME * 1e3, " ms"),
        f"all read anew and painted in {whole:.0f} ms (median); the recurrent products alone take {least:.0f} ms",
    )
    assert p99 <= _FRAME * 1e3
