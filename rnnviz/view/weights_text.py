"""What is said beside the weights: the columns' titles, the box at the mouse, the numbers of parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from rnnviz.core.gate_weights import GateWeights
from rnnviz.view import quantity_text
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.hover_box import HoverText
from rnnviz.view.numerals import significant
from rnnviz.view.weights_layout import WeightsLayout

translate = QCoreApplication.translate

INPUT, HIDDEN, BIAS = range(3)


@dataclass(frozen=True)
class WeightsFacts:
    """`tokens` name the columns of W where each is a token, `from_below` tells that they are the units of the layer
    below; `sentences` count the parameters, each in fewer words than the one before.
    """

    tokens: Sequence[str] = ()
    from_below: bool = False
    sentences: Sequence[str] = ("",)


def counts_sentences(layer: tuple[int, int], network: tuple[int, int]) -> tuple[str, str]:
    """The parameters of the layer and of the whole network, each as PyTorch and as Keras counts them, or PyTorch."""
    counts = [quantity_text.count_text(count) for count in (*layer, *network)]
    whole = translate("WeightMaps", "Parameters (PyTorch, Keras): layer {0}, {1}; network {2}, {3}")
    short = translate("WeightMaps", "Parameters: layer {0}, network {1}")
    return whole.format(*counts), short.format(counts[0], counts[2])


def column_titles(facts: WeightsFacts, layout: WeightsLayout) -> list[tuple[str, str]]:
    """Title and explanation of each block of columns."""
    count = quantity_text.count_text
    wide, high = (len(layout.blocks[index].columns.units) for index in (INPUT, HIDDEN))
    entering = translate("WeightMaps", "1 input") if wide == 1 else translate("WeightMaps", "{count} inputs")
    if facts.tokens:
        entering = translate("WeightMaps", "one column for each of {count} tokens")
    elif facts.from_below:
        entering = translate("WeightMaps", "{count} units of the layer below")
    return [
        (translate("WeightMaps", "W, from the input"), entering.format(count=count(wide)) + _mean(layout, INPUT)),
        (
            translate("WeightMaps", "U, from the step before"),
            translate("WeightMaps", "{count} units of hₜ₋₁").format(count=count(high)) + _mean(layout, HIDDEN),
        ),
        ("b", ""),
    ]


def _mean(layout: WeightsLayout, block: int) -> str:
    """That several columns share one on screen, if they do."""
    shared = layout.blocks[block].columns.per_row
    return translate("WeightMaps", ", mean of {count} a column").format(count=shared) if shared > 1 else ""


def hover_text(
    gate: GateWeights, block: int, unit: int, column: int, facts: WeightsFacts, layout: WeightsLayout
) -> HoverText:
    """One weight: whose it is, what it weighs, and its exact value."""
    value = f"{float(gate.parts[block][unit, column]):+.7g}".replace("-", "\N{MINUS SIGN}")
    whose = translate("WeightMaps", "unit {unit}").format(unit=unit)
    lines = [f"{_source(block, column, facts)}   {'WUb'[block]} = {value}"]
    if layout.rows.per_row > 1 or layout.blocks[block].columns.per_row > 1:
        lines.append(translate("WeightMaps", "the colour is the mean of its neighbours too"))
    return HoverText(f"{quantity_text.long_title(gate.quantity)}   {whose}", tuple(lines))


def radius_text(radius: float | None) -> str:
    """The spectral radius of a gate's U; a row of dots until it is known."""
    if radius is None:
        return "ρ(U) …"
    return f"ρ(U) {f'{radius:#.3g}' if 0.001 <= radius < 1_000 else significant(radius)}"


def gate_text(gate: GateWeights, radius: float | None) -> HoverText:
    """A whole gate: how large its matrices are, and how its numbers are counted."""
    count = quantity_text.count_text
    norms = (significant(float(np.linalg.norm(part.astype(np.float64)))) for part in gate.parts[:2])
    lines = (
        translate("WeightMaps", "largest |eigenvalue| of U: {radius}").format(radius=radius_text(radius)),
        translate("WeightMaps", "Frobenius norms: ‖W‖ {0}, ‖U‖ {1}").format(*norms),
        translate("WeightMaps", "parameters: {0} (PyTorch), {1} (Keras)").format(
            count(gate.pytorch_count), count(gate.keras_count)
        ),
    )
    return HoverText(quantity_text.long_title(gate.quantity), lines)


def _source(block: int, column: int, facts: WeightsFacts) -> str:
    if block == BIAS:
        sides = translate("WeightMaps", "bias beside W"), translate("WeightMaps", "bias beside U")
        return sides[column]
    if block == HIDDEN:
        return translate("WeightMaps", "from unit {unit} of the step before").format(unit=column)
    if facts.tokens:
        return translate("WeightMaps", "from {token}").format(token=quoted(glyph(facts.tokens[column])))
    if facts.from_below:
        return translate("WeightMaps", "from unit {unit} of the layer below").format(unit=column)
    return translate("WeightMaps", "from input {number}").format(number=column + 1)
