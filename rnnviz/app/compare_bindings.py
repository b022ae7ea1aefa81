"""Connects the comparison of two networks with its strip over the token grid."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rnnviz.app.layout import Views
from rnnviz.app.studio import Studio
from rnnviz.view.measure import SQUARED_ERROR, SURPRISE


class CompareBindings(QObject):
    """Goes with its views. The strip is there while two networks are compared."""

    def __init__(self, views: Views, studio: Studio) -> None:
        super().__init__(views)
        self._strip, self._document = views.comparison, studio.document
        self._comparison = studio.comparison
        self._strip.set_guesses(self._comparison.guesses)
        self._strip.step_clicked.connect(lambda step: self._document.set_cursor(step + 1))
        self._comparison.changed.connect(self._show)
        self._document.cursor_changed.connect(self._show_step)
        self._show()

    def _show(self) -> None:
        is_on = self._comparison.is_on
        self._strip.setVisible(is_on)
        if not is_on:
            return
        compared = self._comparison.compared
        measure = SQUARED_ERROR if self._document.model.forecasts else SURPRISE
        self._strip.set_comparison(compared.then, compared.now, self.tr("then"), self.tr("now"), measure)
        self._strip.set_tokens(self._document.texts)
        self._show_step()

    def _show_step(self) -> None:
        if self._comparison.is_on:
            self._strip.set_step(self._document.step)
