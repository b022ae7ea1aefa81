"""What the numbers that Why explains, and their causes, are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from rnnviz.core.causes import causes_of
from rnnviz.core.model import Model
from rnnviz.core.place import OUTPUT, Place
from rnnviz.core.sampling import Sampling
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.label_words import label_word

if TYPE_CHECKING:
    from rnnviz.app.studio import Studio
    from rnnviz.view.why_words import Asked

_OFFERED = 8
"""Outputs that can be chosen, the likeliest ones."""


def guesses(model: Model) -> bool:
    """Whether its outputs are chances after softmax, of which the largest is the likeliest."""
    return model.card.task in ("next-token", "label", "classify")


def asked(studio: Studio, place: Place) -> Asked:
    """A number of the document, with its causes and their names."""
    from rnnviz.view.why_words import Asked

    document, model = studio.document, studio.document.model
    layers, is_guess = model.network.layers, place.quantity == OUTPUT and guesses(model)
    name = output_name(model, place.unit) if place.quantity == OUTPUT else ""
    return Asked(
        causes_of(document.trace, place),
        layers[place.layer],
        len(layers),
        "" if document.vocabulary.is_of_rows else document.texts[place.step],
        quoted(glyph(name)) if is_guess else name,
        _probability(studio, place) if is_guess else None,
        _columns(model),
    )


def _probability(studio: Studio, place: Place) -> float:
    """As its bar says: at the temperature at which tokens are drawn."""
    sampling = studio.sampling() if studio.document.model.writes else Sampling()
    logits = studio.document.trace.logits_window(place.step, place.step + 1)[0]
    return float(sampling.probabilities(logits)[place.unit])


def _columns(model: Model) -> Sequence[str]:
    """What the components of a vector that enters are called."""
    vocabulary = model.card.vocabulary
    return model.columns if vocabulary is not None and vocabulary.is_of_rows and model.forecasts else ()


def output_name(model: Model, output: int) -> str:
    """What an output is called: a token, a label, or its number, from 1."""
    card = model.card
    if card.task == "next-token" and card.vocabulary is not None and output < len(card.vocabulary):
        return card.vocabulary.text_of(output)
    if output < len(card.labels):
        return label_word(card.labels[output])
    return QCoreApplication.translate("WhyCompanion", "output {number}").format(number=output + 1)


def offered_outputs(model: Model, logits: NDArray, present: int) -> list[int]:
    """The outputs that can be chosen, the likeliest first if they are guesses, and the present one."""
    order = np.argsort(-logits, kind="stable") if guesses(model) else np.arange(len(logits))
    offered: list[int] = order[:_OFFERED].tolist()
    return offered if present in offered else [*offered, present]
