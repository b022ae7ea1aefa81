"""The networks that the lectures write in Keras, as lists of layers."""

from __future__ import annotations

from rnnviz.core.layer_list import BatchNormalization, Dense, Dropout, Embedding, LayerList, Recurrent, Shape

_REVIEW = Shape("ids", 500)


def _reviews(*layers: Recurrent) -> LayerList:
    """Deck 002: 10,000 words, 500 of them a review."""
    return LayerList(_REVIEW, (Embedding(10_000, 32), *layers, Dense(1, "sigmoid")))


PRESETS: dict[str, LayerList] = {
    "alphabet": LayerList(Shape("series", 5, 1), (Recurrent("LSTM", 32), Dense(26, "softmax"))),
    "lyrics": LayerList(
        Shape("ids", 40),
        (
            Embedding(2_345, 128),
            Recurrent("LSTM", 128, return_sequences=True),
            Dropout(0.25),
            BatchNormalization(),
            Dense(2_345, "softmax"),
        ),
    ),
    "sentiment-plain": LayerList(Shape("series", 500, 1), (Recurrent("LSTM", 32), Dense(1, "sigmoid"))),
    "sentiment-rnn": _reviews(Recurrent("SimpleRNN", 64)),
    "sentiment-lstm": _reviews(Recurrent("LSTM", 32)),
    "sentiment-gru": _reviews(Recurrent("GRU", 32)),
    "sentiment-gru64": _reviews(Recurrent("GRU", 64)),
    "sentiment-both": _reviews(Recurrent("LSTM", 32, return_sequences=True), Recurrent("GRU", 32)),
    "cosine": LayerList(Shape("series", 10, 1), (Recurrent("LSTM", 32), Dropout(0.2), Dense(1))),
    "digits": LayerList(Shape("series", 28, 28), (Recurrent("LSTM", 128), Dense(10, "softmax"))),
    "two-classes": LayerList(Shape("series", 10, 1), (Recurrent("LSTM", 64), Dense(2, "softmax"))),
    "dense": LayerList(Shape("vector", None, 5), (Dense(32, "relu"), Dense(16, "relu"), Dense(1, "sigmoid"))),
    "dense-wide": LayerList(
        Shape("vector", None, 10), (Dense(64, "relu"), Dense(32, "relu"), Dense(16, "relu"), Dense(2, "softmax"))
    ),
}
"""By name: the alphabet of deck 004, the lyrics of 000, the reviews' six and the cosine of 002, digits, and 003's."""

EXAMPLES: dict[str, LayerList] = {
    "both-ways": _reviews(Recurrent("LSTM", 32, both_ways=True)),
    "unsound": _reviews(Recurrent("LSTM", 32), Recurrent("GRU", 32)),
}
"""To speak of: one that reads both ways, and one whose first LSTM gives no sequence to the GRU behind it."""
