"""The lectures' small tasks are learned, and what comes out of them is what their data say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.learn.evaluate import forecast_of, measure
from rnnviz.learn.run import Run
from rnnviz.learn.train import Evaluation, finished_model, train
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.series import SeriesTask


def made(name: str, *changes: str) -> Run:
    settings = RECIPES[name].settings.changed(list(changes))
    return Run(RECIPES[name].task_of(settings), settings, torch.device("cpu"))


def learned(name: str, *changes: str) -> tuple[Run, list[Evaluation]]:
    run = made(name, *changes)
    return run, [event for event in train(run) if isinstance(event, Evaluation)]


@pytest.mark.parametrize("cell", ["lstm", "gru"])
def test_the_sentence_comes_back_from_its_first_letter(cell: str, tmp_path: Path) -> None:
    run, points = learned("hello", f"cell={cell}")
    assert points[-1].accuracy == 1.0 and points[-1].validation < 0.05
    save_model(finished_model(run, "hello", "Hello"), tmp_path / "h.safetensors")
    model = load_model(tmp_path / "h.safetensors")
    assert model.generate("h", 15, temperature=0) == "ello, I am Andy"
    surprise = model.trace("hello, I am Andy").surprise[1:]
    assert surprise.mean() == pytest.approx(model.card.training["validation_loss"], rel=1e-3)  # its sum is the loss


def test_the_alphabets_loss_and_accuracy_are_those_of_the_model_that_is_shown(tmp_path: Path) -> None:
    run, points = learned("alphabet", "epochs=2", "batch=50", "warmup=0")
    assert points[-1].validation < points[0].validation
    save_model(finished_model(run, "abc", "Alphabet"), tmp_path / "a.safetensors")
    model, task = load_model(tmp_path / "a.safetensors"), run.task
    assert model.network.architecture.keras_count() == 5_210 and model.inputs_of("AAABC").tolist() == [0, 0, 0, 1, 2]
    batch = next(task.held_out(run.settings, 500))
    answers = [model.trace(ids).logits[-1].astype(np.float64) for ids in batch.inputs]
    pairs = list(zip(answers, batch.targets, strict=True))
    found = measure(run.network, [batch])
    nats = [np.log(np.exp(logits).sum()) - logits[wanted] for logits, wanted in pairs]
    assert found.loss == pytest.approx(np.mean(nats), rel=1e-5) and len(pairs) == 100
    assert found.accuracy == pytest.approx(np.mean([logits.argmax() == wanted for logits, wanted in pairs]))


def test_a_forecast_is_what_the_model_says_after_each_window(tmp_path: Path) -> None:
    run, points = learned("forecast", "epochs=100", "rate=0.02")
    assert points[-1].accuracy is None and points[-1].validation < 0.3 * run.task.guess
    save_model(finished_model(run, "cos", "Cosine", RECIPES["forecast"].sample), tmp_path / "c.safetensors")
    model, task = load_model(tmp_path / "c.safetensors"), run.task
    assert isinstance(task, SeriesTask) and model.card.task == "regress"
    truth, prediction = forecast_of(run.network, task)
    assert truth.shape == prediction.shape == (30, 1)
    np.testing.assert_array_equal(truth[:, 0], task.validation[20:, 0])
    for index in (0, 17, 29):
        said = model.trace(task.validation[index : index + 20]).logits[-1]
        np.testing.assert_allclose(said, prediction[index], atol=1e-5)
    assert points[-1].validation == pytest.approx(np.mean((truth - prediction) ** 2), rel=1e-4)
    assert model.card.training["unit"].startswith("mean squared error, on the last part")


@pytest.mark.parametrize("name", ["hello", "alphabet", "forecast"])
def test_equal_seeds_give_equal_curves_to_the_bit(name: str) -> None:
    changes = ("epochs=4", "batch=100", "dropout=0.1")
    one, two, other = (learned(name, *changes, f"seed={seed}") for seed in (1, 1, 2))
    assert one[1] == two[1] != other[1]
    for array, again in zip(one[0].network.arrays().values(), two[0].network.arrays().values(), strict=True):
        np.testing.assert_array_equal(array, again)


def test_a_task_without_accuracy_has_none_in_its_card() -> None:
    run = made("forecast")
    assert finished_model(run, "c", "C").card.training["accuracy"] is None
    assert finished_model(made("hello"), "h", "H").card.training["accuracy"] is not None
