"""The commands do what they say, and say what is wrong in one sentence."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main
from rnnviz.core.library import shipped

MODEL = "python-prose-lstm"


def failing(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one sentence that a wrong command says; the status is 2."""
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("rnnviz: ") and captured.err.count("\n") == 1
    return captured.err


def test_models_lists_every_shipped_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == [entry.card.name for entry in shipped()]
    without = [line.split()[0] for line in lines[1:] if "nats" not in line and "squared" not in line]
    assert without == ["unrolled"]  # nobody taught it anything


def test_trace_writes_what_the_api_computes(tmp_path: Path) -> None:
    output = tmp_path / "t.npz"
    assert main(["trace", MODEL, "--text", '"he said', "-o", str(output)]) == 0
    expected = rnnviz.load(MODEL).trace('"he said')
    with np.load(output) as arrays:
        names = {f"layers.0.{name}" for name in expected.layers[0]}
        assert set(arrays) == names | {"tokens", "surprise", "logits"}
        for name, array in expected.layers[0].items():
            np.testing.assert_array_equal(arrays[f"layers.0.{name}"], array)
        np.testing.assert_array_equal(arrays["surprise"], expected.surprise)


def test_trace_as_a_table_keeps_every_token_and_float32(tmp_path: Path) -> None:
    text, output = 'a,"\n\0é𠮷', tmp_path / "t.csv"
    source = tmp_path / "text.txt"
    source.write_text(text, encoding="utf-8", newline="")
    assert main(["trace", MODEL, "--file", str(source), "-o", str(output)]) == 0
    with output.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["token"] for row in rows] == list(text)
    assert [row["step"] for row in rows] == [str(step + 1) for step in range(len(text))]
    assert rows[-1]["known"] == "0" and rows[0]["known"] == "1"
    forget = rnnviz.load(MODEL).trace(text).layers[0]["forget"]
    assert [np.float32(row["layers.0.forget.3"]) for row in rows] == forget[:, 3].tolist()


def test_generate_repeats_itself_with_the_same_seed(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["generate", MODEL, "--prompt", "If the", "--length", "30", "--seed", "7"]
    assert main(command) == 0
    first = capsys.readouterr().out
    assert main(command) == 0
    assert capsys.readouterr().out == first
    assert first.startswith("If the") and len(first) == len("If the") + 30 + 1


def test_an_acrostic_begins_each_line_as_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", MODEL, "--acrostic", "If", "--seed", "7"]) == 0
    assert [line[0] for line in capsys.readouterr().out.splitlines()] == ["I", "f"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["trace", "nothing-like-it", "--text", "a", "-o", "x.npz"], "python-prose-lstm"),
        (["trace", MODEL, "--text", "a", "-o", "x.txt"], ".npz or .csv"),
        (["trace", MODEL, "--text", "a", "-o", "no/such/folder/x.npz"], "does not exist"),
        (["trace", MODEL, "--file", "no-such-file.txt", "-o", "x.npz"], "no-such-file.txt"),
        (["generate", MODEL, "--temperature", "-1"], "temperature"),
        (["generate", MODEL, "--top-p", "2"], "top-p"),
        (["generate", MODEL, "--length", "-3"], "0 or more"),
        (["generate", MODEL, "--acrostic", ""], "at least one character"),
        (["generate", MODEL, "--acrostic", "AB", "--prompt", "If"], "leave out --prompt"),
        (["generate", "hello", "--acrostic", "AB"], "does not write characters in lines"),
        (["train", "characters", "-o", "x.safetensors"], "--text"),
        (["train", "python-prose-rnn", "--set", "colour=red", "-o", "x.safetensors"], "colour"),
        (["train", "python-prose-rnn", "--set", "units=many", "-o", "x.safetensors"], "whole number"),
        (["train", "python-prose-rnn", "-o", "x.bin"], ".safetensors"),
        (["render", MODEL, "--text", "a", "-o", "x.png", "--size", "big"], "1280x720"),
        (["render", MODEL, "--text", "a", "-o", "x.png", "--layer", "4"], "layers 1 to 1"),
        (["render", MODEL, "--text", "a", "-o", "x.bmp"], ".png or .gif"),
    ],
)
def test_wrong_commands_say_one_sentence(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert says in failing(capsys, *arguments)
    assert not list(tmp_path.iterdir())


def test_trace_of_a_full_disk_leaves_the_old_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "t.npz"
    output.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert "No space left" in failing(capsys, "trace", MODEL, "--text", "a", "-o", str(output))
    assert output.read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1
