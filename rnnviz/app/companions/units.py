"""The tab "Units": which units and gates follow quotes, brackets, a pattern of one's own, or what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.unit_matching import UnitMatching
from rnnviz.app.unit_sources import WINDOW, UnitSources
from rnnviz.core.architecture import Architecture
from rnnviz.core.decoder import Decoder
from rnnviz.core.found_units import UnitScore
from rnnviz.core.model import Model
from rnnviz.session.unit_search import UnitSearch

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.units_rows import UnitRow


class UnitsCompanion(Companion):
    """From the search and the match to the panel, and back."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.units_panel import UnitsPanel

        super().__init__(window)
        studio = self.studio
        # One for all windows of this session: a search goes on while the window is built in other colours.
        self.search = studio.findChild(UnitSearch) or UnitSearch(studio)
        self.search.join()
        self.selection = studio.selection
        self._shown: tuple[str, Architecture] | None = None
        self._ranges: dict[tuple[int, int], tuple[str, ...]] = {}
        self.panel = UnitsPanel(window.theme, ())
        self.sources = UnitSources(window, self.panel, self)
        self.matching = UnitMatching(window, self.panel, self.search, self._go_to, self)
        self._bind()
        self.show_model()
        self._go_on()

    def _go_on(self) -> None:
        """Where the window is that stands until this one does; or with what was found."""
        before = self.search.newest() if self.search.newest is not None else None
        self.search.newest = ref(self)
        if isinstance(before, UnitsCompanion) and isValid(before.panel):
            self.panel.questions.set_typed(before.panel.questions.typed)
            self.sources.file = before.sources.file
            self.sources.show(before.sources.kind)
            self.panel.show_page(before.panel.page)
            self._keep_ranges()
        elif self.search.seeks_places or self.search.found is not None:
            self.panel.show_page("match" if self.search.seeks_places else "found")

    def _bind(self) -> None:
        panel, search = self.panel, self.search
        panel.find_requested.connect(self._on_find_requested)
        panel.stop_requested.connect(search.stop)
        panel.source_changed.connect(lambda _source: self._show_span())
        panel.list.unit_requested.connect(self._on_unit_requested)
        panel.list.name_requested.connect(self._on_name_requested)
        panel.questions.ranges.ranges_changed.connect(self._keep_ranges)
        search.state_changed.connect(self._on_state_changed)
        search.progress_changed.connect(panel.set_progress)
        search.found_changed.connect(self._on_found_changed)
        self.selection.pins_changed.connect(self._show_found)
        self.window.views.editor.selectionChanged.connect(self._show_span)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self.panel

    def show_model(self) -> None:
        """Another model has learned from another text, and what was found is not of it."""
        shown = self.document.model.name, self.document.model.network.architecture
        if shown != self._shown:
            self._shown = shown
            self.sources.show_usual()
            self._on_state_changed()
            self._show_found()
        self.matching.show_network()

    def show_text(self, since: int) -> None:
        """Places that were found may have moved, and ranges may hold something else."""
        self.matching.show_text(since)
        self._drop_ranges()
        self._show_span()

    def close(self) -> None:
        """Stop whatever runs; with the last window the worker goes."""
        self.search.leave()
        self.matching.close()

    # The search

    def _on_find_requested(self) -> None:
        from rnnviz.view.units_panel import MATCH

        asked, wants_match, source = self.panel.questions, self.panel.page == MATCH, self.sources.source
        problem = self.sources.problem or ("" if wants_match else asked.problem)
        if problem and wants_match:
            self.panel.match.set_places(problem, ())
        elif problem:
            self.panel.set_status(problem)
        elif wants_match:
            self.matching.find(source, asked.most_tokens)
        else:
            model = self.document.model
            quantities = list(dict.fromkeys(name for layer in model.network.layers for name in layer.quantities))
            self.search.ask(model, asked.questions, quantities, source, asked.most_tokens)

    def _on_state_changed(self) -> None:
        from rnnviz.view.units_notices import problem_text

        search, state = self.search, self.search.state
        self.panel.set_running(state == "running")
        self.panel.set_progress(*search.progress)
        if state == "running" and not search.seeks_places:
            self.panel.set_status(self.tr("The units are compared with the answers at every step…"))
        elif search.problem is not None and not search.seeks_places:
            self.panel.set_status(problem_text(search.problem))
        else:
            self.panel.set_status(self._told())

    def _told(self) -> str:
        """What was tried, or what this panel is for."""
        from rnnviz.view.units_notices import notice_text

        search = self.search
        if search.found is None:
            return self.tr("Finds units and gates that follow what is ticked.")
        if not self._is_found_here():
            sentence = self.tr("What was found is of {name}, which does not read now.")
            return sentence.format(name="" if search.model is None else search.model.name)
        found = search.found
        sentence = self.tr(
            "{tried} units and gates, {questions} questions, {steps} tokens; scores are on text not used for ranking."
        )
        asked, steps = sum(not answered.reason for answered in found.answers), found.steps + found.held_out_steps
        said = sentence.format(tried=f"{found.tried:,}", questions=asked, steps=f"{steps:,}")
        return " ".join([said, *map(notice_text, search.notes)])

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

    def _show_span(self) -> None:
        self.panel.questions.set_span(*self.matching.selected(), is_possible=self.sources.kind == WINDOW)

    def _keep_ranges(self) -> None:
        """Remember what stands in the ranges, for they go when something else does."""
        texts = self.document.texts
        self._ranges = {span: tuple(texts[slice(*span)]) for span in self.panel.questions.ranges.ranges}

    def _drop_ranges(self) -> None:
        """Those whose text is another now."""
        texts = self.document.texts
        kept = [span for span, inside in self._ranges.items() if tuple(texts[slice(*span)]) == inside]
        if len(kept) < len(self._ranges):
            self.panel.questions.ranges.set_ranges(kept)
            self._keep_ranges()


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
