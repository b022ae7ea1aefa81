"""What is in a text before it is learned."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.vocabulary import UNKNOWN, Vocabulary
from rnnviz.tasks import text_facts
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.text_facts import Counting, TextFacts

KINDS = ("characters", "words")
ALPHABET = st.sampled_from("abc 'x,.\n_中𠮷é\ud800\0" + UNKNOWN)


@given(st.text(ALPHABET), st.sampled_from(KINDS), st.integers(0, 4), st.none() | st.integers(0, 6))
def test_the_vocabulary_has_the_size_that_was_told(text, kind, at_least, most):
    vocabulary = Vocabulary.of_text(text, kind, at_least, most)
    facts = TextFacts.of(text, kind)
    assert facts.vocabulary_size(at_least, most) == len(vocabulary)
    read = [token.id for token in vocabulary.split(text)]
    assert facts.total == len(read)
    assert facts.unknown_share(at_least, most) == pytest.approx(read.count(0) / len(read) if read else 0)


@given(st.text(ALPHABET))
def test_size_lines_and_counts_are_those_of_the_text(text):
    facts = TextFacts.of(text, "characters")
    assert facts.size == len(text.encode("utf-8", "surrogatepass")) and facts.characters == len(text)
    assert facts.lines == text.count("\n") + bool(text and not text.endswith("\n"))
    assert Counter(text) - Counter({UNKNOWN: len(text)}) == dict(zip(facts.tokens, facts.counts, strict=True))
    assert list(facts.counts) == sorted(facts.counts, reverse=True)


@pytest.mark.parametrize("kind", KINDS)
def test_counting_in_slices_gives_the_same_and_tells_how_far_it_is(kind, monkeypatch):
    monkeypatch.setattr(text_facts, "_CHARACTERS_A_SLICE", 7)
    monkeypatch.setattr(text_facts, "_WORDS_A_SLICE", 3)
    text = "the cat isn't on the mat, 狗也不在。\n" * 5
    counting, shares = Counting(text, kind), []
    while not counting.go_on(1e-9):
        assert counting.facts is None
        shares.append(counting.share)
    assert len(shares) > 10 and shares == sorted(shares) and counting.share == 1
    whole = TextFacts.of(text, kind)
    assert counting.facts is not None
    assert counting.facts.tokens == whole.tokens and list(counting.facts.counts) == list(whole.counts)
    assert counting.go_on()


def test_the_summary_names_the_rarest_first_and_says_what_becomes_unknown():
    corpus = Corpus("  aaaa bbb cc d\n", "t.txt", "mine", "Big5", False, ("GB18030",), 99)
    summary = TextFacts.of(corpus.text, "characters").summary(corpus, at_least=2)
    assert [token.text for token in summary.rarest] == ["d", "\n", "c", "b", "a", " "]
    assert summary.rarest[0] == ("d", 1, False) and summary.frequent[0] == (" ", 5, True)
    assert (summary.vocabulary, summary.distinct, summary.unknown, summary.once) == (5, 6, 2, 2)
    assert summary.unknown_share == pytest.approx(2 / 16) and summary.beginning == "aaaa bbb cc d"
    assert (summary.name, summary.size, summary.encoding, summary.sure) == ("t.txt", 99, "Big5", False)
    assert summary.others == ("GB18030",)


@pytest.mark.parametrize("distinct", [0, 1, 24, 30, 100])
def test_a_few_are_shown_however_many_there_are(distinct):
    text = "".join(chr(0x4E00 + i) * (i + 1) for i in range(distinct))
    summary = TextFacts.of(text, "characters").summary(Corpus(text, "t", "mine"))
    few = min(24, distinct)
    assert [token.occurrences for token in summary.rarest] == list(range(1, few + 1))
    assert [token.occurrences for token in summary.frequent] == list(range(distinct, distinct - few, -1))


def test_the_words_known_are_those_of_the_vocabulary_ties_included():
    text = "b a d c b a e f"
    summary = TextFacts.of(text, "words").summary(Corpus(text, "t", "mine"), most=4)
    known = {token.text for token in summary.rarest if token.is_known}
    assert known == set(Vocabulary.of_text(text, "words", most=4).tokens) - {UNKNOWN}
