"""The numbers that a cell diagram shows: one unit's step, or nothing yet."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.clamp import Kind
from rnnviz.core.explain import Preactivation, UnitStep
from rnnviz.view.glyphs import describe, glyph, quoted
from rnnviz.view.numerals import exact, plain, signed

translate = QCoreApplication.translate

_NOTHING = Preactivation(0.0, 0.0, 0.0, 0.0, ())


class Reading:
    """A unit's step as numbers to draw and as texts to write; with no step, zeros and empty texts."""

    def __init__(self, unit_step: UnitStep | None, layer: Layer, token_text: str) -> None:
        self.unit_step = unit_step
        self.layer = layer
        self.token_text = token_text

    @property
    def input_label(self) -> str:
        """``xₜ “e”``: the token that entered, or that it came from the layer below."""
        if self.unit_step is None:
            return "xₜ"
        if self.unit_step.layer > 0:
            return "xₜ " + QCoreApplication.translate("CellDiagram", "from the layer below")
        return f"xₜ {quoted(glyph(self.token_text))}" if self.token_text else "xₜ"

    def input_tip(self, sentence: str) -> str:
        """What a hover over the input says: the sentence, and the token in full."""
        return f"{sentence}\n{describe(self.token_text)}" if self.token_text else sentence

    @property
    def squeezed_cell(self) -> float:
        """tanh of the new cell state."""
        return math.tanh(self.value("cell"))

    def value(self, name: str) -> float:
        """A quantity of this step, 0.0 before there is one."""
        return 0.0 if self.unit_step is None else self.unit_step.values[name]

    def before(self, name: str) -> float:
        """The state the step before left: "cell" or "hidden"."""
        if self.unit_step is None:
            return 0.0
        found = self.unit_step.cell_before if name == "cell" else self.unit_step.hidden_before
        return 0.0 if found is None else found

    def is_held(self, name: str) -> bool:
        """Whether a clamp changes the quantity here."""
        return self.unit_step is not None and name in self.unit_step.unclamped

    def is_scaled(self, name: str) -> bool:
        """Whether a clamp multiplies the quantity here."""
        return self.unit_step is not None and self.unit_step.clamped.get(name) == "scale"

    def held_tip(self, name: str, symbol: str) -> str:
        """What a hover over the mark of something held says."""
        step = self.unit_step
        if step is None or name not in step.unclamped:
            return ""
        value, unclamped = exact(step.values[name]), exact(step.unclamped[name])
        shown = _held(step.clamped.get(name, "set")).format(value=value, unclamped=unclamped)
        return f"{symbol}: {shown}"

    def preactivation(self, name: str) -> Preactivation:
        """What went into a quantity's σ or tanh."""
        return _NOTHING if self.unit_step is None else self.unit_step.preactivations[name]

    def level(self, name: str) -> float | None:
        """How full a quantity's vessel is; None when there is nothing to show."""
        value = self.value(name)
        return None if self.unit_step is None or math.isnan(value) else value

    def text(self, name: str) -> str:
        """A quantity as it is written beside its part: gates without a sign, the rest with one."""
        return self.number(self.value(name), sign=name not in GATES)

    def number(self, value: float, *, sign: bool = True) -> str:
        """Any number of this step, or "" before there is one."""
        if self.unit_step is None:
            return ""
        return signed(value) if sign else plain(value)

    def tip(self, sentence: str, name: str, value: float) -> str:
        """What a hover says: what the part does, and its value with all digits."""
        return sentence if self.unit_step is None else f"{sentence}\n{name} = {exact(value)}"


def _held(kind: Kind) -> str:
    """What a clamp does to a number, as a sentence to fill in."""
    return {
        "set": translate("CellDiagram", "Held at {value}; without the clamp {unclamped}."),
        "scale": translate("CellDiagram", "Scaled to {value}; without the clamp {unclamped}."),
        "keep": translate("CellDiagram", "Kept as the step before left it, {value}; without the clamp {unclamped}."),
    }[kind]
