"""Texts: what every Python brings, and what people give."""

from __future__ import annotations

import errno
import hashlib
import os
import platform
import sys
import time
from pathlib import Path

import pytest

from rnnviz.tasks import corpora
from rnnviz.tasks.corpora import CORPORA, Corpus, CorpusError, check_learnable, text_file

CHINESE = "今天下午我們在圖書館讀書。"


@pytest.mark.skipif(
    sys.version_info[:2] != (3, 11) or platform.python_implementation() != "CPython", reason="counted on CPython 3.11"
)
def test_the_prose_has_the_length_that_was_counted() -> None:
    length = len(CORPORA["python-prose"]().text)
    assert length == (465_048 if platform.python_version() == "3.11.7" else pytest.approx(465_048, rel=0.01))


def test_the_prose_says_where_it_comes_from() -> None:
    record = CORPORA["python-prose"]().record()
    assert "pydoc_data.topics" in record["source"] and "PSF" in record["licence"]
    assert record["characters"] == len(CORPORA["python-prose"]().text) and len(record["sha256"]) == 64


def test_a_python_without_its_manual_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pydoc_data.topics", None)
    with pytest.raises(CorpusError, match="manual"):
        CORPORA["python-prose"]()


def test_the_code_is_the_standard_librarys_without_tests_and_always_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "a.py": "a = 1\n",
        "test/b.py": "no",
        "sub/c.py": "c = '\xe9'\n",
        "site-packages/d.py": "no",
        "e.txt": "no",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode("latin-1"))
    monkeypatch.setattr("sysconfig.get_paths", lambda: {"stdlib": str(tmp_path)})
    corpus = CORPORA["python-code"]()
    assert corpus.text in ("a = 1\n\nc = '�'\n", "c = '�'\n\na = 1\n")
    assert corpus.source.startswith("2 files of the standard library") and CORPORA["python-code"]() == corpus


def test_the_record_is_that_of_the_text() -> None:
    text = "中\n𠮷\ud800"
    record = Corpus(text, "here", "mine").record()
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert record == {"source": "here", "licence": "mine", "characters": 4, "sha256": digest}


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        ("中文\n𠮷 é\0".encode(), "中文\n𠮷 é\0", "UTF-8"),
        ("\ufeffwith mark".encode(), "with mark", "UTF-8"),
        (b"one\r\ntwo\nthree\rfour\r\r\n", "one\ntwo\nthree\nfour\n\n", "UTF-8"),
        (f"{CHINESE}\r\n".encode("utf-16-le"), f"{CHINESE}\n", "UTF-16 LE"),
        ("\ufeff中𠮷\r\n".encode("utf-16-be"), "中𠮷\n", "UTF-16 BE"),
        (b"", "", "UTF-8"),
        (CHINESE.encode("gb18030"), CHINESE, "GB18030"),
        (CHINESE.encode("big5"), CHINESE, "Big5"),
        (b"\xff\xfe\x00", None, ""),
        (b"\x80\x81", None, ""),
    ],
)
def test_a_text_file_is_read_in_its_encoding(content: bytes, text: str | None, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(content)
    if text is None:
        with pytest.raises(CorpusError, match=r"^t\.txt is not text in UTF"):
            text_file(path)
        return
    corpus = text_file(str(path))
    assert (corpus.text, corpus.encoding, corpus.sure) == (text, encoding, True)
    assert (corpus.source, corpus.licence, corpus.size) == ("t.txt", "the user's own text", len(content))


def test_the_encoding_can_be_asked_for_and_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(CHINESE.encode("big5"))
    corpus = text_file(path, "GB18030")
    assert corpus.text != CHINESE and corpus.record()["encoding"] == "GB18030"
    assert text_file(path, corpus.others[0]).text == CHINESE
    with pytest.raises(CorpusError, match="not text in UTF-8"):
        text_file(path, "UTF-8")
    assert "encoding" not in CORPORA["python-prose"]().record()


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("", "characters", "the text is empty"),
        (" \n\u3000\t", "words", "nothing but spaces"),
        ("aaaa", "characters", "one character only, 'a'"),
        ("ha ha ha", "words", "fewer than two different words"),
        ("1234 5678", "words", ""),
        ("ha ha ha", "characters", ""),
    ],
)
def test_what_nothing_can_be_learned_from_is_told(text: str, kind: str, sentence: str) -> None:
    if sentence:
        with pytest.raises(CorpusError, match=f"{sentence}.*; give "):
            check_learnable(text, kind)
    else:
        check_learnable(text, kind)


def test_what_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path, tmp_path / "missing.txt", tmp_path / ("long" * 99)):
        with pytest.raises(CorpusError, match=f"^{path.name} cannot be read"):
            text_file(path)
    for name in ("a\0b", "a\ud900b"):
        with pytest.raises(CorpusError, match="no file can have such a name"):
            text_file(tmp_path / name)

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(CorpusError, match="Permission denied"):
        text_file(tmp_path / "locked.txt")


def test_what_is_too_large_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "LARGEST_FILE", 1_000_000)
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 1_000_000)
    assert len(text_file(path).text) == 1_000_000
    os.truncate(path, 50_000_000_000)
    began = time.monotonic()
    with pytest.raises(CorpusError, match=r"large\.txt is larger than 1 MB"):
        text_file(path)
    assert time.monotonic() - began < 0.2
    if Path("/dev/zero").exists():
        with pytest.raises(CorpusError, match="larger"):
            text_file("/dev/zero")
