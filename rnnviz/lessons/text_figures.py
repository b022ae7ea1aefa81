"""How often texts are judged rightly: reviews of the test, where they are installed, ten typed ones, docstrings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.side_by_side import last_logits, padded_rows
from rnnviz.tasks import reviews
from rnnviz.tasks.classify_task import ClassifyTask
from rnnviz.tasks.corpora import film_reviews
from rnnviz.tasks.documents import Documents
from rnnviz.tasks.settings import Settings

TYPED: tuple[tuple[str, str], ...] = (
    ("positive", "I loved this film, the actors are wonderful and the story is moving."),
    ("negative", "Boring from the first minute to the last. A waste of time."),
    ("positive", "The plot is thin, but the music and the pictures are so beautiful that I forgave everything."),
    ("negative", "I expected a masterpiece and got a mess."),
    ("positive", "Not bad at all, I would watch it again."),
    ("negative", "It is not good. It is not funny. It is just long."),
    ("positive", "One of the best comedies of the year; I laughed until I cried."),
    ("negative", "The worst acting I have ever seen, and the script is even worse."),
    ("negative", "Great actors, great director, great music, and yet the film is terribly dull."),
    ("negative", "My children were bored and I fell asleep, but the ending was excellent."),
)
"""Ten reviews as one types them, and how each is meant."""

_BLOCK = 200


def right_on_the_test(name: str) -> Callable[[Model], float]:
    """The share of reviews of the test that the shipped model of this name judges rightly.

    Raises MissingTextError where the reviews are not installed.
    """

    def measure(_model: Model) -> float:
        model = load(name)
        settings = Settings.from_json(model.card.training["settings"])
        asked = _test(settings.validation)
        return accuracy(model, asked.texts, asked.classes, settings.window)

    return measure


@lru_cache(maxsize=1)
def _test(validation: float) -> Documents:
    return reviews.split(reviews.reviews(film_reviews().text), validation).test


def typed(model: Model) -> float:
    """The share of the ten typed reviews that it takes as they are meant."""
    classes = np.array([model.card.labels.index(label) for label, _ in TYPED])
    return accuracy(model, [text for _, text in TYPED], classes, 500)


def unseen_documents(model: Model) -> float:
    """The share of right answers on the docstrings of the test, as this Python has them."""
    task = _task(model)
    return accuracy(model, task.parts.test.texts, task.parts.test.classes, task.window)


def beside_a_bag(model: Model) -> float:
    """By how much the network is right more often on them than the bag of the same words."""
    task = _task(model)
    asked = task.parts.test
    return unseen_documents(model) - task.bag_of_words().accuracy(task.read(asked.texts), asked.classes)


def _task(model: Model) -> ClassifyTask:
    from rnnviz.tasks.unseen_texts import task_again

    return task_again(model, None)


def accuracy(model: Model, texts: Sequence[str], classes: NDArray, window: int) -> float:
    """The share of texts whose likeliest class after the last word is theirs, int (n,), by its last `window` words."""
    rows = [model.inputs_of(text)[-window:] for text in texts]
    order = np.argsort([len(row) for row in rows], kind="stable")
    right = 0
    for start in range(0, len(order), _BLOCK):
        chosen = order[start : start + _BLOCK]
        logits = last_logits(model.network, *padded_rows([rows[place] for place in chosen]))
        right += int((logits.argmax(1) == classes[chosen]).sum())
    return right / len(rows)
