"""Shows the session's present state in the views. Nothing here decides; it only passes on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from rnnviz.app.forecasting import has_series, show_next_number, show_series
from rnnviz.app.layout import COLUMN, Views
from rnnviz.app.model_titles import title_on_screen
from rnnviz.app.shown_texts import shown_texts
from rnnviz.app.studio import CELLS, Studio
from rnnviz.core.explain import explain
from rnnviz.core.sampling import Sampling
from rnnviz.core.trace import Trace
from rnnviz.view.glyphs import glyph
from rnnviz.view.label_words import label_word

_GUESSES = 3


class Presenter(QObject):
    """From studio to views, piece by piece."""

    def __init__(self, views: Views, studio: Studio) -> None:
        super().__init__(views)
        self.views, self.studio = views, studio
        self.document, self.selection = studio.document, studio.selection
        self._shown_trace: Trace | None = None
        self._shown_kind = ("", 0)
        self._shown_cursor = -1

    def show_all(self) -> None:
        """Everything, as after opening the window."""
        self.show_model()
        self.show_rows()
        self.show_text()
        views, playback = self.views, self.studio.playback
        views.next_token.set_temperature(self.studio.wishes.temperature)
        views.transport.set_speed(playback.speed)
        views.transport.set_playing(playback.is_playing)
        views.transport.set_writing(self.studio.writer.is_writing)

    def show_model(self) -> None:
        """The model's name, its kind, its choices and its learning."""
        model, views = self.studio.model, self.views
        loss = model.card.training.get("validation_loss")
        units = self.tr("units")
        parts = [model.network.architecture.describe(units)]
        if isinstance(loss, int | float) and model.card.task == "regress":
            parts.append(self.tr("validation {loss} squared error").format(loss=f"{loss:.2g}"))
        elif isinstance(loss, int | float):
            parts.append(self.tr("validation {loss} nats").format(loss=f"{loss:.2f}"))
        views.header.set_models(
            [
                (entry.card.name, title_on_screen(entry.card.title), entry.architecture.describe(units))
                for entry in self.studio.entries
            ]
        )
        views.header.set_model(title_on_screen(model.card.title) or model.name, " · ".join(parts))
        siblings = self.studio.siblings()
        cell = model.network.layers[self.selection.layer].cell
        views.header.set_cells({name: name in siblings or name == cell for name in CELLS}, cell)
        views.header.set_layers(len(model.network.layers), self.selection.layer)
        views.learning.set_training(model.card.training, model.network.architecture.outputs)
        writes = model.writes
        reason = "" if writes else self.tr("This model does not write text; it was taught another task.")
        views.transport.set_can_write(writes, reason)
        views.next_token.set_choosable(writes)
        views.next_token.set_draws(writes and not model.forecasts)
        views.next_token.set_judges(model.card.task in ("label", "classify"))
        views.series.setVisible(has_series(model))
        views.ribbon.set_counts(self.document.vocabulary.is_of_rows)
        self._show_kind(self.document.vocabulary.kind, self.document.vocabulary.width)
        self.show_trace()

    def _show_kind(self, kind: str, width: int) -> None:
        """Columns as wide as characters or words need; between models of one kind they stay as they were zoomed."""
        if (kind, width) != self._shown_kind:
            self._shown_kind = kind, width
            self.views.grid.set_column_width(self.views.theme.px(COLUMN[kind]))

    def show_trace(self) -> None:
        """Another trace, layer or scale."""
        self._shown_trace = self.document.trace
        self.views.maps.set_trace(self.document.trace, self.selection.layer, self.studio.cell_limit())
        self.views.header.set_layers(len(self.studio.model.network.layers), self.selection.layer)
        self.show_rows()

    def show_rows(self) -> None:
        """Which units are shown, pinned and selected. Those of another model wait for its trace, which always comes."""
        if self.document.trace is not self._shown_trace:
            return
        views = self.views
        views.maps.set_rows(self.selection.rows)
        pins = self.selection.pins
        views.maps.set_pinned([pin.unit for pin in pins], {pin.unit: pin.name for pin in pins if pin.name})
        views.maps.set_unit(self.selection.unit)
        views.header.set_rows(self.selection.shown)
        views.formula.set_quantity(self.selection.quantity)

    def show_text(self, since: int = 0) -> None:
        """The text changed, or more of it has been read; the steps before `since` are as they were.

        The current step stays in view if it was; whoever has scrolled away from it is not pulled back.
        """
        document, views = self.document, self.views
        was_in_view = views.maps.step in views.grid.visible()
        views.grid.set_steps(document.steps)
        views.ribbon.set_tokens(shown_texts(self.document), document.known)
        # What answers with labels predicts no tokens, even if there are as many of the ones as of the others.
        predicts = self.studio.model.card.task == "next-token"
        views.ribbon.set_surprise(document.surprise if predicts else np.empty(0, np.float32))
        if has_series(self.document.model):
            show_series(views, document)
        views.maps.set_token_texts(shown_texts(self.document))
        views.maps.refresh(since)
        self._show_current()
        if was_in_view:
            self.show_place()

    def show_cursor(self) -> None:
        """The caret moved: another step is the current one, shown already if it came with the text."""
        if self.document.cursor != self._shown_cursor:
            self._show_current()
        self.show_place()

    def _show_current(self) -> None:
        document, views = self.document, self.views
        self._shown_cursor = document.cursor
        views.ribbon.set_cursor(document.cursor)
        views.series.set_step(document.step)
        views.maps.set_step(document.step)
        views.transport.set_cursor(document.cursor, document.total)
        self.show_veil()
        self.show_step()

    def show_place(self) -> None:
        """Scroll to the current step."""
        self.views.grid.ensure_visible(max(0, self.document.step))

    def show_veil(self) -> None:
        """While the text is played, what lies ahead counts as not read yet."""
        self._veil(self.document.cursor if self.studio.playback.is_playing else None)

    def veil_ahead(self) -> None:
        """As while playing, for a film drawn frame by frame."""
        self._veil(self.document.cursor)

    def _veil(self, from_step: int | None) -> None:
        self.views.ribbon.set_veil(from_step)
        self.views.series.set_veil(from_step)
        self.views.comparison.set_veil(from_step)
        self.views.maps.set_veil(from_step)

    def show_step(self) -> None:
        """The current step: cell diagram, formula and next token."""
        step, views = self.document.step, self.views
        layer = self.studio.model.network.layers[self.selection.layer]
        text = shown_texts(self.document)[step] if step >= 0 else ""
        unit_step = explain(self.document.trace, self.selection.layer, self.selection.unit, step) if step >= 0 else None
        views.diagram.set_unit_step(unit_step, layer, text)
        views.formula.set_unit_step(unit_step, layer, text)
        details = self.tr("“{token}” at step {step}, unit {unit}")
        shown = details.format(token=glyph(text), step=step + 1, unit=self.selection.unit)
        views.step_title.set_details(shown if step >= 0 else "")
        self.show_next()

    def show_next(self) -> None:
        """What the network expects after the current step."""
        step, views, task = self.document.step, self.views, self.studio.model.card.task
        views.ribbon.set_guesses([])
        if step < 0:
            views.next_token.set_message(self.tr("Nothing has been read yet: type, and its guesses appear here."))
            return
        if self.studio.model.forecasts:
            show_next_number(views, self.document)
            return
        if task == "translate":
            sentence = self.tr("An encoder has no outputs: the state that it ends in is where its decoder begins.")
            views.next_token.set_message(sentence)
            return
        logits = self.document.trace.logits_window(step, step + 1)[0]
        if task in ("regress", "compute") or not np.isfinite(logits).all():
            outputs = ", ".join(f"{number:.5g}" for number in logits)
            views.next_token.set_message(
                self.tr("The network's output, no probabilities: {output}").format(output=outputs)
            )
            return
        # Chance has no part in a verdict.
        sampling = self.studio.sampling() if self.studio.model.writes else Sampling()
        texts, probabilities = self._output_texts(), sampling.probabilities(logits)
        views.next_token.set_probabilities(texts, probabilities)
        if task == "next-token" and self.document.cursor == self.document.total:
            views.ribbon.set_guesses(self._guesses(texts, probabilities))

    def _output_texts(self) -> Sequence[str]:
        card = self.studio.model.card
        if card.task == "next-token":
            return self.document.vocabulary.tokens
        return [label_word(label) for label in card.labels]

    @staticmethod
    def _guesses(texts: Sequence[str], probabilities: NDArray) -> list[tuple[str, float]]:
        likeliest = np.argsort(-probabilities, kind="stable")[:_GUESSES]
        return [(texts[token], float(probabilities[token])) for token in likeliest]
