"""Translators learn like everything else: right answers count, and a run goes on where it was cut."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.learn.checkpoint import load_checkpoint, save_checkpoint
from rnnviz.learn.present import present_model, sample_of
from rnnviz.learn.run import Run
from rnnviz.learn.train import finished_model, train
from rnnviz.tasks.recipes import RECIPES


def small_run() -> Run:
    """A few steps of a small translator of dates."""
    settings = RECIPES["translate"].settings.changed(
        ["units=12", "embedding=6", "epochs=0.02", "dropout=0.2", "warmup=0"]
    )
    return Run(RECIPES["translate"].task_of(settings), settings, torch.device("cpu"))


def test_stopped_and_gone_on_with_equals_never_stopped(tmp_path: Path) -> None:
    torch.set_num_threads(1)
    whole = small_run()
    for _ in train(whole):
        pass
    cut = small_run()  # later, for its seed is that of all of torch
    for _ in range(4):
        cut.advance()
    save_checkpoint(cut, tmp_path / "c")
    again = small_run()
    load_checkpoint(again, tmp_path / "c")
    while again.step < whole.step:
        again.advance()
    for name, array in whole.network.arrays().items():
        np.testing.assert_array_equal(array, again.network.arrays()[name], err_msg=name)


def test_what_is_learned_is_saved_with_both_vocabularies_and_shows_samples(tmp_path: Path) -> None:
    run = small_run()
    losses = [run.advance() for _ in range(6)]
    assert losses[-1] < losses[0] - 0.05
    save_model(finished_model(run, "d", "Dates"), tmp_path / "d.safetensors")
    model = load_model(tmp_path / "d.safetensors")
    assert model.card.task == "translate" and model.card.target is not None
    assert 0 <= model.card.training["accuracy"] <= 1
    answers = sample_of(present_model(run, "d", ""), run)["answers"]
    assert len(answers) == 12 and all(wanted.startswith(("19", "20")) for _, _, wanted in answers)
