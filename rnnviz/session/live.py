"""The learning network under the user's text: its weights are swapped as they change, and typing goes on."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError, load_model
from rnnviz.core.network import Network
from rnnviz.core.run_folder import RunFolder
from rnnviz.session.document import Document
from rnnviz.session.training import Training
from rnnviz.worker.messages import SnapshotTaken, Started, Weights

INTERVAL = 120
"""Milliseconds from one network shown to the next one asked for."""

LONGEST = 500
"""Milliseconds that are waited at most for the window to have time."""

PAUSES = 16
"""How much longer nothing is shown than showing took: most of the window's time belongs to its user."""

TYPING, PATIENCE = 0.4, 1.0
"""Seconds: while keys follow each other within TYPING, a network is shown no more often than every PATIENCE."""

LONGEST_TEXT = 3_000
"""Tokens; a longer text is read again only when the learning rests, or it would never be through."""


class Live(QObject):
    """Asks the worker for its weights whenever those before have been read through, never faster.

    `model_came` brings the first network of a run, which is to be opened at once; from then on the weights under the
    text change by themselves while `following`, which ends when the document gets a model from anywhere else.
    """

    model_came = Signal(object)  # Model
    weights_shown = Signal(int)  # the training step they are of

    def __init__(self, training: Training, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._training, self._document = training, document
        self._newest: Model | None = None
        self._step = 0
        self._following = True
        self._has_asked = False
        self._typed = self._shown = -PATIENCE
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._ask)
        training.started.connect(self._on_started)
        training.snapshot_taken.connect(self._on_snapshot_taken)
        training.weights_came.connect(self._on_weights_came)
        training.state_changed.connect(self._on_state_changed)
        document.model_changed.connect(self._on_model_changed)
        document.text_changed.connect(self._on_text_changed)

    @property
    def newest(self) -> Model | None:
        """The newest network of the present run; None before its first."""
        return self._newest

    @property
    def step(self) -> int:
        """The training step of the newest network."""
        return self._step

    @property
    def following(self) -> bool:
        """Whether the text is read with the newest weights, again and again."""
        return self._following

    def set_following(self, following: bool) -> None:
        """Follow the learning from the next weights on, or leave under the text what is there now.

        Who wants to follow first puts `newest` under the text.
        """
        self._following = following
        if following:
            self._ask()

    def _on_model_changed(self, model: Model) -> None:
        """The user opened another model; the learning goes on without being shown there."""
        if model is not self._newest:
            self._following = False

    def _on_started(self, report: Started) -> None:
        """A run that is gone on with has its network on disk; of a new one the first snapshot comes soon."""
        self._newest, self._following, self._has_asked = None, True, False
        if report.step:
            self._open(str(RunFolder(Path(report.folder)).model), report.step)

    def _on_snapshot_taken(self, report: SnapshotTaken) -> None:
        if self._newest is None and self._following:
            self._open(report.path, report.step)

    def _open(self, path: str, step: int) -> None:
        try:
            self._newest = load_model(path)
        except ModelFileError:
            return  # the next snapshot will do
        self._step = step
        self.model_came.emit(self._newest)
        # Nobody may have opened it: then the text is still read by a model that these weights do not fit.
        self._following = self._following and self._document.model is self._newest
        self._timer.start()

    def _on_state_changed(self, state: str) -> None:
        if state == "learning":
            self._ask()

    def _ask(self) -> None:
        """Ask now, or look again later whether the text has been read."""
        if self._newest is None or not self._following or self._has_asked or self._training.state != "learning":
            return
        if self._document.is_reading or self._document.total > LONGEST_TEXT or self._gives_way:
            self._timer.start()
        else:
            self._has_asked = True
            self._training.request_weights()

    @property
    def _gives_way(self) -> bool:
        """Whether someone is typing, and would feel that the text is read as a whole meanwhile."""
        now = monotonic()
        return now - self._typed < TYPING and now - self._shown < PATIENCE

    def _on_text_changed(self) -> None:
        self._typed = monotonic()

    def _on_weights_came(self, report: Weights) -> None:
        self._has_asked = False
        before = self._newest
        if before is None:
            return
        if all(np.isfinite(tensor).all() for tensor in report.tensors.values()):
            self._newest = Model(before.card, Network(before.network.architecture, report.tensors))
            self._step = report.step
            if self._following:
                self._show(self._newest)
        self._timer.start()

    def _show(self, model: Model) -> None:
        began = monotonic()
        self._document.set_weights(model)
        self.weights_shown.emit(self._step)
        self._shown = monotonic()
        took = round(1000 * (self._shown - began))
        self._timer.setInterval(min(max(INTERVAL, PAUSES * took), LONGEST))

    def close(self) -> None:
        """Stop the timer."""
        self._timer.stop()
