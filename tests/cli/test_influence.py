"""Which tokens a prediction rests on, on the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main
from rnnviz.core.gradients import finished
from rnnviz.core.influence import MEASURES, influence
from tests.cli.test_commands import MODEL, failing

TEXT = "If the cl"


@pytest.mark.parametrize("measure", MEASURES)
def test_every_token_is_written_and_the_strongest_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], measure: str
) -> None:
    output = tmp_path / "i.csv"
    assert main(["influence", MODEL, "--text", TEXT, "--measure", measure, "-o", str(output)]) == 0
    with output.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    trace = rnnviz.load(MODEL).trace(TEXT)
    wanted = finished(influence(trace, 8, int(np.argmax(trace.logits[-1])), measure))
    assert [row[1] for row in rows] == list(TEXT) and rows[0][0] == "1"
    np.testing.assert_allclose([float(row[2]) for row in rows], wanted, rtol=1e-6)
    printed = capsys.readouterr().out.splitlines()
    assert "after step 9" in printed[0] and printed[1].split()[0] == str(int(np.abs(wanted).argmax()) + 1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["unrolled", "--text", "1 2"], "does not choose"),
        (["forecast", "--text", "0.1"], "does not choose"),
        ([MODEL, "--text", ""], "no token"),
        ([MODEL, "--text", "a", "-o", "i.txt"], "must end in .csv"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert said in failing(capsys, "influence", *arguments)


def test_what_is_held_is_held(capsys: pytest.CaptureFixture[str]) -> None:
    reset = ["--clamp", "layers.0.hidden=0", "--steps", "5:6", "--clamp", "layers.0.cell=0", "--steps", "5:6"]
    assert main(["influence", MODEL, "--text", TEXT, *reset]) == 0
    steps = {int(line.split()[0]) for line in capsys.readouterr().out.splitlines()[1:] if "+0.0000" not in line}
    assert steps == {6, 7, 8, 9}  # without the token at which they are reset, they are not reset
    assert "has no" in failing(capsys, "influence", MODEL, "--text", TEXT, "--clamp", "layers.0.reset=0")
