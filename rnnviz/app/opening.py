"""Reading a stranger's text file into the window."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from PySide6.QtCore import QCoreApplication

from rnnviz.tasks.corpora import CorpusError, text_file
from rnnviz.view.editor import MOST_CHARACTERS


class OpenError(ValueError):
    """One sentence that says why a file was not opened."""


def read_text(path: Path) -> tuple[str, str]:
    """The text of a file, and a sentence if only its beginning is taken. Raises OpenError."""
    if _may_keep_waiting(path):
        sentence = QCoreApplication.translate("opening", "{name} is a device or a pipe; choose an ordinary file")
        raise OpenError(sentence.format(name=path.name))
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


def _may_keep_waiting(path: Path) -> bool:
    """Whether reading could last for ever, and the window with it: of a pipe, say, into which nobody writes."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (S_ISREG(mode) or S_ISDIR(mode))
