"""Digits read row by row, by an LSTM, a GRU and an RNN."""

from __future__ import annotations

from rnnviz.core.pixels import picture_text
from rnnviz.tasks.digits_task import DigitsTask
from rnnviz.tasks.drawn_digits import drawn
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings


def _recipe(name: str, cell: str, rate: float) -> Recipe:
    settings = Settings(
        cell=cell, units=128, window=28, batch=128, carry=False, every_step=False, epochs=8, rate=rate, state_decay=1e-3
    )
    sample = picture_text(drawn(3))
    return Recipe(name, "Digits", "", settings, sample, "digits", make=DigitsTask.of, own_text="possible")


RECIPES = (
    _recipe("digits", "lstm", 4e-3),
    _recipe("digits-lstm", "lstm", 4e-3),
    _recipe("digits-gru", "gru", 4e-3),
    _recipe("digits-rnn", "rnn", 1e-3),
)
