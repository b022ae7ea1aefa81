"""What stays while windows come and go: the document, its playback and writer, what is selected and wished."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from rnnviz.core.library import Entry, load, shipped
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.core.sampling import Sampling
from rnnviz.session.comparison import Comparison
from rnnviz.session.document import Document
from rnnviz.session.lesson_progress import LessonProgress
from rnnviz.session.playback import Playback
from rnnviz.session.selection import Selection
from rnnviz.session.what_if import WhatIf
from rnnviz.session.writer import Writer

CELLS = ("rnn", "lstm", "gru")
PREFERRED = "python-prose-lstm"

_LIMIT_WITHOUT_CARD = 3.0


@dataclass
class Wishes:
    """How the user wants the window: `language` is a code such as ``zh_TW``, `presenting` full screen and large.

    `side` and `stage` name the companions that were chosen last, "" for the step and the gate maps.
    """

    language: str = "en"
    dark: bool = False
    presenting: bool = False
    temperature: float = 0.8
    side: str = ""
    stage: str = ""


def load_reader(name_or_path: str) -> Model:
    """A model that reads text, by name or path. Raises ModelFileError with one sentence, also for any other model."""
    model = load(name_or_path)
    if model.card.vocabulary is None:
        sentence = QCoreApplication.translate(
            "Studio", "{name} reads rows of numbers, not text; open it from Python or the command line."
        )
        raise ModelFileError(sentence.format(name=model.name))
    return model


class Studio(QObject):
    """The session and the text's own undo history; knows no widget."""

    failed = Signal(str)
    model_changed = Signal(object)  # Model
    limit_changed = Signal()

    def __init__(self, model: Model, wishes: Wishes) -> None:
        super().__init__()
        self.wishes = wishes
        self.entries: list[Entry] = shipped()
        self.document = Document(model, self)
        self.playback = Playback(self.document, self)
        self.writer = Writer(self.document, self)
        self.selection = Selection(self.document, self)
        self.comparison = Comparison(self.document, self)
        self.what_if = WhatIf(self.document, self)
        self.lessons = LessonProgress()
        self.text_document = QTextDocument(self)
        # An editor of plain text refuses any other layout; set here so that it outlives each editor.
        self.text_document.setDocumentLayout(QPlainTextDocumentLayout(self.text_document))
        self.selection.rows_changed.connect(lambda _rows: self.look_at_a_shown_unit())
        self.path: Path | None = None
        self._limits: dict[tuple[str, int], float] = {}

    @property
    def model(self) -> Model:
        """The model that reads."""
        return self.document.model

    def open_model(self, name_or_path: str) -> bool:
        """Let another model read the same text; False, and `failed` says why, if it cannot be opened."""
        try:
            model = load_reader(name_or_path)
        except ModelFileError as error:
            self.failed.emit(str(error))
            return False
        is_name = any(entry.card.name == name_or_path for entry in self.entries)
        self.show_model(model, None if is_name else Path(name_or_path).absolute())
        return True

    def show_model(self, model: Model, path: Path | None) -> None:
        """Let this model read the text from now on; `path` is where it is kept, None if it is a shipped one."""
        self.path = path
        self.writer.stop()
        self.playback.pause()
        self.document.set_model(model)
        self.model_changed.emit(model)

    def look_at_a_shown_unit(self) -> None:
        """A unit without a row would be selected but not seen."""
        rows = self.selection.rows
        if rows and self.selection.unit not in rows:
            self.selection.set_unit(rows[0])

    def siblings(self) -> dict[str, str]:
        """Cell -> name of the shipped model that learned the same with that cell."""
        stem, _, cell = self.model.name.rpartition("-")
        if cell not in CELLS or self.path is not None:
            return {}
        names = {entry.card.name for entry in self.entries}
        return {other: f"{stem}-{other}" for other in CELLS if f"{stem}-{other}" in names}

    def switch_cell(self, cell: str) -> None:
        """The same text, read by the model of another cell; what is held stays if it is that one already."""
        name = self.siblings().get(cell)
        if name is not None and name != self.model.name:
            self.open_model(name)

    def cell_limit(self) -> float:
        """The bound of the cell state's colour scale in the chosen layer: the user's, or the card's."""
        layer, limits = self.selection.layer, self.model.card.cell_limits
        from_card = limits[layer] if layer < len(limits) else None
        return self._limits.get((self.model.name, layer), from_card or _LIMIT_WITHOUT_CARD)

    def set_cell_limit(self, limit: float) -> None:
        """Bound the cell state's colour scale in the chosen layer otherwise."""
        self._limits[self.model.name, self.selection.layer] = limit
        self.limit_changed.emit()

    def sampling(self) -> Sampling:
        """How the next token is chosen when the network writes."""
        return Sampling(self.wishes.temperature)

    def close(self) -> None:
        """Stop everything that runs."""
        self.writer.stop()
        for part in (self.playback, self.writer, self.comparison, self.document, self.selection):
            part.close()
