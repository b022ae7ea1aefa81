"""A state that is a product of others, on the command line: the numbers in brackets are the factors."""

from __future__ import annotations

import re

import pytest

from rnnviz.cli import main
from tests.cli.test_commands import MODEL

TEXT = '"he said'
FACTOR = re.compile(r" \((-?\d+\.\d{6})\)")


def lines(capsys: pytest.CaptureFixture[str], model: str, *options: str) -> list[str]:
    assert main(["explain", model, "--text", TEXT, *options]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("unit", ["0", "3", "41"])
@pytest.mark.parametrize(("model", "quantity"), [(MODEL, "cell"), (MODEL, "hidden"), ("python-prose-gru", "hidden")])
@pytest.mark.parametrize("step", ["0", "5"])
def test_what_stands_in_brackets_multiplies_to_the_share(
    capsys: pytest.CaptureFixture[str], model: str, quantity: str, unit: str, step: str
) -> None:
    _, *products, _ = lines(capsys, model, "--quantity", quantity, "--unit", unit, "--step", step)
    for line in products:
        first, second = map(float, FACTOR.findall(line))
        assert first * second == pytest.approx(float(line.split()[-1]), abs=2e-5)


def test_the_cell_behind_its_tanh_is_named_too(capsys: pytest.CaptureFixture[str]) -> None:
    (cell,) = {line.split("= ")[1] for line in lines(capsys, MODEL, "--quantity", "cell")[:1]}
    assert f"tanh(cell {cell}) (" in lines(capsys, MODEL, "--quantity", "hidden")[1]


def test_what_a_kept_state_would_be_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    head, *_, last = lines(capsys, MODEL, "--quantity", "cell", "--clamp", "layers.0.cell=keep")
    assert head.endswith(f", kept as it was; it would be {float(last.split()[-1]):.6f}")


def test_what_is_read_as_zeros_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "forecast", "--text", "0.1 x"]) == 0
    assert "1 of 2 are no number and count as zeros; the first is 2: 'x'" in capsys.readouterr().err
