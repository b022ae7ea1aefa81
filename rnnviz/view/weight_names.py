"""What the rows and columns of a matrix are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.label_words import label_word

translate = QCoreApplication.translate


@dataclass(frozen=True)
class WeightNames:
    """The tokens that are read, the outputs' names, the tokens that are written, and the units of the last layer."""

    tokens: Sequence[str] = ()
    outputs: Sequence[str] = ()
    targets: Sequence[str] = ()
    units: int = 0

    def of(self, kind: str, index: int) -> str:
        """Row or column number `index`, from 0, of a matrix; `kind` as in :class:`rnnviz.core.matrices.Matrix`."""
        listed = {"token": self.tokens, "output": self.outputs, "target": self.targets}.get(kind, ())
        if index < len(listed):
            return quoted(glyph(label_word(listed[index])))
        if kind == "mixed":
            return self.of("source", index) if index < self.units else self.of("unit", index - self.units)
        number = index if kind in ("unit", "source", "below") else index + 1
        if kind == "statistic":
            return self._statistic(index)
        return {
            "unit": translate("WeightNames", "unit {number}"),
            "below": translate("WeightNames", "{number} below"),  # the number first, for it must not be cut off
            "source": translate("WeightNames", "unit {number} of the encoder"),
            "feature": translate("WeightNames", "feature {number}"),
            "output": translate("WeightNames", "output {number}"),
            "input": translate("WeightNames", "input {number}"),
        }.get(kind, translate("WeightNames", "token {number}")).format(number=number)

    def _statistic(self, index: int) -> str:
        return (
            translate("WeightNames", "scale"),
            translate("WeightNames", "shift"),
            translate("WeightNames", "mean of training"),
            translate("WeightNames", "variance of training"),
        )[index]


def matrix_title(name: str) -> str:
    """A tensor's or layer's title in the choice of matrices."""
    decoder = name.startswith("decoder.")
    title = {
        "layer": translate("WeightNames", "recurrent layer"),
        "embedding.weight": translate("WeightNames", "embedding"),
        "head.weight": translate("WeightNames", "head"),
        "normalisation": translate("WeightNames", "normalisation"),
        "attention.score.weight": translate("WeightNames", "attention: score"),
        "attention.combine.weight": translate("WeightNames", "attention: combine"),
    }[name.removeprefix("decoder.")]
    return translate("WeightNames", "decoder: {part}").format(part=title) if decoder else title
