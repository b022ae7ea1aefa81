"""What is kept of the studio between two starts, and how it is brought back."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QStandardPaths
from PySide6.QtWidgets import QMainWindow

from rnnviz.app.studio import Studio
from rnnviz.session.autosave import Autosave
from rnnviz.session.compared_networks import ComparedNetworks
from rnnviz.session.network_builder import NetworkBuilder
from rnnviz.session.saved import SavedSession
from rnnviz.session.translation import Translation
from rnnviz.view.plain_text import holdable, text_of, to_qt

FIRST_ROWS = 16


def folder_of_sessions() -> Path:
    """Where this user's data belong on this system; RNNVIZ_DATA names another place."""
    named = os.environ.get("RNNVIZ_DATA")
    if named:
        return Path(named)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def first_session() -> SavedSession:
    """What a first start opens with."""
    return SavedSession(rows=FIRST_ROWS, temperature=0.8)


def bring_back(studio: Studio, saved: SavedSession) -> None:
    """Put text, cursor and choices back as they were."""
    studio.text_document.setPlainText(to_qt(holdable(saved.text)))
    studio.document.set_text(text_of(studio.text_document))
    studio.document.set_cursor(saved.cursor)
    studio.selection.set_all_pins(saved.pins)
    studio.selection.set_layer(saved.layer)
    studio.selection.set_unit(saved.unit)
    studio.selection.set_quantity(saved.quantity)
    studio.what_if.restore(saved.clamps)
    NetworkBuilder.of(studio).restore(saved.network)
    if saved.compared is not None:
        ComparedNetworks.of(studio.document).set_keys(saved.compared)  # opened when they are first shown
    studio.selection.set_shown(saved.rows)  # last, for a unit without a row gives way to one that has it
    studio.playback.set_speed(saved.speed)
    studio.writer.set_speed(saved.speed)


class Keeper(QObject):
    """Keeps the studio and its present window saved."""

    def __init__(self, studio: Studio, folder: Path) -> None:
        super().__init__(studio)
        self._studio = studio
        self._window: QMainWindow | None = None
        self.autosave = Autosave(folder, self._session, self)
        self.autosave.failed.connect(studio.failed)
        for fact in self._facts():
            fact.connect(lambda *_: self.autosave.touch())

    def _facts(self) -> list:
        studio, selection = self._studio, self._studio.selection
        document = studio.document
        return [
            *(document.text_changed, document.cursor_changed, studio.model_changed, studio.playback.speed_changed),
            studio.what_if.changed,
            NetworkBuilder.of(studio).network_changed,
            ComparedNetworks.of(document).keys_changed,
            *(selection.layer_changed, selection.unit_changed, selection.pins_changed, selection.shown_changed),
        ]

    def follow(self, window: QMainWindow | None) -> None:
        """The window whose place and panels are kept."""
        self._window = window
        self.autosave.touch()

    def _session(self) -> SavedSession:
        studio, window = self._studio, self._window
        translation = Translation.of(studio.document)
        model, text = studio.model, studio.document.text
        if translation.is_decoding and translation.translator is not None:  # a decoder begins with its source
            model, text = translation.translator.model, translation.source
        return SavedSession(
            text=text,
            model=str(studio.path or model.name),
            cursor=studio.document.cursor,
            layer=studio.selection.layer,
            unit=studio.selection.unit,
            quantity=studio.selection.quantity,
            pins=studio.selection.all_pins,
            clamps=tuple(str(clamp) for clamp in studio.what_if.clamps),
            network=NetworkBuilder.of(studio).to_text(),
            compared=ComparedNetworks.of(studio.document).keys,
            rows=studio.selection.shown,
            speed=studio.playback.speed,
            temperature=studio.wishes.temperature,
            language=studio.wishes.language,
            dark=studio.wishes.dark,
            geometry=_bytes(window.saveGeometry()) if window else b"",
            state=_bytes(window.saveState()) if window else b"",
        )


def _bytes(array: QByteArray) -> bytes:
    return bytes(array.data())
