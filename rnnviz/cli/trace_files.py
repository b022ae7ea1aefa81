"""The files of ``rnnviz trace``, written bit by bit, with a bar: those of a long text are large."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from rnnviz.cli.errors import CommandError
from rnnviz.cli.reading import progress
from rnnviz.core.atomic import writing_atomically

_PIECE = 1 << 22
"""Bytes written at once."""

_LEVEL = 1
"""Of zlib, 1..9: states hardly shrink, and higher levels take half as long again for half a percent."""


def write_npz(output: Path, arrays: Mapping[str, NDArray]) -> None:
    """As ``numpy.savez_compressed`` does. Raises CommandError."""
    total = sum(array.nbytes for array in arrays.values())
    try:
        with (
            progress(total, "writing", "B") as bar,
            writing_atomically(output) as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive,
        ):
            for name, array in arrays.items():
                with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:
                    npy.write_array_header_1_0(entry, npy.header_data_from_array_1_0(np.ascontiguousarray(array)))
                    for piece in _pieces(array):
                        entry.write(piece)
                        bar.update(len(piece))
    except OSError as error:
        raise _cannot(output, error) from error


def _pieces(array: NDArray) -> Iterable[bytes]:
    """Its bytes, some rows at a time."""
    rows = max(1, _PIECE // max(1, array[:1].nbytes))
    return (array[start : start + rows].tobytes() for start in range(0, len(array), rows))


def write_csv(output: Path, head: Sequence[str], rows: Iterable[Sequence[object]], total: int) -> None:
    """A table of `total` rows below its head. Raises CommandError."""
    try:
        with progress(total, "writing", " rows") as bar, writing_atomically(output) as file:
            text = io.TextIOWrapper(file, "utf-8", "replace", newline="", write_through=True)
            table = csv.writer(text)
            table.writerow(head)
            for row in rows:
                table.writerow(row)
                bar.update()
            text.detach()
    except OSError as error:
        raise _cannot(output, error) from error


def _cannot(output: Path, error: OSError) -> CommandError:
    return CommandError(f"{output} cannot be written ({error.strerror}); choose another place")
