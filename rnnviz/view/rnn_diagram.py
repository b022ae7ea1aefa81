"""The simple recurrent cell: W x + U h + b, through tanh or relu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from rnnviz.view.held_mark import AT_BOX, mark_held
from rnnviz.view.quantity_text import title
from rnnviz.view.reading import Reading
from rnnviz.view.sketch import BEFORE, Sketch, state_thickness

STAGES = 3
"""Inputs, activation, hidden."""

_INPUTS, _ACTIVATION, _HIDDEN = range(STAGES)
_LINE_Y, _BIAS_Y, _MATRIX_Y, _INPUT_Y = 106.0, 44.0, 162.0, 200.0
_LEFT, _MATRIX_X, _SUM_X, _BOX_X, _RIGHT = 4.0, 92.0, 176.0, 278.0, 356.0

translate = QCoreApplication.translate


def draw(sketch: Sketch, reading: Reading) -> None:
    """Put the whole cell into `sketch`."""
    _what_was_before(sketch, reading)
    _shares(sketch, reading)
    _activation(sketch, reading)


def _what_was_before(sketch: Sketch, reading: Reading) -> None:
    hidden = reading.before("hidden")
    sentence = translate("CellDiagram", "The hidden state that the step before left: the network's whole memory.")
    sketch.about("hidden", reading.tip(sentence, "hₜ₋₁", hidden), BEFORE)
    sketch.wire(state_thickness(hidden), (_LEFT, _LINE_Y), (_MATRIX_X, _LINE_Y))
    sketch.label((_LEFT, _LINE_Y), (2, -20), f"hₜ₋₁ {reading.number(hidden)}", width=84)
    sentence = translate("CellDiagram", "What enters at this step.")
    sketch.about("", reading.input_tip(sentence), BEFORE)
    sketch.wire(3.0, (_SUM_X, _INPUT_Y), (_SUM_X, _MATRIX_Y))
    sketch.label((_SUM_X, _INPUT_Y), (9, -6), reading.input_label, width=160, bold=False)


def _shares(sketch: Sketch, reading: Reading) -> None:
    """The three summands meet."""
    parts = reading.preactivation("hidden")
    sentence = translate("CellDiagram", "The matrix U weighs all units of the old hidden state: the memory's share.")
    sketch.about("hidden", reading.tip(sentence, "U h", parts.from_hidden), _INPUTS)
    sketch.wire(state_thickness(parts.from_hidden), (_MATRIX_X, _LINE_Y), (_SUM_X, _LINE_Y))
    sketch.pill((_MATRIX_X, _LINE_Y), "U", 26)
    text = reading.number(parts.from_hidden)
    sketch.label((_SUM_X, _LINE_Y), (-13, -20), text, Qt.AlignmentFlag.AlignRight, 70)
    sentence = translate("CellDiagram", "The matrix W weighs what enters: the input's share.")
    sketch.about("", reading.tip(sentence, "W x", parts.from_input), _INPUTS)
    sketch.wire(state_thickness(parts.from_input), (_SUM_X, _MATRIX_Y), (_SUM_X, _LINE_Y))
    sketch.pill((_SUM_X, _MATRIX_Y), "W", 26)
    sketch.label((_SUM_X, _MATRIX_Y), (9, -22), reading.number(parts.from_input), width=56)
    sentence = translate("CellDiagram", "The bias: what is added at every step, whatever enters.")
    sketch.about("", reading.tip(sentence, "b", parts.bias), _INPUTS)
    sketch.wire(state_thickness(parts.bias), (_SUM_X, _BIAS_Y), (_SUM_X, _LINE_Y))
    bias = f"b {reading.number(parts.bias)}"
    sketch.label((_SUM_X, _BIAS_Y), (0, -13), bias, Qt.AlignmentFlag.AlignHCenter, 120)


def _activation(sketch: Sketch, reading: Reading) -> None:
    total, hidden = reading.preactivation("hidden").total, reading.value("hidden")
    sentence = translate("CellDiagram", "The sum of the memory's share, the input's share and the bias.")
    sketch.about("", reading.tip(sentence, "U h + W x + b", total), _ACTIVATION)
    sketch.wire(state_thickness(total), (_SUM_X, _LINE_Y), (_BOX_X, _LINE_Y))
    sketch.operator((_SUM_X, _LINE_Y), "+")
    sketch.label((_SUM_X, _LINE_Y), (13, -20), reading.number(total), width=54)
    sentence = (
        translate("CellDiagram", "relu lets positive sums pass and turns negative ones into 0: the new hidden state.")
        if reading.layer.activation == "relu"
        else translate("CellDiagram", "tanh brings the sum between −1 and 1: the new hidden state.")
    )
    signed = reading.layer.activation == "tanh"
    sketch.about("hidden", reading.tip(sentence, "hₜ", hidden), _ACTIVATION)
    sketch.vessel((_BOX_X, _LINE_Y), reading.layer.activation, title("hidden"), reading.level("hidden"), signed)
    mark_held(sketch, reading, "hidden", (_BOX_X, _LINE_Y), AT_BOX, _HIDDEN)
    sketch.about("hidden", reading.tip(sentence, "hₜ", hidden), _HIDDEN)
    sketch.wire(state_thickness(hidden), (_BOX_X, _LINE_Y), (_RIGHT, _LINE_Y))
    sketch.label((_RIGHT, _LINE_Y), (-2, 34), f"hₜ {reading.number(hidden)}", Qt.AlignmentFlag.AlignRight, 110)
