"""The figures of the lessons on texts are measured, and fall with the weights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.lessons import text_figures
from rnnviz.lessons.catalogue import lesson_of
from rnnviz.lessons.sentiment_networks import NETWORKS
from rnnviz.tasks.corpora import MissingTextError


def test_most_typed_reviews_are_taken_as_they_are_meant_but_not_by_broken_weights() -> None:
    model = load("sentiment-lstm")
    assert text_figures.typed(model) >= 0.8
    tensors = {name: np.zeros_like(tensor) for name, tensor in model.network.tensors.items()}
    broken = replace(model, network=Network(model.network.architecture, tensors))
    assert not lesson_of("sentiment").figures[0].holds(text_figures.typed(broken))


def test_accuracy_is_that_of_reading_each_text_by_itself() -> None:
    model = load("documents-gru")
    texts = ["Draw a circle.", "Wait for the lock to be released by the other thread.", "Send mail.", "x " * 50]
    wanted = np.array([int(model.trace(text).logits[-1].argmax()) for text in texts])
    assert text_figures.accuracy(model, texts, wanted, 100) == 1.0
    assert text_figures.accuracy(model, texts, (wanted + 1) % 8, 100) == 0.0


def test_the_six_networks_are_those_of_the_lecture() -> None:
    kinds = [load(name).network.architecture for name, _, _ in NETWORKS]
    assert [[(layer.cell, layer.units) for layer in one.layers] for one in kinds] == [
        [("lstm", 32)],
        [("rnn", 64)],
        [("lstm", 32)],
        [("gru", 32)],
        [("gru", 64)],
        [("lstm", 32), ("gru", 32)],
    ]
    assert all(one.input.size == 10_000 and one.input.width == (1 if not at else 32) for at, one in enumerate(kinds))
    settings = [load(name).card.training["settings"] for name, _, _ in NETWORKS]
    lecture = {"optimiser": "rmsprop", "batch": 128, "epochs": 20.0, "window": 500, "vocabulary": 10_000, "seed": 1}
    assert all({key: one[key] for key in lecture} == lecture for one in settings)


def test_reviews_that_are_not_installed_are_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise MissingTextError("not installed")

    monkeypatch.setattr(text_figures, "film_reviews", missing)
    text_figures._test.cache_clear()
    with pytest.raises(MissingTextError):
        text_figures.right_on_the_test("sentiment-lstm")(_any())


def _any() -> Model:
    return load("sentiment-lstm")


def test_the_unit_that_the_lesson_points_at_goes_with_the_verdict() -> None:
    from rnnviz.lessons.sentiment import JUDGE

    model = load("sentiment-lstm")
    traces = [model.trace(text) for _, text in text_figures.TYPED]
    verdict = np.concatenate([trace.logits[:, 1] - trace.logits[:, 0] for trace in traces])
    cell = np.concatenate([np.asarray(trace.layers[0]["cell"])[:, JUDGE] for trace in traces])
    assert np.corrcoef(cell, verdict)[0, 1] > 0.95


def test_what_the_lessons_say_of_their_examples_holds() -> None:
    lstm, documents = load("sentiment-lstm"), load("documents-lstm")

    def positive(text: str) -> float:
        logits = lstm.trace(text).logits[-1]
        return float(1 / (1 + np.exp(logits[0] - logits[1])))

    assert positive("It starts badly and ends wonderfully.") > 0.5 > positive("It starts wonderfully and ends badly.")
    assert positive("I expected a masterpiece") > 0.9 and positive("I expected a masterpiece and got a mess") < 0.2
    assert positive("Not bad at all, I would watch it again.") < 0.5  # said to be taken wrongly
    trace = documents.trace("Return the address of the sender of this message, or None if it has no such header.")
    assert [documents.card.labels[trace.logits[step].argmax()] for step in (2, 8, 18)] == ["web", "mail", "mail"]
