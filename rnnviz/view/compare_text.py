"""The words of a comparison of several networks: what is said of a token, and what each expects."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.numerals import plain, significant
from rnnviz.view.quantity_text import count_text

translate = QCoreApplication.translate

Guesses = Sequence[tuple[str, float]]


@dataclass(frozen=True)
class CompareMeasure:
    """What a cost is: "surprise", "error" (squared) or "share" (of the first network's answer).

    `most` is where the fixed scale of costs ends, `most_apart` that of the disagreement.
    """

    kind: str = "surprise"
    most: float = 8.0
    most_apart: float = math.log(2)

    @property
    def title(self) -> str:
        """In a word that fits the gutter."""
        return {
            "surprise": translate("Compare", "surprise"),
            "error": translate("Compare", "error²"),
            "share": translate("Compare", "agreement"),
        }[self.kind]

    @property
    def range(self) -> str:
        """``0 … 8 nats``."""
        text = translate("Compare", "0 … {most} nats") if self.kind == "surprise" else "0 … {most}"
        return text.format(most=f"{self.most:g}")

    @property
    def range_apart(self) -> str:
        """``0 … 0.69 nats``."""
        text = "0 … {most}" if self.kind == "error" else translate("Compare", "0 … {most} nats")
        return text.format(most=f"{self.most_apart:.2g}")

    def mean_text(self, mean: float) -> str:
        """``1.31 nats``."""
        if math.isnan(mean):
            return ""
        if self.kind == "surprise":
            return translate("Compare", "{mean} nats").format(mean=plain(mean))
        return translate("Compare", "mean {mean}").format(mean=significant(mean))

    @property
    def about_lines(self) -> str:
        """What the curves and triangles say, a sentence each."""
        costs = {
            "surprise": translate("Compare", "Lines: how much each token surprised each network, {range}."),
            "error": translate("Compare", "Lines: how far off each network was, squared, {range}."),
            "share": translate("Compare", "Lines: how likely each network holds the first one's answer, {range}."),
        }[self.kind].format(range=self.range)
        triangles = translate("Compare", "Triangles: where they disagree most.")
        return f"{costs}\n{triangles}"

    @property
    def about(self) -> str:
        """What the curves, triangles and bars say, a sentence each."""
        bars = translate("Compare", "Bars: how far apart their predictions are, {range}.")
        return f"{self.about_lines}\n{bars.format(range=self.range_apart)}"


def cost_text(cost: float, measure: CompareMeasure) -> str:
    """One network's cost of one token."""
    if math.isnan(cost):
        return translate("Compare", "nothing was predicted")
    if measure.kind == "surprise":
        text = translate("Compare", "surprise {nats} nats, probability {probability}")
        return text.format(nats=plain(cost, 3), probability=f"{math.exp(-cost):.4g}")
    if measure.kind == "error":
        return translate("Compare", "squared error {error}").format(error=f"{cost:.4g}")
    return translate("Compare", "{share} for the first network's answer").format(share=f"{cost:.3f}")


def guesses_text(guesses: Guesses) -> str:
    """``“e” 0.412   “a” 0.220``; a number that is predicted stands alone."""
    return "   ".join(
        quoted(glyph(text)) + (f" {share:.3f}" if not math.isnan(share) else "") for text, share in guesses
    )


def _expected(measure: CompareMeasure) -> str:
    """Surprise is about the network's own probabilities, and so is what is said beside it."""
    if measure.kind == "surprise":
        return translate("Compare", "expected, at temperature 1: {guesses}")
    return translate("Compare", "expected {guesses}")


def compare_tip(
    step: int, token: str, fared: Sequence[tuple[str, float, Guesses]], apart: float, measure: CompareMeasure
) -> str:
    """The token, how each network (name, cost, what it expected) fared with it, and how far apart they were."""
    where = translate("Compare", "step {step}   {token}")
    lines = [where.format(step=count_text(step + 1), token=quoted(glyph(token)))]
    for name, cost, guesses in fared:
        lines.append(translate("Compare", "{name}: {cost}").format(name=name, cost=cost_text(cost, measure)))
        if guesses:
            lines.append(_expected(measure).format(guesses=guesses_text(guesses)))
    if not math.isnan(apart):
        lines.append(translate("Compare", "apart: {apart}").format(apart=significant(apart)))
    return "\n".join(lines)
