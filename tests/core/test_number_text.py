"""Numbers in a text: which are read, and what a network writes is what it reads again."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.number_text import NUMBER_TOKENS, number_of, number_text


def tokens(text: str) -> list[str]:
    return NUMBER_TOKENS.findall(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.00 0.95 0.81", ["1.00", "0.95", "0.81"]),
        ("-1\t+.5\n3.", ["-1", "+.5", "3."]),
        ("[0.5, 0.25, 1e-3]", ["0.5", "0.25", "1e-3"]),
        ("0.5,0.25;1", ["0.5", "0.25", "1"]),
        ("0,5 0,25", ["0,5", "0,25"]),
        ("0,5; 1,25e2;3", ["0,5", "1,25e2", "3"]),
        ("0,5, 0,25,", ["0,5", "0,25"]),
        ("1,2,3", ["1", "2", "3"]),
        ("5,0.5 0.5,5", ["5", "0.5", "0.5", "5"]),
        ("１．５，－２、３　４", ["１．５", "－２", "３", "４"]),
        ("half 12abc 1-2 50%", ["half", "12abc", "1-2", "50%"]),
        (" ,;\n", []),
    ],
)
def test_where_numbers_stand(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("0.95", 0.95), ("+2", 2.0), ("-.5", -0.5), ("3.", 3.0), ("1e-3", 1e-3), ("2E+2", 200.0), ("0,25", 0.25),
        ("−1.5", -1.5), ("–1.5", -1.5), ("－１．５", -1.5), ("１２ｅ－１", 1.2), ("0" * 500 + "7", 7.0),
    ],
)  # fmt: skip
def test_what_a_number_is_worth(token: str, value: float) -> None:
    assert number_of(token) == value


@pytest.mark.parametrize(
    "token",
    [
        "", "-", ".", "e5", "1e", "1-2", "1.2.3", "1_000", "nan", "inf", "-Infinity", "½", "5²", "1e39", "9" * 400,
        "abc", "0x1", "Ⅳ",
    ],
)  # fmt: skip
def test_what_is_no_number(token: str) -> None:
    assert number_of(token) is None


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_what_is_written_is_read_again(value: float) -> None:
    text = number_text(value)
    assert tokens(text) == [text]
    read = number_of(text)
    assert read is not None and math.isclose(read, value, rel_tol=1e-6, abs_tol=0.5001e-4)


def test_a_nothing_has_no_sign() -> None:
    assert number_text(-0.00001) == "0.0000" and number_text(0.95106) == "0.9511"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match="no number"):
        number_text(value)


def test_a_long_row_of_digits_takes_no_time() -> None:
    start = time.perf_counter()
    for text in ("1" * 100_000 + "x", "1," * 50_000, "1" * 50_000 + "," + "1" * 50_000 + "x"):
        assert all(number_of(token) is None or len(token) == 1 for token in tokens(text)) or len(text) > 9
    assert time.perf_counter() - start < 0.5
    assert number_of(str(np.float32(0.1))) == 0.1


def test_what_a_weight_would_carry_out_of_float32_is_no_number() -> None:
    assert number_of("1e30") == 1e30
    for large in ("3e38", "-3e38", "1e309", "9" * 400):
        assert number_of(large) is None
