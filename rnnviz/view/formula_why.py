"""The last line of the formula panel: why a gate is open or closed, and which units made it so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.explain import UnitStep
from rnnviz.view.formula_lines import place_of, spelled_out
from rnnviz.view.formula_runs import Line, Run
from rnnviz.view.numerals import signed, subscript

OPEN, CLOSED = 0.7, 0.3
"""From where on a gate is called open, up to where closed."""

translate = QCoreApplication.translate


def why(unit_step: UnitStep, layer: Layer, quantity: str, most: int) -> Line:
    """The question, and up to `most` units of the step before that answer it, those that pushed hardest first.

    Of a gate that is open (or closed) only those count that pushed it open (or closed).
    """
    chosen = spelled_out(layer, quantity)
    pushes = unit_step.preactivations[chosen].pushes
    # Of a clamped gate it is asked what it would have been.
    question, direction = _question(chosen, unit_step.unclamped.get(chosen, unit_step.values[chosen]))
    answers = [push for push in pushes if push[1] * direction > 0]
    if direction and not answers:
        question, _ = _question("", 0.0)
    runs = [Run(question, "accent", place_of(unit_step, chosen), asks=True)]
    before = place_of(unit_step, "hidden", earlier=True)
    for unit, share in (answers or pushes)[:most]:
        runs += [Run("   "), Run(f"h{subscript(unit)} {signed(share)}", "accent", before._replace(unit=unit))]
    if not pushes:
        runs.append(Run("   " + translate("FormulaPanel", "nothing pushes from the step before"), "faint"))
    return Line("", tuple(runs))


def _question(name: str, value: float) -> tuple[str, int]:
    """What is asked of a value, and the sign of the pushes that answer it (0: both)."""
    if name in GATES and value >= OPEN:
        return translate("FormulaPanel", "why so open?"), 1
    if name in GATES and value <= CLOSED:
        return translate("FormulaPanel", "why so closed?"), -1
    return translate("FormulaPanel", "why?"), 0
