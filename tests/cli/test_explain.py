"""Why a number is what it is, on the command line."""

from __future__ import annotations

import pytest

import rnnviz
from rnnviz.cli import main
from tests.cli.test_commands import MODEL

TEXT = '"he said'


def explained(capsys: pytest.CaptureFixture[str], *options: str, model: str = MODEL) -> tuple[str, dict[str, float]]:
    assert main(["explain", model, "--text", TEXT, *options]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    return head, {name.strip(): float(value) for name, value in (line.rsplit(None, 1) for line in lines)}


@pytest.mark.parametrize("quantity", ["forget", "candidate", "cell", "hidden"])
def test_the_parts_add_up_to_the_sum(capsys: pytest.CaptureFixture[str], quantity: str) -> None:
    head, parts = explained(capsys, "--unit", "3", "--quantity", quantity, "--step", "5")
    value = rnnviz.load(MODEL).trace(TEXT).layers[0][quantity][5, 3]
    assert head.startswith(f"layers.0.{quantity}.3 at step 5 'a' = {value:.6f}")
    total = parts.pop("sum")
    assert sum(parts.values()) == pytest.approx(total, abs=3e-5)
    if quantity in ("cell", "hidden"):
        assert total == pytest.approx(value, abs=1e-5)


def test_a_layer_above_is_split_by_the_units_below(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--layer", "1", "--quantity", "forget", "--step", "4")
    _, parts = explained(capsys, *options, model="python-code-lstm")
    assert any(name.startswith("input layers.0.hidden.") and name.endswith(" step 4") for name in parts)
    assert any(name.startswith("layers.1.hidden.") and name.endswith(" step 3") for name in parts)
    total = parts.pop("sum")
    assert sum(parts.values()) == pytest.approx(total, abs=3e-5)


def test_the_likeliest_output_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    head, parts = explained(capsys, "--quantity", "logit")
    logits = rnnviz.load(MODEL).trace(TEXT).logits[-1]
    assert head.startswith(f"logit.{logits.argmax()} ")
    assert parts["sum"] == pytest.approx(logits.max(), abs=1e-5)


def test_what_is_held_says_what_it_would_be(capsys: pytest.CaptureFixture[str]) -> None:
    head, _ = explained(capsys, "--quantity", "forget", "--clamp", "layers.0.forget=1")
    assert "= 1.000000, held; it would be σ(" in head
    head, _ = explained(capsys, "--quantity", "forget", "--clamp", "layers.0.forget*=0.5")
    assert ", scaled; it would be σ(" in head
    head, _ = explained(capsys, "--quantity", "cell", "--clamp", "layers.0.cell=keep")
    assert ", kept as it was; it would be " in head


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--step", "99"], "there is no step 99; they go from 0 to 7"),
        (["--quantity", "logit", "--layer", "5"], "a logit is a sum of layer 0, the last, not of layer 5"),
        (["--unit", "9999"], "there is no unit 9999; they go from 0 to"),
        (["--unit", "-1"], "there is no unit -1"),
        (["--layer", "7"], "there is no layer 7"),
        (["--quantity", "update"], "the layer has no update; it has forget"),
        (["--quantity", "logit", "--unit", "9999"], "there is no output 9999"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert main(["explain", MODEL, "--text", TEXT, *options]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_without_a_text_there_is_nothing_to_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", MODEL, "--text", ""]) == 2
    assert "the text has no tokens" in capsys.readouterr().err
    assert main(["explain", "dates-attention", "--text", "march 3", "--quantity", "logit"]) == 2
    assert "no plain sum" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("clamp", "said"), [("layers.0.cell=1e38", "= 1.000000e+38, held"), ("layers.0.cell*=1e20", "∞, scaled")]
)
def test_what_is_huge_is_written_shortly(capsys: pytest.CaptureFixture[str], clamp: str, said: str) -> None:
    assert main(["explain", MODEL, "--text", TEXT, "--quantity", "cell", "--clamp", clamp]) == 0
    printed = capsys.readouterr().out
    assert said in printed and "inf" not in printed and max(map(len, printed.splitlines())) < 100


@pytest.mark.parametrize("command", ["explain", "trace", "influence", "compare", "gradients", "units"])
def test_help_says_from_where_steps_count(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    end = " ".join(capsys.readouterr().out.split()).split(" -o ")[-1]
    assert "count from" in end and ("from 1" in end or command == "gradients")
