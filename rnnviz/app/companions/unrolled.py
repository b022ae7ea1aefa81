"""A small RNN with all of its numbers, over time or rolled up, in place of the gate maps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.window import MainWindow
from rnnviz.core.model import Model
from rnnviz.core.recurrence import is_small, letters_of, unrolled
from rnnviz.session.edited_weights import EditedWeights


class UnrolledCompanion(Companion):
    """A lesson can order ``show`` (unrolled or rolled), ``light`` and ``zero`` (a weight's letter), and ``reset``."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.unrolled_view import UnrolledView

        super().__init__(window)
        self._view = UnrolledView(window.theme)
        self._edited = EditedWeights.of(self.document)
        self._edited.changed.connect(self._on_edited)
        view = self._view
        view.weight_edited.connect(self._edited.set_number)
        view.undo_requested.connect(self._edited.undo)
        view.reset_requested.connect(self._edited.reset)
        view.input_edited.connect(self._on_input_edited)
        view.step_clicked.connect(self._on_step_clicked)
        view.range_changed.connect(self._show_run)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def show_model(self) -> None:
        """The weights, which may be others."""
        if is_small(self.document.model):
            self._view.set_letters(letters_of(self.document.model.network))
            self._on_edited()

    def show_text(self, since: int) -> None:
        """Every step may have other numbers."""
        self.show_step()

    def show_step(self) -> None:
        """The current step in view."""
        if is_small(self.document.model):
            self._view.set_place(self.document.step, self.document.steps)
            self._show_run()

    def perform(self, order: str, value: object) -> None:
        """See the class."""
        if order == "show":
            self._view.show_as(str(value))
        elif order == "light":
            self._view.light(str(value))
        elif order == "zero" and is_small(self.document.model):
            rows, columns = getattr(letters_of(self.document.model.network), str(value)).shape
            for place in range(rows * columns):
                self._edited.set_number(str(value), place // columns, place % columns, 0.0)
        elif order == "reset":
            self._edited.reset()

    def _show_run(self) -> None:
        model = self.document.model
        if is_small(model):
            wanted = self._view.picture.wanted
            run = unrolled(self.document.trace, wanted.start, wanted.stop)
            self._view.set_run(run, wanted.start, self.document.texts, model.network.layers[0].activation)

    def _on_edited(self) -> None:
        self._view.set_changed(self._edited.is_changed)

    def _on_input_edited(self, step: int, text: str) -> None:
        """Put it into the text in the place of the old number, as typing would."""
        document = self.document
        end = document.character_of(step + 1)
        start = end - len(document.texts[step])
        self.window.views.editor.replace_all(document.text[:start] + text + document.text[end:])
        document.set_cursor(step + 1)

    def _on_step_clicked(self, step: int) -> None:
        self.document.set_cursor(step + 1)


def _fits(model: Model, lesson: str) -> bool:
    return is_small(model)


OFFER = Offer(
    name="unrolled",
    slot="stage",
    title=lambda: QCoreApplication.translate("UnrolledCompanion", "Over time"),
    fits=_fits,
    make=UnrolledCompanion,
    place=10,
)
