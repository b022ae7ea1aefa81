"""Texts to learn from: what every Python brings, or a file of one's own."""

from __future__ import annotations

import hashlib
import os
import platform
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from rnnviz.core.vocabulary import WORD
from rnnviz.tasks.encodings import EncodingError, decode
from rnnviz.tasks.packages import PackageError, find_reviews, installed_plays, installed_reviews, packaged_text

LARGEST_FILE = 64_000_000
"""Bytes; a larger text file is refused."""

_PYTHON_LICENCE = "PSF License Version 2, https://docs.python.org/3/license.html"


class CorpusError(ValueError):
    """A text that cannot be learned from; the message is one sentence that says why and what to do."""


class MissingTextError(CorpusError):
    """A text that has to be installed first; the message says by which command."""


@dataclass(frozen=True)
class Corpus:
    """A text with its source and licence.

    Of a file: the `encoding` it was read in, whether that is `sure`, the `others` it could be in, likeliest first,
    and its `size` in bytes. `note` says what of it is left out, as a sentence without its full stop.
    """

    text: str
    source: str
    licence: str
    encoding: str = ""
    sure: bool = True
    others: tuple[str, ...] = ()
    size: int = 0
    note: str = ""

    def record(self) -> dict[str, Any]:
        """What a model's card says of its data."""
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        record = {"source": self.source, "licence": self.licence, "characters": len(self.text), "sha256": digest}
        return record | ({"encoding": self.encoding} if self.encoding else {})


def python_prose() -> Corpus:
    """The manual's topics, as ``help()`` shows them: English prose, about 465,000 characters. Raises CorpusError."""
    try:
        from pydoc_data.topics import topics
    except ImportError as error:
        raise CorpusError("this Python came without its manual's topics; give a text of your own") from error
    text = "\n".join(topics[name] for name in sorted(topics))
    return Corpus(text, f"pydoc_data.topics of CPython {platform.python_version()}", _PYTHON_LICENCE)


def python_code() -> Corpus:
    """The standard library's sources without its tests, about 10 million characters.

    The files are ordered by the hash of their names, so that the last tenth is a fair sample of whole files.
    """
    root = Path(sysconfig.get_paths()["stdlib"])
    skipped = {"test", "tests", "idle_test", "site-packages", "__pycache__", "pydoc_data", "encodings"}
    files = [path.relative_to(root) for path in root.rglob("*.py")]
    kept = [path for path in files if not skipped & set(path.parts)]
    kept.sort(key=lambda path: hashlib.sha256(path.as_posix().encode()).digest())
    text = "\n".join((root / path).read_text("utf-8", "replace") for path in kept)
    source = f"{len(kept)} files of the standard library of CPython {platform.python_version()}"
    return Corpus(text, source, _PYTHON_LICENCE)


def shakespeare() -> Corpus:
    """The plays, about 4.8 million characters, out of the package that is installed. Raises CorpusError."""
    try:
        found = installed_plays()
    except PackageError as error:
        raise MissingTextError(str(error)) from error
    return Corpus(found.text, found.source, found.licence)


def text_file(path: str | Path, encoding: str | None = None) -> Corpus:
    """A text file, in `encoding` (one of ENCODINGS) or in whichever it is; its lines end in newlines alone.

    Of a package that is known, the text in it. Raises CorpusError.
    """
    path = Path(path)
    if (corpus := _packaged(path)) is not None:
        return corpus
    content = _content(path)
    try:
        decoded = decode(content, path.name, encoding)
    except EncodingError as error:
        raise CorpusError(str(error)) from error
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return Corpus(text, path.name, "the user's own text", decoded.encoding, decoded.sure, decoded.others, len(content))


def _packaged(path: Path) -> Corpus | None:
    try:
        found = packaged_text(path)
    except PackageError as error:
        raise CorpusError(str(error)) from error
    return None if found is None else Corpus(found.text, found.source, found.licence)


def check_learnable(text: str, kind: str) -> None:
    """Raise CorpusError for a text from which nothing can be learned by `kind`, "characters" or "words"."""
    if not text:
        raise CorpusError("the text is empty; give one with something in it")
    if text.isspace():
        raise CorpusError("the text holds nothing but spaces and line ends; give one with words in it")
    if text.count(text[0]) == len(text):
        raise CorpusError(f"the text is one character only, {text[0]!r} again and again; give one with several")
    if kind == "words" and len(set(islice(_different_words(text), 2))) < 2:
        raise CorpusError("the text has fewer than two different words; give a longer one, or learn it by characters")


def _different_words(text: str) -> Iterator[str]:
    """Each word that is not the one before it."""
    return (word for word, _ in groupby(found[0] for found in WORD.finditer(text)))


def _content(path: Path) -> bytes:
    """The bytes of a file; no more are read than are taken, for a device has no size and no end."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size  # 0 for what has none
            content = file.read(LARGEST_FILE + 1) if size <= LARGEST_FILE else b""
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error.strerror}); check its name and permissions") from error
    except ValueError as error:
        raise CorpusError("no file can have such a name; check it") from error
    if max(size, len(content)) > LARGEST_FILE:
        raise CorpusError(f"{path.name} is larger than {LARGEST_FILE // 1_000_000} MB; give a part of it")
    return content


def film_reviews() -> Corpus:
    """25,000 of them, as a table, out of the package that is installed. Raises CorpusError."""
    try:
        found = installed_reviews()
    except PackageError as error:
        raise MissingTextError(str(error)) from error
    return Corpus(found.text, found.source, found.licence)


def check_film_reviews() -> None:
    """Raises MissingTextError if they are not installed; takes no time."""
    try:
        find_reviews()
    except PackageError as error:
        raise MissingTextError(str(error)) from error


def docstrings() -> Corpus:
    """Those of eight families of the standard library, as a table. Raises CorpusError."""
    from rnnviz.tasks import docstrings, labelled_texts  # they build on this module

    record = docstrings.record()
    return Corpus(labelled_texts.as_table(docstrings.docstrings()[0]), record["source"], record["licence"])


CORPORA = {
    "python-prose": python_prose,
    "python-code": python_code,
    "shakespeare": shakespeare,
    "film-reviews": film_reviews,
    "docstrings": docstrings,
}
"""Texts that are there or can be installed, by name."""
