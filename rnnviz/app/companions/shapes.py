"""The five shapes of input and output; a click opens a lesson that has one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class Shapes(Companion):
    """Fills the page with the lessons there are."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.shapes_page import ShapesPage

        super().__init__(window)
        self.page = ShapesPage(window.theme)
        self.page.set_lessons(_lessons(self.studio.wishes.language))
        self.page.lesson_requested.connect(lambda name: window.guide.open(name))

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self.page

    def perform(self, order: str, value: object) -> None:
        """Orders: play, pause, again."""
        if order == "again":
            self.page.set_time(0)
        self.page.set_playing(order != "pause")

    def close(self) -> None:
        """The pulse stands."""
        self.page.set_playing(False)


def _lessons(language: str) -> dict[str, list[tuple[str, str]]]:
    """Id and title of those that there are, by shape."""
    from rnnviz.lessons.catalogue import lessons
    from rnnviz.lessons.shapes import EXAMPLES
    from rnnviz.lessons.texts import texts_of

    return {
        shape: [(name, texts_of(name, language).title) for name in names if name in lessons()]
        for shape, names in EXAMPLES.items()
    }


OFFER = Offer(
    name="shapes",
    slot="page",
    title=lambda: QCoreApplication.translate("Shapes", "Shapes"),
    fits=lambda _model, lesson: lesson == "shapes",
    make=Shapes,
)
