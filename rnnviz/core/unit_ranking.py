"""The units of all layers and quantities ranked for each question, with what luck reaches beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.found_units import Answered, Found, Question, UnitScore
from rnnviz.core.notices import Notice
from rnnviz.core.unit_scores import SHIFTS, Answers, UnitScores, split_of

BEST = 10
"""Units told for each question."""

LEAST = 5 * (SHIFTS + 1)
"""Steps below which nothing is asked: the last fifth must have room for all moves by which luck is measured."""


def reason_against(question: Question, answers: NDArray[np.float32]) -> Notice | None:
    """Why the question tells nothing of a text with these answers, (steps,); None if it does."""
    if len(answers) < LEAST:
        return Notice.of("short", least=LEAST)
    split = split_of(len(answers))
    for part, where in ((answers, ""), (answers[:split], "_first"), (answers[split:], "_last")):
        if part.min() == part.max():
            if question.kind == "number":
                return Notice.of(f"constant{where}", value=f"{part[0]:g}")
            return Notice(f"{'always' if part[0] else 'never'}{where}")
    return None


def level_of(luck: NDArray[np.float64]) -> NDArray[np.float64]:
    """What luck must be passed by, (questions,), of the best |r| with answers that were moved, (moves, questions).

    The more questions are asked, the likelier luck passes one of them; so the level of each is its mean times the
    furthest that any move took any question from the mean of its other moves (Westfall and Young 1993, in ratios):
    in 5 of 100 searches, not questions, it is passed by luck.
    """
    moves = len(luck)
    if moves < 2:
        return np.ones(luck.shape[1])
    total = luck.sum(axis=0)
    others = (total - luck) / (moves - 1)
    furthest = np.divide(luck, others, out=np.ones_like(luck), where=others > 0).max(initial=1.0)
    level: NDArray[np.float64] = np.minimum(1.0, total / moves * furthest)
    return level


class UnitRanking:
    """Gathers the scores of every unit; `units` says how many there are of each (layer, quantity)."""

    def __init__(self, answers: Answers, units: Mapping[tuple[int, str], int]) -> None:
        self._answers = answers
        self._scores = {key: UnitScores(answers, count) for key, count in units.items()}
        self._places = [(*key, unit) for key, count in units.items() for unit in range(count)]

    def add(self, layers: Sequence[Mapping[str, NDArray[np.float32]]]) -> None:
        """The next steps: for each layer its quantities, (steps, units); none more once a score has been asked for."""
        for index, layer in enumerate(layers):
            for name, values in layer.items():
                self._scores[index, name].add(values)

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """Correlations over the first part, (questions, all units)."""
        return np.concatenate([one.scores for one in self._scores.values()], axis=1)

    @cached_property
    def held_out(self) -> NDArray[np.float64]:
        """Correlations over the held-out part, (questions, all units)."""
        return np.concatenate([one.held_out for one in self._scores.values()], axis=1)

    @cached_property
    def chance(self) -> NDArray[np.float64]:
        """The |r| on held-out text that luck passes, at any unit and question, in 5 of 100 searches, (questions,)."""
        return level_of(np.max([one.luck for one in self._scores.values()], axis=0))

    def best(self, question: Question, row: int) -> tuple[UnitScore, ...]:
        """The best units for the question in this row, best first by |score|."""
        order = np.argsort(-np.abs(self.scores[row]), kind="stable")[:BEST]
        return tuple(self._told(question, row, place) for place in order.tolist())

    def _told(self, question: Question, row: int, place: int) -> UnitScore:
        layer, quantity, unit = self._places[place]
        score, held_out = float(self.scores[row, place]), float(self.held_out[row, place])
        return UnitScore(question.key, layer, quantity, unit, score, held_out)

    def best_held_out(self) -> NDArray[np.float64]:
        """|r| on held-out text of the unit that is best on the first part, (questions,)."""
        best = np.abs(self.scores).argmax(axis=1)
        return np.abs(self.held_out[np.arange(len(best)), best])

    def found(
        self, questions: Sequence[Question], answers: NDArray, reasons: Sequence[Notice | None], untrained: NDArray
    ) -> Found:
        """All of it, of `questions` with `answers` (questions, steps); those with a reason were not asked.

        `untrained` is :meth:`best_held_out` of an untrained network, (questions asked,).
        """
        nan, rows, told = float("nan"), iter(range(len(untrained))), []
        for question, values, reason in zip(questions, answers, reasons, strict=True):
            share = float(values.mean(dtype=np.float64)) if len(values) else nan
            if reason:
                told.append(Answered(question, share, nan, nan, (), reason))
                continue
            row = next(rows)
            chance, compared = float(self.chance[row]), float(untrained[row])
            told.append(Answered(question, share, chance, compared, self.best(question, row)))
        steps = answers.shape[1]
        return Found(tuple(told), len(self._places), split_of(steps), steps - split_of(steps))
