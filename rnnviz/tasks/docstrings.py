"""What every Python brings: the docstrings of its standard library, in eight families by what they are about."""

from __future__ import annotations

import ast
import hashlib
import platform
import re
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.documents import Documents, Parts, parted_by

FAMILIES: dict[str, str] = {
    "windows": "tkinter turtle turtledemo",
    "mail": "email mailbox smtplib poplib imaplib",
    "web": "http urllib xmlrpc wsgiref ftplib socketserver socket ssl ipaddress webbrowser",
    "concurrency": "asyncio multiprocessing threading concurrent queue sched selectors subprocess contextvars",
    "numbers": "_pydecimal decimal fractions statistics random numbers datetime _pydatetime calendar colorsys",
    "xml": "xml html plistlib",
    "files": "tarfile zipfile shutil pathlib _pyio tempfile os posixpath ntpath glob gzip bz2 lzma fileinput filecmp",
    "testing": "unittest doctest pdb bdb trace traceback cProfile profile pstats timeit",
}
"""The packages of each family, by their names in the standard library."""

_LEAST_WORDS = 5
_SKIPPED = {"test", "tests", "__pycache__"}
_PARAGRAPH, _BLANK = re.compile(r"\n\s*\n"), re.compile(r"\s+")
_HOW = (
    "by the hash of the outermost class or function that a docstring stands in: a fifth is the test, and of the rest a "
    "part is validated on; a docstring that stands in several places is taken once"
)


class _Found(NamedTuple):
    """A docstring, and where it stands: all within one outermost class or function stand together."""

    text: str
    family: str
    place: str


@cache
def docstrings() -> tuple[Documents, tuple[str, ...]]:
    """The docstrings in a fixed order, and of each the outermost object that it stands in. Raises CorpusError."""
    names = list(FAMILIES)
    seen: dict[str, _Found] = {}
    for one in _found(Path(sysconfig.get_paths()["stdlib"])):
        seen.setdefault(one.text, one)
    kept = list(seen.values())
    if {one.family for one in kept} != set(names):
        raise CorpusError("this Python came without the sources of its standard library; give texts of your own")
    classes = np.array([names.index(one.family) for one in kept], np.int64)
    return Documents([one.text for one in kept], classes, tuple(names)), tuple(one.place for one in kept)


def split(validation: float) -> Parts:
    """Parted so that another version of Python, too, asks only what was not learned. Raises CorpusError."""
    documents, places = docstrings()
    hashes = [int.from_bytes(hashlib.sha256(place.encode()).digest()[:4]) / 2**32 for place in places]
    return parted_by(documents, np.array(hashes), validation, _HOW)


def record() -> dict[str, Any]:
    """Source, licence, size and SHA-256, for a card. Raises CorpusError."""
    documents, _ = docstrings()
    digest = hashlib.sha256("\0".join(documents.texts).encode("utf-8", "replace")).hexdigest()
    return {
        "source": f"docstrings of eight families of the standard library of CPython {platform.python_version()}",
        "licence": "PSF License Version 2, https://docs.python.org/3/license.html",
        "docstrings": len(documents),
        "sha256": digest,
    }


def _found(root: Path) -> Iterator[_Found]:
    for family, packages in FAMILIES.items():
        for package in packages.split():
            for path in sorted([root / f"{package}.py", *(root / package).rglob("*.py")]):
                if path.is_file() and not _SKIPPED & set(path.relative_to(root).parts):
                    yield from _in_file(path, family, package)


def _in_file(path: Path, family: str, package: str) -> Iterator[_Found]:
    try:
        tree = ast.parse(path.read_text("utf-8", "replace"))
    except (OSError, SyntaxError, ValueError):
        return
    yield from _of(tree, family, f"{package}/{path.stem}")
    for node in tree.body:
        for inner in ast.walk(node):
            yield from _of(inner, family, f"{package}/{getattr(node, 'name', path.stem)}")


def _of(node: ast.AST, family: str, place: str) -> Iterator[_Found]:
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        text = plain(ast.get_docstring(node) or "")
        if len(text.split()) >= _LEAST_WORDS:
            yield _Found(text, family, place)


def plain(text: str) -> str:
    """A line a paragraph: where lines were broken to fit says nothing."""
    return "\n".join(_BLANK.sub(" ", part).strip() for part in _PARAGRAPH.split(text.strip()))
