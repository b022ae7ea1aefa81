"""Digits read row by row, by an LSTM, a GRU and an RNN."""

from __future__ import annotations

import os

from rnnviz.core.pixels import picture_text
from rnnviz.tasks.digit_files import HOW, PLACE, digit_corpus
from rnnviz.tasks.digits_task import DigitsTask
from rnnviz.tasks.drawn_digits import drawn
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings

_LEARNED = Settings(
    units=128, window=28, batch=128, carry=False, every_step=False, epochs=8, rate=4e-3, state_decay=1e-3
)


def _recipe(name: str, **changes: str | float) -> Recipe:
    settings = _LEARNED.changed([f"{key}={value}" for key, value in changes.items()])
    sample = picture_text(drawn(3))
    own_text = "possible" if PLACE in os.environ else "needed"
    missing = f"{name} learns from files of the user's; {HOW}"
    return Recipe(
        name, "Digits", "", settings, sample, "digits", DigitsTask.of, own_text, read=digit_corpus, missing=missing
    )


RECIPES = (
    _recipe("digits"),
    _recipe("digits-lstm"),
    _recipe("digits-gru", cell="gru"),
    _recipe("digits-rnn", cell="rnn", rate=2e-3, epochs=16),
)
