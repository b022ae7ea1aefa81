"""Where the answers of commands go: into a file, whole or not at all, and into tables on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rnnviz.cli.errors import CommandError
from rnnviz.core.atomic import write_atomically


def write_output(output: Path, content: bytes) -> None:
    """Put `content` in place of what is at `output`. Raises CommandError, and leaves that, if it cannot."""
    try:
        write_atomically(output, content)
    except OSError as error:
        raise CommandError(f"{output} cannot be written ({error.strerror}); choose another place") from error


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell, two spaces apart."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
