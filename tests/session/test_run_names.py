from __future__ import annotations

import unicodedata
from datetime import date
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.session.run_names import MOST_LETTERS, folder_names, run_name

DAY = date(2026, 11, 21)


def first(name):
    return next(folder_names(name, DAY))


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Prose LSTM", "2026-11-21-prose-lstm"),
        ("  ../../etc/passwd ", "2026-11-21-etc-passwd"),
        ("唐詩 GRU(128)", "2026-11-21-唐詩-gru-128"),
        ("Ünder_Score.txt", "2026-11-21-ünder-score-txt"),
        ("हिन्दी", "2026-11-21-हिन्दी"),
        ("🙂", "2026-11-21-run"),
        ("", "2026-11-21-run"),
        ("CON", "2026-11-21-con"),
        ("a\0b\nc\ud800d\u202ee", "2026-11-21-a-b-c-d-e"),
    ],
)
def test_a_folder_is_named_by_day_and_run(name, folder):
    assert first(name) == folder


def test_further_names_are_numbered():
    assert list(islice(folder_names("a", DAY), 3)) == ["2026-11-21-a", "2026-11-21-a-2", "2026-11-21-a-3"]


@given(st.text())
def test_any_name_gives_a_short_safe_folder_name(name):
    made = first(name)
    assert 12 <= len(made.encode()) <= 71
    assert not set(made) & set('/\\:*?"<>| .')
    assert all(unicodedata.category(sign)[0] in "LMN" or sign == "-" for sign in made)
    assert not made.endswith("-") and "--" not in made


def test_a_run_is_named_in_one_line():
    assert run_name("  Prose\n\tLSTM ") == "Prose LSTM"
    assert run_name(" \n ") == ""
    assert len(run_name("語" * 1000)) == MOST_LETTERS
