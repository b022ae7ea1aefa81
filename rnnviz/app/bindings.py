"""Every connection between the session and the views, from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from rnnviz.app.compare_bindings import CompareBindings
from rnnviz.app.gestures import toggle_pin
from rnnviz.app.layout import Views
from rnnviz.app.presenter import Presenter
from rnnviz.app.step_play import StepPlay
from rnnviz.app.studio import Studio

_A_MOMENT = 1_000
"""Tokens."""


class Bindings(QObject):
    """Connects on construction; goes with its views.

    What outlives the views is connected to methods of objects that go with them, never to a lambda, which would stay.
    """

    def __init__(self, views: Views, studio: Studio, presenter: Presenter) -> None:
        super().__init__(views)
        self.views, self.studio, self.presenter = views, studio, presenter
        self.document = studio.document
        self._sound_steps = 0
        self.step_play = StepPlay(views.diagram, studio.playback)
        self._bind_text()
        self._bind_clicks()
        self._bind_playback()
        self._bind_writer()
        self._bind_model()
        self._bind_messages()
        self.comparing = CompareBindings(views, studio)

    def _bind_text(self) -> None:
        editor, document = self.views.editor, self.document
        editor.committed.connect(self._on_committed)
        editor.caret_moved.connect(self._on_caret_moved)
        document.cut.connect(self._on_cut)
        document.stepped.connect(self._on_stepped)
        document.cursor_changed.connect(self._on_cursor_changed)
        document.trace_changed.connect(self._on_trace_changed)
        document.reading_changed.connect(self._on_reading_changed)
        self.views.transport.stop_reading_requested.connect(document.stop_reading)

    def _on_committed(self, text: str) -> None:
        self.document.set_text(text, self.views.editor.caret)
        self.presenter.show_place()

    def _on_cut(self, step: int) -> None:
        # Shown by _on_stepped, which always follows.
        self._sound_steps = min(self._sound_steps, step)

    def _on_stepped(self, steps: int) -> None:
        self.presenter.show_text(self._sound_steps)
        self._sound_steps = steps

    def _on_trace_changed(self) -> None:
        self._sound_steps = 0
        self.presenter.show_trace()

    def _on_caret_moved(self, code_points: int) -> None:
        self.document.set_cursor(self.document.token_at_character(code_points))

    def _on_cursor_changed(self, cursor: int) -> None:
        """Let the caret follow, unless it already stands within the token that the cursor stands behind."""
        self.step_play.stop()  # it was of another step
        editor = self.views.editor
        if self.document.token_at_character(editor.caret) != cursor:
            editor.set_caret(self.document.character_of(cursor))
        self.presenter.show_cursor()

    def _on_reading_changed(self, done: int, total: int) -> None:
        # What is read in a moment, as while a gate is dragged, is not worth a bar that comes and goes.
        is_long = self.document.is_reading and total - done > _A_MOMENT
        self.views.transport.set_progress(done, total if is_long else None)
        if not self.document.is_reading and self.document.note:
            self.views.messages.show_message(self.document.note, "info")

    def _bind_clicks(self) -> None:
        self.views.grid.width_changed.connect(self.presenter.show_place)
        views, selection = self.views, self.studio.selection
        views.ribbon.step_clicked.connect(lambda step: self.document.set_cursor(step + 1))
        views.maps.quantity_clicked.connect(selection.set_quantity)
        views.maps.cell_clicked.connect(self._on_cell_clicked)
        views.maps.unit_pin_requested.connect(lambda unit: toggle_pin(selection, unit))
        views.maps.limit_requested.connect(self._on_limit_requested)
        for fact in (selection.rows_changed, selection.shown_changed, selection.pins_changed):
            fact.connect(self.presenter.show_rows)
        selection.unit_changed.connect(self._on_selected)
        selection.quantity_changed.connect(views.formula.set_quantity)
        selection.layer_changed.connect(self._on_layer_changed)

    def _on_cell_clicked(self, step: int, unit: int) -> None:
        self.studio.selection.set_unit(unit)
        self.document.set_cursor(step + 1)
        self.step_play.start()

    def _on_selected(self) -> None:
        self.presenter.show_rows()
        self.presenter.show_step()

    def _on_layer_changed(self) -> None:
        self.presenter.show_trace()
        self.presenter.show_step()

    def _on_limit_requested(self) -> None:
        question = self.tr("Colour the cell state from −limit to +limit; what lies beyond is marked. Limit:")
        limit, agreed = QInputDialog.getDouble(
            self.views, self.tr("Cell state"), question, self.studio.cell_limit(), 0.01, 10_000.0, 2
        )
        if agreed:
            self.studio.set_cell_limit(limit)

    def _bind_playback(self) -> None:
        transport, playback = self.views.transport, self.studio.playback
        transport.play_requested.connect(self.set_playing)
        transport.step_requested.connect(playback.step)
        transport.jump_requested.connect(playback.jump)
        transport.speed_requested.connect(self._on_speed_requested)
        playback.playing_changed.connect(transport.set_playing)
        playback.playing_changed.connect(self.presenter.show_veil)
        playback.speed_changed.connect(transport.set_speed)
        playback.phase_changed.connect(self.views.diagram.set_phase)

    def set_playing(self, playing: bool) -> None:
        """Play or pause."""
        if playing:
            self.studio.writer.stop()
            self.studio.playback.play()
        else:
            self.studio.playback.pause()

    def _on_speed_requested(self, speed: float) -> None:
        self.studio.playback.set_speed(speed)
        self.studio.writer.set_speed(speed)

    def _bind_writer(self) -> None:
        views, writer = self.views, self.studio.writer
        views.transport.write_requested.connect(self.set_writing)
        views.next_token.temperature_changed.connect(self._on_temperature_changed)
        views.next_token.token_chosen.connect(self._on_token_chosen)
        writer.token_written.connect(self._on_token_written)
        writer.writing_changed.connect(self._on_writing_changed)

    def set_writing(self, writing: bool) -> None:
        """Let the network write on from the end of the text, or stop it."""
        if not writing:
            self.studio.writer.stop()
            return
        self.studio.playback.pause()
        self.document.set_cursor(self.document.total)
        self.studio.writer.set_sampling(self.studio.sampling())
        self.studio.writer.start()

    def _on_token_chosen(self, text: str) -> None:
        """Type the token whose bar was clicked; the unknown one stands for no text."""
        editor, vocabulary = self.views.editor, self.document.vocabulary
        if vocabulary.knows(text):
            joined = editor.text[: editor.caret][-1:]
            apart = vocabulary.kind == "words" and joined and not joined.isspace()
            editor.insert_at_caret(f" {text}" if apart else text)

    def _on_token_written(self, text: str) -> None:
        if not self.views.editor.append_generated(text):
            self.studio.writer.stop()

    def _on_writing_changed(self, writing: bool) -> None:
        self.views.transport.set_writing(writing)
        if writing:
            self.views.editor.begin_generation()
        else:
            self.views.editor.end_generation()

    def _on_temperature_changed(self, temperature: float) -> None:
        self.studio.wishes.temperature = temperature
        self.studio.writer.set_sampling(self.studio.sampling())
        self.presenter.show_next()

    def _bind_model(self) -> None:
        header, studio, selection = self.views.header, self.studio, self.studio.selection
        header.model_requested.connect(studio.open_model)
        header.cell_requested.connect(studio.switch_cell)
        header.layer_requested.connect(selection.set_layer)
        header.rows_requested.connect(selection.set_shown)
        header.rank_requested.connect(selection.rank_again)
        studio.model_changed.connect(self.presenter.show_all)
        studio.limit_changed.connect(self.presenter.show_trace)

    def _bind_messages(self) -> None:
        self.views.editor.refused.connect(self._warn)
        self.studio.failed.connect(self._warn)
        self.studio.writer.stopped.connect(self.views.messages.show_message)

    def _warn(self, sentence: str) -> None:
        self.views.messages.show_message(sentence, "warning")
