"""The deck's six networks that read film reviews."""

from __future__ import annotations

from dataclasses import replace

from rnnviz.tasks.corpora import check_film_reviews
from rnnviz.tasks.labelled_file import labelled_file
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.sentiment_task import sentiment_task
from rnnviz.tasks.settings import Settings

SAMPLE = "I expected nothing, but the story is wonderful and the actors are superb."

# The deck's: 10,000 words, the last 500 of a review, Embedding(10000, 32), Keras's RMSprop, 20 passes.
_DECK = Settings(
    units=32,
    embedding=32,
    kind="words",
    vocabulary=10_000,
    at_least=1,
    window=500,
    batch=128,
    carry=False,
    epochs=20,
    optimiser="rmsprop",
    rate=1e-3,
    schedule="constant",
    warmup=0,
    validation=0.2,
)


def _recipe(name: str, title: str, settings: Settings) -> Recipe:
    return Recipe(
        name=name,
        title=f"Film reviews, {title}",
        corpus="film-reviews",
        settings=settings,
        sample=SAMPLE,
        task="sentiment",
        make=sentiment_task,
        own_text="possible",
        read=labelled_file,
        check=check_film_reviews,
    )


RECIPES: tuple[Recipe, ...] = (
    _recipe("sentiment", "LSTM(32)", _DECK),
    _recipe("sentiment-number-lstm", "LSTM(32) without embedding", replace(_DECK, embedding=0)),
    _recipe("sentiment-rnn", "SimpleRNN(64)", replace(_DECK, cell="rnn", units=64)),
    _recipe("sentiment-gru", "GRU(32)", replace(_DECK, cell="gru")),
    _recipe("sentiment-gru64", "GRU(64)", replace(_DECK, cell="gru", units=64)),
    _recipe("sentiment-lstm-gru", "LSTM(32) + GRU(32)", replace(_DECK, cell="lstm+gru")),
)
