"""The class of texts of the user's own."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from rnnviz.tasks.classify_task import ClassifyTask
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.documents import parted
from rnnviz.tasks.labelled_texts import labelled_texts
from rnnviz.tasks.settings import Settings

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_SAMPLE = 20_000
_HOW = "a fifth of the texts, drawn at random, is the test; of the rest a part is validated on"


def labelled_task(settings: Settings, corpus: Corpus) -> ClassifyTask:
    """Of a table with a text and its class in every row. What is written without spaces is read by characters.

    Raises CorpusError.
    """
    found = labelled_texts(corpus.text, corpus.source)
    documents = found.documents
    parts = parted(documents, np.arange(len(documents)), settings.validation, _HOW)
    if is_unspaced("".join(documents.texts[:100])):
        settings = replace(settings, kind="characters")
    return ClassifyTask.of(parts, corpus.record(), settings)


def is_unspaced(text: str) -> bool:
    """Whether most of the text is Chinese or Japanese, whose words no spaces part."""
    text = text[:_SAMPLE]
    return len(_UNSPACED.findall(text)) > sum(map(str.isalpha, text)) / 2
