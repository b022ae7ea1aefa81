"""What stands for each token on screen."""

from __future__ import annotations

from collections.abc import Sequence

from rnnviz.core.step_numbers import StepNumbers
from rnnviz.session.document import Document


def shown_texts(document: Document) -> Sequence[str]:
    """What was typed, or the step's number where that is a whole row of numbers."""
    return StepNumbers(document.total) if document.vocabulary.is_of_rows else document.texts
