"""What would be learned with the settings as they stand: counted, and checked before anything is tried."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from rnnviz.core.architecture import Architecture
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.memory import training_bytes
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.text_task import check_length

_SHARE = 0.8
"""Of this machine's memory that learning may take."""


@dataclass(frozen=True)
class Proposal:
    """`settings` are sound, or `sentence` says what is not, of the setting `field` if it is one's fault.

    `pytorch` and `keras` count the parameters, `memory` is in bytes, `network` describes the layers; all are 0 or
    empty while the number of tokens is not known yet.
    """

    settings: Settings | None = None
    field: str = ""
    sentence: str = ""
    pytorch: int = 0
    keras: int = 0
    memory: int = 0
    architecture: Architecture | None = None


def propose(
    recipe: Recipe, values: dict[str, Any], tokens: int | None, length: int | None = None, corpus: Corpus | None = None
) -> Proposal:
    """Check settings, and count.

    `tokens` are those of the vocabulary, `length` those of the text; None if no text has been read yet. `corpus` is a
    text of which a task can be made at once, as of a table.
    """
    try:
        settings = Settings.from_json(values)
        if recipe.check is not None:
            recipe.check()
        architecture = _architecture(recipe, settings, tokens, corpus)
        if length is not None and recipe.make is None:
            check_length(length, settings)
    except (SettingsError, CorpusError) as error:
        return Proposal(field=_field_of(str(error)), sentence=_written(error))
    if architecture is None:
        return Proposal(settings)
    memory = training_bytes(architecture, settings.batch, settings.window, settings.optimiser)
    if tokens is not None and memory > (limit := memory_limit()):
        try:
            settings.check_memory(tokens, limit)
        except SettingsError as error:
            return Proposal(sentence=_written(error))
    return Proposal(settings, "", "", architecture.parameter_count(), architecture.keras_count(), memory, architecture)


def _architecture(recipe: Recipe, settings: Settings, tokens: int | None, corpus: Corpus | None) -> Architecture | None:
    if corpus is not None:
        return recipe.task_of(settings, corpus).architecture(settings)
    if recipe.make is not None and (recipe.needs_text or recipe.corpus):
        return None  # its text has to be read first
    if recipe.task == "text":
        return None if tokens is None else settings.architecture(tokens)
    return recipe.task_of(settings).architecture(settings)


def _written(error: Exception) -> str:
    """As a sentence of its own."""
    sentence = str(error)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _field_of(sentence: str) -> str:
    """Sentences about a setting begin with its name."""
    first = sentence.partition(" ")[0]
    return first if first in {field.name for field in fields(Settings)} else ""


@cache
def memory_limit() -> int:
    """Bytes that learning may take on this machine; where the system does not tell, 16 GB are assumed."""
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        whole = 16 << 30
    return round(whole * _SHARE)
