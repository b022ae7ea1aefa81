"""Which text is searched for units: the one in the window, what the network learned from, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from rnnviz.session.unit_search import Source
from rnnviz.tasks.learned_text import learned_from

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.units_panel import UnitsPanel

WINDOW, CORPUS, FILE = "window", "corpus", "file"


class UnitSources(QObject):
    """Feeds the panel's choice of texts, and asks for the file."""

    def __init__(self, window: MainWindow, panel: UnitsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._panel, self._document = window, panel, window.studio.document
        self.file: Path | None = None
        panel.file_requested.connect(self._on_file_requested)

    @property
    def kind(self) -> str:
        """WINDOW, CORPUS or FILE."""
        return str(self._panel.source.currentData())

    @property
    def source(self) -> Source:
        """What is chosen."""
        if self.kind == CORPUS:
            return Source(CORPUS, self._corpus)
        return Source(FILE, str(self.file)) if self.kind == FILE else Source(WINDOW, text=self._document.text)

    @property
    def problem(self) -> str:
        """Why it cannot be read, in one sentence; "" if nothing is known against it."""
        from rnnviz.app.opening import OpenError, check_ordinary

        try:
            if self.kind == FILE and self.file is not None:
                check_ordinary(self.file)
        except OpenError as error:
            return str(error)
        return ""

    def show_usual(self) -> None:
        """Of a model whose text can be had again, that; else the one in the window."""
        self.show(CORPUS if self._corpus else WINDOW)

    def show(self, chosen: str) -> None:
        """All there are, and which is chosen."""
        entries = [(WINDOW, self.tr("The text in the window"))]
        if self._corpus:
            entries.insert(0, (CORPUS, self.tr("What it learned from, the part held out")))
        entries.append((FILE, self.tr("A text file…") if self.file is None else self.file.name))
        self._panel.set_sources(entries, chosen)

    @property
    def _corpus(self) -> str:
        return learned_from(self._document.model.card)

    def _on_file_requested(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a text"))
        if name:
            self.file = Path(name)
        if self.file is None:
            self.show_usual()
        else:
            self.show(FILE)
