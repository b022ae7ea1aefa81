"""A model's card as JSON, read with the distrust that a stranger's file deserves."""

from __future__ import annotations

import json
import math
from typing import Any

from rnnviz.core.architecture import Architecture, ArchitectureError
from rnnviz.core.model import TASKS, Card
from rnnviz.core.vocabulary import Vocabulary, VocabularyError

VERSION = 1
_LONGEST_TEXT = 2_000


class CardError(ValueError):
    """The card says something that cannot be; the message says what."""


def card_to_json(card: Card, architecture: Architecture) -> str:
    """The card and the architecture, as they stand in a model file."""
    vocabulary = None if card.vocabulary is None else card.vocabulary.to_json()
    return json.dumps(
        {
            "version": VERSION,
            "name": card.name,
            "title": card.title,
            "task": card.task,
            "architecture": architecture.to_json(),
            "vocabulary": vocabulary,
            "labels": list(card.labels),
            "cell_limits": list(card.cell_limits),
            "sample": card.sample,
            "training": card.training,
            "data": card.data,
        },
        ensure_ascii=False,
        allow_nan=False,
    )


def card_from_json(text: str) -> tuple[Card, Architecture]:
    """Read what :func:`card_to_json` wrote. Raises CardError with one sentence for anything else."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CardError("its card is not JSON") from error
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise CardError(f"its card is not of version {VERSION}; a newer rnnviz may be able to read it")
    try:
        architecture = Architecture.from_json(data.get("architecture"))
        vocabulary = None if data.get("vocabulary") is None else Vocabulary.from_json(data["vocabulary"])
    except (ArchitectureError, VocabularyError) as error:
        raise CardError(str(error)) from error
    card = Card(
        name=_text(data, "name"),
        title=_text(data, "title"),
        task=_text(data, "task"),
        vocabulary=vocabulary,
        labels=_labels(data),
        cell_limits=_cell_limits(data, architecture),
        sample=_text(data, "sample"),
        training=_record(data, "training"),
        data=_record(data, "data"),
    )
    _check_sizes(card, architecture)
    return card, architecture


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise CardError(f"the card's {key} must be a text of at most {_LONGEST_TEXT} characters")
    return value


def _labels(data: dict[str, Any]) -> tuple[str, ...]:
    labels = data.get("labels", [])
    if not isinstance(labels, list) or not all(isinstance(label, str) for label in labels):
        raise CardError("the card's labels must be a list of texts")
    return tuple(labels)


def _cell_limits(data: dict[str, Any], architecture: Architecture) -> tuple[float | None, ...]:
    limits = data.get("cell_limits", [])
    if not isinstance(limits, list) or len(limits) not in (0, len(architecture.layers)):
        raise CardError("the card must give one cell-state limit a layer")
    if not all(limit is None or (_is_number(limit) and limit > 0) for limit in limits):
        raise CardError("the card's cell-state limits must be numbers above 0")
    return tuple(limits)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _record(data: dict[str, Any], key: str) -> dict[str, Any]:
    record = data.get(key, {})
    if not isinstance(record, dict):
        raise CardError(f"the card's {key} must be a record")
    curve = record.get("curve", [])
    points = isinstance(curve, list) and all(isinstance(point, list) and len(point) == 3 for point in curve)
    if not points or not all(value is None or _is_number(value) for point in curve for value in point):
        raise CardError("the card's learning curve must be a list of [step, training loss, validation loss]")
    return record


def _check_sizes(card: Card, architecture: Architecture) -> None:
    if card.task not in TASKS:
        raise CardError(f"its task must be one of {', '.join(TASKS)}, not {card.task!r}")
    reads_tokens = architecture.input.kind != "vector"
    if reads_tokens != (card.vocabulary is not None):
        raise CardError("a network that reads tokens needs a vocabulary, and one that reads vectors must have none")
    if card.vocabulary is not None and len(card.vocabulary) != architecture.input.size:
        raise CardError(
            f"its vocabulary has {len(card.vocabulary)} tokens but its network reads {architecture.input.size}"
        )
    if card.task == "next-token" and architecture.classes != architecture.input.size:
        raise CardError("a network that predicts the next token needs one output a token")
    if card.labels and len(card.labels) != architecture.classes:
        raise CardError(f"it has {len(card.labels)} labels for {architecture.classes} outputs")
