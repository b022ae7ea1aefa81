"""In place of the gate maps: what clamping changed, the original run beside the altered one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.companions.whatif import is_one_network
from rnnviz.app.gestures import toggle_pin
from rnnviz.core.sampling import Sampling
from rnnviz.core.trace import Trace
from rnnviz.core.trace_difference import TraceDifference
from rnnviz.core.twin_writing import first_difference, write_on
from rnnviz.session.lockstep import LONGEST, Lane, Lockstep
from rnnviz.session.twin_writer import TwinWriter

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class AlteredCompanion(Companion):
    """Lets the network read the text once more, with nothing held, while something is held."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.difference_view import DifferenceView

        super().__init__(window)
        self.selection = window.studio.selection
        self._told = self.document.model
        self.lockstep = Lockstep(self.document, self)
        self.writer = TwinWriter(self)
        self.draw = 1
        self._written_behind = -1
        self.view = DifferenceView(window.theme, window.views.grid)
        self.view.write_requested.connect(self._on_write_requested)
        self.view.draw_requested.connect(self._on_draw_requested)
        self.writer.changed.connect(self._show_written)
        self.writer.failed.connect(lambda sentence: window.views.messages.show_message(sentence, "warning"))
        self.view.maps.limit_requested.connect(window.views.maps.limit_requested)
        self.studio.limit_changed.connect(self._on_limit_changed)
        self.view.maps.quantity_clicked.connect(self.selection.set_quantity)
        self.view.maps.cell_clicked.connect(self._on_cell_clicked)
        self.view.maps.unit_pin_requested.connect(lambda unit: toggle_pin(self.selection, unit))
        self.view.surprise.step_clicked.connect(lambda step: self.document.set_cursor(step + 1))
        self.selection.rows_changed.connect(self._on_rows_changed)
        self.lockstep.changed.connect(self._on_lockstep_changed)
        self.studio.what_if.changed.connect(self._on_clamps_changed)
        window.views.next_token.temperature_changed.connect(self._on_temperature_changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    @property
    def original(self) -> Trace | None:
        """What the network makes of the text with nothing held; None while nothing is."""
        return self.lockstep.readers[0].trace if self.lockstep.readers else None

    def show_model(self) -> None:
        """Another network, layer, or set of weights."""
        is_held = any(clamp.on for clamp in self.document.clamps)
        self._told = self.document.model
        self.lockstep.set_lanes([Lane(self.document.model)] if is_held else [])
        maps, layer = self.view.maps, self.selection.layer
        maps.set_rows(None)
        maps.set_difference(self._difference(), layer, self.studio.cell_limit())
        maps.set_rows(self.selection.rows)
        sentence = QCoreApplication.translate(
            "AlteredCompanion", "Hold something in the tab “What if” (F4): what that changes appears here."
        )
        maps.set_invitation("" if is_held else sentence)
        self.view.set_predicts(is_held and self.document.trace.predicts_tokens)
        self._forget_written()

    def show_text(self, since: int) -> None:
        """More text, or other text."""
        maps = self.view.maps
        maps.set_token_texts(self.document.texts)
        maps.refresh(since)
        self._forget_written()
        original = self.original
        none = np.empty(0, np.float32)
        before = none if original is None else original.surprise
        self.view.set_surprise(before, self.document.surprise, self.document.texts)

    def show_step(self) -> None:
        """The current step and the selected unit."""
        step, original = self.document.step, self.original
        if step != self._written_behind:
            self._forget_written()
        self.view.maps.set_step(step)
        self.view.maps.set_unit(self.selection.unit)
        self.view.surprise.set_step(step)
        self.view.set_waiting("" if original is None else self._waiting(original, step))
        if original is not None and self.document.trace.predicts_tokens:
            texts = self.document.vocabulary.tokens
            self.view.set_next(texts, self._next(original, step), self._next(self.document.trace, step))

    def _waiting(self, original: Trace, step: int) -> str:
        """Why the original run has not come as far as `step`; "" if it has."""
        if step < len(original):
            return ""
        if step >= LONGEST:
            sentence = self.tr("Only the first {count} tokens are read without what is held: go back to them.")
            return sentence.format(count=f"{LONGEST:,}")
        done, total = f"{len(original):,}", f"{min(LONGEST, self.document.steps):,}"
        return self.tr("Reading without what is held: {done} of {total} tokens").format(done=done, total=total)

    def close(self) -> None:
        """Stop reading and writing."""
        self.writer.clear()
        self.lockstep.close()

    def write(self) -> None:
        """Both go on from the caret, with the same random numbers, at the temperature that is set."""
        original, steps, model = self.original, self.document.step + 1, self.document.model
        if original is None or not model.writes or steps > len(original):
            return
        self._written_behind = self.document.step
        sampling, traces = self.studio.sampling(), (original, self.document.trace)
        self.writer.start([write_on(model, trace, steps, sampling, self.draw) for trace in traces])

    def _on_write_requested(self) -> None:
        """The button stops, too."""
        if self.writer.is_writing:
            self.writer.stop()
        else:
            self.write()

    def _on_draw_requested(self) -> None:
        self.draw += 1
        self.write()

    def _show_written(self) -> None:
        one, other = self.writer.written or ([], [])
        vocabulary = self.document.vocabulary
        between = vocabulary.between if len(self.document.trace) else ""
        spaced = [[between + token for token in tokens] for tokens in (one, other)]
        self.view.set_written(spaced[0], spaced[1], first_difference(one, other))
        self.view.set_writing(self.writer.is_writing, self.draw)

    def _forget_written(self) -> None:
        self.writer.clear()
        self._show_written()

    def _difference(self) -> TraceDifference | None:
        return None if self.original is None else TraceDifference(self.document.trace, self.original)

    def _next(self, trace: Trace, step: int) -> NDArray[np.float64] | None:
        """What is likely behind a step, as the panel “Next” has it, (classes,); None where nothing has been read."""
        if not 0 <= step < len(trace):
            return None
        logits = trace.logits_window(step, step + 1)[0]
        if not np.isfinite(logits).all():
            return np.full(len(logits), np.nan)
        sampling = self.studio.sampling() if self.document.model.writes else Sampling()
        return sampling.probabilities(logits)

    @property
    def _is_shown(self) -> bool:
        companions = getattr(self.window, "companions", None)  # none while the window is being built
        return companions is not None and companions.companion("altered") is self

    def _on_clamps_changed(self) -> None:
        """A companion is told of the text and the step; what is held it sees to itself."""
        if self._is_shown and any(clamp.on for clamp in self.document.clamps) != bool(self.lockstep.lanes):
            self.show_model()
            self.show_text(0)
            self.show_step()

    def _on_lockstep_changed(self, since: int) -> None:
        if self._is_shown:
            maps = self.view.maps
            maps.set_difference(self._difference(), self.selection.layer, self.studio.cell_limit())
            self.show_text(since)
            self.show_step()

    def _on_rows_changed(self, rows: list[int] | None) -> None:
        """The rows of a network that is told of a moment later may not be in the maps of the one before."""
        if self._told is self.document.model:
            self.view.maps.set_rows(rows)

    def _on_limit_changed(self) -> None:
        if self._is_shown:
            self.view.maps.set_difference(self._difference(), self.selection.layer, self.studio.cell_limit())

    def _on_temperature_changed(self, _temperature: float) -> None:
        if self._is_shown:
            self.show_step()

    def _on_cell_clicked(self, step: int, unit: int) -> None:
        self.window.why.ask_for_value()
        self.document.set_cursor(step + 1)
        self.selection.set_unit(unit)
        self.window.bindings.step_play.start()


OFFER = Offer(
    name="altered",
    slot="stage",
    title=lambda: QCoreApplication.translate("AlteredCompanion", "Difference"),
    fits=is_one_network,
    make=AlteredCompanion,
    place=25,
)
