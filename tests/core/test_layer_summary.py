"""Parameters are counted as Keras counts them, and what cannot be is said in one sentence."""

from __future__ import annotations

import math
import os

import pytest
from hypothesis import given, settings

from rnnviz.core.layer_code import keras_script
from rnnviz.core.layer_list import BatchNormalization, Dense, Dropout, Embedding, LayerList, Recurrent, Shape
from rnnviz.core.layer_presets import PRESETS
from rnnviz.core.layer_problems import SENTENCES, LayerError
from rnnviz.core.layer_summary import summary
from tests.core.layer_lists import sound_networks

IDS, SERIES, VECTOR = Shape("ids", 5), Shape("series", 5, 3), Shape("vector", None, 3)


@pytest.mark.parametrize(("preset", "count"), [("alphabet", 5_210), ("lyrics", 734_761), ("two-classes", 17_026)])
def test_the_lectures_own_counts(preset: str, count: int) -> None:
    assert summary(PRESETS[preset]).parameters == count


def test_the_lyrics_as_keras_prints_them() -> None:
    found = summary(PRESETS["lyrics"])
    assert [(row.name, row.gives.written, row.parameters) for row in found.rows] == [
        ("embedding", "(None, 40, 128)", 300_160),
        ("lstm", "(None, 40, 128)", 131_584),
        ("dropout", "(None, 40, 128)", 0),
        ("batch_normalization", "(None, 40, 128)", 512),
        ("dense", "(None, 40, 2345)", 302_505),
    ]
    assert (found.trainable, found.fixed) == (734_505, 256)


@pytest.mark.parametrize(
    ("layer", "count"),
    [
        (Recurrent("SimpleRNN", 4), 4 * (4 + 3) + 4),
        (Recurrent("LSTM", 4), 4 * (4 * (4 + 3) + 4)),
        (Recurrent("GRU", 4), 3 * (4 * (4 + 3) + 2 * 4)),
        (Recurrent("GRU", 4, reset_after=False), 3 * (4 * (4 + 3) + 4)),
        (Recurrent("LSTM", 4, both_ways=True), 8 * (4 * (4 + 3) + 4)),
        (Dense(4), 4 * 3 + 4),
        (BatchNormalization(), 12),
        (Dropout(), 0),
    ],
)
def test_each_layer_over_three_features(layer, count: int) -> None:
    assert summary(LayerList(SERIES, (layer,))).parameters == count


def test_layers_of_one_kind_are_numbered() -> None:
    layers = (Recurrent("GRU", 2, return_sequences=True), Recurrent("GRU", 2), Dense(2), Dense(1))
    assert [row.name for row in summary(LayerList(SERIES, layers)).rows] == ["gru", "gru_1", "dense", "dense_1"]


@pytest.mark.parametrize(
    ("network", "place", "sentence"),
    [
        (LayerList(SERIES), -1, "add one"),
        (LayerList(SERIES, (Recurrent(), Recurrent())), 1, "LSTM gives one vector only; set its return_sequences"),
        (LayerList(SERIES, (Recurrent(both_ways=True), Dropout(), Recurrent("GRU"))), 2, "Bidirectional gives one"),
        (LayerList(SERIES, (Recurrent(), Dense(3), Recurrent("GRU"))), 2, "behind Dense there is none left; move GRU"),
        (LayerList(VECTOR, (Recurrent("SimpleRNN"),)), 0, "without time steps; give it time steps"),
        (LayerList(IDS, (Recurrent(),)), 0, "put an Embedding first"),
        (LayerList(IDS, (Embedding(), Embedding())), 1, "Embedding takes token ids, so it stands first"),
        (LayerList(SERIES, (Embedding(),)), 0, "the input must be token ids"),
        (LayerList(SERIES, (Recurrent(units=0),)), 0, "units must be a whole number from 1 to 100,000, not 0"),
        (LayerList(SERIES, (Dense(10**9),)), 0, "not 1,000,000,000"),
        (LayerList(SERIES, (Dense(-3),)), 0, "not -3"),
        (LayerList(SERIES, (Dropout(1.0),)), 0, "the rate must be from 0 to below 1, not 1.0"),
        (LayerList(SERIES, (Dropout(float("nan")),)), 0, "not nan"),
        (LayerList(IDS, (Embedding(10**8),)), 0, "vocabulary"),
        (LayerList(IDS, (Embedding(10**7, 99_999),)), -1, "more than 2,000,000,000; give it fewer units"),
        (LayerList(Shape("series", 0, 3), (Dense(),)), -1, "time steps"),
        (LayerList(Shape("series", None, 0), (Dense(),)), -1, "features"),
        (LayerList(SERIES, (Dense(),) * 25), -1, "at most 24 layers"),
        (LayerList(SERIES, (Dense(1, "gelu"),)), 0, "activation"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(network: LayerList, place: int, sentence: str) -> None:
    with pytest.raises(LayerError) as caught:
        summary(network)
    assert caught.value.place == place and sentence in str(caught.value) and "\n" not in str(caught.value)
    assert SENTENCES[caught.value.key].format(**caught.value.values) == str(caught.value)


def test_editing_leaves_the_list_before_as_it_was() -> None:
    network = PRESETS["lyrics"]
    edited = network.moved(1, 3).without(0).inserted(0, Embedding(9, 2)).replaced(4, Dense(9, "softmax"))
    assert [layer.name for layer in edited.layers][:4] == ["Embedding", "Dropout", "BatchNormalization", "LSTM"]
    assert edited.layers[4] == Dense(9, "softmax") and summary(network).parameters == 734_761


@given(sound_networks())
def test_a_list_can_be_kept_as_plain_data(network: LayerList) -> None:
    assert LayerList.from_json(network.to_json()) == network
    assert summary(network).rows[-1].gives.written.startswith("(None")


@pytest.mark.parametrize("data", [None, {}, {"entry": {"kind": "cats"}, "layers": []}, {"entry": {}, "layers": [1]}])
def test_other_data_is_no_list_of_layers(data: object) -> None:
    with pytest.raises(ValueError, match="no list of layers"):
        LayerList.from_json(data)


@settings(max_examples=15, deadline=None)
@given(sound_networks())
def test_keras_counts_the_same(network: LayerList) -> None:
    os.environ.setdefault("KERAS_BACKEND", "torch")
    pytest.importorskip("keras")
    names: dict = {}
    exec(keras_script(network).partition("model.compile")[0], names)
    model, found = names["model"], summary(network)
    assert model.count_params() == found.parameters
    assert sum(math.prod(weight.shape) for weight in model.trainable_weights) == found.trainable
    assert [str(layer.output.shape) for layer in model.layers] == [row.gives.written for row in found.rows]
