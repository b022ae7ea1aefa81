"""The tab "Units": which units and gates follow quotes, brackets, a pattern of one's own, or what is selected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.decoder import Decoder
from rnnviz.core.found_units import UnitScore
from rnnviz.core.model import Model
from rnnviz.session.span_search import SpanSearch
from rnnviz.session.unit_search import Source, UnitSearch
from rnnviz.view.utf16 import Utf16Map

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.units_rows import UnitRow

_LEARNED_FROM = {
    "pydoc_data.topics ": "python-prose",
    " files of the standard library ": "python-code",
    " plays of Shakespeare": "shakespeare",
}
"""Texts that can be had again, by what stands in the card of a model that learned them."""

_LONGEST_NAME = 24
WINDOW, CORPUS = "window", "corpus"


class UnitsCompanion(Companion):
    """From the search and the match to the panel, and back."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.units_panel import UnitsPanel

        super().__init__(window)
        studio = self.studio
        # One for all windows of this session: a search goes on while the window is built in other colours.
        self.search = studio.findChild(UnitSearch) or UnitSearch(studio)
        self.search.join()
        self.matching = SpanSearch(self)
        self.selection = studio.selection
        self._file: Path | None = None
        self._name = ""
        self.panel = UnitsPanel(window.theme, ())
        self._bind()
        self.show_model()
        if self.search.found is not None:
            self.panel.show_page("found")

    def _bind(self) -> None:
        panel, search = self.panel, self.search
        panel.find_requested.connect(self._on_find_requested)
        panel.stop_requested.connect(search.stop)
        panel.file_requested.connect(self._on_file_requested)
        panel.source_changed.connect(lambda _source: self._show_span())
        panel.list.unit_requested.connect(self._on_unit_requested)
        panel.list.name_requested.connect(self._on_name_requested)
        panel.match.match_requested.connect(self._on_match_requested)
        panel.match.unit_clicked.connect(self._on_matched_unit_clicked)
        panel.match.place_clicked.connect(self._on_place_clicked)
        search.state_changed.connect(self._on_state_changed)
        search.progress_changed.connect(panel.set_progress)
        search.found_changed.connect(self._on_found_changed)
        self.matching.changed.connect(self._show_match)
        self.selection.pins_changed.connect(self._show_found)
        self.window.views.editor.selectionChanged.connect(self._show_span)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self.panel

    def show_model(self) -> None:
        """Another model has learned from another text, and what was found is not of it."""
        if self.document.model.name != self._name:
            self._name = self.document.model.name
            self._show_sources(self._usual_source())
            self._on_state_changed()
            self._show_found()
        if not self.matching.is_of(self.document.trace):
            self.matching.forget()

    def show_text(self, since: int) -> None:
        """Places that were found may have moved."""
        if self.matching.span[1] > 0 and since < len(self.document.trace):
            self.matching.forget()
        self._show_span()

    def close(self) -> None:
        """Stop whatever runs; with the last window the worker goes."""
        self.search.leave()
        self.matching.close()

    # Sources

    @property
    def _corpus(self) -> str:
        source = str(self.document.model.card.data.get("source", ""))
        return next((name for part, name in _LEARNED_FROM.items() if part in source), "")

    def _usual_source(self) -> str:
        return CORPUS if self._corpus else WINDOW

    def _show_sources(self, chosen: str) -> None:
        entries = [(WINDOW, self.tr("The text in the window"))]
        if self._corpus:
            entries.insert(0, (CORPUS, self.tr("What it learned from, the part held out")))
        entries.append(("file", self.tr("A text file…") if self._file is None else self._file.name))
        self.panel.set_sources(entries, chosen)

    def _on_file_requested(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a text"))
        if name:
            self._file = Path(name)
        self._show_sources("file" if self._file is not None else self._usual_source())

    def _source(self) -> Source:
        kind = self.panel.source.currentData()
        if kind == CORPUS:
            return Source("corpus", self._corpus)
        return Source("file", str(self._file)) if kind == "file" else Source("window", text=self.document.text)

    # The search

    def _on_find_requested(self) -> None:
        from rnnviz.app.opening import OpenError, check_ordinary

        problem = self.panel.questions.problem
        try:
            if self.panel.source.currentData() == "file" and self._file is not None:
                check_ordinary(self._file)
        except OpenError as error:
            problem = str(error)
        if problem:
            self.panel.set_status(problem)
            return
        model = self.document.model
        quantities = list(dict.fromkeys(name for layer in model.network.layers for name in layer.quantities))
        asked = self.panel.questions
        self.search.ask(model, asked.questions, quantities, self._source(), asked.most_tokens)

    def _on_state_changed(self) -> None:
        search, state = self.search, self.search.state
        self.panel.set_running(state == "running")
        self.panel.set_progress(*search.progress)
        if state == "running":
            self.panel.set_status(self.tr("The units are compared with the answers at every step…"))
        elif state == "failed":
            self.panel.set_status(search.problem)
        else:
            self.panel.set_status(self._told())

    def _told(self) -> str:
        """What was tried, or what this panel is for."""
        search = self.search
        if search.found is None:
            return self.tr("Finds the units and gates that follow what is ticked, over a whole text.")
        if not self._is_found_here():
            sentence = self.tr("What was found is of {name}, which does not read now.")
            return sentence.format(name="" if search.model is None else search.model.name)
        found = search.found
        sentence = self.tr(
            "{tried} units and gates tried over {steps} tokens; scores are on text not used for ranking."
        )
        said = sentence.format(tried=f"{found.tried:,}", steps=f"{found.steps + found.held_out_steps:,}")
        return f"{said} {search.note}".strip()

    def _on_found_changed(self) -> None:
        self.panel.show_page("found")
        self.panel.set_status(self._told())
        self._show_found()

    def _show_found(self) -> None:
        from rnnviz.view.units_rows import rows_of

        pins = self.selection.all_pins.get(self.document.model.name, [])
        labels = {(pin.layer, pin.unit): pin.name for pin in pins if pin.name}
        found = self.search.found if self._is_found_here() else None
        self.panel.set_rows([] if found is None else rows_of(found, labels))

    def _is_found_here(self) -> bool:
        """Whether what was found is of the network that reads, at whatever moment of its learning."""
        ours, theirs = self.document.model, self.search.model
        return theirs is not None and (theirs.name, theirs.network.architecture) == (
            ours.name,
            ours.network.architecture,
        )

    # What is clicked

    def _go_to(self, layer: int, quantity: str, unit: int, name: str) -> None:
        """Look at a unit; it gets a row of its own, with its name, and keeps one that it has."""
        self.selection.set_layer(layer)
        self.selection.set_quantity(quantity)
        pinned = {pin.unit: pin.name for pin in self.selection.pins}
        if not pinned.get(unit):
            self.selection.pin(unit, name)
        self.selection.set_unit(unit)

    def _on_unit_requested(self, row: UnitRow) -> None:
        self._go_to(row.score.layer, row.score.quantity, row.score.unit, row.question)

    def _on_name_requested(self, row: UnitRow, name: str) -> None:
        score: UnitScore = row.score
        self.selection.set_layer(score.layer)
        self.selection.pin(score.unit, name)
        self.selection.set_unit(score.unit)

    # What is selected

    def _selected(self) -> tuple[int, int]:
        """The tokens that are selected in the text: from the first to before the second."""
        editor, document = self.window.views.editor, self.document
        cursor, places = editor.textCursor(), Utf16Map(editor.text, editor.document().characterCount() - 1)
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        first, last = (document.token_at_character(places.code_points(end)) for end in ends)
        return first, last

    def _show_span(self) -> None:
        is_window = self.panel.source.currentData() == WINDOW
        self.panel.questions.set_span(*self._selected(), is_possible=is_window)

    def _on_match_requested(self) -> None:
        start, stop = self._selected()
        stop = min(stop, len(self.document.trace))
        if start < stop:
            self.matching.ask(self.document.trace, self.selection.quantity, start, stop)
        else:
            self.matching.forget()

    def _show_match(self) -> None:
        from rnnviz.view.units_match_words import place_text, sentence, unit_lines

        found = self.matching
        if found.span[1] <= found.span[0]:
            self.panel.match.set_found("", (), ())
            return
        said = sentence(found.quantity, *found.span, found.threshold, len(found.units))
        places = [place_text(self.document.texts, place, len(found.units)) for place in found.places]
        self.panel.match.set_found(said, unit_lines(found.quantity, found.units), places)

    def _on_matched_unit_clicked(self, row: int) -> None:
        found = self.matching
        tokens = self.document.texts[slice(*found.span)]
        name = self.document.vocabulary.between.join(tokens).strip()[:_LONGEST_NAME]
        layer, unit = found.units[row]
        self._go_to(layer, found.quantity, unit, name)

    def _on_place_clicked(self, row: int) -> None:
        stop = self.matching.places[row].stop
        self.window.views.editor.set_caret(self.document.character_of(stop))
        self.document.set_cursor(stop)


def _fits(model: Model, lesson: str) -> bool:
    vocabulary = model.card.vocabulary
    return not isinstance(model.network, Decoder) and vocabulary is not None and not vocabulary.has_no_list


OFFER = Offer(
    name="units",
    slot="side",
    title=lambda: QCoreApplication.translate("UnitsCompanion", "Units"),
    fits=_fits,
    make=UnitsCompanion,
    place=25,
)
