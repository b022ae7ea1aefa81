"""Reading a stranger's text file into the window."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from rnnviz.tasks.corpora import Corpus, CorpusError, text_file
from rnnviz.view.editor import MOST_CHARACTERS


class OpenError(ValueError):
    """One sentence that says why a file was not opened."""


class OpenedText(NamedTuple):
    """A text from a file, and what is to be said of it.

    `encoding` is what it was read in, `others` what it could also be in, likeliest first. Where that is not `sure`,
    the note asks, and :func:`open_text` takes the answer.
    """

    text: str
    note: str
    encoding: str
    sure: bool
    others: tuple[str, ...]


def open_text(path: Path, encoding: str | None = None) -> OpenedText:
    """The text of a file, or its beginning, in `encoding` or in whichever it is. Raises OpenError."""
    check_ordinary(path)
    try:
        corpus = text_file(path, encoding)
    except CorpusError as error:
        raise OpenError(str(error)) from error
    text = corpus.text[:MOST_CHARACTERS]
    return OpenedText(text, _note(corpus), corpus.encoding, corpus.sure, corpus.others)


def check_ordinary(path: Path) -> None:
    """Raises OpenError for what reading could wait for without end."""
    if _may_keep_waiting(path):
        sentence = QCoreApplication.translate("opening", "{name} is a device or a pipe; choose an ordinary file")
        raise OpenError(sentence.format(name=path.name))


def read_text(path: Path) -> tuple[str, str]:
    """The text of a file, and what is to be said of it, or nothing. Raises OpenError."""
    opened = open_text(path)
    return opened.text, opened.note


def _note(corpus: Corpus) -> str:
    """That the encoding is a guess, that only the beginning is taken, both, or neither."""
    notes = []
    if not corpus.sure and corpus.others:
        notes.append(_guess(corpus))
    if len(corpus.text) > MOST_CHARACTERS:
        notes.append(_cut(corpus))
    return " ".join(notes)


def _guess(corpus: Corpus) -> str:
    sentence = QCoreApplication.translate("opening", "{name} was read as {encoding}. Is it garbled? Try {others}.")
    return sentence.format(name=corpus.source, encoding=corpus.encoding, others=" / ".join(corpus.others))


def _cut(corpus: Corpus) -> str:
    count, most = f"{len(corpus.text):,}", f"{MOST_CHARACTERS:,}"
    sentence = QCoreApplication.translate(
        "opening", "{name} has {count} characters; its first {most} are shown. The file itself is unchanged."
    )
    return sentence.format(name=corpus.source, count=count, most=most)


def _may_keep_waiting(path: Path) -> bool:
    """Whether reading could last for ever, and the window with it: of a pipe, say, into which nobody writes."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (S_ISREG(mode) or S_ISDIR(mode))
