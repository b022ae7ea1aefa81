"""A model's card as JSON, read with the distrust that a stranger's file deserves."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from rnnviz.core.architecture import Architecture, ArchitectureError
from rnnviz.core.model import TASKS, Card
from rnnviz.core.vocabulary import Vocabulary, VocabularyError

VERSION = 1
_LONGEST_TEXT = 2_000
_LARGEST_WHOLE = 2**63
_CELL_LIMITS = (1e-6, 1e12)
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


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
            "target": None if card.target is None else card.target.to_json(),
            "labels": list(card.labels),
            "cell_limits": list(card.cell_limits),
            "sample": card.sample,
            "training": card.training,
            "data": card.data,
        },
        allow_nan=False,
    )


def printable(text: str) -> str:
    """One line that is safe in a terminal: control characters, turns of writing direction and halves of
    surrogate pairs become the replacement character.
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _decoded(text: str) -> Any:
    try:
        return json.loads(text, parse_int=_whole, parse_float=_finite, parse_constant=_finite)
    except (ValueError, RecursionError) as error:
        raise CardError("its card is not JSON, or holds a number out of range") from error


def _whole(digits: str) -> int:
    value = int(digits)
    if abs(value) > _LARGEST_WHOLE:
        raise ValueError(digits)
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(digits)
    return value


def card_from_json(text: str) -> tuple[Card, Architecture]:
    """Read what :func:`card_to_json` wrote. Raises CardError with one sentence for anything else."""
    data = _decoded(text)
    if not isinstance(data, dict) or type(data.get("version")) is not int or data["version"] != VERSION:
        raise CardError(f"its card is not of version {VERSION}; a newer rnnviz may be able to read it")
    try:
        architecture = Architecture.from_json(data.get("architecture"))
        vocabulary, target = (
            None if data.get(key) is None else Vocabulary.from_json(data[key]) for key in ("vocabulary", "target")
        )
    except (ArchitectureError, VocabularyError) as error:
        raise CardError(str(error)) from error
    card = Card(
        name=printable(_text(data, "name")),
        title=printable(_text(data, "title")),
        task=_text(data, "task"),
        vocabulary=vocabulary,
        labels=_labels(data),
        cell_limits=_cell_limits(data, architecture),
        sample=_text(data, "sample"),
        training=_record(data, "training"),
        data=_record(data, "data"),
        target=target,
    )
    _check_sizes(card, architecture)
    _check_target(card, architecture)
    return card, architecture


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not _is_text(value):
        raise CardError(f"the card's {key} must be a text of at most {_LONGEST_TEXT} characters")
    return str(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT


def _labels(data: dict[str, Any]) -> tuple[str, ...]:
    labels = data.get("labels", [])
    if not isinstance(labels, list) or not all(_is_text(label) for label in labels):
        raise CardError(f"the card's labels must be a list of texts of at most {_LONGEST_TEXT} characters")
    return tuple(map(printable, labels))


def _cell_limits(data: dict[str, Any], architecture: Architecture) -> tuple[float | None, ...]:
    limits = data.get("cell_limits", [])
    if not isinstance(limits, list) or len(limits) not in (0, len(architecture.layers)):
        raise CardError("the card must give one cell-state limit a layer")
    least, most = _CELL_LIMITS
    if not all(limit is None or (_is_number(limit) and least <= limit <= most) for limit in limits):
        raise CardError(f"the card's cell-state limits must be numbers from {least:g} to {most:g}")
    return tuple(limits)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _record(data: dict[str, Any], key: str) -> dict[str, Any]:
    record = data.get(key, {})
    if not isinstance(record, dict) or any(isinstance(entry, str) and not _is_text(entry) for entry in record.values()):
        raise CardError(f"the card's {key} must be a record, with texts of at most {_LONGEST_TEXT} characters")
    curve = record.get("curve", [])
    points = isinstance(curve, list) and all(isinstance(point, list) and len(point) == 3 for point in curve)
    if not points or not all(value is None or _is_number(value) for point in curve for value in point):
        raise CardError("the card's learning curve must be a list of [step, training loss, validation loss]")
    return {name: printable(entry) if isinstance(entry, str) else entry for name, entry in record.items()}


def _check_sizes(card: Card, architecture: Architecture) -> None:
    if card.task not in TASKS:
        raise CardError(f"its task must be one of {', '.join(TASKS)}, not {card.task!r}")
    reads_tokens, vocabulary = architecture.input.kind != "vector", _token_list(card, architecture)
    if reads_tokens != (vocabulary is not None):
        raise CardError("a network that reads tokens needs a vocabulary, and one that reads vectors must have none")
    if card.task == "next-token" and not reads_tokens:
        raise CardError("a network that predicts the next token must read tokens")
    if vocabulary is not None and not all(map(_is_text, vocabulary.tokens)):
        raise CardError(f"a token of its vocabulary is longer than {_LONGEST_TEXT} characters")
    if vocabulary is not None and len(vocabulary) != architecture.input.size:
        raise CardError(f"its vocabulary has {len(vocabulary)} tokens but its network reads {architecture.input.size}")
    if card.task == "next-token" and architecture.classes != architecture.input.size:
        raise CardError("a network that predicts the next token needs one output a token")
    if card.labels and len(card.labels) != architecture.classes:
        raise CardError(f"it has {len(card.labels)} labels for {architecture.classes} outputs")


def _check_target(card: Card, architecture: Architecture) -> None:
    """That a translator has both halves, and each the tokens for its network; that no other model has a second one."""
    decoder, target = architecture.decoder, card.target
    if (card.task == "translate") != (decoder is not None) or (decoder is None) != (target is None):
        raise CardError(
            "a network that translates needs a decoder and the tokens that it writes, and no other has them"
        )
    if decoder is None or target is None:
        return
    if _token_list(card, architecture) is None:
        raise CardError("a network that translates must read tokens")
    if not all(map(_is_text, target.tokens)):
        raise CardError(f"a token of its target is longer than {_LONGEST_TEXT} characters")
    if len(target) != decoder.input.size:
        raise CardError(f"its target has {len(target)} tokens but its decoder reads {decoder.input.size}")
    if not target.knows("\n"):
        raise CardError("its target needs a line end, with which a translation begins and ends")


def _token_list(card: Card, architecture: Architecture) -> Vocabulary | None:
    """The vocabulary, if it lists tokens; numbers and rows, which have no list, enter as vectors."""
    if card.vocabulary is None or not card.vocabulary.has_no_list:
        return card.vocabulary
    width, entry = card.vocabulary.width, architecture.input
    if (entry.kind, entry.size) != ("vector", width):
        what = "numbers must take vectors of one number" if width == 1 else f"rows must take vectors of {width} numbers"
        raise CardError(f"a network that reads {what}")
    return None
