"""Does in the window what a lesson asks for, by the same ways as the user's hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rnnviz.core.acrostic import acrostic
from rnnviz.lessons.actions import (
    Acrostic,
    Action,
    GoTo,
    LearnLive,
    OpenModel,
    OpenWriter,
    Play,
    Select,
    SetTemperature,
    SetText,
    ShowRows,
    Tell,
    Write,
)
from rnnviz.tasks.recipes import RECIPES

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class LessonPlayer(QObject):
    """Goes with its window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.views)
        self._window, self._studio = window, window.studio
        self._left = 0
        self._studio.writer.token_written.connect(self._on_token_written)
        self._studio.writer.writing_changed.connect(self._on_writing_changed)

    def perform(self, actions: Sequence[Action], recipe: str) -> None:
        """One after the other; `recipe` is what the lesson learns. What plays or writes is stopped first."""
        self._studio.writer.stop()
        self._studio.playback.pause()
        for action in actions:
            self._perform(action, recipe)

    def _perform(self, action: Action, recipe: str) -> None:
        studio = self._studio
        match action:
            case OpenModel() | OpenWriter():
                self._open(action)
            case SetText(text):
                self.set_text(text)
            case GoTo(step):
                studio.document.set_cursor(studio.document.total if step < 0 else step)
            case Select(quantity, unit):
                self._select(quantity, unit)
            case ShowRows(rows):
                studio.selection.set_shown(rows)
            case SetTemperature(temperature):
                self._set_temperature(temperature)
            case Play() | Write() | Acrostic():
                self._begin(action)
            case LearnLive(other):
                self._learn(other or recipe)
            case Tell(companion, order, value):
                self._tell(companion, order, value)

    def _begin(self, action: Play | Write | Acrostic) -> None:
        match action:
            case Play(speed):
                self._play(speed)
            case Write():
                self._write(action)
            case Acrostic(starts, temperature):
                self._write_lines(starts, temperature)

    def _tell(self, companion: str, order: str, value: object) -> None:
        """What is to be seen at the side is not hidden by the Learn panel; learning itself goes on."""
        window = self._window
        if window.companions.is_at_the_side(companion):
            window.uncover_the_step()
        window.companions.tell(companion, order, value)

    def open_model(self, name: str) -> bool:
        """Let a shipped model read, unless it does already; False if it cannot be opened, which is then said."""
        reads_already = self._studio.path is None and self._studio.model.name == name
        return reads_already or self._studio.open_model(name)

    def _open(self, action: OpenModel | OpenWriter) -> None:
        """The text of a model that is no writer, say a table of numbers, goes with it; undo brings it back."""
        match action:
            case OpenModel(name):
                self.open_model(name)
            case OpenWriter(name) if self._studio.model.card.task != "next-token" and self.open_model(name):
                self.set_text(self._studio.model.card.sample)

    def set_text(self, text: str) -> None:
        """Put a text in place of the present one, unless it stands there already, and read it at once."""
        if self._studio.document.text != text:
            self._window.views.editor.replace_all(text)
        self._studio.document.read_all()

    def _select(self, quantity: str, unit: int) -> None:
        """If the network has that quantity: the user may have let another one read."""
        selection = self._studio.selection
        if quantity in self._studio.model.network.layers[selection.layer].quantities:
            selection.set_quantity(quantity)
        if unit >= 0:
            selection.set_unit(unit)

    def _set_temperature(self, temperature: float) -> None:
        views = self._window.views
        views.next_token.set_temperature(temperature)
        views.next_token.temperature_changed.emit(temperature)

    def _play(self, speed: float) -> None:
        self._studio.document.set_cursor(0)
        self._window.views.transport.speed_requested.emit(speed)
        self._window.bindings.set_playing(True)

    def _write(self, action: Write) -> None:
        if not self._studio.model.forecasts:
            self._set_temperature(action.temperature)
        self._window.views.transport.speed_requested.emit(action.speed)
        self._window.bindings.set_writing(True)
        self._left = action.tokens

    def _write_lines(self, starts: str, temperature: float) -> None:
        """If the user has made the text empty, there is nothing to begin lines with, and nothing happens."""
        given = self._studio.document.text.split()
        starts = starts or "".join(line[0] for line in given) if starts or len(given) > 1 else "".join(given)
        if starts:
            lines = acrostic(self._studio.model, starts, temperature=temperature)
            self.set_text(f"\n\n{lines}")  # read as it was written: after an empty line

    def _on_token_written(self, _text: str) -> None:
        self._left -= 1
        if self._left == 0:
            self._studio.writer.stop()

    def _on_writing_changed(self, _writing: bool) -> None:
        """Whatever writes next, it is not bounded by a lesson unless that says so."""
        self._left = 0

    def _learn(self, recipe: str) -> None:
        """The Learn panel with the recipe's own settings; it begins at once, unless a text is to be chosen first."""
        window, learning = self._window, self._window.learning
        window.show_learning(True)
        dock = window.learn_dock
        if dock is None or dock.panel is None or dock.learn is None or learning is None:
            return
        if learning.training.is_busy:
            sentence = self.tr("A network is learning already; stop it first, then this lesson can be learned.")
            window.views.messages.show_message(sentence, "info")
            return
        form = dock.panel.form
        form.set_preset(recipe)
        form.set_values(RECIPES[recipe].settings.to_json())
        form.changed.emit(form.choice)
        if RECIPES[recipe].needs_text:
            dock.panel.tabs.setCurrentWidget(form)
        else:
            dock.learn.learn()
