"""The application from start to end: one studio, and one window at a time in front of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from rnnviz.app.fonts import fonts_note, has_any_font
from rnnviz.app.keeping import Keeper, bring_back, first_session
from rnnviz.app.language_codes import LANGUAGES
from rnnviz.app.languages import of_the_system, speak
from rnnviz.app.studio import PREFERRED, Studio, Wishes, load_reader
from rnnviz.app.window import MainWindow
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.session.learning import Learning
from rnnviz.session.saved import read_session
from rnnviz.session.training import QUIT_SECONDS

FIRST = (1280, 720)

_FRAME = (2, 32)
"""What a window manager puts round a window; only known once it is shown."""


class Conductor(QObject):
    """Opens the last session (or the first sentence) and keeps it saved; rebuilds the window on a wish."""

    def __init__(self, folder: Path, language: str | None = None) -> None:
        super().__init__()
        self._saved, note = read_session(folder)
        self._notes = [note] if note else []
        self._is_first = not self._saved.model
        if self._is_first:
            self._saved = first_session()
        saved = self._saved.language if self._saved.language in LANGUAGES else ""
        chosen = language or saved or of_the_system()
        speak(chosen)
        wishes = Wishes(language=chosen, dark=self._saved.dark, temperature=self._saved.temperature)
        self.studio = Studio(self._first_model(), wishes)
        self._bring_back()
        self.learning = Learning(folder, self.studio.document, self)
        self.learning.failed.connect(self.studio.failed)
        self.keeper = Keeper(self.studio, folder)
        self.window = self._build()
        self._tell_of_unfinished_run()

    def _first_model(self) -> Model:
        """The session's model; if it has gone, the preferred one, and a sentence says so."""
        try:
            return load_reader(self._saved.model or PREFERRED)
        except ModelFileError as error:
            self._notes.append(str(error))
        self._saved.model = PREFERRED
        return load_reader(PREFERRED)

    def _bring_back(self) -> None:
        saved = self._saved
        if self._is_first:
            saved.text = self.studio.model.card.sample
            saved.cursor = len(saved.text)
        elif saved.model != self.studio.model.name:
            self.studio.path = Path(saved.model)
        bring_back(self.studio, saved)

    def _build(self) -> MainWindow:
        window = MainWindow(self.studio, self.learning)
        window.resize(QSize(*FIRST).boundedTo(window.screen().availableSize() - QSize(*_FRAME)))
        if not self.studio.wishes.presenting:
            window.place(self._saved.geometry, self._saved.state)
        window.rebuild_requested.connect(self._rebuild_soon)
        window.closed.connect(self._on_closed)
        self.keeper.follow(window)
        for note in self._notes:
            window.views.messages.show_message(note, "warning")
        self._notes.clear()
        if note := self._fonts_note():
            window.views.messages.show_message(note, "warning")
        return window

    def _fonts_note(self) -> str:
        """Missing fonts matter to those who will see boxes: readers of Chinese, or everyone if there are none."""
        note = fonts_note()
        return note if self.studio.wishes.language != "en" or not has_any_font() else ""

    def _tell_of_unfinished_run(self) -> None:
        """Whoever quit, or lost the window, while a network learned finds it again."""
        run = self.learning.unfinished()
        if run is not None:
            sentence = self.tr("“{name}” was still learning when rnnviz ended; in Learn (F9) it can go on.")
            self.window.views.messages.show_message(sentence.format(name=run.name), "info")

    def show(self) -> None:
        """Show the present window, full screen if it is for presenting."""
        if self.studio.wishes.presenting:
            self.window.showFullScreen()
        else:
            self.window.show()

    def _rebuild_soon(self) -> None:
        """The wish comes from within the window that is to go; let it return first."""
        QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        old = self.window
        old.closed.disconnect(self._on_closed)
        delete(old.bindings)  # with two windows bound at once, what the network writes would be put in twice
        if not old.isFullScreen():
            self._saved.geometry = bytes(old.saveGeometry().data())
            self._saved.state = bytes(old.saveState().data())
        speak(self.studio.wishes.language)
        self.window = self._build()
        self._take_over(old)
        self.show()
        old.asks_before_closing = False
        old.close()
        old.deleteLater()

    def _take_over(self, old: MainWindow) -> None:
        """The Learn panel, what is selected in the text, its layout, and the messages that nobody has closed yet."""
        if old.learn_dock is not None and self.window.learn_dock is not None:
            self.window.learn_dock.take_over(old.learn_dock)
            if not old.learn_dock.isHidden():
                self.window.show_learning(True)
        editor = self.window.views.editor
        editor.setTextCursor(old.views.editor.textCursor())
        old.views.editor.destroyed.connect(editor.lay_out)
        for message in old.views.messages.messages:
            self.window.views.messages.show_message(*message)

    def _on_closed(self) -> None:
        self.keeper.autosave.flush()
        application = QApplication.instance()
        if application is not None:
            application.quit()

    def close(self) -> None:
        """Save and stop everything."""
        self.keeper.autosave.close()
        self.learning.close(QUIT_SECONDS)
        self.studio.close()
