"""What is said about a network's outputs: the title at the left of their strip, and the tooltip of a column."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.label_words import label_word
from rnnviz.view.quantity_text import count_text
from rnnviz.view.strip_title import TitleLine
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

_MOST_LISTED = 12


def label_title(theme: Theme, now: NDArray) -> list[TitleLine]:
    """Beside a label for every column: the strip's name, and how sure the current step is, `now` (labels,) 0..1."""
    lines = [TitleLine(translate("Outputs", "it says"), theme.font(13, True), theme.colour("ink"), 0)]
    if len(now) and np.isfinite(now).all():
        text = translate("Outputs", "probability {value}").format(value=f"{now.max():.2f}")
        lines.append(TitleLine(text, theme.font(11), theme.colour("faint"), 1))
    return lines


def column_tip(step: int, token: str, labels: Sequence[str], probabilities: NDArray) -> str:
    """All probabilities (labels,) of a step, the likeliest first; of many labels, the likeliest."""
    where = translate("Outputs", "after step {step}, {token}")
    title = where.format(step=count_text(step + 1), token=quoted(glyph(token)))
    if not np.isfinite(probabilities).all():
        return title + "\n" + translate("Outputs", "The network gave no number here.")
    order = np.argsort(-probabilities, kind="stable")
    lines = [f"{probabilities[label]:.4f}   {label_word(labels[label])}" for label in order[:_MOST_LISTED]]
    if len(order) > _MOST_LISTED:
        left = translate("Outputs", "{share}   {count} others")
        rest = f"{float(probabilities[order[_MOST_LISTED:]].sum()):.4f}"
        lines.append(left.format(share=rest, count=count_text(len(order) - _MOST_LISTED)))
    return "\n".join([title, *lines])


def strip_tip(is_verdict: bool) -> str:
    """How the strip is to be read."""
    if is_verdict:
        return translate("Outputs", "What the network thinks the text is, after each token: probabilities from 0 to 1.")
    return translate("Outputs", "The label that the network gives to each token; the paler, the less sure it is.")
