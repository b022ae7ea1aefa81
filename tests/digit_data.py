"""A small set of digits as files of MNIST's kind, drawn by our own pen."""

from __future__ import annotations

import gzip
import io
import tarfile

import numpy as np

from rnnviz.tasks.digit_place import PARTS
from rnnviz.tasks.drawn_digits import many_drawn


def idx_bytes(array):
    """An array of bytes as an IDX file."""
    header = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()
    return header + array.astype(np.uint8).tobytes()


def digit_parts(each=2):
    """The content of the four files by the names of their parts."""
    images, labels = many_drawn(each, seed=3)
    pictures, digits = idx_bytes(np.rint(images * 255)), idx_bytes(labels)
    return {part: pictures if dimensions == 3 else digits for part, dimensions in PARTS.items()}


def write_digits(folder, each=2, compressed=False):
    """The four files in a folder, which is made."""
    folder.mkdir(exist_ok=True)
    for part, content in digit_parts(each).items():
        name = f"{part}-idx{PARTS[part]}-ubyte" + (".gz" if compressed else "")
        (folder / name).write_bytes(gzip.compress(content) if compressed else content)
    return folder


def write_package(path, each=2):
    """The four files in a package as npm packs it."""
    with tarfile.open(path, "w:gz") as package:
        for part, content in digit_parts(each).items():
            entry = tarfile.TarInfo(f"package/data/{part}-idx{PARTS[part]}-ubyte")
            entry.size = len(content)
            package.addfile(entry, io.BytesIO(content))
    return path
