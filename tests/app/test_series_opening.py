"""A table opened under a model that forecasts: the right columns, scaled as it learned, or one sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rnnviz.app import series_opening
from rnnviz.app.opening import OpenError
from rnnviz.app.series_opening import open_table
from rnnviz.core.library import load

MODEL = load("lorenz-lstm")


def table(folder: Path, header: str, rows: int = 30) -> Path:
    path = folder / "path.csv"
    body = [
        ",".join(f"{(step * 7 + place * 3) % 11}.5" for place in range(header.count(",") + 1)) for step in range(rows)
    ]
    path.write_text(f"{header}\n" + "\n".join(body), "utf-8")
    return path


def test_columns_are_found_by_name_in_the_models_order(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "z,noise,y,x"), MODEL)
    read = MODEL.inputs_of(opened.text)
    assert read.shape == (30, 3) and MODEL.scaling is not None
    np.testing.assert_allclose(read[0], MODEL.scaling.scaled(np.array([9.5, 6.5, 0.5])), atol=1e-4)
    assert "30 rows of x, y, z" in opened.note and "0 … 30, 0 … 30, 25 … 55" in opened.note


def test_as_many_other_columns_will_do_and_fewer_will_not(tmp_path: Path) -> None:
    assert "30 rows of a, b, c" in open_table(table(tmp_path, "a,b,c"), MODEL).note
    with pytest.raises(OpenError, match=r"reads 3 columns \(x, y, z\), and path.csv has 2: a, b; let"):
        open_table(table(tmp_path, "a,b"), MODEL)
    with pytest.raises(OpenError, match=r"^none.csv cannot be read"):  # and not "None.csv": that is another file
        open_table(tmp_path / "none.csv", MODEL)


def test_only_whole_rows_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series_opening, "MOST_CHARACTERS", 100)
    text = open_table(table(tmp_path, "x,y,z"), MODEL).text
    assert 60 < len(text) <= 100 and all(len(line.split()) == 3 for line in text.split("\n"))


def test_a_table_that_cannot_be_read_leaves_the_text(open_window, tmp_path: Path) -> None:
    window = open_window(MODEL, "0.1 0.2 0.3")
    window.files.open_file(table(tmp_path, "a,b"))
    assert window.views.editor.text == "0.1 0.2 0.3"
    window.files.open_file(table(tmp_path, "x,y,z"))
    assert window.studio.document.total == 30
