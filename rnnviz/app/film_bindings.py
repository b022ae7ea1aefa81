"""Connects the film of learning with the session, and puts the network that it means under the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import numpy as np
from PySide6.QtCore import QObject, Signal

from rnnviz.app.studio import Studio
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError, load_model
from rnnviz.session.learning import Learning
from rnnviz.session.replay import NOW
from rnnviz.view.learn_panel import LearnPanel
from rnnviz.view.numerals import epochs, loss

_LOOKED_AT = 2_000
"""Tokens of a text that tell whether a network knows it."""


class FilmBindings(QObject):
    """Goes with its panel. `text_wished`: this text should take the place of the one in the window."""

    text_wished = Signal(str)

    def __init__(self, panel: LearnPanel, learning: Learning, studio: Studio) -> None:
        super().__init__(panel)
        self._panel, self._learning, self._studio = panel, learning, studio
        learning.run_changed.connect(self._on_run_changed)
        learning.over.connect(self._on_over)
        learning.training.state_changed.connect(self._on_state_changed)
        learning.live.model_came.connect(self._on_model_came)
        learning.live.weights_shown.connect(self._show_place)
        panel.curves.step_clicked.connect(self._go_to_step)
        panel.samples.sample_clicked.connect(self._go_to_step)
        studio.model_changed.connect(self._show_place)
        self._bind_replay()
        self._on_run_changed()

    def _bind_replay(self) -> None:
        bar, replay = self._panel.replay, self._learning.replay
        bar.position_requested.connect(replay.set_position)
        bar.play_requested.connect(self._on_play_requested)
        bar.now_requested.connect(self._on_now_requested)
        bar.speed_requested.connect(replay.set_speed)
        bar.compare_requested.connect(self._compare)
        replay.snapshots_changed.connect(self._show_snapshots)
        replay.position_changed.connect(self._show_place)
        replay.playing_changed.connect(bar.set_playing)
        replay.speed_changed.connect(bar.set_speed)
        replay.model_changed.connect(self._on_replayed)
        bar.set_speed(replay.speed)
        bar.set_playing(replay.playing)
        bar.set_comparing(self._studio.comparison.is_on)

    def _compare(self, wanted: bool) -> None:
        """Let the newest network read the text, too, and show how the two differ."""
        self._studio.comparison.set_model(self._newest() if wanted else None)
        self._panel.replay.set_comparing(wanted)

    def _newest(self) -> Model | None:
        """The network that learns, or as the run left it; None, and a sentence, if that cannot be opened."""
        learning = self._learning
        if learning.shows_what_is_learned and learning.live.newest is not None:
            return learning.live.newest
        try:
            return load_model(learning.shown.model) if learning.shown is not None else None
        except ModelFileError as error:
            learning.failed.emit(str(error))
            return None

    def _on_run_changed(self) -> None:
        self._show_snapshots()
        self._on_state_changed()

    def _on_state_changed(self) -> None:
        self._panel.replay.set_live(self._learning.shows_what_is_learned)
        self._show_place()

    def _show_snapshots(self) -> None:
        self._panel.replay.set_snapshots(self._learning.replay.snapshots)
        self._show_place()

    def _show_place(self) -> None:
        """Which network is under the text: in the film's bar, in the curves, among the samples."""
        replay, learning = self._learning.replay, self._learning
        step = None
        if learning.shown is not None and learning.record is not None and replay.snapshots:
            if replay.position == NOW:
                newest = learning.live.step if learning.shows_what_is_learned else learning.record.step
                self._panel.replay.set_now(self._label(newest))
                step = None if learning.shows_what_is_learned else newest
            else:
                step = replay.snapshots[replay.position]
                self._panel.replay.set_position(replay.position, self._label(step))
        step = step if self._is_under_text else None
        self._panel.curves.set_marker(step)
        self._panel.samples.set_marker(step)

    @property
    def _is_under_text(self) -> bool:
        """Whether the text is read by a network of the run that is shown, and not by another model."""
        return self._learning.shown is not None and self._studio.path == self._learning.shown.model

    def _label(self, step: int) -> str:
        record = self._learning.record
        steps_a_pass = record.steps_a_pass if record is not None else 0
        parts = [self.tr("step {step}").format(step=f"{step:,}")]
        if steps_a_pass:
            parts.append(self.tr("epoch {epoch}").format(epoch=epochs(step / steps_a_pass)))
        evaluated = self._learning.curve.at(step)[1]
        if evaluated is not None and evaluated.validation is not None and evaluated.step <= 1.1 * step:
            parts.append(self.tr("validation {loss}").format(loss=loss(evaluated.validation)))
        if not self._is_under_text:
            parts.insert(0, self.tr("not under the text"))
        return " · ".join(parts)

    def _go_to_step(self, step: int) -> None:
        steps = self._learning.replay.snapshots
        if steps:
            self._learning.replay.set_position(int(np.abs(np.array(steps) - step).argmin()))

    def _on_play_requested(self, direction: int) -> None:
        if direction:
            self._learning.replay.play(direction)
        else:
            self._learning.replay.pause()

    def _on_now_requested(self) -> None:
        """Back to the newest network, also from a model that has nothing to do with the run."""
        self._learning.replay.now()
        if not self._is_under_text:
            self.show_newest()

    def _on_model_came(self, model: Model) -> None:
        """The first network of a run: the text is read with it from now on, unless the user looks at another run.

        A text of which it will hardly know anything gives way to the lesson's own; undo brings it back.
        """
        learning, document = self._learning, self._studio.document
        if learning.shown is None or not learning.shows_what_is_learned:
            return
        self._studio.show_model(model, learning.shown.model)
        total = min(document.total, _LOOKED_AT)
        if model.card.sample and 4 * sum(islice(document.known, total)) <= 3 * total:
            self.text_wished.emit(model.card.sample)

    def _on_replayed(self, model: Model | None) -> None:
        """A network of the film, or None for the newest."""
        if model is None:
            self.show_newest()
        else:
            self._learning.live.set_following(False)
            self._put_under_text(model)

    def show_newest(self) -> None:
        """Put the newest network of the run that is shown under the text, and follow it while it learns."""
        learning = self._learning
        if learning.shows_what_is_learned:
            if learning.live.newest is not None:
                self._put_under_text(learning.live.newest)
            learning.live.set_following(True)
        elif (newest := self._newest()) is not None:
            self._put_under_text(newest)

    def _on_over(self) -> None:
        """The file that the run leaves knows more than its last weights: its losses, and how far the cell goes."""
        learning = self._learning
        if learning.shows_last_learned and self._is_under_text and learning.replay.position == NOW:
            self.show_newest()
        self._on_run_changed()

    def _put_under_text(self, model: Model) -> None:
        """Read the text with a network of the run that is shown. The scale of the cell stays as long as it can."""
        shown, studio = self._learning.shown, self._studio
        if shown is None:
            return
        before = studio.model.card
        if not self._is_under_text or not _are_alike(model, studio.model):
            studio.show_model(model, shown.model)
            return
        if not model.card.cell_limits:
            model = Model(replace(model.card, cell_limits=before.cell_limits), model.network)
        studio.document.set_weights(model)
        if before.training.get("validation_loss") != model.card.training.get("validation_loss"):
            studio.model_changed.emit(model)


def _are_alike(one: Model, other: Model) -> bool:
    return one.card.vocabulary == other.card.vocabulary and one.network.architecture == other.network.architecture
