"""Clamps as text, and those that a network cannot have."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.clamp import Clamp, ClampError, check_clamp, parse_clamp

NETWORK = Architecture(Input("one-hot", 4), (Layer("lstm", 5), Layer("gru", 3), Layer("rnn", 2, "relu")), 4)

spans = st.none() | st.tuples(st.integers(0, 99), st.none() | st.integers(100, 200))
units = st.none() | st.sets(st.integers(0, 40), min_size=1).map(lambda found: tuple(sorted(found)))


@given(
    layer=st.integers(0, 9),
    quantity=st.sampled_from(["forget", "cell", "update"]),
    value=st.floats(-100, 100).map(lambda value: float(f"{value:.6g}")),
    units=units,
    steps=spans,
    kind=st.sampled_from(["set", "scale", "keep"]),
    on=st.booleans(),
)
def test_what_is_written_is_read_again(**fields):
    clamp = Clamp(**fields)
    clamp = replace(clamp, value=0.0) if clamp.kind == "keep" else clamp
    assert parse_clamp(str(clamp)) == clamp


def test_a_clamp_is_written_as_on_the_command_line():
    assert str(Clamp(0, "forget", 1.0, (3, 7), (10, 20))) == "layers.0.forget=1 --units 3,7 --steps 10:20"
    assert parse_clamp("layers.0.forget*=.5 --steps :20") == Clamp(0, "forget", 0.5, None, (0, 20), "scale")
    assert parse_clamp(" layers.1.update=0 --units 7,3,3 --steps 4: ") == Clamp(1, "update", 0.0, (3, 7), (4, None))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "layers.0.forget=1"),
        ("forget=1", "layers.0.forget=1"),
        ("layers.0.forget=much", "needs a number"),
        ("layers.0.cell*=keep", "needs a number"),
        ("layers.0.forget=1 --units all", "units are written like 3,7"),
        ("layers.0.forget=1 --units 3,-7", "units are written like 3,7"),
        ("layers.0.forget=1 --steps 10", "steps are written like 10:20"),
        ("layers.0.forget=1 --steps a:b", "steps are written like 10:20"),
        ("layers.0.forget=1 --unit 3", "may stand --units 3,7"),
        ("layers.99999999999999999999.forget=1", "no whole number"),
    ],
)
def test_what_is_no_clamp_is_said_in_one_sentence(text, said):
    with pytest.raises(ClampError, match=said) as caught:
        parse_clamp(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("clamp", "said"),
    [
        (Clamp(3, "hidden", 0.0), "no layer 3; this network has 0 to 2"),
        (Clamp(1, "forget", 0.0), "of kind GRU, has no 'forget'; it has reset, update"),
        (Clamp(0, "forget", 1.5), "forget lies between 0 and 1, and cannot be set to 1.5"),
        (Clamp(0, "candidate", -2.0, kind="scale"), "between -1 and 1, and cannot be multiplied with -2"),
        (Clamp(0, "cell", float("nan")), "held at a finite number"),
        (Clamp(0, "cell", -1e39), "up to 3.4e38, not -1e\\+39"),
        (Clamp(0, "cell", 1e39, kind="scale"), "multiplied with a finite number"),
        (Clamp(0, "cell", 1.0, units=(5,)), "the units 0 to 4"),
        (Clamp(0, "cell", 1.0, steps=(7, 7)), "no step lies in 7:7"),
        (Clamp(0, "forget", 0.0, kind="keep"), "only a state can be kept: cell and hidden of layer 0, not forget"),
    ],
)
def test_what_a_network_cannot_have_is_said_in_one_sentence(clamp, said):
    with pytest.raises(ClampError, match=said):
        check_clamp(clamp, NETWORK)


def test_what_has_no_bound_may_be_held_anywhere():
    check_clamp(Clamp(0, "cell", -40.0), NETWORK)
    check_clamp(Clamp(2, "hidden", 12.0), NETWORK)
