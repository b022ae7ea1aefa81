"""Where the folders lie that are not code: `assets` and `pretrained`."""

from __future__ import annotations

from pathlib import Path

FOLDERS = ("assets", "pretrained")
_PACKAGE = Path(__file__).resolve().parent.parent


def folder(name: str) -> Path:
    """The absolute path of one of FOLDERS: inside the package when installed, beside it in a checkout.

    Raises ValueError for any other name, and FileNotFoundError if the installation lacks the folder.
    """
    if name not in FOLDERS:
        raise ValueError(f"there is no folder {name!r}; there are {' and '.join(FOLDERS)}")
    for place in _places(_PACKAGE):
        if (place / name).is_dir():
            return place / name
    raise FileNotFoundError(f"rnnviz is not whole: its folder {name} is missing from {_PACKAGE}; install it again")


def _places(package: Path) -> list[Path]:
    """The package comes first; the folder above it counts only in a checkout, never in site-packages."""
    above = package.parent
    return [package, above] if (above / "pyproject.toml").is_file() else [package]
