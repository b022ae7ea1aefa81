"""The text that would be learned: read in a thread, counted while the window lives, and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnnviz.core.vocabulary import Vocabulary
from rnnviz.session.learning_text import LearningText
from rnnviz.tasks.corpora import CORPORA, Corpus

CATS = "the cat sat on the mat.\n" * 20


@pytest.fixture
def text(qtbot: QtBot) -> Iterator[LearningText]:
    made = LearningText()
    yield made
    made.close()
    made.deleteLater()


def settle(qtbot: QtBot, text: LearningText) -> LearningText:
    qtbot.waitUntil(lambda: not text.is_busy, timeout=20_000)
    return text


@pytest.mark.parametrize("kind", ["characters", "words"])
def test_a_file_is_read_and_counted(qtbot: QtBot, text: LearningText, tmp_path: Path, kind: str) -> None:
    (tmp_path / "cats.txt").write_text(CATS)
    text.set_kind(kind)
    text.read_file(tmp_path / "cats.txt")
    assert text.is_busy and text.source == "file" and text.tokens(1, None) is None and text.length is None
    settle(qtbot, text)
    vocabulary = Vocabulary.of_text(CATS, kind, 1)
    assert text.tokens(1, None) == len(vocabulary) and text.length == len(vocabulary.encode(CATS))
    summary = text.summary(1, None)
    assert summary is not None and (summary.name, summary.kind, summary.vocabulary) == (
        "cats.txt",
        kind,
        len(vocabulary),
    )
    assert text.corpus is not None and text.corpus.text == CATS and not text.problem


def test_another_encoding_reads_the_same_file_again(qtbot: QtBot, text: LearningText, tmp_path: Path) -> None:
    (tmp_path / "poem.txt").write_bytes(("床前明月光，疑是地上霜。" * 30).encode("gb18030"))
    text.read_file(tmp_path / "poem.txt", "Big5")
    settle(qtbot, text)
    assert text.corpus is None or "明月" not in text.corpus.text
    text.read_in("GB18030")
    settle(qtbot, text)
    assert text.corpus is not None and "明月" in text.corpus.text and not text.problem


@pytest.mark.parametrize(
    ("content", "problem"), [(b"", "is empty"), (b"aaaa", "one character only"), (bytes(range(256)), "is not text")]
)
def test_what_cannot_be_learned_is_a_problem(
    qtbot: QtBot, text: LearningText, tmp_path: Path, content: bytes, problem: str
) -> None:
    (tmp_path / "odd.txt").write_bytes(content)
    text.read_file(tmp_path / "odd.txt")
    settle(qtbot, text)
    assert problem in text.problem and text.tokens(1, None) is None and text.summary(1, None) is None
    text.read_window(CATS, "the window")
    settle(qtbot, text)
    assert not text.problem and text.source == "window" and text.tokens(1, None)


def test_a_problem_of_words_is_none_of_characters(qtbot: QtBot, text: LearningText) -> None:
    text.set_kind("words")
    text.read_window("one", "the window")
    settle(qtbot, text)
    assert text.problem
    text.set_kind("characters")
    settle(qtbot, text)
    assert not text.problem and text.length == 3


def test_of_two_texts_the_last_one_stays(qtbot: QtBot, text: LearningText, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("a long text " * 100_000)
    text.read_file(tmp_path / "long.txt")
    text.read_window(CATS, "the window")
    settle(qtbot, text)
    qtbot.wait(50)
    assert text.corpus is not None and text.corpus.text == CATS


def test_what_comes_with_python_is_read_once(qtbot: QtBot, text: LearningText, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    name, make = next(iter(CORPORA.items()))

    def make_and_count() -> Corpus:
        read.append(name)
        return make()

    monkeypatch.setitem(CORPORA, name, make_and_count)
    for _ in range(3):
        text.read_corpus(name)
        settle(qtbot, text)
    assert read == [name] and text.tokens(2, None)


def test_a_long_text_does_not_halt_the_window(qtbot: QtBot, text: LearningText) -> None:
    text.set_kind("words")
    text.read_window("so many words, one after the other, and then some more of them " * 50_000, "the window")
    turns: list[int] = []
    text._timer.timeout.connect(lambda: turns.append(1))
    settle(qtbot, text)
    assert len(turns) > 5 and text.length == 50_000 * 15
    text.set_kind("characters")
    text.set_kind("words")
    assert not text.is_busy, "what was counted is kept"


def test_it_can_be_closed_in_the_midst_of_reading(text: LearningText, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("a long text " * 100_000)
    text.read_file(tmp_path / "long.txt")
    text.close()
    assert text.corpus is None
