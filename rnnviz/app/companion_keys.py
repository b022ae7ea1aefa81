"""The keys that bring a companion to the front, or put it away again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rnnviz.app.actions import Key
from rnnviz.app.companion_manager import offers

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

translate = QCoreApplication.translate


def companion_keys(window: MainWindow) -> list[Key]:
    """One for each question that can be asked of a number, and for each picture that can stand in the middle."""
    says = {
        "why": ("F3", translate("keys", "why: where the selected number came from")),
        "path": ("Shift+F3", translate("keys", "the path of the state")),
        "whatif": ("F4", translate("keys", "what if: hold, scale, drop, freeze or reset")),
        "altered": ("Shift+F4", translate("keys", "what that changed: original and altered run")),
        "compare": ("F7", translate("keys", "compare networks on the same text")),
        "weights": ("Shift+F7", translate("keys", "the weights")),
        "units": ("F8", translate("keys", "find units that follow something in the text")),
        "coloured": ("Shift+F8", translate("keys", "the text, coloured by the selected unit")),
        "memory": ("Ctrl+M", translate("keys", "memory: what the prediction depends on")),
        "saturation": ("Ctrl+Shift+M", translate("keys", "saturation: gates that stay open or closed")),
    }
    return [
        Key(key, what, partial(toggle_companion, window, name))
        for name, (key, what) in says.items()
        if name in offers()
    ]


def toggle_companion(window: MainWindow, name: str) -> None:
    """Bring it to the front; put the step or the gate maps back where it is in front already."""
    companions = window.companions
    if companions.fitting("page"):
        sentence = translate("keys", "This lesson takes the whole window; close it, or choose another one, first.")
        window.views.messages.show_message(sentence, "info")
        return
    if companions.companion(name) is not None:
        companions.put_away(name)
        return
    companions.bring(name)
    if companions.companion(name) is None:
        sentence = translate("keys", "{title} is not to be had here: {needs}.")
        window.views.messages.show_message(sentence.format(title=offers()[name].title(), needs=_needs(name)), "info")
    elif companions.is_at_the_side(name):
        window.uncover_the_step()


def _needs(name: str) -> str:
    """What a companion takes that not every network or lesson has; begins small, for it follows a colon."""
    one = translate("keys", "it takes one network, and a translation is made by two")
    return {
        "whatif": one,
        "altered": one,
        "compare": translate("keys", "it takes a network that predicts what comes next, or answers with classes"),
        "memory": translate("keys", "it takes a single network that predicts something"),
        "units": translate("keys", "it takes a network that reads letters or words"),
        "coloured": translate("keys", "it takes a network that reads letters or words"),
    }.get(name, translate("keys", "this lesson has another picture in its place"))
