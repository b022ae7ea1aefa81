"""Tables of one's own: which columns are learned, how they are scaled, and one clear sentence for what will not do."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from rnnviz.tasks import series_csv, series_file
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.series import SeriesTask
from rnnviz.tasks.series_csv import table_of

SERIES = RECIPES["series"]
SPOTS = [f"{60 + 50 * math.sin(step / 2):.2f}" for step in range(120)]


def file_of(folder: Path, text: str, name: str = "spots.csv", encoding: str = "utf-8") -> Path:
    (folder / name).write_bytes(text.encode(encoding))
    return folder / name


def task_of(path: Path, *assignments: str) -> SeriesTask:
    task = SERIES.task_of(SERIES.settings.changed(list(assignments)), SERIES.read(path, None))
    assert isinstance(task, SeriesTask)
    return task


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("header", ["year{}spots\n", ""])
def test_delimiter_and_header_are_found(tmp_path: Path, delimiter: str, header: str) -> None:
    rows = "\n".join(f"{1700 + place}{delimiter}{value}" for place, value in enumerate(SPOTS))
    task = task_of(file_of(tmp_path, header.format(delimiter) + rows))
    assert task.labels == (("spots",) if header else ("2",)), "the year only counts up"
    assert len(task.training) == 84 and task.training.min() == 0 and task.training.max() == 1
    assert task.scaling is not None
    values = [task.scaling.value(0, float(row[0])) for row in task.training]
    np.testing.assert_allclose(values, [float(value) for value in SPOTS[:84]], atol=1e-4)
    assert task.record()["scaling"] == task.scaling.to_json() and task.record()["source"] == "spots.csv"


def test_columns_are_chosen_by_name_or_number(tmp_path: Path) -> None:
    rows = "\n".join(f'{place},"a, b",{value},{float(value) ** 2}' for place, value in enumerate(SPOTS))
    path = file_of(tmp_path, f"step,note,spots,squares\n{rows}")
    assert task_of(path).labels == ("spots", "squares")
    assert task_of(path, "columns=squares,step").labels == ("squares", "step")
    assert task_of(path, "columns=3").labels == ("spots",)
    assert task_of(path).vocabulary.width == 2  # type: ignore[union-attr]
    with pytest.raises(CorpusError, match="has no column 'moons'; choose from step, note, spots, squares"):
        task_of(path, "columns=moons")
    with pytest.raises(CorpusError, match="holds text"):
        task_of(path, "columns=note")


def test_decimal_commas_and_chinese_names_are_read(tmp_path: Path) -> None:
    rows = "\n".join(f"{place};{value.replace('.', ',')}" for place, value in enumerate(SPOTS))
    assert task_of(file_of(tmp_path, f"年份;黑子數目\n{rows}", encoding="big5")).labels == ("黑子數目",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("a,b\n1,2\n", "has 1 row of values; a series needs many"),
        ("a,b\n" + "1,2\n" * 9 + "1,2,3\n" + "3,4\n" * 90, "line 11 of spots.csv has 3 fields and the first has 2"),
        ("a\n" + "5\n" * 90, "is 5 in every row, which leaves nothing to foretell"),
        ("name,town\nAnn,Rome\nBob,Oslo\n", r"holds text \('Ann' in row 1\); columns are told apart by commas"),
        ("a:b\n" + "1:2\n" * 90, "told apart by commas, semicolons, tabs, bars or spaces"),
        ("t,a\n" + "1,3\n2,5\n" * 40 + "1,\n3,n/a\n", "has no value in row 81 and 1 more; mend spots.csv"),
        ("a\n" + "1\n2\n" * 40 + "inf\n", "holds 'inf' in row 81, which is too large a number"),
        ("a\n" + "1\n2\n" * 40 + "1e60\n", "holds '1e60' in row 81, which is too large a number"),
        ("a\n" + "1\n2\n" * 40 + "oops\n", r"holds text \('oops' in row 81\)"),
        ("t,a\n" + "".join(f"{row},5\n" for row in range(90)), "column 'a' of spots.csv is 5 in every row"),
        ("t,a\n" + "".join(f"{row},\n" for row in range(90)), "column 'a' of spots.csv has no value in row 1 and 89"),
        ('a,b\n"1,2\n' + "3,4\n" * 50_000, "close the quotation mark that is left open"),
        ("1," * 20_000 + "1\n", "spots.csv has 20,001 columns, more than 10,000; give a part of it"),
        ("a\n" + "1\n2\n" * 10, "too few for windows of 20"),
        ("a\n" + "1\n" * 90 + "2\n3\n" * 10, "does not change in the part that is learned from"),
    ],
)
def test_what_will_not_do_is_said_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(CorpusError, match=sentence) as caught:
        task_of(file_of(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_a_column_without_gaps_is_learned_if_it_is_chosen(tmp_path: Path) -> None:
    rows = "\n".join(f"{value},{'' if place == 7 else value}" for place, value in enumerate(SPOTS))
    path = file_of(tmp_path, f"good,bad\n{rows}")
    with pytest.raises(CorpusError, match="has no value in row 8"):
        task_of(path)
    assert task_of(path, "columns=good").labels == ("good",)


@pytest.mark.parametrize("content", [b"ann\xe9e,temp\xe9rature\n1900,3\n1901,5\n" * 9, bytes(range(256)) * 20])
def test_another_encoding_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "old.csv").write_bytes(content)
    with pytest.raises(CorpusError, match="UTF-8"):
        SERIES.read(tmp_path / "old.csv", None)


def test_of_a_long_table_the_first_rows_are_read_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(series_file, "MOST_ROWS", 100)
    monkeypatch.setattr(series_csv, "MOST_ROWS", 100)
    monkeypatch.setattr(series_file, "_PIECE", 256)
    path = file_of(tmp_path, "spots\n" + "\n".join(SPOTS * 50))
    corpus = SERIES.read(path, None)
    assert len(corpus.text) < 1_000 and corpus.size == path.stat().st_size
    assert "has about 6,000 rows; the first 100 are learned from" in corpus.note
    table = table_of(corpus.text, corpus.source)
    assert table.rows == 100 and table.is_cut
    assert task_of(path).record()["source"] == "spots.csv, its first 100 rows"
    assert SERIES.read(file_of(tmp_path, "spots\n" + "\n".join(SPOTS[:90])), None).note == ""


def test_a_device_is_no_endless_table() -> None:
    with pytest.raises(CorpusError):
        SERIES.read(Path("/dev/null"), None)


def test_the_cosines_recipe_takes_a_table_too(tmp_path: Path) -> None:
    recipe = RECIPES["forecast"]
    assert recipe.takes_text and not recipe.needs_text
    task = recipe.task_of(recipe.settings, recipe.read(file_of(tmp_path, "spots\n" + "\n".join(SPOTS)), None))
    assert isinstance(task, SeriesTask) and task.labels == ("spots",)
