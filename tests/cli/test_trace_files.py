"""Long traces: a bar at a terminal, and ctrl-C leaves the old file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest
import tqdm

from rnnviz.cli import main, reading, trace_files
from tests.cli.test_commands import MODEL


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("ending", ["npz", "csv"])
def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str) -> None:
    monkeypatch.setattr(reading, "_DELAY", 0)
    monkeypatch.setattr(tqdm.tqdm, "monitor_interval", 0)
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    assert main(["trace", MODEL, "--text", "def f(x): " * 13, "-o", str(tmp_path / f"t.{ending}")]) == 0
    assert "reading:" in terminal.getvalue() and "writing:" in terminal.getvalue()
    assert "130" in terminal.getvalue()


def test_a_file_sees_no_bar(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["trace", MODEL, "--text", "def f(x): " * 13, "-o", str(tmp_path / "t.npz")]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("ending", ["npz", "csv"])
def test_ctrl_c_while_it_is_written_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    output = tmp_path / f"t.{ending}"
    output.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    assert main(["trace", MODEL, "--text", "abc", "-o", str(output)]) == 130
    assert output.read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("shape", [(0,), (0, 3), (7,), (7, 3)])
@pytest.mark.parametrize("piece", [1, 25, 1 << 20])
def test_arrays_come_back_whatever_the_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: tuple[int, ...], piece: int
) -> None:
    monkeypatch.setattr(trace_files, "_PIECE", piece)
    array = np.random.default_rng(0).normal(size=shape)
    arrays: dict[str, np.ndarray] = {"a": array, "layers.0.b": np.asfortranarray(array), "c": array.astype(np.int32)}
    trace_files.write_npz(tmp_path / "t.npz", arrays)
    with np.load(tmp_path / "t.npz") as found:
        assert set(found) == set(arrays)
        for name, wanted in arrays.items():
            np.testing.assert_array_equal(found[name], wanted, strict=True)


def test_an_empty_text_is_a_table_without_rows(tmp_path: Path) -> None:
    assert main(["trace", MODEL, "--text", "", "-o", str(tmp_path / "t.csv")]) == 0
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 1
