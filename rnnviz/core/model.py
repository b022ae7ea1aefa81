"""A model: a network, what it was taught, and what it can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.clamp import Clamp
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import Network
from rnnviz.core.sampling import Sampling
from rnnviz.core.scaling import Scaling
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.core.vocabulary import Vocabulary

TASKS = ("next-token", "label", "classify", "regress", "compute", "translate")

_DOES = {
    "next-token": "predicts what comes next",
    "label": "labels each step",
    "classify": "gives one answer after the last step",
    "regress": "foretells numbers",
    "compute": "computes numbers",
    "translate": "translates",
}

PIECE = 64
"""Steps that are run at once: enough for most of the gain, few enough to tell how far a long text is."""


@dataclass(frozen=True)
class Card:
    """What is known of a model besides its weights.

    `task` is one of TASKS: what comes next, a label after every step, one label after the last, numbers foretold,
    numbers that are computed and mean nothing further, or another text, whose tokens are the `target`. `labels` name
    the outputs where they are not tokens. `cell_limits` holds for each layer the 99th percentile of |c| on
    validation text (None for cells without c). `sample` is a text to open with. `training` is the record of learning
    (loss in nats, steps, seconds, seed, settings, curve), `data` the source, licence, size and SHA-256 of what was
    learned.
    """

    name: str
    title: str
    task: str
    vocabulary: Vocabulary | None = None
    labels: tuple[str, ...] = ()
    cell_limits: tuple[float | None, ...] = ()
    sample: str = ""
    training: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    target: Vocabulary | None = None


class TaskError(ValueError):
    """This model cannot do what was asked; the message says what it can."""


@dataclass(frozen=True, eq=False)
class Model:
    """A network with its card: ``rnnviz.load("python-prose-lstm")``."""

    card: Card
    network: Network

    @property
    def name(self) -> str:
        """The name it is chosen by."""
        return self.card.name

    @property
    def forecasts(self) -> bool:
        """Whether it reads numbers, or rows of them, and its outputs are the number or the row that comes next."""
        vocabulary, outputs = self.card.vocabulary, self.network.architecture.classes
        if vocabulary is None or not vocabulary.has_no_list or self.card.task != "regress":
            return False
        return outputs == vocabulary.width

    @property
    def scaling(self) -> Scaling | None:
        """What the numbers that it forecasts stand for; None if for themselves."""
        return Scaling.from_json(self.card.data.get("scaling"), self.network.architecture.classes)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that it forecasts; their numbers, from 1, if they have none."""
        return self.card.labels or tuple(str(place + 1) for place in range(self.network.architecture.classes))

    @property
    def writes(self) -> bool:
        """Whether it predicts what comes next in the text, so that it can write on."""
        return self.card.task == "next-token" or self.forecasts

    @property
    def does(self) -> str:
        """What it was taught to do, as a sentence goes on behind "it"."""
        return _DOES[self.card.task]

    def stepper(self) -> Stepper:
        """A stepper at the beginning."""
        return Stepper(self.network)

    def inputs_of(self, given: str | NDArray | Iterable[int]) -> NDArray:
        """What the network is fed for a text, token ids, or vectors (steps, size); a text of numbers is (steps, 1)."""
        if isinstance(given, str):
            return self._vocabulary().encode(given)
        return np.asarray(given if isinstance(given, np.ndarray) else list(given))

    def trace(
        self, given: str | NDArray | Iterable[int], *, compact: bool = False, clamps: Iterable[Clamp] = ()
    ) -> Trace:
        """Every quantity of every layer over a text (or ids, or vectors), stepped from the zero state under `clamps`.

        Raises ClampError for a clamp that does not fit the network.
        """
        *_, trace = self.tracing(given, compact=compact, clamps=clamps)
        return trace

    def tracing(
        self, given: str | NDArray | Iterable[int], *, compact: bool = False, clamps: Iterable[Clamp] = ()
    ) -> Iterator[Trace]:
        """The same, growing: one trace, given before the first step and after every PIECE steps or fewer.

        Raises ClampError as :meth:`trace`.
        """
        interventions = Interventions(self.network.architecture, clamps)
        trace, stepper = Trace(self.network, compact=compact, interventions=interventions), self.stepper()
        stepper.interventions = interventions or None
        inputs = self.inputs_of(given)
        trace.reserve(len(inputs))
        yield trace
        for start in range(0, len(inputs), PIECE):
            run = stepper.run(list(inputs[start : start + PIECE]))
            trace.extend(run.inputs, run.layers, run.logits)
            yield trace

    def generate(
        self,
        prompt: str,
        length: int = 200,
        *,
        temperature: float = 1.0,
        top_k: int = 0,
        top_p: float = 1.0,
        seed: int | None = None,
    ) -> str:
        """`length` tokens that go on from `prompt`, as text (without the prompt).

        A prompt without tokens starts from a newline, if the model knows it. A model that forecasts feeds back each
        number or row as it is written, with four decimals; temperature and the like mean nothing to it, and it needs a
        prompt. Raises TaskError for a model that does not predict what comes next, ValueError for a setting out of
        range.
        """
        if length < 0:
            raise ValueError(f"the length must be 0 or more, not {length}")
        sampling, vocabulary = Sampling(temperature, top_k, top_p), self._vocabulary()
        if not self.writes:
            raise TaskError(f"{self.name} does not write text; it {self.does}")
        if self.forecasts:
            numbers = self._forecast(vocabulary, prompt)
            return vocabulary.between.join(next(numbers) for _ in range(length))
        tokens = self._continuation(vocabulary, prompt, sampling, np.random.default_rng(seed))
        return vocabulary.decode(next(tokens) for _ in range(length))

    def _continuation(
        self, vocabulary: Vocabulary, prompt: str, sampling: Sampling, random: np.random.Generator
    ) -> Iterator[int]:
        stepper = self.stepper()
        # A prompt of spaces has no words.
        for token in [*vocabulary.encode(prompt)] or vocabulary.encode("\n"):
            step = stepper.step(int(token))
        while True:
            chosen = sampling.choose(step.logits, random, vocabulary.unknown)
            yield chosen
            step = stepper.step(chosen)

    def _forecast(self, vocabulary: Vocabulary, prompt: str) -> Iterator[str]:
        """Numbers as texts, for ever. What is fed back is what the text says, not the output before it was rounded."""
        stepper, inputs = self.stepper(), vocabulary.encode(prompt)
        if not len(inputs):
            raise TaskError(f"{self.name} goes on from {vocabulary.kind}; give a prompt with at least one")
        for value in inputs:
            step = stepper.step(value)
        while True:
            written = vocabulary.written(step.logits)
            yield written
            step = stepper.step(vocabulary.input_of(written))

    def _vocabulary(self) -> Vocabulary:
        if self.card.vocabulary is None:
            raise TaskError(f"{self.name} reads vectors, not text; give an array of numbers (steps, size)")
        return self.card.vocabulary
