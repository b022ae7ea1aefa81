"""Clamps on the command line."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main
from rnnviz.core.clamp import Clamp
from tests.cli.test_commands import MODEL, failing

TEXT = '"he said'


def traced(tmp_path: Path, *options: str) -> dict[str, np.ndarray]:
    output = tmp_path / "t.npz"
    assert main(["trace", MODEL, "--text", TEXT, "-o", str(output), *options]) == 0
    with np.load(output) as arrays:
        return dict(arrays)


def test_trace_reads_under_clamps_each_with_its_own_units_and_steps(tmp_path: Path) -> None:
    options = ["--clamp", "layers.0.forget=1", "--units", "3,7", "--steps", "2:5", "--clamp", "layers.0.input*=0.5"]
    arrays = traced(tmp_path, *options)
    clamps = [Clamp(0, "forget", 1.0, (3, 7), (2, 5)), Clamp(0, "input", 0.5, kind="scale")]
    expected = rnnviz.load(MODEL).trace(TEXT, clamps=clamps)
    for name, array in expected.layers[0].items():
        np.testing.assert_array_equal(arrays[f"layers.0.{name}"], array)
    assert (arrays["layers.0.forget"][2:5, [3, 7]] == 1).all() and arrays["layers.0.forget"][5, 3] < 1
    assert np.abs(arrays["logits"] - traced(tmp_path)["logits"]).max() > 0.01


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--clamp", "layers.0.update=1"], "has no 'update'; it has forget"),
        (["--clamp", "layers.0.forget=2"], "between 0 and 1"),
        (["--clamp", "forget"], "layers.0.forget=1"),
        (["--clamp", "layers.0.forget=1", "--units", "999"], "the units 0 to 127"),
        (["--clamp", "layers.0.forget=1", "--steps", "x"], "10:20"),
    ],
)
@pytest.mark.parametrize("command", ["trace", "render"])
def test_what_cannot_be_clamped_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, options: list[str], said: str
) -> None:
    output = tmp_path / ("t.npz" if command == "trace" else "t.png")
    assert said in failing(capsys, command, MODEL, "--text", TEXT, "-o", str(output), *options)
    assert not output.exists()


def test_units_belong_behind_a_clamp(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["trace", MODEL, "--text", TEXT, "--units", "3", "-o", "x.npz"])
    assert ended.value.code == 2 and "belongs behind a --clamp" in capsys.readouterr().err


def test_generate_writes_under_clamps_with_the_same_random_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["generate", MODEL, "--prompt", TEXT, "--length", "30", "--seed", "7"]

    def written(*options: str) -> str:
        assert main([*command, *options]) == 0
        return capsys.readouterr().out

    plain = written()
    assert written("--clamp", "layers.0.forget*=1") == plain
    silent = written("--clamp", "layers.0.cell=keep", "--steps", "12:")
    assert silent != plain and silent[:12] == plain[:12]


def test_generate_says_what_does_not_go_with_clamps(capsys: pytest.CaptureFixture[str]) -> None:
    assert "leave out --beam" in failing(capsys, "generate", MODEL, "--clamp", "layers.0.forget=1", "--beam", "2")
    assert "has no 'update'" in failing(capsys, "generate", MODEL, "--clamp", "layers.0.update=1")


@pytest.mark.parametrize("command", ["trace", "explain", "render"])
def test_a_clamp_behind_the_text_is_said_to_do_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str
) -> None:
    output = {"trace": ["-o", str(tmp_path / "t.npz")], "render": ["-o", str(tmp_path / "t.png")], "explain": []}
    options = ["--clamp", "layers.0.forget=1", "--steps", "8:10", "--clamp", "layers.0.input=1", "--steps", "7:"]
    assert main([command, MODEL, "--text", TEXT, *output[command], *options]) == 0
    said = "the clamp layers.0.forget=1 --steps 8:10 does nothing: the text has 8 steps, 0 to 7\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(("start", "is_read"), [(13, True), (14, False)])
def test_what_is_written_last_is_behind_every_clamp(
    capsys: pytest.CaptureFixture[str], start: int, is_read: bool
) -> None:
    options = ["--length", "7", "--seed", "7", "--clamp", "layers.0.forget=1", "--steps", f"{start}:"]
    assert main(["generate", MODEL, "--prompt", TEXT, *options]) == 0
    assert (capsys.readouterr().err == "") == is_read
