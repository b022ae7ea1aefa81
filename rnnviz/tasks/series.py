"""What comes next in a series of numbers, from the last few of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input
from rnnviz.core.number_text import number_text, row_text
from rnnviz.core.scaling import Scaling
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.task import Batch, Batches

_BLOCK = 500
_SHOWN = 200
_SAMPLE = 40


def cosine() -> NDArray[np.float32]:
    """(cos x + 1) / 2 at 100 points of 0..10π, float32 (100, 1), range 0..1."""
    return ((np.cos(np.linspace(0, 10 * np.pi, 100)) + 1) / 2).astype(np.float32)[:, None]


@dataclass(frozen=True, eq=False)
class SeriesTask:
    """A series, float32 (n, size), best scaled to about 0..1; `window` numbers tell the next one.

    The network is taught after `every_step` of a window, so that it can read on without end, or after the last alone,
    as the lecture does. The beginning is learned, the last share of `validation` is the test part; no window reaches
    over the cut. `labels` name the columns, `scaling` tells what their numbers stand for, if not for themselves;
    `facts` are what else the card should say.
    """

    kind: ClassVar[str] = "regress"
    unit: ClassVar[str] = "mean squared error"
    measured_on: ClassVar[str] = "the last part of the series"

    training: NDArray[np.float32]
    validation: NDArray[np.float32]
    window: int
    source: str
    every_step: bool = True
    labels: tuple[str, ...] = ()
    scaling: Scaling | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    @staticmethod
    def of(settings: Settings, values: NDArray | None = None, source: str = "a cosine, generated") -> SeriesTask:
        """A series of one's own, (n, size), or the cosine. Raises CorpusError if it is too short or not finite."""
        values = cosine() if values is None else np.asarray(values, np.float32)
        if not np.isfinite(values).all():
            raise CorpusError("the series holds values that are no finite numbers; fill or remove them")
        cut = cut_of(len(values), settings)
        return SeriesTask(values[:cut], values[cut:], settings.window, source, settings.every_step)

    @property
    def vocabulary(self) -> Vocabulary | None:
        """Numbers, if they come one at a time, else rows of them."""
        size = self.training.shape[1]
        return Vocabulary("numbers", ()) if size == 1 else Vocabulary("rows", (), width=size)

    @property
    def sample(self) -> str:
        """The text that a model which learned this opens with: the first windows of the test part."""
        rows = self.validation[: max(_SAMPLE, self.window + 5)]
        if rows.shape[1] == 1:
            return " ".join(number_text(float(value)) for value in rows[:, 0])
        return "\n".join(map(row_text, rows))

    @property
    def guess(self) -> float:
        """The error of always guessing the mean of what was learned."""
        return float(np.mean((self.validation - self.training.mean(axis=0)) ** 2))

    def windows(self, values: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Every window of values (n, size) and the value that follows: (n - window, window, size), (…, size).

        The windows are views into the values: written out, those of a long series would take much memory.
        """
        return _sliding(values, self.window)[:-1], values[self.window :]

    def architecture(self, settings: Settings) -> Architecture:
        """The values in, one step of them out. Raises SettingsError."""
        if settings.normalised and settings.batch < 3:
            raise SettingsError(f"batch must be at least 3 with batch normalisation here, not {settings.batch}")
        size = self.training.shape[1]
        return settings.network(Input("vector", size), size, every_step=self.every_step)

    def batches(self, settings: Settings) -> Batches:
        """Every window of the beginning in every pass, shuffled."""
        inputs, following = self.windows(self.training)
        if self.every_step:
            following = _sliding(self.training[1:], self.window)
        return Examples(inputs, following, settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """The windows of the test part in order, at most `most` values of them."""
        inputs, targets = self.windows(self.validation)
        kept = slice(None if most is None else max(1, most // self.window))
        return in_order(inputs[kept], targets[kept], _BLOCK)

    def sequences(self) -> list[NDArray]:
        """Some windows of the test part, (window, size) each."""
        return list(self.windows(self.validation)[0][:_SHOWN].copy())

    def record(self) -> dict[str, Any]:
        """How the data was made, and how it was scaled."""
        values = np.concatenate([self.training, self.validation])
        digest = hashlib.sha256(values.tobytes()).hexdigest()
        record = {"source": self.source, "licence": "none needed", "values": len(values), "sha256": digest}
        scaled = {} if self.scaling is None else {"scaling": self.scaling.to_json()}
        return record | scaled | self.facts


def cut_of(length: int, settings: Settings) -> int:
    """Where the test part of so many values begins. Raises CorpusError if one of both parts is too short."""
    cut = length - round(length * settings.validation)
    if min(cut, length - cut) <= settings.window:
        raise CorpusError(
            f"the series has {length:,} values, too few for windows of {settings.window}, to learn from and "
            "to test with; give a longer series, or set a smaller window"
        )
    return cut


def _sliding(values: NDArray[np.float32], window: int) -> NDArray[np.float32]:
    """Every window of values (n, size): (n - window + 1, window, size), not copied."""
    return np.lib.stride_tricks.sliding_window_view(values, window, axis=0).transpose(0, 2, 1)
