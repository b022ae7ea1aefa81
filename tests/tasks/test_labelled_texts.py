"""Tables and folders of texts with their classes: what is read out of them, and what is said of others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rnnviz.tasks import labelled_file, labelled_texts
from rnnviz.tasks.corpora import CorpusError, text_file
from rnnviz.tasks.labelled_task import is_unspaced, labelled_task
from rnnviz.tasks.recipes import RECIPES

GOOD = [(f"a good film, number {index}", "pos") for index in range(8)]
BAD = [(f"a bad film, number {index}", "neg") for index in range(8)]


def written(rows: Sequence[tuple[str, ...]], mark: str = ",", head: tuple[str, ...] = ("text", "label")) -> str:
    quoted = [tuple(f'"{cell}"' if mark in cell else cell for cell in row) for row in rows]
    return "\n".join(mark.join(row) for row in ([head] if head else []) + quoted)


def read(tmp_path: Path, content: str | bytes) -> labelled_texts.LabelledTexts:
    path = tmp_path / "mine.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    corpus = labelled_file.labelled_file(path)
    found = labelled_texts.labelled_texts(corpus.text, corpus.source)
    assert corpus.source == "mine.csv"
    return labelled_texts.LabelledTexts(found.documents, corpus.note)


@pytest.mark.parametrize(
    "content",
    [
        written(GOOD + BAD),
        written(GOOD + BAD, ";"),
        written(GOOD + BAD, "\t"),
        written(GOOD + BAD, "|"),
        written(GOOD + BAD, head=()),
        written([(label, text) for text, label in GOOD + BAD], head=()),
        written(GOOD + BAD, head=("blurb", "mood")),
        written([("7", *row) for row in GOOD + BAD], head=("stars", "Review", "Sentiment")),
        "\ufeff" + written(GOOD + BAD).replace("\n", "\r\n"),
        written(GOOD + BAD + GOOD),
    ],
)
def test_text_and_class_are_found_in_each_usual_table(tmp_path: Path, content: str) -> None:
    found = read(tmp_path, content)
    assert found.documents.names == ("neg", "pos") and not found.note
    texts = dict(zip(found.documents.texts, found.documents.classes.tolist(), strict=True))
    assert texts == {text: int(label == "pos") for text, label in GOOD + BAD}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "mine.csv is empty; give a table"),
        (written(GOOD[:1]), "mine.csv has 1 text with a class; at least 10 are needed"),
        (written([("", "pos")] * 12), "mine.csv has no text with a class"),
        (written([("again", "pos"), ("and again", "neg")] * 9), "mine.csv has 2 different texts with a class"),
        ('text,label\n"a film,pos\n' + "a good one,neg\n" * 20, "a quotation mark that is never closed"),
        (written([*GOOD, ("better still", "pos"), ("the best", "pos")]), "are of one class, 'pos'"),
        (written(GOOD + BAD[:2], "^"), "has one column only; a text and its class must be told apart by a comma"),
        (
            written([(str(one), str(one * 2)) for one in range(20)], head=()),
            "mine.csv has no column of texts; name one",
        ),
        (written([(f"text number {one}", f"c{one}") for one in range(200)]), "has 200 classes, more than 100"),
        (written([*GOOD, *BAD[:1], ("nice enough", "pos")]), "has one text of the class 'neg' only"),
        (bytes(range(256)) * 20, "mine.csv is not text in UTF-8"),
    ],
)
def test_what_is_wrong_with_a_table_is_said_in_a_sentence(tmp_path: Path, content: str | bytes, sentence: str) -> None:
    with pytest.raises(CorpusError) as caught:
        read(tmp_path, content)
    assert sentence in str(caught.value) and "\n" not in str(caught.value)


def test_rows_with_missing_values_are_left_out_and_that_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, written([*GOOD, *BAD, ("", "pos"), ("no class", "")]))
    assert len(found.documents) == 16 and found.note == "2 rows of mine.csv without text or class left out"


def test_of_a_long_table_the_beginning_is_learned_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(labelled_texts, "MOST_ROWS", 12)
    found = read(tmp_path, written(GOOD + BAD))
    assert len(found.documents) == 12 and found.note == "only the first 12 rows of mine.csv are learned"
    monkeypatch.setattr(labelled_texts, "MOST_ROWS", 50)
    monkeypatch.setattr(labelled_file, "_PIECE", 200)
    monkeypatch.setattr(labelled_file, "LINES", 12)
    found = read(tmp_path, written([pair for pairs in zip(GOOD, BAD, strict=True) for pair in pairs]))
    assert 10 <= len(found.documents) < 16 and "only the first" in found.note


def test_chinese_in_an_old_encoding_is_read_by_characters(tmp_path: Path) -> None:
    rows = [(f"这部电影很好看，我很喜欢第{index}次", "好") for index in range(8)]
    rows += [(f"这部电影太差了，浪费时间第{index}次", "坏") for index in range(8)]
    path = tmp_path / "mine.csv"
    path.write_bytes(written(rows, head=()).encode("gb18030"))
    corpus = labelled_file.labelled_file(path)
    task = labelled_task(RECIPES["texts"].settings, corpus)
    assert corpus.encoding == "GB18030" and task.vocabulary.kind == "characters" and task.vocabulary.knows("影")
    assert not is_unspaced("plain English, 中文") and is_unspaced("這是中文寫的影評，夾著 English 的詞")


def test_a_folder_for_each_class_is_read_and_an_empty_one_told(tmp_path: Path) -> None:
    for name in ("art", "sport"):
        (tmp_path / "news" / name).mkdir(parents=True)
        for index in range(6):
            (tmp_path / "news" / name / f"{index}.txt").write_text(f"{name}, piece {index}\nand more")
    corpus = labelled_file.labelled_file(tmp_path / "news")
    documents = labelled_texts.labelled_texts(corpus.text, corpus.source).documents
    assert documents.names == ("art", "sport") and len(documents) == 12 and "art, piece 0\nand more" in documents.texts
    (tmp_path / "news" / "art" / "cover.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    with_picture = labelled_file.labelled_file(tmp_path / "news")
    assert with_picture.text == corpus.text
    assert with_picture.note.startswith("1 file of news left out: cover.png is not text")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match="empty holds no folder per class with a file per text in it"):
        labelled_file.labelled_file(tmp_path / "empty")
    with pytest.raises(CorpusError, match=r"none\.csv cannot be read"):
        labelled_file.labelled_file(tmp_path / "none.csv")


def test_the_same_texts_are_always_parted_alike(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(written(GOOD + BAD))
    one, other = (labelled_task(RECIPES["texts"].settings, labelled_file.labelled_file(path)) for _ in range(2))
    assert one.parts.test.texts == other.parts.test.texts and one.record() == other.record()
    parts = (one.parts.training, one.parts.validation, one.parts.test)
    assert sorted(text for part in parts for text in part.texts) == sorted(text for text, _ in GOOD + BAD)
    assert all(len(part) for part in parts) and text_file(path).text  # as a plain text it can be learned, too
