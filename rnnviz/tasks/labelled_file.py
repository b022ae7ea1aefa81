"""Texts with their classes out of a file or a folder: a table, a folder per class, or the package of reviews."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from rnnviz.tasks.corpora import LARGEST_FILE, Corpus, CorpusError, text_file
from rnnviz.tasks.documents import Documents
from rnnviz.tasks.encodings import EncodingError, decode
from rnnviz.tasks.labelled_texts import MOST_ROWS, as_table, labelled_texts

LINES = 4 * MOST_ROWS
"""Lines of a table that are read at most; a text can have several."""

_PIECE = 1 << 20
_PACKAGE = ".whl"
_LICENCE = "the user's own texts"


def labelled_file(path: str | Path, encoding: str | None = None) -> Corpus:
    """A table with the columns text and label, whatever `path` was; its `note` says what was left out.

    `encoding` is one of ENCODINGS; without it, whichever it is. Of a table larger than LARGEST_FILE bytes, the
    beginning is read. Raises CorpusError.
    """
    path = Path(path)
    if path.is_dir():
        return _folder(path, encoding)
    if path.suffix == _PACKAGE:
        return text_file(path)
    size, content = _beginning(path)
    try:
        decoded = decode(content, path.name, encoding, cut=len(content) < size)
    except EncodingError as error:
        raise CorpusError(str(error)) from error
    text = _whole_lines(decoded.text) if len(content) < size else decoded.text
    found = labelled_texts(text, path.name)
    cut = f"only the first {len(found.documents):,} texts of {path.name} are learned" if len(content) < size else ""
    corpus = Corpus(
        as_table(found.documents), path.name, _LICENCE, decoded.encoding, decoded.sure, decoded.others, size
    )
    return replace(corpus, note=found.note or cut)


def _beginning(path: Path) -> tuple[int, bytes]:
    """The size of a file, and as many of its bytes as are taken: those of LINES lines at most."""
    content, lines = bytearray(), 0
    try:
        with path.open("rb") as file:
            while lines <= LINES and len(content) < LARGEST_FILE and (piece := file.read(_PIECE)):
                content += piece
                lines += piece.count(b"\n")
            return max(os.fstat(file.fileno()).st_size, len(content)), bytes(content)
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error.strerror}); check its name and permissions") from error
    except ValueError as error:
        raise CorpusError("no file can have such a name; check it") from error


def _whole_lines(text: str) -> str:
    """Without the last line, which is cut off; a quotation that it broke is closed by that as well as can be."""
    whole = text.rpartition("\n")[0]
    return f'{whole}"' if whole.count('"') % 2 else whole


def _folder(path: Path, encoding: str | None) -> Corpus:
    """A folder per class, a file per text."""
    try:
        files = list(islice(_files(path), MOST_ROWS + 1))
        read = [(file, _text(file, encoding)) for file in files[:MOST_ROWS]]
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error.strerror}); check its permissions") from error
    if not files:
        raise CorpusError(f"{path.name} holds no folder per class with a file per text in it; give one, or a table")
    told = [(file, text) for file, text in read if isinstance(text, str)]
    odd = [text for _, text in read if isinstance(text, EncodingError)]
    if not told:
        raise CorpusError(f"no file of {path.name} is a text: {odd[0]}")
    names = tuple(sorted({file.parent.name for file, _ in told}))
    classes = np.array([names.index(file.parent.name) for file, _ in told], np.int64)
    found = labelled_texts(as_table(Documents([text for _, text in told], classes, names)), path.name)
    note = f"only the first {MOST_ROWS:,} files of {path.name} are learned" if len(files) > MOST_ROWS else found.note
    left = f"{len(odd):,} file{'s' * (len(odd) != 1)} of {path.name} left out: {odd[0]}" if odd else ""
    table, notes = as_table(found.documents), "; ".join(filter(None, (note, left)))
    return Corpus(table, path.name, _LICENCE, encoding or "", size=len(table.encode("utf-8", "replace")), note=notes)


def _files(path: Path) -> Iterator[Path]:
    """Sorted; what begins with a dot is none of ours."""
    for folder in sorted(one for one in path.iterdir() if one.is_dir() and not one.name.startswith(".")):
        yield from sorted(one for one in folder.iterdir() if one.is_file() and not one.name.startswith("."))


def _text(path: Path, encoding: str | None) -> str | EncodingError:
    """The text of a file, or why it is none."""
    try:
        with path.open("rb") as file:
            return decode(file.read(LARGEST_FILE // 100), path.name, encoding, cut=True).text
    except EncodingError as error:
        return error
