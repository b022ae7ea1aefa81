"""``rnnviz units`` prints what was found, with what luck reaches, and writes it as a table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from rnnviz.cli import main
from rnnviz.core.modelfile import save_model
from tests.cli.test_commands import failing
from tests.planted import UNIT, quote_model, quoted_text


@pytest.fixture
def model(tmp_path: Path) -> str:
    path = tmp_path / "planted.safetensors"
    save_model(quote_model(), path)
    return str(path)


def test_the_planted_unit_in_the_terminal_and_in_a_file(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, output = tmp_path / "text.txt", tmp_path / "units.csv"
    text.write_text(quoted_text(900), encoding="utf-8")
    questions = ("quotes", r"regex=\bqq", "next=q", "spans=5:9,99:110")
    asked = [word for question in questions for word in ("--question", question)]
    assert main(["units", model, "--file", str(text), *asked, "--most-tokens", "3000", "-o", str(output)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("16 units tried with 2 questions. Ranked over 2,400 steps, told over 600 more")
    line = next(line for line in printed.splitlines() if line.startswith("quotes"))
    assert line.split()[4:7] == [str(UNIT), "1.000", "1.000"] and "luck" not in line
    assert "not asked: it is never true in the last fifth of the text, which is held out" in printed
    rows = list(csv.DictReader(output.read_text("utf-8").splitlines()))
    assert rows[0]["unit"] == str(UNIT) and float(rows[0]["held_out"]) > 0.9999
    assert rows[-1]["question"] == "spans" and rows[-1]["unit"] == ""


def test_the_text_that_python_brings_is_read_where_none_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    given = ["units", "python-prose-gru", "--most-tokens", "500", "--question", "word_start"]
    assert main([*given, "--quantity", "all"]) == 0
    assert "512 units tried" in capsys.readouterr().out
    assert main([*given, "--quantity", "update"]) == 0
    printed = capsys.readouterr().out
    assert "128 units tried with 1 question. Ranked over 400 steps" in printed and "pydoc_data.topics" in printed
    assert " update " in printed


def test_places_like_a_span(model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "places.csv"
    asked = ["--like", 'the "cat" sat', "--steps", "4:8", "--text", 'a "dog" or\n"cats" a', "-o", str(output)]
    assert main(["units", model, *asked]) == 0
    printed = capsys.readouterr().out
    assert f"layers.0.hidden.{UNIT}" in printed and "of all 19 steps of the text given" in printed
    assert printed.index('a [["dog]]" or↵') < printed.index('[["cats]]" a')
    rows = list(csv.DictReader(output.read_text("utf-8").splitlines()))
    assert [(row["start"], row["stop"], row["inside"]) for row in rows] == [("2", "6", '"dog'), ("11", "16", '"cats')]


def test_what_is_wrong_with_a_span_is_one_sentence(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("units", model, "--text", "a", "--like", 'the "cat" sat')
    assert "belong together" in failing(capsys, *asked)
    for steps in ("4", "4:99", "8:4", "a:b", "1:2:3"):
        assert "written as 4:8" in failing(capsys, *asked, "--steps", steps)
    assert "no unit is on in hidden" in failing(capsys, *asked, "--steps", "0:13", "--quantity", "hidden")
    assert "has, not reset" in failing(capsys, *asked, "--steps", "4:8", "--quantity", "reset")
    assert "no --question" in failing(capsys, *asked, "--steps", "4:8", "--question", "quotes")
    for model_of_numbers in ("lorenz-lstm", "forecast"):
        assert "not text" in failing(capsys, "units", model_of_numbers, *asked[2:], "--steps", "4:8")
        assert "not text" in failing(capsys, "units", model_of_numbers, "--text", "1 2 3")


def test_what_is_wrong_is_one_sentence(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no question 'mood'" in failing(capsys, "units", model, "--text", "a", "--question", "mood")
    assert "not at hand" in failing(capsys, "units", model)
    for spans in ("4", "8:4", "-3:4", "4:8,9", "1:2:3", ""):
        assert "10:20,30:40" in failing(capsys, "units", model, "--text", "a", "--question", f"spans={spans}")
    assert "no regular expression" in failing(capsys, "units", model, "--text", "a", "--question", "regex=(")
    assert "none of reset" in failing(capsys, "units", model, "--text", "a", "--quantity", "reset")
    assert "1 or more" in failing(capsys, "units", model, "--text", "a", "--most-tokens", "0")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--text", ""], "the text holds no token; give a longer one"),
        (["--text", "a", "--question", "quotes=x"], "quotes takes no pattern; write --question quotes"),
    ],
)
def test_nothing_to_ask_or_to_ask_of_is_said(
    model: str, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert failing(capsys, "units", model, *options) == f"rnnviz: {said}\n"


def test_spans_of_any_size_are_cut_off(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["units", model, "--text", quoted_text(40), "--quantity", "hidden"]
    assert main([*given, "--question", f"spans=50:150,{10**20}:{10**21}"]) == 0
    assert main([*given, "--question", f"spans=100:{10**30}"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("\nspans") == 2 and printed.count("luck is rated too low") == 2  # once a search
