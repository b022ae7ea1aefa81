"""How far back gradients reach, on the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main
from rnnviz.core.gradients import finished, loss_gradients, state_gains
from rnnviz.core.modelfile import save_model
from tests.cli.test_commands import failing
from tests.networks import random_model

TEXT = "hello world"


@pytest.fixture
def model_file(tmp_path: Path) -> str:
    path = tmp_path / "mine.safetensors"
    save_model(random_model("lstm", layers=2, name="mine"), path)
    return str(path)


@pytest.mark.parametrize("of", ["state", "loss"])
def test_every_layer_of_every_network_is_written(model_file: str, tmp_path: Path, of: str) -> None:
    output = tmp_path / "g.csv"
    arguments = ["gradients", model_file, "python-prose-gru", "--text", TEXT, "--of", of, "--back", "8"]
    assert main([*arguments, "-o", str(output)]) == 0
    with output.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [row[2] for row in rows] == 3 * [str(distance) for distance in range(9)]
    trace = rnnviz.load(model_file).trace(TEXT)
    for layer in (0, 1):
        mine = [float(row[3]) for row in rows if row[:2] == ["mine", str(layer)]]
        wanted = finished(state_gains(trace, layer, 10, 8))
        if of == "loss":
            wanted = finished(loss_gradients(trace, 10, [int(trace.logits[-1].argmax())], 8)).states[layer][0]
        np.testing.assert_allclose(mine, wanted, rtol=1e-6)


def test_it_is_told_in_how_many_steps_they_halve(capsys: pytest.CaptureFixture[str], model_file: str) -> None:
    shipped = [f"python-prose-{cell}" for cell in ("rnn", "lstm", "gru")]
    assert main(["gradients", *shipped, "--text", "If the class has a name, it is so"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [row[:2] for row in rows[1:]] == [[name, "0"] for name in shipped] and "20" in rows[0]
    assert float(rows[1][2]) < float(rows[2][2]) and float(rows[1][-1]) < float(rows[2][-1])
    reset = ["--clamp", "layers.0.hidden=0", "--steps", "10:11", "--clamp", "layers.0.cell=0", "--steps", "10:11"]
    assert main(["gradients", model_file, "--text", TEXT, *reset]) == 0
    lower, upper = capsys.readouterr().out.splitlines()[1:]
    assert "gone at once" in lower and "gone at once" not in upper
    assert main(["gradients", model_file, "--text", "ab"]) == 0
    assert "too few steps" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["forecast", "--text", "0.1"], "does not choose"),
        (["python-prose-rnn", "--text", "ab", "--back", "0"], "one step at least"),
        (["python-prose-rnn", "--text", ""], "no token"),
        (["python-prose-rnn", "--text", "a", "-o", "i.txt"], "must end in .csv"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert said in failing(capsys, "gradients", *arguments)
