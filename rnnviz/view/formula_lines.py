"""The equations of one unit's step with its real numbers in them, as runs of text in identity colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.clamp import Kind
from rnnviz.core.explain import UnitStep
from rnnviz.core.place import Place
from rnnviz.view.formula_runs import Line, Run, Style
from rnnviz.view.numerals import MINUS, plain
from rnnviz.view.quantity_text import letter

_DEFAULTS = {"rnn": "hidden", "lstm": "forget", "gru": "update"}

translate = QCoreApplication.translate


def spelled_out(layer: Layer, quantity: str) -> str:
    """The quantity whose weighted sum is shown when `quantity` is chosen: itself, or the gate that rules it."""
    if layer.cell == "lstm" and quantity == "hidden":
        return "output"
    direct = quantity in layer.quantities and quantity not in layer.states
    return quantity if direct else _DEFAULTS[layer.cell]


def equations(unit_step: UnitStep, layer: Layer, quantity: str, token_text: str, style: Style) -> list[Line]:
    """The chosen quantity's sum first, then how the states come about."""
    chosen = spelled_out(layer, quantity)
    first = _sum_line(unit_step, layer, chosen, token_text, style)
    if layer.cell == "lstm":
        return [first, _lstm_cell(unit_step, style), _lstm_hidden(unit_step, style)]
    if layer.cell == "gru":
        others = (name for name in ("reset", "update", "candidate") if name != chosen)
        sums = (_sum_line(unit_step, layer, name, token_text, style) for name in others)
        return [first, *sums, _gru_hidden(unit_step, style)]
    total = style.plain(unit_step.preactivations["hidden"].total)
    result = _result(unit_step, "hidden", style)
    inner = (Run(f" = {layer.activation}("), _asks(unit_step, "hidden", total), Run(") = "))
    return [first, Line("", (_of(unit_step, "hidden", "h"), *inner, *result))]


def place_of(unit_step: UnitStep, quantity: str, earlier: bool = False) -> Place:
    """Where a quantity of the unit stands, at this step or the one before."""
    return Place(unit_step.layer, unit_step.unit, quantity, unit_step.step - earlier)


def _of(unit_step: UnitStep, name: str, text: str) -> Run:
    """Something in a quantity's colour that leads to it."""
    return Run(text, name, place_of(unit_step, name))


def _before(unit_step: UnitStep, name: str, text: str) -> Run:
    """A state that the step before left."""
    return Run(text, "ink", place_of(unit_step, name, earlier=True))


def _asks(unit_step: UnitStep, name: str, text: str) -> Run:
    """What adds up to a quantity."""
    return Run(text, "ink", place_of(unit_step, name), asks=True)


def _result(unit_step: UnitStep, name: str, style: Style) -> tuple[Run, ...]:
    """What an equation gives; where that is clamped, what it gives in its stead too: ``0.62, held at 0.00``."""
    value = style.plain(unit_step.values[name])
    if name not in unit_step.unclamped:
        return (_of(unit_step, name, value),)
    held = _held(unit_step.clamped.get(name, "set")) if style.words else " → "
    unclamped = _asks(unit_step, name, style.plain(unit_step.unclamped[name]))
    return unclamped, Run(held, "faint"), _of(unit_step, name, value)


def _held(kind: Kind) -> str:
    return {
        "set": translate("FormulaPanel", ", held at "),
        "scale": translate("FormulaPanel", ", scaled to "),
        "keep": translate("FormulaPanel", ", kept at "),
    }[kind]


def _sum_line(unit_step: UnitStep, layer: Layer, name: str, token_text: str, style: Style) -> Line:
    """``f = σ(2.10 from h + 1.84 from “e” − 0.46 bias) = 0.97``."""
    inner = _sum(unit_step, layer, name, token_text, style)
    function = "σ" if name in GATES else layer.activation if layer.cell == "rnn" else "tanh"
    symbol = letter(name, layer.cell)
    summands = (Run(f" = {function}("), _asks(unit_step, name, inner), Run(") = "))
    return Line(name, (_of(unit_step, name, symbol), *summands, *_result(unit_step, name, style)))


def _sum(unit_step: UnitStep, layer: Layer, name: str, token_text: str, style: Style) -> str:
    parts = unit_step.preactivations[name]
    if style.longest == 0:
        return style.plain(parts.total)
    return (
        _summand(parts.from_hidden, _hidden_source(layer, name), style)
        + _added(parts.from_input, _input_source(unit_step, token_text, style), style)
        + _added(parts.bias, "", style)
    )


def _hidden_source(layer: Layer, name: str) -> str:
    if layer.cell == "gru" and name == "candidate":
        return "r × U h" if layer.reset_after else "U (r × h)"
    return "h"


def _input_source(unit_step: UnitStep, token_text: str, style: Style) -> str:
    if unit_step.layer > 0:
        return translate("FormulaPanel", "the layer below") if style.words else "x"
    return style.token(token_text) if token_text else "x"


def _summand(value: float, source: str, style: Style) -> str:
    """A number with where it is from; the bias has no source. Without words it stands in brackets, as units do."""
    number = plain(value, style.decimals)
    if not style.words:
        return f"{number} [{source or 'b'}]"
    if not source:
        return translate("FormulaPanel", "{number} bias").format(number=number)
    return translate("FormulaPanel", "{number} from {source}").format(number=number, source=source)


def _added(value: float, source: str, style: Style) -> str:
    """A later summand: its sign stands apart, " + 1.84 from x", " − 0.46 bias"."""
    sign = MINUS if plain(value, style.decimals).startswith(MINUS) else "+"
    return f" {sign} {_summand(abs(value), source, style)}"


def _lstm_cell(unit_step: UnitStep, style: Style) -> Line:
    values, before = unit_step.values, style.factor(unit_step.cell_before or 0.0)
    kept = (_of(unit_step, "forget", style.plain(values["forget"])), Run(" × "), _before(unit_step, "cell", before))
    candidate = _of(unit_step, "candidate", style.factor(values["candidate"]))
    written = (_of(unit_step, "input", style.plain(values["input"])), Run(" × "), candidate)
    result = _result(unit_step, "cell", style)
    return Line("cell", (_of(unit_step, "cell", "c"), Run(" = "), *kept, Run(" + "), *written, Run(" = "), *result))


def _lstm_hidden(unit_step: UnitStep, style: Style) -> Line:
    values, result = unit_step.values, _result(unit_step, "hidden", style)
    output = _of(unit_step, "output", style.plain(values["output"]))
    cell = (Run(" × tanh("), _of(unit_step, "cell", style.plain(values["cell"])), Run(") = "))
    return Line("hidden", (_of(unit_step, "hidden", "h"), Run(" = "), output, *cell, *result))


def _gru_hidden(unit_step: UnitStep, style: Style) -> Line:
    values, before = unit_step.values, style.factor(unit_step.hidden_before)
    update = _of(unit_step, "update", style.plain(values["update"]))
    rest: tuple[Run, ...] = (Run(f"(1 {MINUS} "), update, Run(")"))
    if not style.words:
        rest = (_of(unit_step, "update", style.plain(1 - values["update"])),)
    candidate = _of(unit_step, "candidate", style.factor(values["candidate"]))
    kept = (update, Run(" × "), _before(unit_step, "hidden", before), Run(" + "))
    result = _result(unit_step, "hidden", style)
    start = (_of(unit_step, "hidden", "h"), Run(" = "))
    return Line("hidden", (*start, *kept, *rest, Run(" × "), candidate, Run(" = "), *result))


def symbolic(layer: Layer) -> list[Line]:
    """The same equations in letters, for when there are no numbers yet."""
    candidate = "r × U hₜ₋₁" if layer.reset_after else "U (r × hₜ₋₁)"
    texts: dict[str, Sequence[str]] = {
        "rnn": (f"hₜ = {layer.activation}(U hₜ₋₁ + W xₜ + b)",),
        "lstm": ("f, i, o = σ(U hₜ₋₁ + W xₜ + b)", "cₜ = f × cₜ₋₁ + i × g", "hₜ = o × tanh(cₜ)"),
        "gru": (
            "r = σ(U hₜ₋₁ + W xₜ + b)",
            "z = σ(U hₜ₋₁ + W xₜ + b)",
            f"n = tanh({candidate} + W xₜ + b)",
            f"hₜ = z × hₜ₋₁ + (1 {MINUS} z) × n",
        ),
    }
    return [Line("", (Run(text, "faint"),)) for text in texts[layer.cell]]
