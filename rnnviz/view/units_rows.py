"""What was found as the rows of a list: a heading for each question, then its best units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rnnviz.core.found_units import Answered, Found, UnitScore
from rnnviz.view import units_words
from rnnviz.view.units_notices import notice_text

MOST = 5
"""Units shown of each question."""

Labels = Mapping[tuple[int, int], str]
"""(layer, unit) -> what the user calls it."""


@dataclass(frozen=True)
class UnitRow:
    """One unit: `chance` and `untrained` (nan: not known) are the |r| that it must beat; `label` is its name."""

    score: UnitScore
    chance: float
    untrained: float
    question: str
    label: str = ""

    @property
    def is_real(self) -> bool:
        """Whether it follows the question more closely than luck and an untrained network do."""
        return self.beats_luck and not abs(self.score.held_out) <= self.untrained

    @property
    def beats_luck(self) -> bool:
        """See :meth:`UnitScore.beats`."""
        return self.score.beats(self.chance)


@dataclass(frozen=True)
class QuestionRow:
    """A heading: the question, and how often its answer is yes; or why it could not be asked."""

    title: str
    facts: str
    reason: str = ""


Row = QuestionRow | UnitRow


def rows_of(found: Found, labels: Labels) -> list[Row]:
    """All rows, the questions in their order."""
    rows: list[Row] = []
    for answered in found.answers:
        rows.append(_heading(answered))
        name = units_words.name(answered.question)
        for score in answered.best[:MOST]:
            label = labels.get((score.layer, score.unit), "")
            rows.append(UnitRow(score, answered.chance, answered.untrained, name, label))
    return rows


def _heading(answered: Answered) -> QuestionRow:
    name, reason = units_words.name(answered.question), answered.reason
    if reason is not None:
        return QuestionRow(name, "", notice_text(reason))
    return QuestionRow(name, units_words.share_text(answered.question, answered.share))
