"""What the ribbon says about a token, about the guesses behind the caret, and about its colours."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from rnnviz.view.glyphs import describe, glyph, quoted
from rnnviz.view.measure import Measure
from rnnviz.view.numerals import MINUS, plain
from rnnviz.view.quantity_text import count_text

translate = QCoreApplication.translate


def token_tip(step: int, text: str, known: bool, surprise: float, measure: Measure) -> str:
    """Step, character and name, how surprising it was (nats) and how probable, or how far off its prediction was."""
    token = quoted(glyph(text)) if measure.is_error else describe(text)
    lines = [
        translate("Ribbon", "step {step}   {token}").format(step=count_text(step + 1), token=token),
        _surprise_line(surprise, measure),
    ]
    if not known:
        lines.append(_unknown_line(measure))
    return "\n".join(lines)


def _unknown_line(measure: Measure) -> str:
    if measure.is_error:
        return translate("Ribbon", "This is no number; the network is fed 0.")
    return translate("Ribbon", "The network does not know this token.")


def _surprise_line(surprise: float, measure: Measure) -> str:
    if math.isnan(surprise):
        return translate("Ribbon", "Nothing was predicted here.")
    if measure.is_error:
        return translate("Ribbon", "squared error {error}: the prediction was off by {distance}").format(
            error=f"{surprise:.4g}".replace("-", MINUS), distance=plain(math.sqrt(surprise), 4)
        )
    return translate("Ribbon", "surprise {nats} nats, probability {probability}").format(
        nats=f"{surprise:.3f}", probability=f"{math.exp(-surprise):.4g}"
    )


def guesses_tip(guesses: list[tuple[str, float]], measure: Measure) -> str:
    """The network's guesses with their probabilities, or the number that it expects."""
    if measure.is_error:
        return translate("Ribbon", "The network expects {number} next.").format(number=guesses[0][0])
    listed = "\n".join(f"{glyph(text)}   {probability:.3f}" for text, probability in guesses)
    return translate("Ribbon", "The network expects:") + "\n" + listed


def scale_tip(measure: Measure) -> str:
    """How colours are to be read."""
    if measure.is_error:
        sentence = translate(
            "Ribbon",
            "The stronger the colour, the further off was what the network had predicted: squared error 0 … {most}.\n"
            "A notch marks what lies beyond; no colour means that nothing was predicted.",
        )
    else:
        sentence = translate(
            "Ribbon",
            "The stronger the colour, the more the token surprised the network: 0 … {most} nats.\n"
            "A notch marks what lies beyond; no colour means that nothing was predicted.",
        )
    return sentence.format(most=f"{measure.most:g}")
