"""The LSTM as every textbook draws it: the cell's line on top, three gates and the candidate below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from rnnviz.view.held_mark import AT_BOX, mark_held
from rnnviz.view.quantity_text import title
from rnnviz.view.reading import Reading
from rnnviz.view.sketch import BEFORE, BOX_WIDTH, Sketch, gate_thickness, state_thickness

STAGES = 5
"""Forget, input with candidate, cell update, output, hidden."""

_FORGET, _WRITE, _CELL, _OUTPUT, _HIDDEN = range(STAGES)
_COLUMNS = {"forget": 44.0, "input": 116.0, "candidate": 188.0, "output": 260.0}
_BOX_Y, _CELL_Y, _RAIL_Y, _PRODUCT_Y, _OUT_Y = 122.0, 36.0, 170.0, 70.0, 150.0
_SUM_X, _DOWN_X, _LEFT, _RIGHT = 152.0, 330.0, 4.0, 356.0

translate = QCoreApplication.translate


def draw(sketch: Sketch, reading: Reading) -> None:
    """Put the whole cell into `sketch`."""
    _what_was_before(sketch, reading)
    for quantity, stage in (("forget", _FORGET), ("input", _WRITE), ("candidate", _WRITE), ("output", _OUTPUT)):
        _gate(sketch, reading, quantity, stage)
    _forgetting(sketch, reading)
    _writing(sketch, reading)
    _showing(sketch, reading)


def _what_was_before(sketch: Sketch, reading: Reading) -> None:
    cell, hidden = reading.before("cell"), reading.before("hidden")
    sentence = translate("CellDiagram", "The cell state that the step before left: this unit's memory.")
    sketch.about("cell", reading.tip(sentence, "cₜ₋₁", cell), BEFORE)
    sketch.wire(1 + state_thickness(cell), (_LEFT, _CELL_Y), (_COLUMNS["forget"], _CELL_Y))
    sketch.label((_LEFT, _CELL_Y), (2, -22), f"cₜ₋₁ {reading.number(cell)}", width=100)
    sentence = translate("CellDiagram", "The hidden state that the step before left. Every gate sees all units of it.")
    sketch.about("hidden", reading.tip(sentence, "hₜ₋₁", hidden), BEFORE)
    sketch.wire(state_thickness(hidden), (_LEFT, _RAIL_Y), (_COLUMNS["output"], _RAIL_Y))
    sketch.label((_LEFT, _RAIL_Y), (30, 14), f"hₜ₋₁ {reading.number(hidden)}", width=100)
    sentence = translate("CellDiagram", "What enters at this step. Every gate sees it beside the hidden state.")
    sketch.about("", reading.input_tip(sentence), BEFORE)
    sketch.wire(3.0, (20, _RAIL_Y), (20, 204))
    sketch.label((8, 204), (0, 12), reading.input_label, width=200, bold=False)


def _gate(sketch: Sketch, reading: Reading, quantity: str, stage: int) -> None:
    x, value = _COLUMNS[quantity], reading.value(quantity)
    sketch.about("", "", stage)
    sketch.wire(1.2, (x, _RAIL_Y), (x, _BOX_Y))
    sketch.about(quantity, reading.tip(_meaning(quantity), title(quantity), value), stage)
    signed = quantity == "candidate"
    sketch.vessel((x, _BOX_Y), "tanh" if signed else "σ", title(quantity), reading.level(quantity), signed)
    mark_held(sketch, reading, quantity, (x, _BOX_Y), AT_BOX, stage)
    # Beside the line that leaves the box; there is less room left of the first one.
    width = 36.0 if quantity == "forget" else 60.0
    sketch.label((x, _BOX_Y), (-5, -30), reading.text(quantity), Qt.AlignmentFlag.AlignRight, width)


def _meaning(quantity: str) -> str:
    return {
        "forget": translate(
            "CellDiagram", "The forget gate: how much of the old cell state stays. 1 keeps all of it, 0 wipes it out."
        ),
        "input": translate("CellDiagram", "The input gate: how much of the candidate is written into the cell state."),
        "candidate": translate(
            "CellDiagram", "The candidate: what could be written into the cell state, from −1 to 1."
        ),
        "output": translate("CellDiagram", "The output gate: how much of the cell state is shown to the outside."),
    }[quantity]


def _forgetting(sketch: Sketch, reading: Reading) -> None:
    x, forget = _COLUMNS["forget"], reading.value("forget")
    kept = forget * reading.before("cell")
    sentence = translate("CellDiagram", "The forget gate times the old cell state: what is remembered.")
    sketch.about("cell", reading.tip(sentence, "f × cₜ₋₁", kept), _FORGET)
    sketch.wire(1 + state_thickness(kept), (x, _CELL_Y), (_SUM_X, _CELL_Y))
    sketch.about("forget", reading.tip(_meaning("forget"), title("forget"), forget), _FORGET)
    sketch.wire(gate_thickness(forget), (x, _BOX_Y), (x, _CELL_Y))
    sketch.about("forget", reading.tip(sentence, "f × cₜ₋₁", kept), _FORGET)
    sketch.operator((x, _CELL_Y), "×")


def _writing(sketch: Sketch, reading: Reading) -> None:
    for quantity in ("input", "candidate"):
        x, value = _COLUMNS[quantity], reading.value(quantity)
        sketch.about(quantity, reading.tip(_meaning(quantity), title(quantity), value), _WRITE)
        sketch.wire(gate_thickness(value), (x, _BOX_Y), (x, _PRODUCT_Y), (_SUM_X, _PRODUCT_Y))
    written = reading.value("input") * reading.value("candidate")
    sentence = translate("CellDiagram", "The input gate times the candidate: what is written into the cell state.")
    sketch.about("input", reading.tip(sentence, "i × g", written), _CELL)
    sketch.wire(gate_thickness(written), (_SUM_X, _PRODUCT_Y), (_SUM_X, _CELL_Y))
    sketch.operator((_SUM_X, _PRODUCT_Y), "×")
    cell = reading.value("cell")
    sentence = translate("CellDiagram", "The new cell state: what was remembered plus what is written.")
    sketch.about("cell", reading.tip(sentence, "cₜ", cell), _CELL)
    sketch.wire(1 + state_thickness(cell), (_SUM_X, _CELL_Y), (_RIGHT, _CELL_Y))
    sketch.operator((_SUM_X, _CELL_Y), "+")
    sketch.label((_RIGHT, _CELL_Y), (-2, -22), f"cₜ {reading.number(cell)}", Qt.AlignmentFlag.AlignRight, 100)
    mark_held(sketch, reading, "cell", (_SUM_X, _CELL_Y), (30, 0), _CELL)


def _showing(sketch: Sketch, reading: Reading) -> None:
    squeezed, output, hidden = reading.squeezed_cell, reading.value("output"), reading.value("hidden")
    sentence = translate("CellDiagram", "tanh brings the cell state between −1 and 1 before it is shown.")
    sketch.about("cell", reading.tip(sentence, "tanh(cₜ)", squeezed), _HIDDEN)
    sketch.wire(gate_thickness(squeezed), (_DOWN_X, _CELL_Y), (_DOWN_X, _OUT_Y))
    sketch.pill((_DOWN_X, _PRODUCT_Y), "tanh", 44)
    sketch.about("output", reading.tip(_meaning("output"), title("output"), output), _OUTPUT)
    x, turn = _COLUMNS["output"], _COLUMNS["output"] + BOX_WIDTH / 2 + 11
    sketch.wire(gate_thickness(output), (x, _BOX_Y), (x, 86), (turn, 86), (turn, _OUT_Y), (_DOWN_X, _OUT_Y))
    sentence = translate("CellDiagram", "The output gate times tanh of the cell state: the new hidden state.")
    sketch.about("hidden", reading.tip(sentence, "hₜ", hidden), _HIDDEN)
    sketch.wire(state_thickness(hidden), (_DOWN_X, _OUT_Y), (_RIGHT, _OUT_Y))
    sketch.operator((_DOWN_X, _OUT_Y), "×")
    sketch.label((_RIGHT, _OUT_Y), (-2, 21), f"hₜ {reading.number(hidden)}", Qt.AlignmentFlag.AlignRight, 80)
    mark_held(sketch, reading, "hidden", (_RIGHT, _OUT_Y), (-6, 0), _HIDDEN)
