"""The training loop: it learns, says so truly, and does the same again from the same seed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.learn.train import EVALUATIONS, Evaluation, Progress, finished_model, rounded, train
from tests.learn.runs import TEXT, small_run, text_of


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_the_loss_falls(cell: str) -> None:
    run = small_run(cell=cell, epochs=6.0, embedding=8)
    events = list(train(run))
    losses = [event.loss for event in events if isinstance(event, Progress)]
    assert losses[0] == pytest.approx(np.log(len(text_of(run).vocabulary)), abs=0.5)
    assert np.mean(losses[-10:]) < 0.5 * losses[0]
    assert run.curve[-1][2] < 0.6 * run.curve[0][2]  # type: ignore[operator]


def test_the_events_tell_every_step_and_the_curve_every_point() -> None:
    run = small_run(epochs=6.0)
    events = list(train(run))
    steps = [event.step for event in events if isinstance(event, Progress)]
    points = [event for event in events if isinstance(event, Evaluation)]
    assert steps == list(range(1, run.steps + 1)) and isinstance(events[-1], Evaluation)
    assert [[point.step, rounded(point.training), rounded(point.validation)] for point in points] == run.curve
    assert points[-1].step == run.steps and EVALUATIONS <= len(points) <= 2 * EVALUATIONS
    losses = {event.step: event.loss for event in events if isinstance(event, Progress)}
    for before, point in zip([0, *(point.step for point in points)], points, strict=False):
        assert point.training == pytest.approx(np.mean([losses[step] for step in range(before + 1, point.step + 1)]))
    assert not list(train(run))


def test_a_steps_norm_and_rate_are_told() -> None:
    run = small_run(warmup=10, rate=0.1, clip=1e-6)
    first = next(iter(train(run)))
    assert isinstance(first, Progress) and first.rate == pytest.approx(0.01)
    squares = [float(weight.grad.square().sum()) for weight in run.network.parameters() if weight.grad is not None]
    assert np.sqrt(sum(squares)) == pytest.approx(1e-6, rel=1e-3)  # after clipping
    assert first.norm == run.norm > 0.01


def test_accuracy_is_the_share_of_right_guesses() -> None:
    run = small_run(epochs=4.0)
    last = [event for event in train(run) if isinstance(event, Evaluation)][-1]
    model = finished_model(run, "cats", "Cats")
    logits, ids = model.trace(text_of(run).validation).logits, text_of(run).validation
    assert last.accuracy == pytest.approx(np.mean(logits[:-1].argmax(-1) == ids[1:]), abs=0.01)
    assert model.card.training["accuracy"] == pytest.approx(last.accuracy, rel=1e-5)


def test_windows_that_begin_from_zero_are_learned_and_validated_so() -> None:
    run = small_run(carry=False, epochs=3.0)
    assert run.steps_a_pass == 19 and run.tokens_a_step == 72  # 114 windows of 12, in batches of 6
    for _ in train(run):
        pass
    batches = list(run.task.held_out(run.settings))
    assert all(batch.begins and batch.inputs.shape[1] == 12 for batch in batches)
    assert run.curve[-1][2] < run.curve[0][2]  # type: ignore[operator]


def test_a_normalised_network_is_shown_with_the_statistics_of_what_it_learned() -> None:
    run = small_run(normalised=True, epochs=4.0)
    last = [event for event in train(run) if isinstance(event, Evaluation)][-1]
    model = finished_model(run, "cats", "Cats")
    surprise = model.trace(text_of(run).validation).surprise[1:].astype(np.float64)
    assert surprise.mean() == pytest.approx(last.validation, abs=1e-4) and last.validation < 1.5
    assert model.network.tensors["normalisation.running_var"].max() < 1


def test_measured_whole_or_in_parts_the_figures_agree() -> None:
    run = small_run("the cat sat on the mat. " * 1_000, epochs=0.5)
    for _ in train(run):
        pass
    whole, parts = (
        finished_model(run, "c", "C", whole=whole).card.training["validation_loss"] for whole in (True, False)
    )
    assert whole == pytest.approx(parts, rel=0.05)


def test_a_run_of_one_step_is_evaluated_once() -> None:
    run = small_run(epochs=1e-9)
    assert [type(event) for event in train(run)] == [Progress, Evaluation] and run.steps == 1


def test_equal_seeds_give_equal_curves_to_the_bit() -> None:
    one, two, other = (small_run(seed=seed, dropout=0.3, layers=2) for seed in (4, 4, 5))
    curves, weights = [], []
    for run in (one, two, other):
        # Made anew, for the seed is set when a run is made.
        run = small_run(seed=run.settings.seed, dropout=0.3, layers=2)
        losses = [event.loss for event in train(run) if isinstance(event, Progress)]
        curves.append((losses, run.curve))
        weights.append(run.network.arrays())
    assert curves[0] == curves[1] != curves[2]
    for name, array in weights[0].items():
        np.testing.assert_array_equal(array, weights[1][name])


def test_a_finished_model_tells_the_truth_about_itself(tmp_path: Path) -> None:
    run = small_run()
    for _ in train(run):
        pass
    model = finished_model(run, "cats", "Cats and dogs", "the cat")
    card, training = model.card, model.card.training
    validation = TEXT[-round(len(TEXT) * 0.1) :]
    assert model.inputs_of(validation).tolist() == text_of(run).validation.tolist()
    surprise = model.trace(validation).surprise[1:].astype(np.float64)
    assert training["validation_loss"] == pytest.approx(surprise.mean(), abs=6e-5)
    assert training["curve"] == run.curve and training["steps"] == run.steps == training["curve"][-1][0]
    assert training["settings"] == run.settings.to_json() and card.data == text_of(run).corpus.record()
    assert (card.name, card.title, card.sample, card.task) == ("cats", "Cats and dogs", "the cat", "next-token")
    json.dumps(training, allow_nan=False)
    save_model(model, tmp_path / "c.safetensors")
    again = load_model(tmp_path / "c.safetensors")
    assert again.card == card and again.generate("the ", 20, seed=1) == model.generate("the ", 20, seed=1)


def test_learning_from_words_works_too() -> None:
    run = small_run(kind="words", embedding=6, window=5, at_least=1, epochs=8.0)
    for _ in train(run):
        pass
    written = finished_model(run, "words", "Words").generate("the cat", 6, temperature=0)
    assert written.startswith("sat on the")
