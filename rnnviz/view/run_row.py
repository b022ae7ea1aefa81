"""One training run as the list shows it, and how that is said in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rnnviz.view.facts import SEPARATOR
from rnnviz.view.numerals import epochs, significant

BUSY = frozenset({"learning", "elsewhere"})
"""States in which a run can be neither continued nor deleted."""

TROUBLED = frozenset({"diverged", "interrupted", "unreadable"})
"""States that are said in the warning colour."""


@dataclass(frozen=True)
class RunRow:
    """A run on disk.

    `key` tells runs apart, `name` is the user's. `network` and `learned` are short texts ("LSTM · 128 units", "Python
    prose"). `state` is new, learning, elsewhere (another window learns it), paused, stopped, finished, diverged,
    interrupted (it was killed, and can go on) or unreadable. `loss` is the best on unseen data, None if there is
    none. `changed` is in seconds since 1970. `curve` are (step, validation loss) points, finite. `note` explains
    the state, where there is more to say.
    """

    key: str
    name: str
    network: str
    learned: str
    state: str
    step: int
    steps: int
    epochs: float
    loss: float | None
    changed: float
    curve: tuple[tuple[float, float], ...] = ()
    note: str = ""


def state_text(state: str) -> str:
    """A state in words; one that is not known, as it is."""
    said = {
        "new": QCoreApplication.translate("Runs", "not begun"),
        "learning": QCoreApplication.translate("Runs", "running"),
        "elsewhere": QCoreApplication.translate("Runs", "in another window"),
        "paused": QCoreApplication.translate("Runs", "paused"),
        "stopped": QCoreApplication.translate("Runs", "stopped"),
        "finished": QCoreApplication.translate("Runs", "finished"),
        "diverged": QCoreApplication.translate("Runs", "diverged"),
        "interrupted": QCoreApplication.translate("Runs", "interrupted"),
        "unreadable": QCoreApplication.translate("Runs", "cannot be read"),
    }
    return said.get(state, state)


def facts(row: RunRow) -> list[str]:
    """The state, and how far the run has come."""
    if row.state == "unreadable":
        return [state_text(row.state)]
    if row.step >= row.steps:
        steps = QCoreApplication.translate("Runs", "{step} steps").format(step=f"{row.step:,}")
    else:
        sentence = QCoreApplication.translate("Runs", "{step} of {steps} steps")
        steps = sentence.format(step=f"{row.step:,}", steps=f"{row.steps:,}")
    passes = QCoreApplication.translate("Runs", "{epochs} epochs").format(epochs=epochs(row.epochs))
    return [state_text(row.state), passes, steps]


def about(row: RunRow) -> list[str]:
    """The network and what it learned; of a run that cannot be read, why not."""
    if row.state == "unreadable":
        return [row.note]
    return [part for part in (*row.network.split(SEPARATOR), row.learned) if part]


def best(row: RunRow) -> str:
    """``best 1.43``; "" if there is no loss yet."""
    if row.loss is None:
        return ""
    return QCoreApplication.translate("Runs", "best {loss}").format(loss=significant(row.loss))


def when(changed: float, now: float) -> str:
    """A time as one says it, both in seconds since 1970: ``today 14:05``, ``yesterday 9:30``, ``2025-03-09``."""
    try:
        then, today = datetime.fromtimestamp(changed), datetime.fromtimestamp(now).date()
    except (OverflowError, OSError, ValueError):
        return ""
    days = (today - then.date()).days
    if days == 0:
        return QCoreApplication.translate("Runs", "today {time}").format(time=f"{then:%H:%M}")
    if days == 1:
        return QCoreApplication.translate("Runs", "yesterday {time}").format(time=f"{then:%H:%M}")
    return f"{then:%Y-%m-%d}"


def told(row: RunRow, now: float) -> str:
    """All of it, a line a fact, for tooltips and screen readers."""
    lines = [row.name, row.network, row.learned, ", ".join(facts(row)), when(row.changed, now)]
    if row.loss is not None:
        sentence = QCoreApplication.translate("Runs", "best validation loss {loss}")
        lines.append(sentence.format(loss=significant(row.loss)))
    return "\n".join(filter(None, [*lines, row.note]))
