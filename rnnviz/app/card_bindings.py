"""Keeps the learning card up to date with the run whose network learns under the text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from rnnviz.app.layout import Views
from rnnviz.app.studio import Studio
from rnnviz.session.learning import Learning


class CardBindings(QObject):
    """Goes with its views. Make it after what shows the model's own record on the card."""

    def __init__(self, views: Views, studio: Studio, learning: Learning) -> None:
        super().__init__(views)
        self._card, self._studio, self._learning = views.learning, studio, learning
        self._evaluated: object = None
        learning.curve_changed.connect(self._show_if_evaluated)
        learning.run_changed.connect(self._show)
        studio.model_changed.connect(self._show)
        self._show()

    def _show_if_evaluated(self) -> None:
        """Losses of steps come with every frame, but the card shows what was measured."""
        if self._learning.curve.last != self._evaluated:
            self._show()

    def _show(self) -> None:
        learning, studio = self._learning, self._studio
        if learning.shows_what_is_learned and learning.shown is not None and studio.path == learning.shown.model:
            self._evaluated = learning.curve.last
            self._card.set_training(self._record(), studio.model.network.architecture.outputs)

    def _record(self) -> dict[str, Any]:
        """As the card of a model has it."""
        learning, record = self._learning, self._learning.record
        losses: dict[float, list[float | None]] = {}
        lines = learning.curve.evaluations("training"), learning.curve.evaluations("validation")
        for place, line in enumerate(lines):
            for step, loss in zip(*line, strict=True):
                losses.setdefault(float(step), [None, None])[place] = float(loss)
        told: dict[str, Any] = {"curve": [[step, *pair] for step, pair in losses.items()]}
        if record is not None:
            told |= {"epochs": float(f"{record.epoch:.3g}"), "seed": record.settings.get("seed")}
        speed = learning.pace.tokens_per_second
        return told | ({"tokens_per_second": speed} if speed else {})
