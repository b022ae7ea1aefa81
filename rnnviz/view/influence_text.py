"""What is said about how much the prediction depends on a token, and on all of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.influence_scale import FAINTEST, LEAST, LIMIT, nats_text, share_text

translate = QCoreApplication.translate


def strip_tip(measure: str) -> str:
    """What the colours mean."""
    sentences = {
        "gradient": translate(
            "InfluenceText",
            "How much the loss at the current step would change with what entered at each step: its share of the "
            "gradient, on a logarithmic scale from {least} % (paper) to 100 %.",
        ),
        "product": translate(
            "InfluenceText",
            "Gradient × input: by a straight line, how many nats of −ln p the target would lose if nothing entered at "
            "that step. Red speaks for the target, blue against it; logarithmic from {faintest} to {limit} nats.",
        ),
        "left-out": translate(
            "InfluenceText",
            "The text is read again without this one token: by how many nats −ln p of the target then rises. Red "
            "speaks for the target, blue against it; logarithmic from {faintest} to {limit} nats.",
        ),
    }
    return sentences[measure].format(least=f"{100 * LEAST:g}", faintest=f"{FAINTEST:g}", limit=f"{LIMIT:g}")


def token_tip(measure: str, token: str, step: int, value: float, current: int) -> str:
    """What is said about the token of a step, counted from 0; "" for one that has no name."""
    sentences = {
        "gradient": translate(
            "InfluenceText", "{token} at step {step}: {value} of the gradient of the loss at step {current}"
        ),
        "product": translate(
            "InfluenceText", "{token} at step {step}: gradient × input {value} nats of the prediction at step {current}"
        ),
        "left-out": translate(
            "InfluenceText",
            "{token} at step {step}: without it, the target's −ln p after step {current} would change by {value} nats",
        ),
    }
    shown = share_text(value) if measure == "gradient" else nats_text(value)
    name = quoted(glyph(token)) if token else translate("InfluenceText", "The input")
    parts = {"token": name, "step": f"{step + 1:,}", "value": shown, "current": f"{current + 1:,}"}
    return sentences[measure].format(**parts)


def asked(target: str, step: int, surprise: float) -> str:
    """What the prediction is of: the target as it is written, and −ln p of it."""
    sentence = translate("InfluenceText", "Prediction after step {step}: {target}, −ln p = {loss} nats")
    return sentence.format(step=f"{step + 1:,}", target=target, loss=nats_text(surprise).lstrip("+"))


def found(measure: str, token: str, value: float, step: int, away: int, half: int) -> str:
    """One sentence: the token that counts most ("" for one without a name), its step, counted from 0, how many steps
    back it is, and within how many tokens half lies.
    """
    where = translate("InfluenceText", "here") if not away else ""
    if away:
        where = translate("InfluenceText", "{count} back").format(count=f"{away:,}")
    if measure == "left-out":
        sentence = (
            translate("InfluenceText", "It rests most on {token} ({where}): without it, −ln p rises by {value} nats.")
            if value > 0
            else translate("InfluenceText", "{token} ({where}) hinders most: without it, −ln p falls by {value} nats.")
        )
    elif measure == "product":
        sentence = translate("InfluenceText", "By gradient × input, {token} ({where}) counts most: {value} nats.")
    else:
        sentence = translate("InfluenceText", "It would change most with {token} ({where}): {value} of the gradient.")
    shown = share_text(value) if measure == "gradient" else nats_text(value)
    shown = nats_text(abs(value)).lstrip("+") if measure == "left-out" else shown
    name = quoted(glyph(token)) if token else translate("InfluenceText", "step {step}").format(step=f"{step + 1:,}")
    said = sentence.format(token=name, where=where, value=shown)
    said = said[0].upper() + said[1:]
    behind = translate("InfluenceText", "Half of all influence lies within the last {half} tokens.")
    return f"{said} {behind.format(half=half)}" if half > 1 else said
