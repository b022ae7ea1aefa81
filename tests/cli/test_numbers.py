"""`rnnviz trace` and `rnnviz generate` with a network that reads numbers."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from rnnviz.cli import main
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from tests.session.models import forecaster


@pytest.fixture
def model() -> Model:
    return forecaster()


@pytest.fixture
def path(model: Model, tmp_path: Path) -> str:
    save_model(model, tmp_path / "numbers.safetensors")
    return str(tmp_path / "numbers.safetensors")


def test_trace_writes_numbers_predictions_and_errors(model, path, tmp_path):
    assert main(["trace", path, "--text", "0.1 half 0,2", "-o", str(tmp_path / "t.npz")]) == 0
    trace = model.trace("0.1 half 0,2")
    with np.load(tmp_path / "t.npz") as arrays:
        np.testing.assert_array_equal(arrays["numbers"], np.array([0.1, np.nan, 0.2], np.float32))
        np.testing.assert_array_equal(arrays["predicted"][1:], trace.logits[:2, 0])
        wanted = (float(trace.logits[1, 0]) - 0.2) ** 2
        np.testing.assert_allclose(arrays["squared_error"], np.array([np.nan, np.nan, wanted]), rtol=1e-5)
        np.testing.assert_array_equal(arrays["layers.0.forget"], trace.layers[0]["forget"])


def test_the_table_has_a_row_a_number(model, path, tmp_path):
    assert main(["trace", path, "--text", "0.1 half 0,2", "-o", str(tmp_path / "t.csv")]) == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "t.csv").read_text("utf-8"))))
    assert [(row["step"], row["token"], row["known"]) for row in rows] == [
        ("1", "0.1", "1"), ("2", "half", "0"), ("3", "0,2", "1"),
    ]  # fmt: skip
    assert [row["numbers"] != "" for row in rows] == [True, False, True]
    assert [row["squared_error"] != "" for row in rows] == [False, False, True]
    assert float(rows[2]["predicted"]) == model.trace("0.1 half").logits[-1, 0]


def test_generate_goes_on_in_numbers(model, path, capsys):
    assert main(["generate", path, "--prompt", "0.1 0.2", "--length", "4"]) == 0
    assert capsys.readouterr().out == f"0.1 0.2 {model.generate('0.1 0.2', 4)}\n"


def test_without_a_number_it_says_what_to_do(path, capsys):
    assert main(["generate", path, "--length", "4"]) == 2
    assert capsys.readouterr().err == "rnnviz: numbers-lstm goes on from numbers; give a prompt with at least one\n"


def test_rows_are_written_on_and_traced_by_column(tmp_path, capsys):
    rows = "-0.1 0.2 0.3\n-0.1 0.1 0.2"
    assert main(["generate", "lorenz-lstm", "--prompt", rows, "--length", "2"]) == 0
    assert capsys.readouterr().out == f"{rows}\n{load('lorenz-lstm').generate(rows, 2)}\n"
    assert main(["trace", "lorenz-lstm", "--text", rows, "-o", str(tmp_path / "t.csv")]) == 0
    table = list(csv.DictReader(io.StringIO((tmp_path / "t.csv").read_text("utf-8"))))
    assert [float(table[1][f"numbers.{place}"]) for place in range(3)] == pytest.approx([-0.1, 0.1, 0.2])
    assert table[0]["predicted.2"] == "" and float(table[1]["predicted.2"])
    assert main(["trace", "lorenz-lstm", "--text", rows, "-o", str(tmp_path / "t.npz")]) == 0
    with np.load(tmp_path / "t.npz") as arrays:
        assert arrays["predicted"].shape == arrays["numbers"].shape == (2, 3)


def test_a_table_is_learned_and_its_columns_are_checked(tmp_path, capsys):
    path = tmp_path / "spots.csv"
    path.write_text("year,spots\n" + "\n".join(f"{1900 + step},{step % 11}" for step in range(90)), "utf-8")
    output = str(tmp_path / "spots.safetensors")
    arguments = ["train", "series", "--text", str(path), "-o", output, "--set", "epochs=1", "units=4"]
    assert main(arguments) == 0
    model = load(output)
    assert model.card.labels == ("spots",) and model.forecasts and model.scaling is not None
    assert len(model.card.sample.split()) >= 20 and model.generate(model.card.sample, 3)
    assert main([*arguments, "columns=moons"]) == 2
    assert "has no column 'moons'; choose from year, spots" in capsys.readouterr().err


def test_lines_that_are_no_rows_are_told(tmp_path, capsys):
    text = "1 2 3\n0.5 -\nnan 1 2\n3e38 3e38 3e38"
    assert main(["trace", "lorenz-lstm", "--text", text, "-o", str(tmp_path / "t.npz")]) == 0
    told = capsys.readouterr().err
    assert told == "3 of 4 are no line of 3 numbers and count as zeros; the first is 2: '0.5 -'\n"
    with np.load(tmp_path / "t.npz") as arrays:
        assert np.isfinite(arrays["layers.0.cell"]).all()
