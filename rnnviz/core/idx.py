"""Files in the IDX format: arrays of bytes behind a short header, as MNIST comes.

Two zero bytes, the type (8: bytes, 0..255), the number of dimensions, each size as four bytes, most significant first;
then the bytes. https://yann.lecun.com/exdb/mnist/
"""

from __future__ import annotations

import gzip
import math
import zlib
from pathlib import Path
from typing import IO, cast

import numpy as np
from numpy.typing import NDArray

LARGEST = 256_000_000
"""Bytes; a file that says it holds more is refused before anything is allocated."""

_BYTES = 8
_BROKEN = (EOFError, gzip.BadGzipFile, zlib.error)


class IdxError(ValueError):
    """A file that is no IDX file of the wanted shape; one sentence that says why and what to do."""


def read_idx(path: Path, dimensions: int) -> NDArray[np.uint8]:
    """The array of so many dimensions in a file, plain or compressed (.gz). Raises IdxError."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path, "rb") as compressed:
                return read_idx_from(cast(IO[bytes], compressed), path.name, dimensions)
        with path.open("rb") as plain:
            return read_idx_from(plain, path.name, dimensions)
    except OSError as error:
        raise IdxError(f"{path.name} cannot be read ({_reason(error)}); check its name and permissions") from error


def read_idx_from(file: IO[bytes], name: str, dimensions: int) -> NDArray[np.uint8]:
    """The same from an open file that is called `name`. Raises IdxError."""
    try:
        shape = _shape(file, name, dimensions)
        size = math.prod(shape)
        content = file.read(size + 1)
    except _BROKEN as error:
        raise IdxError(f"{name} is damaged: it cannot be decompressed to its end; get it again") from error
    if len(content) < size:
        raise IdxError(f"{name} is cut off: it holds {len(content):,} of its {size:,} bytes; get it again")
    if len(content) > size:
        raise IdxError(f"{name} holds more bytes than the {size:,} that its header tells of; get it again")
    return np.frombuffer(content, np.uint8).reshape(shape)


def _shape(file: IO[bytes], name: str, dimensions: int) -> tuple[int, ...]:
    """The sizes in the header, which must be so many, and such that the whole can be held."""
    header = file.read(4)
    if len(header) < 4 or header[:2] != b"\0\0" or not 1 <= header[3] <= 8:
        raise IdxError(f"{name} is no IDX file; choose one such as train-images-idx3-ubyte")
    if header[2] != _BYTES:
        raise IdxError(f"{name} holds numbers of another type than bytes; choose a file whose name ends in -ubyte")
    sizes = file.read(4 * header[3])
    if len(sizes) < 4 * header[3]:
        raise IdxError(f"{name} is cut off within its header; get it again")
    shape = tuple(int(size) for size in np.frombuffer(sizes, ">u4"))
    if len(shape) != dimensions:
        raise IdxError(
            f"{name} holds {_KINDS[len(shape)]} where {_KINDS[dimensions]} are needed; choose the other file"
        )
    if 0 in shape:
        raise IdxError(f"{name} holds nothing: its header tells of {_KINDS[dimensions]} without any; get it again")
    if math.prod(shape) > LARGEST:
        raise IdxError(
            f"{name} says that it holds {math.prod(shape):,} bytes, more than {LARGEST:,}; give a part of it"
        )
    return shape


_KINDS = {1: "labels", 3: "pictures"} | {count: f"arrays of {count} dimensions" for count in (2, 4, 5, 6, 7, 8)}


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
