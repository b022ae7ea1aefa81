"""What several commands say in the same way: what they could not write, could not read, or could not count."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path

import pytest

from rnnviz.cli import main
from rnnviz.core.modelfile import save_model
from tests.cli.test_commands import MODEL, failing
from tests.networks import LETTERS, random_model, random_network
from tests.session.models import forecaster


@pytest.fixture
def lstm(tmp_path: Path) -> str:
    save_model(random_model("lstm"), tmp_path / "mine.safetensors")
    return str(tmp_path / "mine.safetensors")


@pytest.mark.parametrize("command", [["influence", MODEL], ["gradients", MODEL], ["compare", MODEL, MODEL]])
def test_nothing_is_printed_where_nothing_can_be_written(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "t.csv"
    folder.mkdir()
    said = failing(capsys, *command, "--text", "the value", "-o", str(folder))
    assert said == f"rnnviz: {folder} cannot be written ({os.strerror(21)}); choose another place\n"


@pytest.mark.parametrize("command", ["influence", "gradients"])
def test_what_is_no_number_is_told(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "digits-lstm", "--text", "a"]) == 0
    assert capsys.readouterr().err == "1 of 1 are no line of 28 numbers and count as zeros; the first is 1: 'a'\n"


def test_generate_tells_what_it_could_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_model(forecaster(), tmp_path / "numbers.safetensors")
    assert main(["generate", str(tmp_path / "numbers.safetensors"), "--prompt", "0.1 half", "--length", "2"]) == 0
    assert capsys.readouterr().err == "1 of 2 are no number and count as zeros; the first is 2: 'half'\n"


@pytest.mark.parametrize("command", ["influence", "gradients"])
def test_a_clamp_behind_the_text_does_nothing(command: str, lstm: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, lstm, "--text", "hello", "--clamp", "layers.0.cell=0", "--steps", "5:"]) == 0
    said = "the clamp layers.0.cell=0 --steps 5: does nothing: the text has 5 steps, 0 to 4\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize("measure", ["gradient", "product", "left-out"])
def test_an_infinite_cell_has_an_influence(measure: str, lstm: str, capsys: pytest.CaptureFixture[str]) -> None:
    clamp = ["--clamp", "layers.0.cell*=1e20"]
    assert main(["influence", lstm, "--text", "hello you", "--measure", measure, *clamp]) == 0
    captured = capsys.readouterr()
    assert captured.err == "" and "nan" not in captured.out and "too large" not in captured.out


def test_what_grows_beyond_all_numbers_is_too_large(
    lstm: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, clamp = tmp_path / "g.csv", ["--clamp", "layers.0.cell*=1e20"]
    assert main(["gradients", lstm, "--text", "hello you", "-o", str(output), *clamp]) == 0
    captured = capsys.readouterr()
    assert "too large" in captured.out and "nan" not in captured.out and captured.err == ""
    norms = [row["norm"] for row in csv.DictReader(output.read_text("utf-8").splitlines())]
    assert norms[0] == "1" and norms[-1] == ""


def test_a_curve_that_is_too_large_at_once_does_not_halve(lstm: str, capsys: pytest.CaptureFixture[str]) -> None:
    clamp = ["--clamp", "layers.0.cell*=1e30"]
    assert main(["gradients", lstm, "--text", "hello you", *clamp]) == 0
    row = capsys.readouterr().out.splitlines()[1]
    assert row.split()[2:] == ["too", "large"] * 3


@pytest.mark.parametrize("command", [["influence"], ["gradients", "--of", "loss"]])
def test_outputs_that_are_no_numbers_are_said(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    relu = random_network("rnn", size=len(LETTERS), activation="relu")
    save_model(replace(random_model("rnn"), network=relu), tmp_path / "relu.safetensors")
    given = [command[0], str(tmp_path / "relu.safetensors"), *command[1:], "--text", "hello you"]
    assert "no numbers any more" in failing(capsys, *given, "--clamp", "layers.0.hidden*=1e20")
