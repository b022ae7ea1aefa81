"""Files that the user opens in the window: models, texts and training runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from rnnviz.app.opening import OpenedText, OpenError, open_text
from rnnviz.app.series_opening import TABLES, open_table
from rnnviz.core.run_folder import RECORD

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


def run_at(path: Path) -> Path | None:
    """The folder of the training run that `path`, or a file in it, stands for; None if it is none."""
    folder = path.parent if path.name == RECORD else path
    try:
        return folder if (folder / RECORD).is_file() else None
    except (OSError, ValueError):
        return None


class Files(QObject):
    """Goes with its window. What cannot be opened is said, and what was there stays."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._text: Path | None = None
        window.views.messages.choice_requested.connect(self._on_encoding_requested)

    def ask_for_text(self) -> None:
        """Let the user choose a text file."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a text"))
        if name:
            self.open_file(Path(name))

    def ask_for_model(self) -> None:
        """Let the user choose a model file."""
        kinds = self.tr("Models (*.safetensors);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a model"), filter=kinds)
        if name:
            self._window.studio.open_model(name)

    def open_file(self, path: Path) -> None:
        """Open a model, a training run's folder, what a companion knows how to, or a text."""
        if path.suffix == ".safetensors":
            self._window.studio.open_model(str(path))
        elif (run := run_at(path)) is not None:
            self._window.open_run(run)
        elif not self._window.companions.takes(path):
            self._open_text(path, None)

    def _open_text(self, path: Path, encoding: str | None) -> None:
        messages = self._window.views.messages
        try:
            opened = self._read(path, encoding)
        except OpenError as error:
            messages.show_message(str(error), "warning")
            return
        self._text = path
        self._window.views.editor.replace_all(opened.text)
        if opened.note:
            others = () if opened.sure else opened.others
            messages.show_message(opened.note, "info", [(other, other) for other in others])

    def _read(self, path: Path, encoding: str | None) -> OpenedText:
        """A table becomes rows of numbers for a model that forecasts them."""
        model = self._window.studio.model
        is_table = path.suffix.lower() in TABLES and model.forecasts
        return open_table(path, model, encoding) if is_table else open_text(path, encoding)

    def _on_encoding_requested(self, encoding: str) -> None:
        if self._text is not None:
            self._open_text(self._text, encoding)
