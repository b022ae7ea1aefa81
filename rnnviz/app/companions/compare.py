"""In place of the gate maps: up to four networks on the same text, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.compare_choice import CompareChoice
from rnnviz.app.compare_guesses import Guess, guesses_after, guesses_of
from rnnviz.core.disagreement import least, mismatch_of, most
from rnnviz.core.model import Model
from rnnviz.core.sampling import Sampling
from rnnviz.core.step_numbers import StepNumbers
from rnnviz.session.compared_networks import ComparedNetworks, Member
from rnnviz.session.network_shelf import FRESH

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.compare_lane import CompareLane
    from rnnviz.view.compare_text import CompareMeasure

_LIMIT = 3.0
"""Where colours of c end for a network whose card does not say."""


class Compare(Companion):
    """The networks belong to the document, so that they outlive a window in another language."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.compare_lane import CHOICES
        from rnnviz.view.compare_stage import CompareStage

        super().__init__(window)
        self.networks = ComparedNetworks.of(self.document)
        self.choice = CompareChoice(window, self.networks, self)
        self.selection, self._choice = self.studio.selection, CHOICES[0]
        self._shown_place = (-2, 0, False)
        self.stage = stage = CompareStage(window.theme, window.views.grid)
        legend = stage.legend
        legend.offers_wanted.connect(self._on_offers_wanted)
        legend.add_requested.connect(self.networks.add)
        legend.remove_requested.connect(self.networks.remove)
        legend.file_requested.connect(self._on_file_requested)
        legend.quantity_requested.connect(self._on_quantity_requested)
        stage.shown_changed.connect(self._on_shown_changed)
        stage.curves.step_clicked.connect(self._on_step_clicked)
        stage.lanes.step_clicked.connect(self._on_step_clicked)
        stage.lanes.cell_clicked.connect(self._on_cell_clicked)
        self.networks.changed.connect(self._on_changed)
        self.networks.refused.connect(self._on_refused)
        self.selection.rows_changed.connect(self._on_rows_changed)
        self.studio.limit_changed.connect(self._show)
        window.views.next_token.temperature_changed.connect(self._on_temperature_changed)

    @property
    def widget(self) -> QWidget:
        """Curves, chips and lanes."""
        return self.stage

    def show_model(self) -> None:
        """Other networks fit now, or another layer is looked at."""
        if _fits(self.document.model, ""):
            self.choice.follow()
        self._show()

    def show_text(self, since: int) -> None:
        """The networks tell themselves what has been read."""

    def show_step(self) -> None:
        """The cursor, and what each expects there; not again where a new token has shown it already."""
        if self._place != self._shown_place:
            self._show()

    def perform(self, order: str, value: object) -> None:
        """``networks`` chooses who reads besides, their keys with spaces between; ``quantity`` what the lanes show."""
        if order == "networks":
            self.networks.set_keys(str(value).split())
        elif order == "quantity":
            self._on_quantity_requested(str(value))

    def close(self) -> None:
        """Look no more; another window of the same studio may."""
        self.networks.set_on(False, self)

    # Showing

    @property
    def _place(self) -> tuple[int, int, bool]:
        """What decides which step is boxed and which are veiled."""
        return self.document.step, self.document.cursor, self.studio.playback.is_playing

    def _show(self) -> None:
        if not _fits(self.document.model, ""):
            return  # it is put away a moment later
        if not self.networks.is_on:
            return
        self._shown_place = self._place
        members, compared = self.networks.members, self.networks.compared
        lanes, measure, stage = self._lanes(members), self._measure(len(members)), self.stage
        texts = StepNumbers(self.document.total) if self.document.vocabulary.is_of_rows else self.document.texts
        stage.set_lanes(lanes)
        stage.legend.set_choices([lane.kind for lane in lanes], self._choice)
        stage.legend.set_full(self.networks.is_full)
        stage.set_note(self._note(lanes))
        names, slots = [lane.name for lane in lanes], [lane.slot for lane in lanes]
        stage.curves.set_texts(texts, self._expected)
        stage.curves.set_costs(names, compared.costs, compared.apart, least(self.document.model), measure, slots)
        stage.lanes.set_lanes(lanes, measure, texts, self.networks.longest)
        stage.set_step(self.document.step)
        stage.set_veil(self.document.cursor if self.studio.playback.is_playing else None)

    def _note(self, lanes: Sequence[CompareLane]) -> str:
        read, longest, steps = min(len(lane.trace) for lane in lanes), self.networks.longest, self.document.steps
        if read < min(steps, longest):
            sentence = self.tr("reading: {read} of {total}")
            return sentence.format(read=f"{read:,}", total=f"{min(steps, longest):,}")
        if len(lanes) == 1:
            return self.tr("Choose a network that reads the same text.")
        if steps > longest:
            return self.tr("The first {count} tokens are compared.").format(count=f"{longest:,}")
        if lanes[0].clamps:
            sentence = self.tr("In {name} something is held (What if, F4); the others read the same text freely.")
            return sentence.format(name=lanes[0].name)
        return self.tr("Several networks read the same text; triangles mark where they disagree most.")

    def _measure(self, count: int) -> CompareMeasure:
        from rnnviz.view.compare_text import CompareMeasure

        model = self.document.model
        if model.forecasts:
            return CompareMeasure("error", 0.1, most(model, count))
        if model.card.task == "next-token":
            return CompareMeasure("surprise", 8.0, most(model, count))
        return CompareMeasure("share", 1.0, most(model, count))

    def _lanes(self, members: Sequence[Member]) -> list[CompareLane]:
        limit = max(self.studio.cell_limit(), *map(self._limit, members))
        each = zip(
            members, self.choice.names(members), self.networks.compared.means, self.choice.slots(members), strict=True
        )
        return [self._lane(member, name, mean, limit, slot) for member, name, mean, slot in each]

    def _lane(self, member: Member, name: str, mean: float, limit: float, slot: int) -> CompareLane:
        from rnnviz.view.compare_lane import CompareLane

        layer = self._layer(member)
        own = self.selection.rows
        rows = self.networks.rows(member, layer, len(own) if own else 0) if member.key else own
        if rows is not None and max(rows, default=0) >= member.model.network.layers[layer].units:
            rows = None  # another model has just come, and its rows are chosen a moment later
        sampling = self.studio.sampling() if member.model.writes else Sampling()
        guesses = guesses_after(self.document, member, self.document.step, sampling)
        clamps = () if member.key else tuple(clamp for clamp in self.document.clamps if clamp.on)
        full = self.tr("before training (fresh weights)") if member.key == FRESH else f"{name}, {member.model.name}"
        return CompareLane(
            member.key, name, full, member.trace, layer, rows, self._choice, limit, mean, guesses, slot, clamps
        )

    def _layer(self, member: Member) -> int:
        """The layer that is looked at, or the last one of a network that has fewer."""
        return min(self.selection.layer, len(member.model.network.layers) - 1)

    def _limit(self, member: Member) -> float:
        limits, layer = member.model.card.cell_limits, self._layer(member)
        return (limits[layer] if layer < len(limits) else None) or _LIMIT

    def _expected(self, step: int) -> list[list[Guess]]:
        """What each network said of the token at `step`."""
        return [guesses_of(self.document, member, step) for member in self.networks.members]

    # Following

    def _on_changed(self, since: int) -> None:
        self.stage.lanes.forget_from(since)
        self._show()

    def _on_shown_changed(self, shown: bool) -> None:
        self.networks.set_on(shown, self)
        if shown:
            self.choice.follow()

    def _on_temperature_changed(self, _temperature: float) -> None:
        self._show()

    def _on_rows_changed(self, _rows: object) -> None:
        self._show()

    def _on_refused(self, sentence: str) -> None:
        self.window.views.messages.show_message(sentence, "warning")

    # Wishes

    def _on_offers_wanted(self) -> None:
        self.stage.legend.set_offers(self.choice.offers())

    def _on_file_requested(self) -> None:
        kinds = self.tr("Models (*.safetensors);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a model to compare with"), filter=kinds)
        if name:
            self.networks.add(name)

    def _on_quantity_requested(self, choice: str) -> None:
        self._choice = choice
        self._show()

    def _on_step_clicked(self, step: int) -> None:
        self.document.set_cursor(step + 1)

    def _on_cell_clicked(self, key: str, _step: int, unit: int) -> None:
        """Only the document's own network has a cell diagram."""
        if not key:
            self.selection.set_unit(unit)


def _fits(model: Model, _lesson: str) -> bool:
    return model.forecasts or (not mismatch_of(model, model) and model.network.architecture.classes > 1)


OFFER = Offer(
    name="compare",
    slot="stage",
    title=lambda: QCoreApplication.translate("Compare", "Compare"),
    fits=_fits,
    make=Compare,
    place=30,
)
