"""The table of weights counts as PyTorch does, and the files hold the very tensors."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main

MODEL = "memory-gru"


def test_the_table_names_every_tensor_and_the_gates_of_the_recurrent_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weights", MODEL]) == 0
    lines = capsys.readouterr().out.splitlines()
    network = rnnviz.load(MODEL).network
    assert [line.split()[0] for line in lines[1:-1] if not line.startswith(" ")] == list(network.tensors)
    hidden = next(place for place, line in enumerate(lines) if "weight_hh_l0" in line)
    gate = lines[hidden + 1].split()
    wanted = np.abs(np.linalg.eigvals(network.weights[0].weight_hh[:64])).max()
    assert gate[0] == "reset" and float(gate[-1]) == pytest.approx(wanted, abs=1e-4)
    assert lines[-1] == "parameters: 37,601 (PyTorch), 37,601 (Keras)"


def test_the_files_hold_the_table_and_the_tensors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, arrays = tmp_path / "w.csv", tmp_path / "w.npz"
    assert main(["weights", MODEL, "-o", str(table)]) == 0 == main(["weights", MODEL, "-o", str(arrays)])
    tensors = rnnviz.load(MODEL).network.tensors
    with np.load(arrays) as found:
        assert set(found) == set(tensors) and all((found[name] == tensors[name]).all() for name in tensors)
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["parameters"]) for row in rows if not row["gate"]) == 37_601
    assert len([row for row in rows if row["spectral_radius"]]) == 3


def test_wrong_wishes_are_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weights", "nobody"]) == 2 == main(["weights", MODEL, "-o", str(tmp_path / "w.png")])
    error = capsys.readouterr().err
    assert "There is no model called nobody" in error and "must end in .csv or .npz" in error
