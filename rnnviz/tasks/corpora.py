"""Texts to learn from: what every Python brings, or a file of one's own."""

from __future__ import annotations

import hashlib
import platform
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST_FILE = 64_000_000
"""Bytes; a larger text file is refused."""

_PYTHON_LICENCE = "PSF License Version 2, https://docs.python.org/3/license.html"


class CorpusError(ValueError):
    """A text that cannot be learned from; the message is one sentence that says why and what to do."""


@dataclass(frozen=True)
class Corpus:
    """A text with its source and licence."""

    text: str
    source: str
    licence: str

    def record(self) -> dict[str, Any]:
        """What a model's card says of its data."""
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return {"source": self.source, "licence": self.licence, "characters": len(self.text), "sha256": digest}


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


def text_file(path: str | Path) -> Corpus:
    """A text file in UTF-8 or (with a byte-order mark) UTF-16. Raises CorpusError."""
    path = Path(path)
    content = _content(path)
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path.name} is not text in UTF-8 or UTF-16; save it as UTF-8") from error
    return Corpus(text, path.name, "the user's own text")


def _content(path: Path) -> bytes:
    """The bytes of a file; no more are read than are taken, for a device has no size and no end."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error.strerror}); check its name and permissions") from error
    except ValueError as error:
        raise CorpusError("no file can have such a name; check it") from error
    if len(content) > LARGEST_FILE:
        raise CorpusError(f"{path.name} is larger than {LARGEST_FILE // 1_000_000} MB; give a part of it")
    return content


CORPORA = {"python-prose": python_prose, "python-code": python_code}
"""The built-in texts, by name."""
