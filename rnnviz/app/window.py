"""The window: its views, its keys, and what can be opened in it."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox

from rnnviz.app.actions import add_actions
from rnnviz.app.bindings import Bindings
from rnnviz.app.card_bindings import CardBindings
from rnnviz.app.companion_keys import toggle_companion
from rnnviz.app.companion_manager import Companions
from rnnviz.app.files import Files
from rnnviz.app.help import HelpDialog
from rnnviz.app.keys import window_keys
from rnnviz.app.layout import Views
from rnnviz.app.learn_dock import LearnDock
from rnnviz.app.lesson_guide import LessonGuide
from rnnviz.app.presenter import Presenter
from rnnviz.app.studio import Studio
from rnnviz.app.why_bindings import WhyBindings
from rnnviz.session.learning import Learning
from rnnviz.view.style import palette, stylesheet
from rnnviz.view.theme import Theme

_PRESENTED_WIDTH = 1420
"""Logical pixels that a presented window should be laid out for, however many the projector has."""

SMALLEST = (960, 600)
"""The size in which everything but the learning card still fits."""

_LOW = 640
"""A window lower than this has no room for the learning card, and for one line of the text only."""

_SIDE = 392
"""How wide the panels at the side would like to be; a share of the window bounds it on both sides."""


class MainWindow(QMainWindow):
    """Built for one language and theme; `rebuild_requested` asks for another one in its place."""

    rebuild_requested = Signal()
    closed = Signal()

    def __init__(self, studio: Studio, learning: Learning | None = None, *, wakes: bool = True) -> None:
        super().__init__()
        wishes = studio.wishes
        self.studio, self.learning = studio, learning
        self._is_placed = False
        self._has_page = False
        self._learns_when_shown = False
        self.asks_before_closing = True
        self.theme = Theme(wishes.dark, self._presenting_scale() if wishes.presenting else 1.0)
        self.setWindowTitle("rnnviz")
        self.setMinimumSize(*SMALLEST)
        # For the whole application, since dialogs and tooltips are windows of their own; and in the one style that
        # takes its colours from the palette on every system.
        QApplication.setStyle("Fusion")
        QApplication.setPalette(palette(self.theme))
        self.setStyleSheet(stylesheet(self.theme))
        self.setAcceptDrops(True)
        self.views = Views(self.theme, studio.text_document)
        self.panels = self.views.dock_into(self)
        self.presenter = Presenter(self.views, studio)
        self.bindings = Bindings(self.views, studio, self.presenter)
        self.learn_dock = None if learning is None else LearnDock(self, self.theme, studio, learning, wakes=wakes)
        self.why = WhyBindings(self)
        self.companions = Companions(self)
        self._guide: LessonGuide | None = None
        self.files = Files(self)
        self._bind_header()
        self._bind_learning()
        self.keys = window_keys(self)
        add_actions(self, self.keys)
        self.presenter.show_all()
        if studio.lessons.current:
            self._guide = LessonGuide(self)
        self._put_caret_behind_the_text()

    def _presenting_scale(self) -> float:
        """About 1.35 on a projector of 1920 pixels, less on a smaller one."""
        return max(1.1, self.screen().size().width() / _PRESENTED_WIDTH)

    def _put_caret_behind_the_text(self) -> None:
        document = self.studio.document
        self.views.editor.set_caret(document.character_of(document.cursor))
        self.views.editor.setFocus()

    def _bind_header(self) -> None:
        header = self.views.header
        header.open_model_requested.connect(self.files.ask_for_model)
        header.open_text_requested.connect(self.files.ask_for_text)
        header.lessons_requested.connect(self.show_lessons)
        header.compare_requested.connect(lambda: toggle_companion(self, "compare"))
        header.units_requested.connect(lambda: toggle_companion(self, "units"))
        header.present_requested.connect(self.present)
        header.dark_requested.connect(self.set_dark)
        header.language_requested.connect(self.set_language)
        header.help_requested.connect(self.show_help)
        header.set_state(dark=self.studio.wishes.dark, presenting=self.studio.wishes.presenting)

    def _bind_learning(self) -> None:
        header, learning, dock = self.views.header, self.learning, self.learn_dock
        if learning is None or dock is None:
            header.hide_learning()
            return
        CardBindings(self.views, self.studio, learning)
        header.learn_requested.connect(self.show_learning)
        learning.question_changed.connect(self._on_question_changed)
        dock.shown_changed.connect(self._on_learning_changed)
        dock.text_wished.connect(self.views.editor.replace_all)
        learning.training.state_changed.connect(self._on_learning_changed)
        self._on_learning_changed()

    def _on_learning_changed(self) -> None:
        if self.learning is not None and self.learn_dock is not None:
            self.views.header.set_learning(not self.learn_dock.isHidden(), self.learning.training.is_busy)

    def _on_question_changed(self) -> None:
        """Nobody answers what cannot be seen."""
        if self.learning is not None and self.learning.question is not None:
            self.show_learning(True)

    @property
    def guide(self) -> LessonGuide:
        """What shows lessons; made when first wanted."""
        if self._guide is None:
            self._guide = LessonGuide(self)
        return self._guide

    def show_lessons(self) -> None:
        """Let the user choose a lesson."""
        self.guide.show_list()

    def open_run(self, path: Path) -> None:
        """Show a training run's curves, samples and film, and put its network under the text."""
        if self.learning is None or self.learn_dock is None:
            return
        entry = self.learning.runs.open_folder(path)
        if entry is not None:
            self.show_learning(True)
            self.learn_dock.open_run(entry.key)

    def show_page(self, wanted: bool) -> None:
        """A page takes the whole centre, and the panels that speak of a step give way to it."""
        if wanted == self._has_page:
            return
        self._has_page = wanted
        gives_way = self.learn_dock is not None and self.learn_dock.stands_over_the_step
        self.panels[0].setVisible(not wanted and not gives_way)
        self.panels[1].setVisible(not wanted)
        self.panels[-1].setVisible(not wanted and self._has_room_for_the_card)

    @property
    def _has_room_for_the_card(self) -> bool:
        gives_way = self.learn_dock is not None and self.learn_dock.stands_over_the_step
        return self.height() >= self.theme.px(_LOW) and not gives_way

    def show_learning(self, wanted: bool) -> None:
        """Show the panel in which one learns, or hide it; learning itself goes on."""
        if self.learn_dock is None:
            return
        step, following, card = self.panels
        if wanted:
            self.learn_dock.open([step, card], following)
        else:
            self.learn_dock.close_dock([] if self._has_page else [step])
            card.setVisible(self._has_room_for_the_card and not self._has_page)
            self.views.editor.setFocus()

    def uncover_the_step(self) -> None:
        """Close the Learn panel where it has taken the place of the step's panel; learning itself goes on."""
        if self.learn_dock is not None and self.learn_dock.stands_over_the_step:
            self.show_learning(False)

    def set_dark(self, dark: bool) -> None:
        """Light on dark, or dark on light."""
        self.studio.wishes.dark = dark
        self.rebuild_requested.emit()

    def set_language(self, language: str) -> None:
        """Another language for everything that is said."""
        self.studio.wishes.language = language
        self.rebuild_requested.emit()

    def present(self, presenting: bool) -> None:
        """Full screen with large writing, for the projector; or back to the desk."""
        self.studio.wishes.presenting = presenting
        self.rebuild_requested.emit()

    def zoom(self, factor: float) -> None:
        """Wider or narrower columns, round the current step."""
        grid = self.views.grid
        width = grid.column_width * factor
        grid.set_column_width(ceil(width) if factor > 1 else int(width), around=max(0, self.studio.document.step))

    def show_help(self) -> None:
        """What can be done here, and the keys."""
        dialog = HelpDialog(self.theme, self.keys, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere in the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.files.open_file(Path(files[0]))

    def place(self, geometry: bytes, state: bytes) -> None:
        """Put window and panels where they were, as saveGeometry and saveState told; empty: as on a first start."""
        if geometry:
            self.restoreGeometry(QByteArray(geometry))
        self._is_placed = bool(state) and self.restoreState(QByteArray(state))
        dock = self.learn_dock
        if dock is not None and not dock.isHidden():
            # What gives way to it depends on how wide the window turns out to be.
            dock.close_dock(self.panels[:1])
            self._learns_when_shown = True

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how wide the panels may be."""
        super().showEvent(event)
        if self._learns_when_shown:
            self._learns_when_shown = False
            QTimer.singleShot(0, self, lambda: self.show_learning(True))
        if self._is_placed:
            return
        self._is_placed = True
        self._share_width()

    def _share_width(self) -> None:
        """As much for the panels at the side as they would like, in bounds."""
        width = max(min(self.theme.px(_SIDE), round(self.width() * 0.37)), round(self.width() * 0.27))
        self.resizeDocks(self.panels[:1], [width], Qt.Orientation.Horizontal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The learning card gives way first."""
        super().resizeEvent(event)
        if self.isFullScreen():  # it grows to that only after it has been shown
            self._share_width()
        self.views.set_low(self.height() < self.theme.px(_LOW))
        self.panels[-1].setVisible(self._has_room_for_the_card and not self._has_page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the user is done; a network that is learning is asked about once, and kept in any case."""
        if self.asks_before_closing and not self._may_stop_learning():
            event.ignore()
            return
        self.companions.close()
        self.closed.emit()
        super().closeEvent(event)

    def _may_stop_learning(self) -> bool:
        if self.learning is None or not self.learning.training.is_busy:
            return True
        box = QMessageBox(self)
        box.setWindowTitle("rnnviz")
        box.setText(self.tr("A network is learning. Quit all the same?"))
        box.setInformativeText(self.tr("It is saved as it is now, and can go on at the next start."))
        quit_ = box.addButton(self.tr("Save and quit"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Go on learning"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is quit_
