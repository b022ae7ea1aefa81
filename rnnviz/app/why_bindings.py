"""From any number in the window to its causes: clicks that go to a number, and clicks that ask why it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rnnviz.core.causes import way_to
from rnnviz.core.explain_output import can_explain_output
from rnnviz.core.place import Place
from rnnviz.session.trail import Trail

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class WhyBindings(QObject):
    """Keeps the trail of causes, whether or not the tab "Why" is in front. Goes with the window's views."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.views)
        self._window, self._studio = window, window.studio
        self.trail = Trail(self._studio.document, self._studio.selection, self)
        views = window.views
        views.maps.cell_clicked.connect(self.ask_for_value)
        views.diagram.place_requested.connect(self.go)
        views.diagram.why_requested.connect(self.ask)
        views.formula.place_requested.connect(self.go)
        views.formula.why_requested.connect(self._on_why_requested)
        views.next_token.why_requested.connect(self.ask_for_output)
        self._studio.document.model_changed.connect(self._on_model_changed)
        self._on_model_changed()

    def go(self, place: Place) -> None:
        """To a number of this step, or back to one that it came from, which is played. To a cause of the number in
        question it is a walk, from which one returns.
        """
        if place.step < 0:
            sentence = self.tr("Before the first step nothing was read: this is what the network begins with.")
            self._window.views.messages.show_message(sentence, "info")
            return
        self.ask_for_value()
        if place.step == self._studio.document.step:
            self._go_within_the_step(place)
        else:
            self.trail.walk(place)
            self._window.bindings.step_play.start()

    def _go_within_the_step(self, place: Place) -> None:
        here = self.trail.here
        way = () if here is None else way_to(self._studio.document.trace, here, place)
        for link in way:
            self.trail.walk(link)
        if not way:
            self._studio.selection.set_quantity(place.quantity)

    def ask(self) -> None:
        """Take the selected number apart, in front of all else at the side."""
        self.ask_for_value()
        self._bring()

    def ask_for_output(self, output: int) -> None:
        """Take an output apart, in front of all else at the side."""
        self.trail.ask_for_output(output)
        self._bring()

    def ask_for_value(self) -> None:
        """Whoever clicks a value asks for no output any more."""
        if self.trail.asks_for_output:
            self.trail.ask_for_value()

    def _on_why_requested(self, place: Place) -> None:
        self._studio.selection.set_quantity(place.quantity)
        self.ask()

    def _bring(self) -> None:
        self._window.companions.bring("why")
        self._window.uncover_the_step()

    def _on_model_changed(self) -> None:
        explainable = can_explain_output(self._studio.document.model.network)
        self._window.views.next_token.set_explainable(explainable)
