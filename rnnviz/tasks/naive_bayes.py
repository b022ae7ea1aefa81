"""The rival that knows which words there are, and nothing of their order: multinomial naive Bayes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class NaiveBayes:
    """Log probabilities of the classes (classes,), and of each word in each class (classes, words), both float64."""

    prior: NDArray[np.float64]
    likelihood: NDArray[np.float64]

    @staticmethod
    def learned(texts: Sequence[NDArray], classes: NDArray, count: int, words: int) -> NaiveBayes:
        """From texts as word ids (T,) and the class of each, of `count` classes; one is added to every word's count.

        Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, 13.2.
        """
        counted = np.ones((count, words))
        for one in range(count):
            for text in (text for text, of in zip(texts, classes, strict=True) if of == one):
                counted[one] += np.bincount(text, minlength=words)
        prior = np.bincount(classes, minlength=count) + 1.0
        return NaiveBayes(np.log(prior / prior.sum()), np.log(counted / counted.sum(1, keepdims=True)))

    def logits(self, text: NDArray) -> NDArray[np.float64]:
        """The joint log probability of each class and the words of a text of ids (T,): (classes,)."""
        return self.prior + self.likelihood[:, text].sum(1)

    def accuracy(self, texts: Sequence[NDArray], classes: NDArray) -> float:
        """The share of texts that it puts in their class, 0..1."""
        return float(np.mean([self.logits(text).argmax() == of for text, of in zip(texts, classes, strict=True)]))
