"""A table of numbers in a file: its beginning, read piece by piece, however long the whole is."""

from __future__ import annotations

import os
from pathlib import Path

from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.encodings import EncodingError, decode

MOST_ROWS = 100_000
"""Rows of a table that are learned from; of a longer one, the first."""

_PIECE = 1 << 20
_MOST_BYTES = 64_000_000


def series_file(path: str | Path, encoding: str | None = None) -> Corpus:
    """The text of a table with at most MOST_ROWS rows, and one line more where it is longer.

    `encoding` is one of ENCODINGS; without it, whichever it is. `size` of the corpus is the whole file's, in bytes.
    Raises CorpusError.
    """
    path = Path(path)
    try:
        size, content = _beginning(path)
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error.strerror}); check its name and permissions") from error
    except ValueError as error:
        raise CorpusError("no file can have such a name; check it") from error
    try:
        decoded = decode(content, path.name, encoding, cut=len(content) < size)
    except EncodingError as error:
        raise CorpusError(str(error)) from error
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n", MOST_ROWS + 2)
    text = "\n".join(lines[: MOST_ROWS + 2])
    told = (decoded.encoding, decoded.sure, decoded.others, size)
    return Corpus(text, path.name, "the user's own table", *told, _note(path.name, lines, len(content), size))


def _note(name: str, lines: list[str], read: int, size: int) -> str:
    """That only the first rows are learned; about how many there are, by the bytes of those."""
    if len(lines) <= MOST_ROWS + 1 or (len(lines) == MOST_ROWS + 2 and not lines[-1].strip()):
        return ""
    kept = sum(map(len, lines[:MOST_ROWS])) + MOST_ROWS
    rows = round(MOST_ROWS * size / max(kept, 1), -3 if size > 2 * kept else 0)
    return f"{name} has about {rows:,.0f} rows; the first {MOST_ROWS:,} are learned from"


def _beginning(path: Path) -> tuple[int, bytes]:
    """The size of a file, and as many of its bytes as hold one line more than is learned from."""
    pieces: list[bytes] = []
    count = read = 0
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        while count <= MOST_ROWS + 1 and read < _MOST_BYTES and (piece := file.read(_PIECE)):
            pieces.append(piece)
            count += piece.count(b"\n") or piece.count(b"\r")
            read += len(piece)
    return max(size, read), b"".join(pieces)
