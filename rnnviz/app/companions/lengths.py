"""At the side: how often dates come out right with attention and without, over the length of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.companions.translation import translates
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.session.length_curve import EACH, LengthCurve
from rnnviz.session.translation import Translation
from rnnviz.tasks.translate_recipes import DATE_TOKENS, MOST_DATES

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_SHIPPED = ("dates-attention", "dates-plain")


class LengthsView(Companion):
    """Measures both shipped networks, and one's own if that reads; begins when it is first looked at."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.length_panel import LengthPanel

        super().__init__(window)
        self._panel = LengthPanel(window.theme)
        self.curve = LengthCurve(self)
        self._titles: list[str] = []
        self._panel.measure_requested.connect(self.measure)
        self.curve.changed.connect(self.show_curve)

    @property
    def widget(self) -> QWidget:
        """The plot."""
        return self._panel

    def show_model(self) -> None:
        """What has been measured stays; it is measured once by itself."""
        if not self._titles:
            self.measure()

    def measure(self) -> None:
        """Begin anew."""
        named = {"dates-attention": self.tr("attention"), "dates-plain": self.tr("context vector alone")}
        found: list[tuple[str, Model]] = []
        for name in _SHIPPED:
            try:
                found.append((named[name], load(name)))
            except ModelFileError as error:
                self.studio.failed.emit(str(error))
        own = Translation.of(self.document).translator
        if own is not None and own.model.name not in _SHIPPED and reads_dates(own.model):
            found.append((self.tr("this network"), own.model))
        self._titles = [title for title, _ in found]
        self.curve.measure([model for _, model in found])

    def show_curve(self) -> None:
        """As far as it is measured."""
        from rnnviz.view.length_plot import LengthLine

        curves = list(zip(self._titles, self.curve.curves, strict=True))
        lines = [
            LengthLine(
                title, [one.dates for one in points], [one.right for one in points], [one.asked for one in points]
            )
            for title, points in curves
        ]
        self._panel.plot.set_lines(lines, MOST_DATES)
        asked = [one.asked for _, points in curves for one in points]
        self._panel.set_progress(sum(asked), EACH * len(asked))

    def close(self) -> None:
        """Stop measuring."""
        self.curve.stop()


def reads_dates(model: Model) -> bool:
    """Whether a translator writes dates."""
    return model.card.target is not None and model.card.target.tokens == DATE_TOKENS


OFFER = Offer(
    name="lengths",
    slot="side",
    title=lambda: QCoreApplication.translate("LengthsView", "Length"),
    fits=lambda model, lesson: translates(model) and (lesson == "translate" or reads_dates(model)),
    make=LengthsView,
    place=30,
)
