"""The page "Like the selection": from what is selected in the text to its units, and to other places like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rnnviz.core.passages import Passage
from rnnviz.core.span_match import MOST_PLACES
from rnnviz.session.span_search import SpanSearch
from rnnviz.session.unit_search import Source, UnitSearch
from rnnviz.view.utf16 import Utf16Map

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.units_panel import UnitsPanel

_LONGEST_NAME = 24

GoTo = Callable[[int, str, int, str], None]
"""Looks at (layer, quantity, unit) and names it."""


class UnitMatching(QObject):
    """Units and places in the open text come from this process; places in longer texts from the worker."""

    def __init__(self, window: MainWindow, panel: UnitsPanel, search: UnitSearch, go_to: GoTo, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._panel, self._search, self._go_to = window, panel, search, go_to
        self._document, self._selection = window.studio.document, window.studio.selection
        # Like the search, it outlives a window that is built anew in other colours.
        self.spans = window.studio.findChild(SpanSearch) or SpanSearch(window.studio)
        panel.match.unit_clicked.connect(self._on_unit_clicked)
        panel.match.place_clicked.connect(self._on_place_clicked)
        self.spans.changed.connect(self.show)
        self._document.cut.connect(self._on_cut)
        search.places_changed.connect(self.show)
        search.state_changed.connect(self.show)
        self.show()

    def selected(self) -> tuple[int, int]:
        """The tokens that are selected in the text: from the first to before the second."""
        editor, document = self._window.views.editor, self._document
        cursor, places = editor.textCursor(), Utf16Map(editor.text, editor.document().characterCount() - 1)
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        first, last = (document.token_at_character(places.code_points(end)) for end in ends)
        return first, last

    def find(self, source: Source, most_tokens: int) -> None:
        """The units on exactly at what is selected, and where else in `source` they are on like that."""
        start, stop = self.selected()
        stop = min(stop, len(self._document.trace))
        self._search.forget_places()
        if start >= stop:
            self.spans.forget()
            return
        trace, texts = self._document.trace, self._document.texts[start:stop]
        self.spans.ask(trace, texts, self._selection.quantity, start, stop)
        if source.kind == "window":
            self.spans.find_places()
        elif self.spans.units:
            spans = self.spans
            self._search.ask_places(self._document.model, spans.quantity, spans.on, stop - start, source, most_tokens)

    def show_network(self) -> None:
        """Another network has other units."""
        if self.spans.span[1] and not self.spans.is_of(self._document.trace):
            self.spans.forget()
            self._search.forget_places()

    def show_text(self, since: int) -> None:
        """Places in the open text may have moved."""
        if since < len(self._document.trace):
            self.spans.forget_places()

    def _on_cut(self) -> None:
        """So is it while this tab is not in front, and where the end of the text is taken away."""
        self.spans.forget_places()

    def close(self) -> None:
        """The window goes, perhaps the last that looked on."""
        if not self._search.is_watched:
            self.spans.close()

    def show(self) -> None:
        """What is known by now."""
        from rnnviz.view import units_match_words as words

        spans, match = self.spans, self._panel.match
        if spans.span[1] <= spans.span[0]:
            match.set_units("", ())
            match.set_places("", ())
            return
        count = len(spans.units)
        between = self._document.vocabulary.between
        said = words.sentence(spans.quantity, spans.texts, spans.span[0], spans.threshold, count, between)
        match.set_units(said, words.unit_lines(spans.quantity, spans.units))
        if spans.looked:
            texts, note = (
                self._document.texts,
                words.looked_through(spans.looked, MOST_PLACES, len(spans.places), False),
            )
            lines = [
                words.place_text(texts, at.start, at.stop, at.start, (at.units, count), between) for at in spans.places
            ]
            match.set_places(note, lines)
        else:
            match.set_places(self._note(), [self._line(passage, count) for passage in self._passages])

    @property
    def _passages(self) -> tuple[Passage, ...]:
        return () if self._search.places is None else self._search.places.passages

    def _note(self) -> str:
        from rnnviz.view.units_match_words import looked_through
        from rnnviz.view.units_notices import notice_text, problem_text

        search = self._search
        if search.seeks_places and search.state == "running":
            return self.tr("Every step of the text is looked at…")
        if search.seeks_places and search.problem is not None:
            return problem_text(search.problem)
        if search.places is None:
            return ""
        said = looked_through(search.places.steps, MOST_PLACES, len(self._passages), True)
        return " ".join([said, *map(notice_text, search.place_notes)])

    def _line(self, passage: Passage, count: int) -> str:
        from rnnviz.view.units_match_words import place_text

        vocabulary, place = self._document.vocabulary, passage.place
        texts = [token.text for token in vocabulary.split(passage.text)]
        return place_text(texts, passage.start, passage.stop, place.start, (place.units, count), vocabulary.between)

    def _on_unit_clicked(self, row: int) -> None:
        name = self._document.vocabulary.between.join(self.spans.texts).strip()[:_LONGEST_NAME]
        layer, unit = self.spans.units[row]
        self._go_to(layer, self.spans.quantity, unit, name)

    def _on_place_clicked(self, row: int) -> None:
        if self.spans.looked:
            place = self.spans.places[row]
            self._select(place.start, place.stop)
        else:
            passage = self._passages[row]
            if self._window.views.editor.text == passage.text or self._window.views.editor.replace_all(passage.text):
                self._select(passage.start, passage.stop)

    def _select(self, start: int, stop: int) -> None:
        """Select the tokens, the last of which becomes the current step."""
        editor, document = self._window.views.editor, self._document
        places = Utf16Map(editor.text, editor.document().characterCount() - 1)
        first, last = (places.units(document.character_of(step)) for step in (start, stop))
        document.set_cursor(stop)
        cursor = editor.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        editor.ensureCursorVisible()
