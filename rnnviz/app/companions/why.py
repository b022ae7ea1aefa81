"""The tab "Why": the selected number, or an output, taken apart, and the way from cause to cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.why_names import asked, guesses, offered_outputs, output_name
from rnnviz.core.explain_output import can_explain_output
from rnnviz.core.place import OUTPUT, Place
from rnnviz.view.glyphs import glyph

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.why_words import Asked


class WhyCompanion(Companion):
    """From the trail of causes to the panel, and back."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.why_panel import WhyPanel

        super().__init__(window)
        self.trail = window.why.trail
        self._shown: object = None
        self._told = self.document.model
        self.panel = WhyPanel(window.theme)
        self.trail.changed.connect(self._on_trail_changed)
        self.panel.cause_requested.connect(self.trail.walk)
        self.panel.back_requested.connect(self.trail.back)
        self.panel.forward_requested.connect(self.trail.forward)
        self.panel.output_requested.connect(self.trail.ask_for_output)
        self.panel.subject_requested.connect(self._on_subject_requested)
        window.views.next_token.temperature_changed.connect(self._show_if_seen)
        self.studio.selection.rows_changed.connect(self._on_rows_changed)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self.panel

    def show_model(self) -> None:
        """Another network may have no outputs that can be explained."""
        self._shown, self._told = None, self.document.model
        has = can_explain_output(self.document.model.network)
        self.panel.set_has_output(has, "" if has else self.tr("The outputs of this network are no plain sum."))

    def show_text(self, since: int) -> None:
        """What has been read anew may have other causes."""
        here = self.trail.here
        if here is None or since <= here.step:
            self._shown = None

    def show_step(self) -> None:
        """Another number is in question."""
        if not self.trail.is_moving:
            self._show()

    def perform(self, order: str, value: object) -> None:
        """``output`` explains the likeliest output, ``value`` the selected number."""
        if order == "output" and can_explain_output(self.document.model.network):
            self._ask_for_an_output()
        elif order == "value":
            self.trail.ask_for_value()

    def _on_subject_requested(self, subject: str) -> None:
        from rnnviz.view.why_panel import OF_OUTPUT

        if subject == OF_OUTPUT:
            self._ask_for_an_output()
        else:
            self.trail.ask_for_value()

    def _ask_for_an_output(self) -> None:
        """The likeliest; where they are no chances, the first."""
        self.trail.ask_for_output(-1 if guesses(self.document.model) else 0)

    def _on_trail_changed(self) -> None:
        if self.panel.isVisible():
            self._show()

    def _on_rows_changed(self) -> None:
        """The rows of a network that is told of a moment later come before its trace."""
        if not self.trail.is_moving and self._told is self.document.model:
            self._show_if_seen()

    def _show_if_seen(self) -> None:
        self._shown = None
        self._on_trail_changed()

    def _show(self) -> None:
        """What is shown already is left: it is told of more than once when a key is pressed."""
        trail = self.trail
        wanted = (trail.here, trail.path, trail.ahead, trail.asks_for_output, trail.is_likeliest)
        if wanted != self._shown:
            self._shown = wanted
            self._show_anew()

    def _show_anew(self) -> None:
        from rnnviz.view.why_words import short

        here = self.trail.here
        self._show_subject(here)
        model = self.document.model
        cells = [layer.cell for layer in model.network.layers]
        path = [short(place, cells[place.layer], output_name(model, place.unit)) for place in self.trail.path]
        self.panel.set_path(path, bool(self.trail.ahead))
        self.panel.set_asked(None if here is None else self.asked(here), self._sentence(here))

    def _sentence(self, here: Place | None) -> str:
        """What to do where nothing is in question, or where the unit in question cannot be seen in the maps."""
        if here is None:
            return self.tr("Type something, and click any number: here stands why it is what it is.")
        rows = self.studio.selection.rows
        if rows is None or here.quantity == OUTPUT or here.unit in rows:
            return ""
        return self.tr("Unit {unit} has no row in the maps: Ctrl+D pins it to the top.").format(unit=here.unit)

    def _show_subject(self, here: Place | None) -> None:
        from rnnviz.view.why_panel import LIKELIEST, OF_OUTPUT, OF_VALUE

        if not self.trail.asks_for_output or here is None:
            self.panel.set_subject(OF_OUTPUT if self.trail.asks_for_output else OF_VALUE)
            return
        model, logits = self.document.model, self.document.trace.logits_window(here.step, here.step + 1)[0]
        current = LIKELIEST if self.trail.is_likeliest else here.unit
        offered = [(output, glyph(output_name(model, output))) for output in offered_outputs(model, logits, here.unit)]
        self.panel.set_subject(OF_OUTPUT, offered, current, has_likeliest=guesses(model))

    def asked(self, place: Place) -> Asked:
        """A number of the document, with its causes and their names."""
        return asked(self.studio, place)


OFFER = Offer(
    name="why",
    slot="side",
    title=lambda: QCoreApplication.translate("WhyCompanion", "Why"),
    fits=lambda _model, _lesson: True,
    make=WhyCompanion,
    place=10,
)
"""Any network that reads can be asked."""
