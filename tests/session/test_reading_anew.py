"""What is read anew under other clamps is what would have been read under them from the beginning."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.clamp import Clamp
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.session.document import Document
from rnnviz.session.rereading import Rereading
from tests.networks import KINDS, random_inputs, random_model, random_network

STEPS = 40
OLD = [Clamp(0, "hidden", 0.0, (1,), (3, 9)), Clamp(1, "hidden", 0.5, kind="scale", steps=(20, None))]


def _read(network: Network, clamps: list[Clamp], compact: bool) -> Trace:
    done = Interventions(network.architecture, clamps)
    trace, stepper = Trace(network, compact=compact, interventions=done), Stepper(network, done)
    for token in random_inputs(network, STEPS):
        trace.append(stepper.step(int(token)))
    return trace


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("start", [0, 1, 17, STEPS - 1])
def test_every_number_is_that_of_reading_from_the_beginning(kind: str, compact: bool, start: int) -> None:
    network = random_network(units=4, layers=2, **KINDS[kind])
    wanted = [*OLD, Clamp(1, "hidden", 0.0, kind="keep", steps=(start, start + 4))]
    trace, expected = _read(network, OLD, compact), _read(network, wanted, compact)
    interventions = Interventions(network.architecture, wanted)
    assert trace.interventions is not None and trace.interventions.first_difference(interventions) == start
    anew = Rereading(trace, interventions, start)
    while not anew.is_done:
        anew.read(0.0)
    anew.take_over()
    np.testing.assert_array_equal(trace.surprise, expected.surprise)
    np.testing.assert_array_equal(trace.logits, expected.logits)
    for layer in (0, 1):
        for name, values in expected.window(layer, 0, STEPS).items():
            np.testing.assert_array_equal(trace.window(layer, 0, STEPS)[name], values, err_msg=name)


def test_an_edit_meanwhile_tells_from_where_on_all_is_other(qapp) -> None:
    """Whoever draws would keep, from the clamp's first step to the edit, what is no longer so."""
    model = random_model("lstm", 64, layers=2)
    document = Document(model)
    document.set_text("abcdefgh " * 100)
    document.read_all()
    cuts: list[int] = []
    document.cut.connect(cuts.append)
    document.set_clamps([Clamp(0, "forget", 0.5, steps=(7, None))], at_once=False)
    assert document.is_reading and not cuts
    document.set_text(document.text[:-5])
    document.read_all()
    assert min(cuts) == 7
    expected = model.trace(document.text, clamps=document.clamps)
    np.testing.assert_allclose(document.trace.layers[1]["hidden"], expected.layers[1]["hidden"], rtol=0, atol=1e-6)
    document.close()
