"""The places of compared networks among the colours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rnnviz.session.network_slots import OF_CELL, NetworkSlots

SIBLINGS = [("a", "lstm"), ("b", "rnn"), ("c", "gru")]


def test_different_cells_have_the_place_of_their_cell_in_any_order():
    slots = NetworkSlots()
    assert slots.assign(SIBLINGS) == [0, 1, 2]
    assert slots.assign(SIBLINGS[::-1]) == [2, 1, 0]
    assert slots.assign([("d", "gru"), ("b", "rnn")]) == [2, 1]


def test_a_network_of_the_same_cell_takes_no_other_cells_place():
    slots = NetworkSlots()
    assert slots.assign([("a", "lstm"), ("fresh", "lstm")]) == [0, 3]
    assert slots.assign([("a", "lstm"), ("fresh", "lstm"), ("b", "rnn")]) == [0, 3, 1]
    assert slots.assign([("fresh", "lstm"), ("b", "rnn"), ("a", "lstm")]) == [3, 1, 0]


def test_two_that_change_places_keep_their_colours_though_one_is_gone_for_a_moment():
    slots = NetworkSlots()
    assert slots.assign([("a", "lstm"), ("b", "lstm")]) == [0, 3]
    assert slots.assign([("b", "lstm")]) == [3]
    assert slots.assign([("b", "lstm"), ("a", "lstm")]) == [3, 0]


CHOICES = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True)


@given(st.lists(CHOICES, max_size=6), st.lists(st.sampled_from(sorted(OF_CELL)), min_size=8, max_size=8))
def test_no_two_share_a_place_and_whoever_stays_keeps_it(shown, cells):
    slots = NetworkSlots()
    before: dict[str, int] = {}
    for keys in shown:
        networks = [(key, cells["abcdefgh".index(key)]) for key in keys]
        now = dict(zip(keys, slots.assign(networks), strict=True))
        assert len(set(now.values())) == len(keys) and set(now.values()) <= set(range(4))
        all_differ = 1 < len({cell for _, cell in networks}) == len(networks)
        assert all_differ or all(now[key] == before[key] for key in now if key in before)
        before = now
