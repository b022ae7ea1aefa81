"""Why: another number is in question, in a window with 2 × 256 units and 500 tokens.

The panel alone, for numbers spread over all layers, units, quantities and steps; and a whole walk from a number to one
of its causes: layer, unit, quantity and cursor move, and everything is told and painted anew, the maps of all units
among it. Beside both, what a step back costs the window without the panel.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.app.companions.why import WhyCompanion
from rnnviz.app.conductor import Conductor
from rnnviz.core.place import Place
from tests.benchmarks.networks import large_model, random_text
from tests.benchmarks.painting import Paints
from tests.benchmarks.timing import Seconds, at_most, milliseconds, say, side_by_side

_FRAME = 16.7
_ROUNDS = 200


def _places(quantities: tuple[str, ...], steps: int = 500) -> list[Place]:
    random = np.random.default_rng(0)
    numbers = random.integers(0, [2, 256, len(quantities), steps // 2], (1_000, 4)).tolist()
    # Every second one in the other half of the text: nobody is asked to go where he stands.
    return [
        Place(layer, unit, quantities[what], step + index % 2 * steps // 2)
        for index, (layer, unit, what, step) in enumerate(numbers)
    ]


def _panel_and_walk(conductor: Conductor) -> dict[str, Seconds]:
    window, document = conductor.window, conductor.studio.document
    window.companions.bring("why")
    why = window.companions.companion("why")
    assert isinstance(why, WhyCompanion)
    random = np.random.default_rng(1)
    places = cycle(_places(conductor.studio.model.network.layers[0].quantities))
    painted = Paints(why.panel.bars)

    def explain() -> None:
        why.panel.set_asked(why.asked(next(places)))
        why.panel.repaint()

    def walk() -> None:
        leads = [row.to for row in why.panel.bars.rows if row.to is not None]
        why.trail.walk(leads[random.integers(len(leads))])
        painted.wait_for_next()

    def move() -> None:
        document.set_cursor(document.cursor - 1)
        maps.wait_for_next()

    found = side_by_side({"panel": explain}, _ROUNDS)
    why.show_step()
    found |= side_by_side({"walk": walk}, _ROUNDS)
    window.companions.show_side("")
    document.set_cursor(document.total)
    QApplication.processEvents()
    maps = Paints(window.views.maps)
    return found | side_by_side({"move": move}, _ROUNDS)


@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
def test_another_number_is_explained_within_a_frame(conduct: Callable[..., Conductor], cell: str) -> None:
    conductor = conduct(large_model(cell, 256, 2), random_text(500))
    conductor.studio.document.read_all()
    seconds = _panel_and_walk(conductor)
    p99 = {name: float(np.percentile(values, 99)) * 1e3 for name, values in seconds.items()}
    ratio = float(np.median(seconds["walk"]) / np.median(seconds["move"]))
    say(
        f"{cell} 2 × 256, 500 tokens",
        *(f"{name}: {milliseconds(values)}" for name, values in seconds.items()),
        at_most("p99 of explaining and painting the panel", p99["panel"], _FRAME, " ms"),
        at_most("p99 of a whole walk", p99["walk"], _FRAME, " ms"),
        f"a walk takes {ratio:.2f} × a step back without the panel",
    )
    assert p99["panel"] <= _FRAME
