"""What is held is seen to be held: in the titles and maps, in the hover box, in the diagram and in the formula."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rnnviz.core.architecture import Layer
from rnnviz.core.clamp import Clamp
from rnnviz.core.explain import explain
from rnnviz.core.interventions import Interventions
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.view.cell_diagram import CellDiagram
from rnnviz.view.clamp_text import mark_of, scope, short
from rnnviz.view.diagram_parts import Lock
from rnnviz.view.formula_lines import equations
from rnnviz.view.formula_runs import STYLES
from rnnviz.view.gate_maps import GateMaps
from rnnviz.view.hover_text import HoveredCell, UnitNames, text_of
from rnnviz.view.scale import scale_of
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.networks import KINDS
from tests.view.maps import COLUMN, GUTTER, HEIGHT, WIDTH, picture
from tests.view.traces import random_trace

LAYERS = {name: Layer(units=8, **how) for name, how in KINDS.items()}


def held_trace(layer: Layer, *clamps: Clamp) -> Trace:
    plain = random_trace(layer, 9)
    interventions = Interventions(plain.network.architecture, clamps)
    trace, stepper = Trace(plain.network, interventions=interventions), Stepper(plain.network, interventions)
    for token in plain.tokens:
        trace.append(stepper.step(int(token)))
    return trace


@pytest.mark.parametrize(
    ("clamps", "said"),
    [
        ([], ""),
        ([Clamp(0, "forget", 1.0)], "= 1"),
        ([Clamp(0, "cell", -0.25, (37,))], "unit 37 = −0.25"),
        ([Clamp(0, "forget", 0.5, (3, 7), kind="scale")], "2 units × 0.5"),
        ([Clamp(0, "forget", 0.5), Clamp(0, "forget", 1.0, (3,))], "2 clamps"),
    ],
)
def test_a_clamp_in_few_words(qapp, clamps, said):
    assert short(clamps) == said


@pytest.mark.parametrize(
    ("clamp", "said"),
    [
        (Clamp(0, "forget", 1.0), ""),
        (Clamp(0, "forget", 1.0, (3, 7), (9, None)), "units 3, 7, from step 10"),
        (Clamp(0, "forget", 1.0, None, (2, 5)), "steps 3 to 5"),
    ],
)
def test_what_a_clamp_is_for_counts_steps_from_one(qapp, clamp, said):
    assert scope(clamp) == said


@pytest.mark.parametrize("layer", LAYERS.values(), ids=list(LAYERS))
def test_every_held_quantity_bears_its_padlock_and_both_values(qtbot, layer):
    diagram = CellDiagram(Theme())
    qtbot.addWidget(diagram)
    diagram.resize(380, 245)
    for name in layer.quantities:
        step = explain(held_trace(layer, Clamp(0, name, 0.125, steps=(4, 6))), 0, 3, 4)
        diagram.set_unit_step(step, layer, "e")
        diagram.grab()
        locks = [part for part in diagram.parts if isinstance(part, Lock)]
        assert [lock.quantity for lock in locks] == [name] and "0.125" in locks[0].meaning
        lines = [str(line) for line in equations(step, layer, name, "e", STYLES[0])]
        assert any(line.endswith((", held at 0.12", ", held at 0.13")) for line in lines), lines
        free = replace(step, unclamped={})
        diagram.set_unit_step(free, layer, "e")
        assert not any(isinstance(part, Lock) for part in diagram.parts)
        assert not any("held" in str(line) for line in equations(free, layer, name, "e", STYLES[0]))


@pytest.mark.parametrize(
    ("clamps", "symbol", "tip", "formula"),
    [
        ([Clamp(0, "cell", 0.5, kind="scale")], "×", "cell: Scaled to ", ", scaled to "),
        ([Clamp(0, "cell", 0.0, kind="keep")], "", "cell: Kept as the step before left it, ", ", kept at "),
        ([Clamp(0, "cell", 0.4), Clamp(0, "cell", 0.5, kind="scale")], "", "cell: Held at 0.2; ", ", held at 0.20"),
        ([Clamp(0, "cell", 0.5, kind="scale"), Clamp(0, "cell", 0.0)], "", "cell: Held at 0; ", ", held at 0.00"),
        ([Clamp(0, "cell", 0.0, kind="keep"), Clamp(0, "cell", 2, kind="scale")], "×", "cell: Scaled", ", scaled to "),
    ],
)
def test_what_a_clamp_does_is_said_as_it_is(qtbot, clamps, symbol, tip, formula):
    layer = LAYERS["lstm"]
    step = explain(held_trace(layer, *clamps), 0, 3, 4)
    diagram = CellDiagram(Theme())
    qtbot.addWidget(diagram)
    diagram.resize(380, 245)
    diagram.set_unit_step(step, layer, "e")
    diagram.grab()
    (mark,) = [part for part in diagram.parts if isinstance(part, Lock)]
    assert mark.symbol == symbol and mark.meaning.startswith(tip)
    assert any(formula in str(line) for line in equations(step, layer, "cell", "e", STYLES[0]))


def test_titles_maps_and_hover_show_what_is_held_where_it_is(qtbot):
    layer = LAYERS["lstm"]
    trace = held_trace(layer, Clamp(0, "forget", 1.0, (2,), (3, 6)))
    grid = TokenGrid(GUTTER, COLUMN)
    maps = GateMaps(Theme(), grid)
    qtbot.addWidget(maps)
    maps.resize(WIDTH, HEIGHT)
    grid.set_steps(len(trace))
    maps.set_trace(trace, 0, 3.0)
    held = picture(maps).copy()
    trace.interventions = None
    maps.refresh()
    rows, columns = np.nonzero(held != picture(maps))
    assert columns.min() < GUTTER and columns.max() < grid.x_of(6)  # the title, and an edge over the held columns
    assert ((columns >= grid.x_of(3)) & (columns < grid.x_of(6))).any()
    layout = maps._layout()
    assert layout is not None and rows.max() < layout.strips[1].top  # of the first strip alone


def test_the_hover_box_says_that_a_value_is_held(qapp):
    layer = LAYERS["gru"]
    trace, scale = held_trace(layer, Clamp(0, "update", 1.0, (2,), (3, 6))), scale_of("update", layer, 1.0, Theme())
    names = UnitNames(frozenset(), {})
    for unit, step, is_held in ((2, 3, True), (2, 6, False), (1, 3, False)):
        text = text_of(HoveredCell("update", step, unit, [unit]), trace, 0, scale, names, "e")
        assert ("(held)" in text.lines[0]) == is_held


def test_what_is_scaled_or_kept_is_not_said_to_be_held(qtbot):
    layer = Layer("lstm", 6)
    scaled = Clamp(0, "cell", 0.5, kind="scale")
    trace, scale = (
        held_trace(layer, scaled, Clamp(0, "hidden", 0.0, kind="keep")),
        scale_of("cell", layer, 1.0, Theme()),
    )
    lines = [
        text_of(HoveredCell(name, 3, 1, [1]), trace, 0, scale, UnitNames(frozenset(), {}), "e").lines[0]
        for name in ("cell", "hidden")
    ]
    assert "(scaled)" in lines[0] and "(kept)" in lines[1]
    assert mark_of([scaled]) == ("× 0.5", False) and mark_of([scaled, Clamp(0, "cell", 1.0)]).locks
