"""Several networks on one text from the command line."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest

from rnnviz.cli.main import main
from rnnviz.core.disagreement import disagreement
from rnnviz.core.library import load
from rnnviz.core.modelfile import save_model
from tests.cli.test_commands import failing
from tests.networks import random_model

PROSE = ["python-prose-rnn", "python-prose-lstm", "python-prose-gru"]
TEXT = "the value of the object"


def test_means_and_the_steps_of_most_disagreement_are_printed(capsys):
    assert main(["compare", *PROSE, "--text", TEXT]) == 0
    said = capsys.readouterr().out
    traces = [load(name).trace(TEXT) for name in PROSE]
    for name, trace in zip(PROSE, traces, strict=True):
        assert name in said and f"{trace.surprise[1:].mean(dtype=np.float64):.4g}" in said
    top = int(np.nanargmax(disagreement(load(PROSE[0]), traces, 0, len(TEXT))))
    first = said[said.index("disagree most") :].splitlines()[2]
    assert first.split()[0] == str(top + 1)


def test_every_step_is_written_as_a_table_and_as_arrays(tmp_path, capsys):
    table, arrays = tmp_path / "t.csv", tmp_path / "t.npz"
    for output in (table, arrays):
        assert main(["compare", *PROSE[:2], "--text", TEXT, "-o", str(output)]) == 0
    rows = list(csv.DictReader(io.StringIO(table.read_bytes().decode("utf-8"), newline="")))
    assert "".join(row["token"] for row in rows) == TEXT and rows[0]["apart"] == ""
    with np.load(arrays) as found:
        assert found["networks"].tolist() == PROSE[:2] and str(found["cost"]) == "surprise_nats"
        np.testing.assert_array_equal(found["costs"][1], load(PROSE[1]).trace(TEXT).surprise)
        assert float(rows[5]["apart"]) == pytest.approx(found["apart"][5])
        assert float(rows[5][f"surprise_nats.{PROSE[0]}"]) == pytest.approx(found["costs"][0][5])


def test_forecasts_labels_and_texts_of_nothing(capsys):
    assert main(["compare", "lorenz-lstm", "lorenz-rnn", "--text", "1 2 3\n1 2 3\n2 2 3"]) == 0
    assert "SQUARED ERROR" in capsys.readouterr().out
    assert main(["compare", "sentiment-lstm", "sentiment-gru", "--text", "a bad film"]) == 0
    assert "PROBABILITY OF FIRST ANSWER" in capsys.readouterr().out
    assert main(["compare", PROSE[0], PROSE[0], "--text", TEXT]) == 0
    assert "nowhere" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("models", "text"), [(PROSE, ""), (PROSE, "a"), (["digits-lstm"] * 2, ""), (["lorenz-lstm"] * 2, "a\nb")]
)
def test_where_nothing_was_predicted_nothing_is_compared(capsys, models, text):
    assert "nothing in the text was predicted" in failing(capsys, "compare", *models, "--text", text)


def test_a_network_given_twice_has_two_names(tmp_path, capsys):
    output = tmp_path / "t.csv"
    assert main(["compare", *PROSE[:1] * 3, "--text", TEXT, "-o", str(output)]) == 0
    name = f"surprise_nats.{PROSE[0]}"
    assert output.read_text("utf-8").splitlines()[0].split(",")[3:] == [name, f"{name} (2)", f"{name} (3)"]
    assert f"{PROSE[0]} (2)" in capsys.readouterr().out


def test_what_was_no_number_is_told(capsys):
    assert main(["compare", "lorenz-lstm", "lorenz-rnn", "--text", "1 2 3\nnothing\n1 2 3\n2 2 3"]) == 0
    assert capsys.readouterr().err.startswith("1 of 4 are no line of 3 numbers and count as zeros")


@pytest.mark.parametrize(
    ("models", "sentence"),
    [
        (["python-prose-lstm"], "two to four"),
        (PROSE * 2, "two to four"),
        (["python-prose-lstm", "shakespeare-lstm"], "another vocabulary"),
        (["python-prose-lstm", "sentiment-lstm"], "another task"),
        (["translate-en-zh", "translate-en-zh"], "another task"),
        (["python-prose-lstm", "nobody"], "nobody"),
    ],
)
def test_what_cannot_be_compared_is_told_in_one_sentence(models, sentence, capsys):
    assert main(["compare", *models, "--text", TEXT]) == 2
    error = capsys.readouterr().err
    assert sentence in error and error.count("\n") == 1


def test_an_output_of_another_kind_is_refused(tmp_path, capsys):
    assert main(["compare", *PROSE[:2], "--text", TEXT, "-o", str(tmp_path / "t.png")]) == 2
    assert ".csv or .npz" in capsys.readouterr().err


def test_networks_of_one_name_are_called_as_they_were_given(tmp_path, capsys):
    """As those that a run has kept: before and after training."""
    paths = [str(tmp_path / name) for name in ("before.safetensors", "after.safetensors")]
    for seed, path in enumerate(paths):
        save_model(random_model("lstm", seed=seed, name="mine"), path)
    assert main(["compare", *paths, "python-prose-rnn", "--text", "hello"]) == 2
    assert main(["compare", *paths, "--text", "hello", "-o", str(tmp_path / "t.csv")]) == 0
    said = capsys.readouterr().out
    assert all(path in said for path in paths) and "mine" not in said
    assert all(path in (tmp_path / "t.csv").read_text() for path in paths)
