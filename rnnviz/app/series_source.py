"""In the Learn panel, what is known of a table that would be learned, and which of its columns are chosen."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnnviz.session.learning_text import LearningText
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.series_csv import Column, SeriesTable, table_of
from rnnviz.tasks.series_recipes import table_file
from rnnviz.view.column_chooser import ColumnChooser, OfferedColumn
from rnnviz.view.numerals import significant
from rnnviz.view.text_facts_view import TextFactsView
from rnnviz.view.theme import Theme


def is_of_a_table(recipe: Recipe) -> bool:
    """Whether a recipe learns columns of the user's table."""
    return recipe.needs_text and recipe.read is table_file


class SeriesSource(QObject):
    """Stands in for the view that tells of texts. `columns` are the names as the settings have them; empty: the usual.

    `widget` holds both; only one of them is seen.
    """

    changed = Signal()

    def __init__(self, facts: TextFactsView, theme: Theme) -> None:
        super().__init__(facts)
        self.columns = ""
        self._facts, self._chooser = facts, ColumnChooser(theme)
        self._corpus: Corpus | None = None
        self.widget = QWidget()
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(facts)
        column.addWidget(self._chooser)
        self._chooser.hide()
        self._chooser.chosen.connect(self._on_chosen)
        self._chooser.encoding_requested.connect(facts.encoding_requested)

    def show_text(self) -> None:
        """What is learned is no table: only the view that tells of texts is seen."""
        self._chooser.hide()
        self._facts.show()

    def show_table(self, text: LearningText) -> None:
        """The columns of what was read; one sentence while there are none."""
        self.show_text()
        if text.problem or text.corpus is None:
            self._facts.set_problem(text.problem) if text.problem else self._facts.set_busy()
            return
        if text.corpus is not self._corpus:
            self._corpus = text.corpus
            self._forget_what_is_not_there(text.corpus)
        try:
            self._show(table_of(text.corpus.text, text.corpus.source), text.corpus)
        except CorpusError as error:  # a text of the window's may be no table
            self._facts.set_problem(f"{str(error)[:1].upper()}{str(error)[1:]}.")

    def _forget_what_is_not_there(self, corpus: Corpus) -> None:
        """Names that were chosen in another table mean nothing here."""
        try:
            table_of(corpus.text, corpus.source).chosen(self.columns)
        except CorpusError:
            self.columns = ""

    def _show(self, table: SeriesTable, corpus: Corpus) -> None:
        try:
            ticked = [column.name for column in table.chosen(self.columns)]
        except CorpusError:
            ticked = []  # the form says why
        rows = self.tr("{name} · {count} rows").format(name=table.called, count=f"{table.rows:,}")
        note = f"{corpus.note[:1].upper()}{corpus.note[1:]}." if corpus.note else ""
        self._chooser.set_table(rows, [self._offered(column) for column in table.columns], ticked, note)
        self._chooser.set_encoding(corpus.encoding, corpus.others)
        self._facts.hide()
        self._chooser.show()

    def _offered(self, column: Column) -> OfferedColumn:
        if column.problem:
            return OfferedColumn(column.name, "", f"{column.problem[:1].upper()}{column.problem[1:]}.")
        low, high = (significant(float(end)) for end in (column.values.min(), column.values.max()))
        told = self.tr("{low} … {high}").format(low=low, high=high)
        return OfferedColumn(column.name, told, "")

    def _on_chosen(self, names: tuple[str, ...]) -> None:
        """As one line of a table, since a name may hold a comma."""
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(names)
        self.columns = line.getvalue() if names else ""
        self.changed.emit()
