"""What clamping costs: stepping with none against stepping with an empty list of them, and with a whole gate held."""

from __future__ import annotations

from time import process_time

from rnnviz.core.clamp import Clamp
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from tests.networks import random_inputs, random_network

_STEPS, _ROUNDS = 50, 100


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
