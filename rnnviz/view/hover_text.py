"""What the box over a gate map says about the cell under the mouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rnnviz.core.means import mean_of
from rnnviz.core.trace import Trace
from rnnviz.view import quantity_text
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.hover_box import HoverText
from rnnviz.view.scale import Scale

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class HoveredCell:
    """The cell under the mouse: `unit` is one of the `row_units` whose mean the row shows."""

    quantity: str
    step: int
    unit: int
    row_units: list[int]


@dataclass
class UnitNames:
    """Which units are pinned, and what they were found to stand for."""

    pinned: frozenset[int]
    names: Mapping[int, str]

    def of(self, unit: int) -> str:
        """As in: unit 37 ★ “in quotes”."""
        text = translate("CellHover", "unit {unit}").format(unit=unit) + (" ★" if unit in self.pinned else "")
        return f"{text} {quoted(self.names[unit])}" if self.names.get(unit) else text


def text_of(
    cell: HoveredCell, trace: Trace, layer: int, scale: Scale, names: UnitNames, token: str | None
) -> HoverText:
    """The lines of the box; every value is read from the trace anew."""
    kind = trace.network.layers[layer].cell
    values = trace.window(layer, cell.step, cell.step + 1)[cell.quantity][0]
    letter = quantity_text.letter(cell.quantity, kind)
    title = f"{quantity_text.long_title(cell.quantity)}   "
    step = translate("CellHover", "step {step}").format(step=quantity_text.count_text(cell.step + 1))
    where = step if token is None else f"{step}  {quoted(glyph(token))}"
    exact = _exact(cell.quantity, letter, float(values[cell.unit]), scale)
    exact += _clamped(trace, layer, cell)
    if len(cell.row_units) == 1:
        return HoverText(title + names.of(cell.unit), (f"{where}   {exact}",))
    mean = quantity_text.value_text(cell.quantity, mean_of(values[cell.row_units]))
    row = translate("CellHover", "row: {units}, mean {letter} = {mean}").format(
        units=_units_text(cell.row_units), letter=letter, mean=mean
    )
    return HoverText(title + names.of(cell.unit), (f"{where}   {exact}", row))


def _clamped(trace: Trace, layer: int, cell: HoveredCell) -> str:
    """What the clamp that has the last word does to the cell under the mouse; nothing if there is none."""
    change = None if trace.interventions is None else trace.interventions.at(layer, cell.step)
    clamps = [] if change is None else [clamp for clamp, mask in change.parts.get(cell.quantity, ()) if mask[cell.unit]]
    said = {
        "set": translate("CellHover", "(held)"),
        "scale": translate("CellHover", "(scaled)"),
        "keep": translate("CellHover", "(kept)"),
    }
    return f"  {said[clamps[-1].kind]}" if clamps else ""


def _exact(quantity: str, letter: str, value: float, scale: Scale) -> str:
    text = f"{letter} = {quantity_text.value_text(quantity, value)}"
    if quantity_text.ends(quantity):
        return f"{text}  {quantity_text.ends(quantity)}"
    if scale.low <= value <= scale.high:
        return text
    limits = quantity_text.range_text(quantity, scale.low, scale.high)
    return text + "  " + translate("CellHover", "(beyond {limits})").format(limits=limits)


def _units_text(units: list[int]) -> str:
    if units == list(range(units[0], units[-1] + 1)):
        return translate("CellHover", "units {first}–{last}").format(first=units[0], last=units[-1])
    return translate("CellHover", "units {list}").format(list=", ".join(map(str, units)))
