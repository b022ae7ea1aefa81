"""The equations of one unit's step with its real numbers in them, as runs of text in identity colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.explain import UnitStep
from rnnviz.view.glyphs import glyph
from rnnviz.view.numerals import MINUS, factor, plain, signed, subscript
from rnnviz.view.quantity_text import letter

OPEN, CLOSED = 0.7, 0.3
"""From where on a gate is called open, up to where closed."""

_DEFAULTS = {"rnn": "hidden", "lstm": "forget", "gru": "update"}

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Run:
    """A piece of a line. `role` is "ink", "faint" or a quantity; `unit` what a click on it chooses."""

    text: str
    role: str = "ink"
    unit: int | None = None

    @property
    def is_quantity(self) -> bool:
        """Whether it is written in bold, in an identity colour."""
        return self.role not in ("ink", "faint")


@dataclass(frozen=True)
class Line:
    """One equation; `quantity` is what it gives ("" for none)."""

    quantity: str
    runs: tuple[Run, ...]

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Style:
    """How much an equation says: decimals of summands, whether words stand with them, the longest token
    (0: no summands at all, only their total), decimals of what is multiplied and of results.
    """

    decimals: int
    words: bool
    longest: int
    result: int = 2

    def plain(self, value: float) -> str:
        """A result."""
        return plain(value, self.result)

    def factor(self, value: float) -> str:
        """A number behind × or +."""
        return factor(value, self.result)

    def token(self, text: str) -> str:
        """The token in quotes, cut with "…" if it is too long."""
        shown = glyph(text)
        return f"“{shown}”" if len(shown) <= self.longest else f"“{shown[: self.longest - 1]}…”"


STYLES = (
    Style(2, True, 12),
    Style(2, True, 6),
    Style(1, True, 6),
    Style(1, False, 4),
    Style(1, False, 2),
    Style(0, False, 2),
    Style(2, False, 0),
)
"""From the fullest to the tersest: where there is little room, the first that fits is taken."""

IN_FULL = Style(6, True, 40, 6)


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
        other = "update" if chosen == "candidate" else "candidate"
        return [first, _sum_line(unit_step, layer, other, token_text, style), _gru_hidden(unit_step, style)]
    total = style.plain(unit_step.preactivations["hidden"].total)
    result = Run(style.plain(unit_step.values["hidden"]), "hidden")
    return [first, Line("", (Run("h", "hidden"), Run(f" = {layer.activation}({total}) = "), result))]


def _sum_line(unit_step: UnitStep, layer: Layer, name: str, token_text: str, style: Style) -> Line:
    """``f = σ(2.10 from h + 1.84 from “e” − 0.46 bias) = 0.97``."""
    inner = _sum(unit_step, layer, name, token_text, style)
    function = "σ" if name in GATES else layer.activation if layer.cell == "rnn" else "tanh"
    symbol = letter(name, layer.cell)
    result = Run(style.plain(unit_step.values[name]), name)
    return Line(name, (Run(symbol, name), Run(f" = {function}({inner}) = "), result))


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
    values, before = unit_step.values, unit_step.cell_before or 0.0
    return Line(
        "cell",
        (
            Run("c", "cell"),
            Run(" = "),
            Run(style.plain(values["forget"]), "forget"),
            Run(f" × {style.factor(before)} + "),
            Run(style.plain(values["input"]), "input"),
            Run(" × "),
            Run(style.factor(values["candidate"]), "candidate"),
            Run(" = "),
            Run(style.plain(values["cell"]), "cell"),
        ),
    )


def _lstm_hidden(unit_step: UnitStep, style: Style) -> Line:
    values = unit_step.values
    product = Run(f" × tanh({style.plain(values['cell'])}) = ")
    output, hidden = Run(style.plain(values["output"]), "output"), Run(style.plain(values["hidden"]), "hidden")
    return Line("hidden", (Run("h", "hidden"), Run(" = "), output, product, hidden))


def _gru_hidden(unit_step: UnitStep, style: Style) -> Line:
    values = unit_step.values
    update = Run(style.plain(values["update"]), "update")
    rest = (
        (Run(f"(1 {MINUS} "), update, Run(")")) if style.words else (Run(style.plain(1 - values["update"]), "update"),)
    )
    return Line(
        "hidden",
        (
            Run("h", "hidden"),
            Run(" = "),
            update,
            Run(f" × {style.factor(unit_step.hidden_before)} + "),
            *rest,
            Run(" × "),
            Run(style.factor(values["candidate"]), "candidate"),
            Run(" = "),
            Run(style.plain(values["hidden"]), "hidden"),
        ),
    )


def symbolic(layer: Layer) -> list[Line]:
    """The same equations in letters, for when there are no numbers yet."""
    candidate = "r × U hₜ₋₁" if layer.reset_after else "U (r × hₜ₋₁)"
    texts: dict[str, Sequence[str]] = {
        "rnn": (f"hₜ = {layer.activation}(U hₜ₋₁ + W xₜ + b)",),
        "lstm": ("f, i, o = σ(U hₜ₋₁ + W xₜ + b)", "cₜ = f × cₜ₋₁ + i × g", "hₜ = o × tanh(cₜ)"),
        "gru": (
            "z, r = σ(U hₜ₋₁ + W xₜ + b)",
            f"n = tanh({candidate} + W xₜ + b)",
            f"hₜ = z × hₜ₋₁ + (1 {MINUS} z) × n",
        ),
    }
    return [Line("", (Run(text, "faint"),)) for text in texts[layer.cell]]


def why(unit_step: UnitStep, layer: Layer, quantity: str, most: int) -> Line:
    """The question, and up to `most` units of the step before that pushed the chosen quantity hardest."""
    chosen = spelled_out(layer, quantity)
    runs = [Run(_question(chosen, unit_step.values[chosen]), "faint")]
    pushes = unit_step.preactivations[chosen].pushes[:most]
    for unit, share in pushes:
        runs += [Run("   "), Run(f"h{subscript(unit)} {signed(share)}", "ink", unit)]
    if not unit_step.preactivations[chosen].pushes:
        runs.append(Run("   " + translate("FormulaPanel", "nothing pushes from the step before"), "faint"))
    return Line("", tuple(runs))


def _question(name: str, value: float) -> str:
    if name in GATES and value >= OPEN:
        return translate("FormulaPanel", "why so open?")
    if name in GATES and value <= CLOSED:
        return translate("FormulaPanel", "why so closed?")
    return translate("FormulaPanel", "why?")
