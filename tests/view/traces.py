"""Real traces of small random networks, for tests of the views."""

from __future__ import annotations

import numpy as np

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace

CLASSES = 12


def random_trace(layer: Layer, steps: int, *, compact: bool = False, gain: float = 2.0, seed: int = 1) -> Trace:
    """A one-layer network with normally distributed weights, stepped over random tokens."""
    architecture = Architecture(Input("one-hot", CLASSES), (layer,), CLASSES)
    rng = np.random.default_rng(seed)
    shapes = architecture.tensor_shapes()
    tensors = {name: (rng.normal(size=shape) * gain / shape[-1] ** 0.5).astype("f") for name, shape in shapes.items()}
    trace = Trace(Network(architecture, tensors), compact=compact)
    extend(trace, rng.integers(0, CLASSES, steps))
    return trace


def extend(trace: Trace, tokens: np.ndarray) -> None:
    """Step on from the trace's end."""
    stepper = Stepper(trace.network)
    stepper.rewind(trace, len(trace))
    for token in tokens:
        trace.append(stepper.step(int(token)))
