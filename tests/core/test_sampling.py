"""The choice of a next token, against a second, slower way to say the same."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rnnviz.core.sampling import Sampling, softmax, surprise_of, surprises_of

_logits = st.lists(st.floats(-30, 30, width=32), min_size=1, max_size=12)
_temperatures = st.floats(0.05, 20)


def reference(logits: Sequence[float], temperature: float, top_k: int, top_p: float) -> list[float]:
    """Temperature, then the k likeliest, then the fewest likeliest that together reach p; ties go to the lower id."""
    weights = [math.exp((value - max(logits)) / temperature) for value in logits]
    order = sorted(range(len(weights)), key=lambda index: (-weights[index], index))
    order = order[: top_k or len(order)]
    total, kept = sum(weights[index] for index in order), []
    for index in order:
        kept.append(index)
        if math.fsum(weights[one] for one in kept) / total >= top_p:
            break
    total = math.fsum(weights[index] for index in kept)
    return [weights[index] / total if index in kept else 0.0 for index in range(len(weights))]


@given(_logits, _temperatures, st.integers(0, 14), st.floats(0.01, 1))
def test_probabilities_equal_the_reference(logits: list[float], temperature: float, top_k: int, top_p: float) -> None:
    # Where p falls between two sums that differ by rounding alone, both ways are right.
    sharp = [reference(logits, temperature, top_k, min(1, top_p + nudge)) for nudge in (-1e-9, 1e-9)]
    assume(np.allclose(sharp[0], sharp[1], atol=1e-6))
    given = Sampling(temperature, top_k, top_p).probabilities(np.array(logits, np.float32))
    assert given.dtype == np.float64
    np.testing.assert_allclose(given, reference(logits, temperature, top_k, top_p), rtol=0, atol=1e-9)
    assert abs(given.sum() - 1) < 1e-12 and given.min() >= 0


@given(_logits, st.sampled_from([0.0, 5e-324, 1e-300, 1e-30, 1e30, 1e308]), st.integers(0, 3), st.floats(0.01, 1))
def test_any_temperature_gives_probabilities(logits: list[float], temperature: float, top_k: int, top_p: float) -> None:
    given = Sampling(temperature, top_k, top_p).probabilities(np.array(logits, np.float32))
    assert np.isfinite(given).all() and abs(given.sum() - 1) < 1e-12


def test_temperature_nought_takes_the_first_of_the_likeliest() -> None:
    logits = np.array([1, 5, 5, 0], np.float32)
    assert Sampling(0).probabilities(logits).tolist() == [0, 1, 0, 0]
    assert Sampling(1e-9).probabilities(logits).tolist() == [0, 0.5, 0.5, 0]
    assert {Sampling(0).choose(logits, np.random.default_rng(seed)) for seed in range(9)} == {1}


def test_a_huge_temperature_makes_all_equal() -> None:
    np.testing.assert_allclose(Sampling(1e30).probabilities(np.array([0, 9, -9.0])), 1 / 3)


def test_ties_are_broken_towards_the_lower_id() -> None:
    # Many, for sorts that keep no order still do so for a few.
    assert Sampling(top_k=3).probabilities(np.zeros(500)).nonzero()[0].tolist() == [0, 1, 2]
    assert Sampling(top_p=0.005).probabilities(np.tile([0.0, 1e-12], 250)).nonzero()[0].tolist()[:2] == [1, 3]
    even = np.zeros(4, np.float32)
    assert Sampling(top_k=2).probabilities(even).tolist() == [0.5, 0.5, 0, 0]
    assert Sampling(top_p=0.5).probabilities(even).tolist() == [0.5, 0.5, 0, 0]
    assert Sampling(top_p=0.51).probabilities(even).tolist() == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0])


def test_top_p_keeps_at_least_the_likeliest() -> None:
    assert Sampling(top_p=1e-9).probabilities(np.array([0, 3, 1.0])).tolist() == [0, 1, 0]


def test_top_k_beyond_the_vocabulary_keeps_all() -> None:
    logits = np.array([0, 1, 2.0])
    np.testing.assert_allclose(Sampling(top_k=99).probabilities(logits), Sampling().probabilities(logits), rtol=1e-12)


@pytest.mark.parametrize(
    "sampling", [Sampling(), Sampling(0), Sampling(1e-300), Sampling(1e30), Sampling(1, 2), Sampling(1, 0, 0.5)]
)
def test_what_must_never_come_never_comes_and_the_logits_stay(sampling: Sampling) -> None:
    logits = np.array([9, 1, 0.5], np.float32)
    before = logits.copy()
    drawn = {sampling.choose(logits, np.random.default_rng(seed), never=0) for seed in range(50)}
    assert drawn <= {1, 2} and 1 in drawn
    np.testing.assert_array_equal(logits, before)


def test_the_only_token_comes_even_if_it_should_not() -> None:
    assert Sampling().choose(np.zeros(1), np.random.default_rng(0), never=0) == 0


def test_a_read_only_view_of_a_trace_will_do() -> None:
    logits = np.array([0, 1, 2], np.float32)
    logits.flags.writeable = False
    assert Sampling().choose(logits, np.random.default_rng(0), never=2) in (0, 1)


def test_equal_seeds_draw_equally() -> None:
    logits = np.random.default_rng(0).normal(size=30)
    draws = [[Sampling().choose(logits, random) for _ in range(40)] for random in map(np.random.default_rng, (7, 7, 8))]
    assert draws[0] == draws[1] != draws[2]


@pytest.mark.parametrize("sampling", [Sampling(), Sampling(0.5), Sampling(2, 4), Sampling(1, 0, 0.8)])
def test_draws_follow_the_probabilities(sampling: Sampling) -> None:
    logits, random, draws = np.array([0, 0.5, 1, 1.5, -1, 2], np.float32), np.random.default_rng(1), 3_000
    counts = np.bincount([sampling.choose(logits, random) for _ in range(draws)], minlength=6)
    p = np.array(reference(logits.tolist(), sampling.temperature, sampling.top_k, sampling.top_p))
    assert not counts[p == 0].any()
    wanted = draws * p[p > 0]
    # With at most five degrees of freedom, chi-square exceeds 20.5 once in a thousand.
    assert ((counts[p > 0] - wanted) ** 2 / wanted).sum() < 20.5


@pytest.mark.parametrize("logits", [[np.nan, 0], [np.inf, 0], [-np.inf, -np.inf]])
@pytest.mark.parametrize("temperature", [0, 1])
def test_a_network_gone_wild_is_told_in_a_sentence(logits: list[float], temperature: float) -> None:
    with pytest.raises(ValueError, match="no numbers any more"):
        Sampling(temperature).choose(np.array(logits), np.random.default_rng(0))


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"temperature": -0.1}, "temperature"), ({"temperature": math.nan}, "temperature"),
        ({"temperature": math.inf}, "temperature"), ({"top_k": -1}, "top-k"),
        ({"top_p": 0}, "top-p"), ({"top_p": 1.1}, "top-p"), ({"top_p": math.nan}, "top-p"),
    ],
)  # fmt: skip
def test_a_setting_out_of_range_is_named(settings: dict[str, float], name: str) -> None:
    with pytest.raises(ValueError, match=name):
        Sampling(**settings)  # type: ignore[arg-type]


@given(st.lists(st.floats(-500, 500, width=32), min_size=2, max_size=9))
def test_surprise_is_minus_ln_of_softmax(values: list[float]) -> None:
    logits = np.array(values)
    assert abs(softmax(logits).sum() - 1) < 1e-12
    wanted = [
        math.log(math.fsum(math.exp(other - max(values)) for other in values)) + max(values) - one for one in values
    ]
    np.testing.assert_allclose([surprise_of(logits, token) for token in range(len(values))], wanted, atol=1e-9)
    many = surprises_of(np.tile(logits, (len(values), 1)), np.arange(len(values)))
    np.testing.assert_allclose(many, wanted, atol=1e-9)


def test_softmax_of_float32_neither_overflows_nor_changes_type() -> None:
    p = softmax(np.array([[3e38, 0], [-3e38, 0]], np.float32))
    assert p.dtype == np.float32 and p.tolist() == [[1, 0], [0, 1]]
