"""Sequences of different lengths learn side by side, and their padding changes nothing."""

from __future__ import annotations

import numpy as np
import torch

from rnnviz.learn.losses import loss_of, right_answers, wanted
from rnnviz.learn.network import LearningNetwork, on_device
from rnnviz.tasks.examples import Padded, padded
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import IGNORED

_CPU = torch.device("cpu")


def _sequences(seed: int = 0, count: int = 50) -> list[np.ndarray]:
    random = np.random.default_rng(seed)
    return [random.integers(0, 9, random.integers(1, 12)).astype(np.int32) for _ in range(count)]


def test_every_pass_holds_each_sequence_once() -> None:
    sequences = _sequences()
    batches = Padded(sequences, np.arange(50), 8, seed=1)
    for number in range(2):
        steps = range(number * batches.a_pass, (number + 1) * batches.a_pass)
        found = np.concatenate([batches.batch_at(step).targets for step in steps])
        assert sorted(found) == list(range(50))


def test_two_passes_differ_and_equal_steps_are_equal() -> None:
    batches = Padded(_sequences(), np.arange(50), 8, seed=1)
    first = batches.batch_at(0).targets
    assert not np.array_equal(first, batches.batch_at(batches.a_pass).targets)
    assert np.array_equal(first, batches.batch_at(0).targets)


def test_padding_does_not_change_an_answer() -> None:
    sequences = _sequences(count=6)
    architecture = Settings(cell="lstm+gru", units=5, embedding=4).network(
        Settings(embedding=4).architecture(9).input, 2, every_step=False
    )
    network = LearningNetwork(architecture).eval()
    inputs, _, lengths = on_device(padded(sequences, np.zeros(6, int)), _CPU)
    together, _ = network(inputs, None, lengths)
    for row, one in zip(together, sequences, strict=True):
        alone, _ = network(torch.from_numpy(one.astype(np.int64))[None])
        assert torch.allclose(row, alone[0], atol=1e-6)


def test_what_is_ignored_counts_nowhere() -> None:
    batch = padded([np.array([1, 2, 3]), np.array([4])], [np.array([0, 1, 1]), np.array([1])])
    assert batch.targets.tolist() == [[0, 1, 1], [1, IGNORED, IGNORED]]
    targets, logits = torch.from_numpy(batch.targets), torch.zeros(2, 3, 2)
    logits[..., 1] = 20.0
    assert wanted(targets) == 4
    right = right_answers(logits, targets)
    assert right is not None and int(right) == 3
    assert loss_of(logits, targets).item() == torch.tensor(20.0 / 4).item()


def test_a_cell_for_each_layer() -> None:
    settings = Settings(cell="lstm+gru", units=5)
    assert [layer.cell for layer in settings.architecture(9).layers] == ["lstm", "gru"]
