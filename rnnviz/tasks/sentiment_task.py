"""Whether a film review is for or against: the package's reviews, or a table of the user's own."""

from __future__ import annotations

from rnnviz.tasks import reviews
from rnnviz.tasks.classify_task import ClassifyTask
from rnnviz.tasks.corpora import Corpus, film_reviews
from rnnviz.tasks.labelled_task import labelled_task
from rnnviz.tasks.settings import Settings


def sentiment_task(settings: Settings, corpus: Corpus | None) -> ClassifyTask:
    """Of the reviews that are installed, or in `corpus`. Raises CorpusError."""
    corpus = film_reviews() if corpus is None else corpus
    if not reviews.is_reviews(corpus):
        return labelled_task(settings, corpus)
    documents = reviews.reviews(corpus.text)
    parts = reviews.split(documents, settings.validation)
    return ClassifyTask.of(parts, reviews.record(corpus, documents), settings)
