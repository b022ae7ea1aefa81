"""The GRU: the update gate mixes the hidden state's line on top, the reset gate bars the candidate's recurrent path."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from rnnviz.view.held_mark import AT_BOX, mark_held
from rnnviz.view.quantity_text import title
from rnnviz.view.reading import Reading
from rnnviz.view.sketch import BEFORE, Sketch, gate_thickness, state_thickness

STAGES = 4
"""Reset, candidate, update, hidden."""

_RESET, _CANDIDATE, _UPDATE, _HIDDEN = range(STAGES)
_COLUMNS = {"update": 52.0, "reset": 132.0, "candidate": 300.0}
_BOX_Y, _LINE_Y, _MIX_Y, _RAIL_Y, _INPUT_Y = 126.0, 36.0, 72.0, 174.0, 194.0
_PATH_X, _LEFT, _DROP_X, _RIGHT = 212.0, 4.0, 9.0, 356.0
_UPPER_Y, _LOWER_Y = 116.0, 144.0

translate = QCoreApplication.translate


def draw(sketch: Sketch, reading: Reading) -> None:
    """Put the whole cell into `sketch`."""
    _what_was_before(sketch, reading)
    _resetting(sketch, reading)
    _proposing(sketch, reading)
    _updating(sketch, reading)
    _mixing(sketch, reading)


def _what_was_before(sketch: Sketch, reading: Reading) -> None:
    hidden = reading.before("hidden")
    sentence = translate("CellDiagram", "The hidden state that the step before left: this unit's memory.")
    sketch.about("hidden", reading.tip(sentence, "hₜ₋₁", hidden), BEFORE)
    sketch.wire(state_thickness(hidden), (_LEFT, _LINE_Y), (_COLUMNS["update"], _LINE_Y))
    sketch.wire(state_thickness(hidden), (_DROP_X, _LINE_Y), (_DROP_X, _RAIL_Y), (_PATH_X, _RAIL_Y))
    sketch.label((_LEFT, _LINE_Y), (2, -22), f"hₜ₋₁ {reading.number(hidden)}", width=100)
    sentence = translate("CellDiagram", "What enters at this step. Every gate sees it beside the hidden state.")
    sketch.about("", reading.input_tip(sentence), BEFORE)
    sketch.wire(3.0, (20, _INPUT_Y), (_COLUMNS["candidate"], _INPUT_Y))
    sketch.label((20, _INPUT_Y), (0, 16), reading.input_label, width=200, bold=False)


def _meaning(quantity: str) -> str:
    return {
        "reset": translate(
            "CellDiagram", "The reset gate: how much the candidate sees of the old hidden state. 0 starts anew."
        ),
        "update": translate("CellDiagram", "The update gate: 1 keeps the old hidden state, 0 takes the candidate."),
        "candidate": translate("CellDiagram", "The candidate: what the hidden state could become, from −1 to 1."),
    }[quantity]


def _gate(sketch: Sketch, reading: Reading, quantity: str, stage: int) -> None:
    """The box with what feeds it; the candidate gets the hidden state by a path of its own."""
    x, value = _COLUMNS[quantity], reading.value(quantity)
    sketch.about("", "", stage)
    sketch.wire(1.2, (x, _INPUT_Y), (x, _BOX_Y))
    sketch.dot((x, _INPUT_Y))
    signed = quantity == "candidate"
    if not signed:
        sketch.dot((x, _RAIL_Y))
    sketch.about(quantity, reading.tip(_meaning(quantity), title(quantity), value), stage)
    sketch.vessel((x, _BOX_Y), "tanh" if signed else "σ", title(quantity), reading.level(quantity), signed)
    mark_held(sketch, reading, quantity, (x, _BOX_Y), AT_BOX, stage)


def _resetting(sketch: Sketch, reading: Reading) -> None:
    """r meets the recurrent path: below the product with U (before it), or above (after it)."""
    _gate(sketch, reading, "reset", _RESET)
    sketch.label((_COLUMNS["reset"], _BOX_Y), (0, -30), reading.text("reset"), Qt.AlignmentFlag.AlignHCenter, 60)
    y = _UPPER_Y if reading.layer.reset_after else _LOWER_Y
    sketch.wire(gate_thickness(reading.value("reset")), (_COLUMNS["reset"], y), (_PATH_X, y))


def _proposing(sketch: Sketch, reading: Reading) -> None:
    after = reading.layer.reset_after
    share = reading.preactivation("candidate").from_hidden
    product, matrix = (_UPPER_Y, _LOWER_Y) if after else (_LOWER_Y, _UPPER_Y)
    sentence = (
        translate(
            "CellDiagram",
            "The old hidden state goes through the matrix U, and then the reset gate lets part of it pass.",
        )
        if after
        else translate(
            "CellDiagram",
            "The reset gate lets part of the old hidden state pass, which then goes through the matrix U.",
        )
    )
    name = "r × U h" if after else "U (r × h)"
    sketch.about("hidden", reading.tip(sentence, name, share), _CANDIDATE)
    sketch.wire(state_thickness(share), (_PATH_X, _RAIL_Y), (_PATH_X, _UPPER_Y), (_COLUMNS["candidate"], _UPPER_Y))
    sketch.pill((_PATH_X, matrix), "U", 26)
    sketch.about("reset", reading.tip(_meaning("reset"), title("reset"), reading.value("reset")), _CANDIDATE)
    sketch.operator((_PATH_X, product), "×")
    _gate(sketch, reading, "candidate", _CANDIDATE)
    x = _COLUMNS["candidate"]
    sketch.label((x, _BOX_Y), (-6, -30), reading.text("candidate"), Qt.AlignmentFlag.AlignRight, 60)
    sketch.wire(gate_thickness(reading.value("candidate")), (x, _BOX_Y), (x, _MIX_Y))


def _updating(sketch: Sketch, reading: Reading) -> None:
    _gate(sketch, reading, "update", _UPDATE)
    x, update = _COLUMNS["update"], reading.value("update")
    sketch.label((x, _BOX_Y), (7, -30), reading.text("update"), width=40)
    sketch.wire(gate_thickness(update), (x, _BOX_Y), (x, _LINE_Y))
    sketch.wire(gate_thickness(update), (x, _MIX_Y), (_COLUMNS["reset"], _MIX_Y))
    sketch.dot((x, _MIX_Y))
    sentence = translate("CellDiagram", "What the update gate does not keep, it takes from the candidate.")
    sketch.about("update", reading.tip(sentence, "1 − z", 1 - update), _UPDATE)
    sketch.wire(gate_thickness(1 - update), (_COLUMNS["reset"], _MIX_Y), (_COLUMNS["candidate"], _MIX_Y))
    sketch.pill((_COLUMNS["reset"], _MIX_Y), "1−", 28)
    taken = reading.number(1 - update, sign=False)
    sketch.label((_PATH_X, _MIX_Y), (0, -13), taken, Qt.AlignmentFlag.AlignHCenter, 60)


def _mixing(sketch: Sketch, reading: Reading) -> None:
    update, hidden = reading.value("update"), reading.value("hidden")
    kept, taken = update * reading.before("hidden"), (1 - update) * reading.value("candidate")
    first, last = _COLUMNS["update"], _COLUMNS["candidate"]
    sentence = translate("CellDiagram", "The update gate times the old hidden state: what is remembered.")
    sketch.about("hidden", reading.tip(sentence, "z × hₜ₋₁", kept), _HIDDEN)
    sketch.wire(state_thickness(kept), (first, _LINE_Y), (last, _LINE_Y))
    sketch.about("update", reading.tip(sentence, "z × hₜ₋₁", kept), _HIDDEN)
    sketch.operator((first, _LINE_Y), "×")
    sentence = translate("CellDiagram", "The rest times the candidate: what is new.")
    sketch.about("candidate", reading.tip(sentence, "(1 − z) × n", taken), _HIDDEN)
    sketch.wire(gate_thickness(taken), (last, _MIX_Y), (last, _LINE_Y))
    sketch.operator((last, _MIX_Y), "×")
    sentence = translate("CellDiagram", "The new hidden state: what was remembered plus what is new.")
    sketch.about("hidden", reading.tip(sentence, "hₜ", hidden), _HIDDEN)
    sketch.wire(state_thickness(hidden), (last, _LINE_Y), (_RIGHT, _LINE_Y))
    sketch.operator((last, _LINE_Y), "+")
    sketch.label((_RIGHT, _LINE_Y), (-2, -22), f"hₜ {reading.number(hidden)}", Qt.AlignmentFlag.AlignRight, 100)
    mark_held(sketch, reading, "hidden", (last, _LINE_Y), (22, 0), _HIDDEN)
