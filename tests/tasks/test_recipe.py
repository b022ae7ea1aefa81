"""A recipe's settings for another cell than its own."""

from __future__ import annotations

from rnnviz.tasks.recipes import RECIPES


def test_a_cell_brings_its_own_settings_and_what_is_asked_for_goes_before() -> None:
    alphabet = RECIPES["alphabet"]
    assert alphabet.changed(["cell=rnn"]).rate == 0.02 and alphabet.changed(["cell=gru"]).rate == 0.1
    assert alphabet.changed(["cell=rnn", "rate=0.5"]).rate == 0.5
    assert alphabet.changed([]) == alphabet.settings
