"""Which networks can be learned here, and why others cannot."""

from __future__ import annotations

import pytest

from rnnviz.core.layer_learning import NotLearnableError, learnable
from rnnviz.core.layer_list import BatchNormalization, Dense, Dropout, LayerList, Recurrent, Shape
from rnnviz.core.layer_presets import EXAMPLES, PRESETS
from rnnviz.tasks.settings import Settings

SERIES = Shape("series", 5, 3)
SEQUENCE, LAST = Recurrent("LSTM", 8, return_sequences=True), Recurrent("LSTM", 8)


def test_the_lyrics_as_settings() -> None:
    found = learnable(PRESETS["lyrics"])
    assert found.settings == {
        "cell": "lstm",
        "layers": 1,
        "units": 128,
        "embedding": 128,
        "dropout": 0.25,
        "normalised": True,
    }
    assert found.every_step and found.outputs == 2_345 and found.steps == 40


def test_different_cells_are_joined_by_a_plus() -> None:
    found = learnable(PRESETS["sentiment-both"])
    assert found.settings["cell"] == "lstm+gru" and found.layers == 2 and not found.every_step


@pytest.mark.parametrize("name", [name for name in PRESETS if not name.startswith("dense")])
def test_the_settings_of_every_recurrent_preset_are_sound(name: str) -> None:
    found = learnable(PRESETS[name])
    settings = Settings.from_json({**Settings().to_json(), **found.settings})
    assert settings.cells == tuple(found.cell.split("+"))


@pytest.mark.parametrize(
    ("layers", "key"),
    [
        ((Dense(3),), "no_recurrence"),
        ((LAST,), "no_head"),
        ((LAST, Dense(4), Dense(3)), "no_head"),
        ((Dense(3), LAST, Dense(3)), "no_head"),
        ((BatchNormalization(), LAST, Dense(3)), "order"),
        ((Recurrent(both_ways=True), Dense(3)), "both_ways"),
        ((SEQUENCE, Recurrent("LSTM", 9), Dense(3)), "units"),
        ((Recurrent("SimpleRNN", activation="relu"), Dense(3)), "variant"),
        ((Recurrent("GRU", reset_after=False), Dense(3)), "variant"),
        ((SEQUENCE, Dropout(0.2), LAST, Dense(3)), "dropout"),
        ((SEQUENCE, Dropout(0.2), LAST, Dropout(0.3), Dense(3)), "dropout"),
        ((Dropout(0.2), LAST, Dense(3)), "dropout"),
        ((LAST, LAST, Dense(3)), "unsound"),
    ],
)
def test_what_cannot_be_learned_says_why(layers, key: str) -> None:
    with pytest.raises(NotLearnableError) as caught:
        learnable(LayerList(SERIES, layers))
    assert caught.value.key == key


def test_what_an_unsound_example_lacks() -> None:
    with pytest.raises(NotLearnableError, match="wrong"):
        learnable(EXAMPLES["unsound"])
