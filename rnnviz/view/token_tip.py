"""What the ribbon says about a token, about the guesses behind the caret, and about its colours."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from rnnviz.view.glyphs import describe, glyph
from rnnviz.view.quantity_text import count_text

translate = QCoreApplication.translate


def token_tip(step: int, text: str, known: bool, surprise: float) -> str:
    """Step, character and name, how surprising it was (nats) and how probable it had been held."""
    lines = [
        translate("Ribbon", "step {step}   {token}").format(step=count_text(step + 1), token=describe(text)),
        _surprise_line(surprise),
    ]
    if not known:
        lines.append(translate("Ribbon", "The network does not know this token."))
    return "\n".join(lines)


def _surprise_line(surprise: float) -> str:
    if math.isnan(surprise):
        return translate("Ribbon", "Nothing was predicted here.")
    return translate("Ribbon", "surprise {nats} nats, probability {probability}").format(
        nats=f"{surprise:.3f}", probability=f"{math.exp(-surprise):.4g}"
    )


def guesses_tip(guesses: list[tuple[str, float]]) -> str:
    """The network's guesses with their probabilities."""
    listed = "\n".join(f"{glyph(text)}   {probability:.3f}" for text, probability in guesses)
    return translate("Ribbon", "The network expects:") + "\n" + listed


def scale_tip(most: float) -> str:
    """How colours are to be read."""
    return translate(
        "Ribbon",
        "The stronger the colour, the more the token surprised the network: 0 … {most} nats.\n"
        "A notch marks what lies beyond; no colour means that nothing was predicted.",
    ).format(most=f"{most:g}")
