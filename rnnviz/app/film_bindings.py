"""Connects curves, samples and the film of learning with the session, and puts the network they mean under the text."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from rnnviz.app.studio import Studio
from rnnviz.core.curve import RunCurve
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError, load_model
from rnnviz.core.run_record import RunRecord
from rnnviz.session.learning import Learning, read_curve
from rnnviz.session.replay import NOW
from rnnviz.view.learn_panel import LearnPanel


class FilmBindings(QObject):
    """Goes with its panel. `text_wished`: this text should take the place of the one in the window."""

    text_wished = Signal(str)

    def __init__(self, panel: LearnPanel, learning: Learning, studio: Studio) -> None:
        super().__init__(panel)
        self._panel, self._learning, self._studio = panel, learning, studio
        self._beside: dict[str, RunCurve] = {}
        learning.run_changed.connect(self._on_run_changed)
        learning.curve_changed.connect(panel.curves.refresh)
        learning.sample_added.connect(self._add_sample)
        learning.over.connect(self._show_curves)
        learning.training.state_changed.connect(self._on_state_changed)
        learning.live.model_came.connect(self._on_model_came)
        learning.live.weights_shown.connect(self._show_place)
        panel.curves.step_clicked.connect(self._go_to_step)
        panel.samples.sample_clicked.connect(self._go_to_step)
        self._bind_replay()
        self._on_run_changed()

    def _bind_replay(self) -> None:
        bar, replay = self._panel.replay, self._learning.replay
        bar.position_requested.connect(replay.set_position)
        bar.play_requested.connect(self._on_play_requested)
        bar.now_requested.connect(replay.now)
        bar.speed_requested.connect(replay.set_speed)
        bar.compare_requested.connect(self._compare)
        replay.snapshots_changed.connect(self._show_snapshots)
        replay.position_changed.connect(self._show_place)
        replay.playing_changed.connect(bar.set_playing)
        replay.speed_changed.connect(bar.set_speed)
        replay.model_changed.connect(self._on_replayed)
        bar.set_speed(replay.speed)

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

    def set_beside(self, keys: frozenset[str]) -> None:
        """Draw these runs, too."""
        found = {key: self._learning.runs.entry(key) for key in keys}
        self._beside = {
            key: self._beside.get(key) or run_curve(key, entry.record, read_curve(entry.folder))
            for key, entry in found.items()
            if entry is not None
        }
        self._show_curves()

    def _on_run_changed(self) -> None:
        self._show_curves()
        samples = self._panel.samples
        samples.clear()
        for entry in self._learning.samples:
            self._add_sample(entry)
        self._show_snapshots()
        self._on_state_changed()

    def _show_curves(self) -> None:
        learning, runs = self._learning, dict(self._beside)
        live = ""
        if learning.shown is not None and learning.record is not None:
            key = learning.shown.path.name
            runs = {key: run_curve(key, learning.record, learning.curve)} | {
                other: curve for other, curve in runs.items() if other != key
            }
            live = key if learning.shows_what_is_learned else ""
        self._panel.curves.set_runs(list(runs.values()), live)

    def _add_sample(self, entry: dict[str, Any]) -> None:
        """Entries come from a file, which a stranger may have written."""
        samples, step = self._panel.samples, entry["step"]
        epoch, loss = _number(entry.get("epoch")) or 0.0, _number(entry.get("loss"))
        match entry:
            case {"text": str(text)}:
                samples.add_text(step, epoch, text, loss)
            case {"truth": list(truth), "prediction": list(prediction)} if len(truth) == len(prediction):
                samples.add_series(step, epoch, _floats(truth), _floats(prediction), loss)
            case {"answers": list(answers)} if all(isinstance(one, list) and len(one) == 3 for one in answers):
                samples.add_answers(step, epoch, [(str(a), str(b), str(c)) for a, b, c in answers])

    def _on_state_changed(self) -> None:
        self._panel.replay.set_live(self._learning.shows_what_is_learned)
        self._show_place()

    def _show_snapshots(self) -> None:
        self._panel.replay.set_snapshots(self._learning.replay.snapshots)
        self._show_place()

    def _show_place(self) -> None:
        """Which network is under the text: in the film's bar, in the curves, among the samples."""
        replay, learning = self._learning.replay, self._learning
        if learning.shown is None or not replay.snapshots:
            return
        if replay.position == NOW:
            step = learning.live.step if learning.shows_what_is_learned else replay.snapshots[-1]
            self._panel.replay.set_now(self._label(step))
            step_shown = None if learning.shows_what_is_learned else step
        else:
            step = step_shown = replay.snapshots[replay.position]
            self._panel.replay.set_position(replay.position, self._label(step))
        self._panel.curves.set_marker(step_shown)
        self._panel.samples.set_marker(step_shown)

    def _label(self, step: int) -> str:
        record = self._learning.record
        steps_a_pass = record.steps_a_pass if record is not None else 0
        parts = [self.tr("step {step}").format(step=f"{step:,}")]
        if steps_a_pass:
            parts.append(self.tr("epoch {epoch}").format(epoch=f"{step / steps_a_pass:.3g}"))
        evaluated = self._learning.curve.at(step)[1]
        if evaluated is not None and evaluated.validation is not None and evaluated.step <= 1.1 * step:
            parts.append(self.tr("validation {loss}").format(loss=f"{evaluated.validation:.3g}"))
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

    def _on_model_came(self, model: Model) -> None:
        """The first network of a run: the text is read with it from now on.

        A text of which it will hardly know anything gives way to the lesson's own; undo brings it back.
        """
        shown, known = self._learning.shown, self._studio.document
        if shown is None:
            return
        self._studio.show_model(model, shown.model)
        if model.card.sample and 4 * sum(known.known) <= 3 * known.total:
            self.text_wished.emit(model.card.sample)

    def _on_replayed(self, model: Model | None) -> None:
        """A network of the film, or None for the newest."""
        learning = self._learning
        if model is not None:
            learning.live.set_following(False)
            self.put_under_text(model)
        elif learning.shows_what_is_learned and learning.live.newest is not None:
            self.put_under_text(learning.live.newest)
            learning.live.set_following(True)
        elif (newest := self._newest()) is not None:
            self.put_under_text(newest)

    def put_under_text(self, model: Model) -> None:
        """Read the text with a network of the run that is shown."""
        shown, studio = self._learning.shown, self._studio
        if shown is not None and studio.path == shown.model and _are_alike(model, studio.model):
            studio.document.set_weights(model)
        elif shown is not None:
            studio.show_model(model, shown.model)


def run_curve(key: str, record: RunRecord, curve: Any) -> RunCurve:
    """A run as the plot draws it."""
    is_series = record.unit.startswith("mean squared")
    return RunCurve(
        key, record.name, curve, record.guess or None, "mse" if is_series else "nats", float(record.steps_a_pass)
    )


def _are_alike(one: Model, other: Model) -> bool:
    return one.card.vocabulary == other.card.vocabulary and one.network.architecture == other.network.architecture


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and np.isfinite(value) else None


def _floats(values: list[Any]) -> np.ndarray:
    return np.array([_number(value) or 0.0 for value in values], np.float64)
