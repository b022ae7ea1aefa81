"""The network of a run at any moment, as a model, and what it does then for people to look at."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.learn.present import CHARACTERS, WORDS, present_model, sample_of
from rnnviz.learn.run import Run
from rnnviz.learn.train import train
from rnnviz.tasks.recipes import RECIPES
from tests.learn.runs import small_run


def run_of(recipe: str, *settings: str) -> Run:
    chosen = RECIPES[recipe].settings.changed(list(settings))
    return Run(RECIPES[recipe].task_of(chosen), chosen, torch.device("cpu"))


def finished(run: Run) -> Run:
    for _ in train(run):
        pass
    return run


def test_it_is_the_network_of_the_moment_and_stays_so(tmp_path: Path) -> None:
    run = small_run()
    run.advance()
    model, before = present_model(run, "Cats", "the cat"), run.network.arrays()
    run.advance()
    for name, tensor in model.network.tensors.items():
        np.testing.assert_array_equal(tensor, before[name])
    save_model(model, tmp_path / "m.safetensors")
    card = load_model(tmp_path / "m.safetensors").card
    assert (
        card.training["steps"] == 1 and card.training["settings"] == run.settings.to_json() and card.sample == "the cat"
    )


@pytest.mark.parametrize(("kind", "tokens"), [("characters", CHARACTERS), ("words", WORDS)])
def test_a_text_is_written_alike_each_time(kind: str, tokens: int) -> None:
    run = small_run(kind=kind, at_least=1, window=5)
    model = present_model(run, "Cats", "")
    entry = sample_of(model, run)
    assert set(entry) == {"text"} and entry == sample_of(model, run)
    assert len(model.inputs_of(entry["text"])) == pytest.approx(tokens, abs=2)
    finished(run)
    assert sample_of(present_model(run, "Cats", ""), run) != entry


def test_hello_is_said_from_its_first_letter_beside_what_is_wanted() -> None:
    run = finished(run_of("hello", "epochs=150"))
    entry = sample_of(present_model(run, "hello", ""), run)
    assert entry == {"text": "hello, I am Andy", "wanted": "hello, I am Andy"}


def test_the_alphabet_answers_questions() -> None:
    run = run_of("alphabet", "epochs=1")
    for _ in range(3):
        run.advance()
    model = present_model(run, "alphabet", "")
    answers = sample_of(model, run)["answers"]
    assert len(answers) == 12
    for read, guess, right in answers:
        assert chr(ord(read[-1]) + 1) == right and len(guess) == 1
        logits = model.trace(read).logits[-1]
        assert guess == model.card.vocabulary.text_of(int(logits.argmax()))  # type: ignore[union-attr]


def test_a_forecast_stands_beside_the_truth() -> None:
    run = run_of("forecast", "epochs=1", "units=8")
    run.advance()
    entry = sample_of(present_model(run, "forecast", ""), run)
    assert len(entry["truth"]) == len(entry["prediction"]) >= 30 and max(np.abs(entry["truth"])) <= 1.01
    json.dumps(entry, allow_nan=False)


def test_a_forecast_of_a_table_has_all_its_columns() -> None:
    run = run_of("lorenz", "epochs=1", "units=4")
    run.advance()
    entry = sample_of(present_model(run, "lorenz", ""), run)
    assert np.shape(entry["truth"]) == np.shape(entry["prediction"]) and len(entry["truth"]) == 3
    assert entry["columns"] == ["x", "y", "z"]
    json.dumps(entry, allow_nan=False)


def test_memory_is_asked_for_the_deciding_word() -> None:
    run = run_of("memory", "units=4", "batch=2")
    run.advance()
    answers = sample_of(present_model(run, "memory", ""), run)["answers"]
    assert 8 < len(answers) <= 12
    assert ["我喜歡貓，…所以我養", "波斯貓"] in [[read, right] for read, _, right in answers]
    assert all(len(guess) == len(right) for _, guess, right in answers)


def test_who_sees_one_token_alone_has_no_weights_for_what_went_before() -> None:
    run = run_of("memory", "cell=rnn", "units=4", "window=1", "batch=50")
    for _ in range(3):
        run.advance()
    assert not run.network.arrays()["recurrent.weight_hh_l0"].any()
    assert run.network.arrays()["recurrent.weight_ih_l0"].any()
