"""Reading a stranger's text file into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from rnnviz.tasks.corpora import CorpusError, text_file
from rnnviz.view.editor import MOST_CHARACTERS


class OpenError(ValueError):
    """One sentence that says why a file was not opened."""


def read_text(path: Path) -> tuple[str, str]:
    """The text of a file, and a sentence if only its beginning is taken. Raises OpenError."""
    try:
        text = text_file(path).text
    except CorpusError as error:
        raise OpenError(str(error)) from error
    if len(text) <= MOST_CHARACTERS:
        return text, ""
    note = QCoreApplication.translate(
        "opening", "{name} has {count} characters; its first {most} are shown. The file itself is unchanged."
    )
    return text[:MOST_CHARACTERS], note.format(name=path.name, count=f"{len(text):,}", most=f"{MOST_CHARACTERS:,}")
