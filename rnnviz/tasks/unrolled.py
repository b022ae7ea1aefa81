"""Deck 004's network of two units, by hand, and the task of finding weights that answer as it does.

``python -m rnnviz.tasks.unrolled F.safetensors`` writes the network by hand as a model file.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.network import Network
from rnnviz.core.number_text import number_text
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

SAMPLE = "1 2"

SEQUENCES, LENGTH = 2_000, 6
_HELD_OUT, _SHOWN = 200, 8
_WIDEST = 2.0
_SEED = 4

_ARCHITECTURE = Architecture(Input("vector", 1), (Layer("rnn", 2),), 1)
_TENSORS = {
    "recurrent.weight_ih_l0": [[0.5], [0.6]],
    "recurrent.weight_hh_l0": [[0.1, 0.3], [0.2, 0.4]],  # the deck's state·W has it the other way round
    "recurrent.bias_ih_l0": [0.1, -0.1],
    "recurrent.bias_hh_l0": [0.0, 0.0],
    "head.weight": [[1.0, 2.0]],
    "head.bias": [0.1],
}


def by_hand() -> Model:
    """The deck's network: x·[.5,.6] + state·[[.1,.2],[.3,.4]] + [.1,−.1], tanh, out·[[1],[2]] + .1."""
    network = Network(_ARCHITECTURE, {name: np.array(values, np.float32) for name, values in _TENSORS.items()})
    card = Card(
        "unrolled",
        "Two units by hand",
        "compute",
        Vocabulary("numbers", ()),
        sample=SAMPLE,
        training={"settings": {"cell": "rnn", "units": 2}},
        data={"source": "weights of lecture 004, written by hand; nothing was learned", "licence": "none needed"},
    )
    return Model(card, network)


@dataclass(frozen=True, eq=False)
class UnrolledTask:
    """Random sequences of numbers in −2..2, float32 (n, LENGTH, 1), and what the network by hand answers to each step.

    Whoever learns them from fresh weights finds the same answers, but seldom the same weights: the units may be
    exchanged, or both signs of one turned round.
    """

    kind: ClassVar[str] = "compute"
    unit: ClassVar[str] = "mean squared error"
    measured_on: ClassVar[str] = "sequences drawn anew"
    vocabulary: ClassVar[Vocabulary] = Vocabulary("numbers", ())

    inputs: NDArray[np.float32]
    targets: NDArray[np.float32]

    @staticmethod
    @cache
    def random() -> UnrolledTask:
        """The sequences, always the same."""
        inputs = np.random.default_rng(_SEED).uniform(-_WIDEST, _WIDEST, (SEQUENCES + _HELD_OUT, LENGTH, 1))
        rounded = inputs.round(4).astype(np.float32)
        model = by_hand()
        return UnrolledTask(rounded, np.stack([model.trace(row).logits for row in rounded]))

    @property
    def guess(self) -> float:
        """The error of always guessing the mean."""
        return float(self.targets.var())

    def architecture(self, settings: Settings) -> Architecture:
        """One number in, one out, after every step. Raises SettingsError."""
        return settings.network(Input("vector", 1), 1)

    def batches(self, settings: Settings) -> Batches:
        """All sequences but those held out, in every pass, shuffled."""
        return Examples(self.inputs[:SEQUENCES], self.targets[:SEQUENCES], settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Sequences that were not learned from, at most `most` numbers of them."""
        kept = slice(SEQUENCES, None if most is None else SEQUENCES + max(1, most // LENGTH))
        return in_order(self.inputs[kept], self.targets[kept], _HELD_OUT)

    def sequences(self) -> list[NDArray]:
        """Some of the held-out sequences, (LENGTH, 1) each."""
        return list(self.inputs[SEQUENCES:])

    def answers(self, model: Model) -> list[list[str]]:
        """A few sequences, the network's last answer to each, and that of the network by hand."""
        asked = [np.array([[1.0], [2.0]], np.float32), *self.inputs[SEQUENCES : SEQUENCES + _SHOWN]]
        return [[_text(row), _last(model, row), _last(by_hand(), row)] for row in asked]

    def record(self) -> dict[str, Any]:
        """How the data was made."""
        digest = hashlib.sha256(self.inputs.tobytes() + self.targets.tobytes()).hexdigest()
        source = f"{SEQUENCES:,} random sequences of {LENGTH} numbers, and lecture 004's network's answers, generated"
        return {"source": source, "licence": "none needed", "sequences": len(self.inputs), "sha256": digest}


def _text(row: NDArray[np.float32]) -> str:
    return " ".join(f"{value:g}" for value in row[:, 0])


def _last(model: Model, row: NDArray[np.float32]) -> str:
    return number_text(float(model.trace(row).logits[-1, 0]))


if __name__ == "__main__":
    save_model(by_hand(), sys.argv[1])
