"""What each key does in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rnnviz.app.actions import Key
from rnnviz.app.companion_keys import companion_keys
from rnnviz.app.gestures import move_unit, next_layer, toggle_pin
from rnnviz.app.studio import CELLS

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


translate = QCoreApplication.translate


def window_keys(window: MainWindow) -> list[Key]:
    """The keys of one window, in the order in which the help lists them."""
    studio, bindings = window.studio, window.bindings
    playback, selection, document = studio.playback, studio.selection, studio.document
    return [
        Key(
            "F5",
            translate("keys", "play the text step by step, or pause"),
            lambda: bindings.set_playing(not playback.is_playing),
        ),
        Key(
            "F6",
            translate("keys", "let the network write on, or stop it"),
            lambda: bindings.set_writing(not studio.writer.is_writing),
        ),
        Key("Alt+Left", translate("keys", "one step back"), lambda: playback.step(-1)),
        Key("Alt+Right", translate("keys", "one step forward"), lambda: playback.step(1)),
        Key("Alt+Home", translate("keys", "to the beginning"), lambda: playback.jump(0)),
        Key("Alt+End", translate("keys", "to the end"), lambda: playback.jump(document.total)),
        Key("Alt+Up", translate("keys", "select the unit above"), lambda: move_unit(selection, -1)),
        Key("Alt+Down", translate("keys", "select the unit below"), lambda: move_unit(selection, 1)),
        Key("Alt+PgUp", translate("keys", "back to the number whose cause this one is"), window.why.trail.back),
        Key("Alt+PgDown", translate("keys", "forward again, to the cause"), window.why.trail.forward),
        Key(
            "Ctrl+D",
            translate("keys", "pin the selected unit to the top, or let it go"),
            lambda: toggle_pin(selection, selection.unit),
        ),
        *_cell_keys(window),
        Key("Ctrl+L", translate("keys", "show the next layer"), lambda: next_layer(selection, document)),
        Key("Ctrl++ | Ctrl+=", translate("keys", "wider columns"), lambda: window.zoom(1.25)),
        Key("Ctrl+-", translate("keys", "narrower columns"), lambda: window.zoom(0.8)),
        *_learning_keys(window),
        *companion_keys(window),
        Key("Ctrl+O", translate("keys", "open a text"), window.files.ask_for_text),
        Key("Ctrl+Shift+O", translate("keys", "open a model file"), window.files.ask_for_model),
        Key(
            "F11",
            translate("keys", "present: full screen, large writing"),
            lambda: window.present(not studio.wishes.presenting),
        ),
        Key("F1", translate("keys", "this help"), window.show_help),
    ]


def _learning_keys(window: MainWindow) -> list[Key]:
    return [
        Key("F2", translate("keys", "choose a lesson"), window.show_lessons),
        Key(
            "F9",
            translate("keys", "learn: show or hide the panel in which a network learns"),
            lambda: window.show_learning(window.learn_dock is None or window.learn_dock.isHidden()),
        ),
    ]


def _cell_keys(window: MainWindow) -> list[Key]:
    def switch(cell: str) -> Key:
        says = translate("keys", "read the text with the {cell}").format(cell=cell.upper())
        return Key(f"Ctrl+{CELLS.index(cell) + 1}", says, lambda: _switch_cell(window, cell))

    return [switch(cell) for cell in CELLS]


def _switch_cell(window: MainWindow, cell: str) -> None:
    """Where no such network was trained, that is said."""
    studio = window.studio
    layer = studio.model.network.layers[studio.selection.layer]
    if cell in studio.siblings():
        studio.switch_cell(cell)
    elif cell != layer.cell:
        sentence = translate("keys", "No {cell} was trained on the same text.").format(cell=cell.upper())
        window.views.messages.show_message(sentence, "info")
