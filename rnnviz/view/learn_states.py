"""What learning can be doing: how it is said, in which colour, and what can be asked of it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class LearnState(NamedTuple):
    """`role` is a palette colour. `buttons` are those shown, the first the one most wanted; `resting` of them rest."""

    role: str
    buttons: tuple[str, ...]
    resting: tuple[str, ...] = ()


STATES = {
    "asleep": LearnState("faint", ("learn",)),
    "waking": LearnState("faint", ("learn",)),
    "ready": LearnState("faint", ("learn",)),
    "starting": LearnState("accent", ("stop",)),
    "learning": LearnState("accent", ("pause", "stop")),
    "pausing": LearnState("accent", ("pause", "stop"), ("pause",)),
    "paused": LearnState("faint", ("go_on", "stop")),
    "stopping": LearnState("faint", ("stop",), ("stop",)),
    "stopped": LearnState("faint", ("learn", "go_on")),
    "finished": LearnState("accent", ("learn", "go_on")),
    "diverged": LearnState("warning", ("learn",)),
    "lost": LearnState("warning", ("go_on", "learn")),
}
"""`waking`: torch is being loaded; `lost`: the worker ended without being told to."""


def state_sentence(state: str) -> str:
    """A key of STATES in words."""
    said = {
        "asleep": QCoreApplication.translate("LearnStates", "Ready to learn"),
        "waking": QCoreApplication.translate("LearnStates", "Starting torch…"),
        "ready": QCoreApplication.translate("LearnStates", "Ready to learn"),
        "starting": QCoreApplication.translate("LearnStates", "Starting…"),
        "learning": QCoreApplication.translate("LearnStates", "Learning"),
        "pausing": QCoreApplication.translate("LearnStates", "Pausing…"),
        "paused": QCoreApplication.translate("LearnStates", "Paused"),
        "stopping": QCoreApplication.translate("LearnStates", "Saving and stopping…"),
        "stopped": QCoreApplication.translate("LearnStates", "Stopped"),
        "finished": QCoreApplication.translate("LearnStates", "Finished"),
        "diverged": QCoreApplication.translate("LearnStates", "Stopped at the last good weights"),
        "lost": QCoreApplication.translate("LearnStates", "Learning was interrupted"),
    }
    return said[state]
