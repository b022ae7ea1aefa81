"""What became of a run, in words, and what can be asked then."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from rnnviz.core.lock import is_locked
from rnnviz.core.run_record import RunRecord
from rnnviz.session.open_run import OpenRun
from rnnviz.session.training import Question
from rnnviz.worker.messages import Ended, Failed

translate = QCoreApplication.translate

_MOST_EPOCHS = 1e9

_OF_A_RECORD = {
    "learning": "lost",
    "paused": "stopped",
    "stopped": "stopped",
    "finished": "finished",
    "diverged": "diverged",
}
"""What is said of a run that nobody learns, by the state in its record."""


def said_of(run: OpenRun) -> tuple[str, str]:
    """State, as LearnStatus says it, and explanation of a run; nothing of one that is being learned somewhere."""
    record = run.record
    if is_locked(run.folder.lock):
        return "", ""
    explanation = diverged_sentence(record.step, record.settings) if record.state == "diverged" else record.reason
    return _OF_A_RECORD.get(record.state, ""), explanation


def ended_sentence(report: Ended) -> str:
    """Why it ended before its last epoch; empty where there is nothing to explain."""
    return {
        "time": translate("outcomes", "The time that was set is over."),
        "patience": translate(
            "outcomes", "The validation loss has not fallen any more; the best network is in the film."
        ),
    }.get(report.how, "")


def failed_sentence(report: Failed, settings: dict[str, Any]) -> str:
    """Why it cannot go on, and what to do."""
    if report.kind == "busy":
        return translate("outcomes", "This run is being learned in another window; stop it there first.")
    if report.kind == "memory":
        return translate("outcomes", "The memory is not enough for this network, batch and window.")
    if report.kind == "diverged":
        return diverged_sentence(report.step, settings)
    return report.sentence


def diverged_sentence(step: int, settings: dict[str, Any]) -> str:
    """What happened, what is kept, and what to change."""
    sentence = translate(
        "outcomes",
        "The numbers grew out of all bounds. The weights of step {step}, the last good ones, are kept. "
        "Try a smaller rate (now {rate}) or stronger clipping (now {clip}).",
    )
    return sentence.format(step=f"{step:,}", rate=settings.get("rate"), clip=settings.get("clip"))


def settings_for(answer: str, record: RunRecord) -> dict[str, Any] | None:
    """The settings to go on with after this answer to a question; None: the run's own."""
    settings = record.settings
    match answer:
        case "longer":
            return _longer(record)
        case "half":
            return settings | {"batch": max(1, int(settings["batch"]) // 2)}
        case "slower":
            return settings | {"rate": settings["rate"] / 10}
    return None


def _longer(record: RunRecord) -> dict[str, Any]:
    """Of a run that is through: with twice what ended it."""
    settings, longer = record.settings, {}
    if record.step >= record.steps:
        longer["epochs"] = min(2 * settings["epochs"], _MOST_EPOCHS)
    if settings.get("minutes") and record.seconds >= 60 * settings["minutes"]:
        longer["minutes"] = 2 * settings["minutes"]
    if settings.get("patience"):
        longer["patience"] = 2 * settings["patience"]
    return settings | longer


def question_before(record: RunRecord) -> Question | None:
    """What is to be asked before a run goes on: how long, if it is through, and how, if it diverged."""
    if record.state == "finished":
        asked, answer = _longer_asked(record)
        return Question(asked, [("longer", answer), ("leave", translate("outcomes", "Not now"))])
    if record.state == "diverged":
        asked = translate("outcomes", "“{name}” diverged at the rate {rate}. Go on from its last good weights?")
        slower = translate("outcomes", "At a tenth of the rate")
        told = asked.format(name=record.name, rate=f"{record.settings['rate']:g}")
        return Question(told, [("slower", slower), ("leave", translate("outcomes", "Not now"))])
    return None


def _longer_asked(record: RunRecord) -> tuple[str, str]:
    """Question and answer."""
    settings, longer = record.settings, _longer(record)
    if record.step >= record.steps:
        asked = translate("outcomes", "“{name}” has learned all its {epochs} epochs. Learn on?")
        answer = translate("outcomes", "Learn on to {epochs} epochs")
    elif longer.get("minutes") != settings.get("minutes"):
        asked = translate("outcomes", "“{name}” has learned for its {minutes} minutes. Learn on?")
        answer = translate("outcomes", "Learn on to {minutes} minutes")
    else:
        asked = translate("outcomes", "“{name}” ended when its validation loss fell no more. Learn on?")
        answer = translate("outcomes", "Learn on, with twice the patience")
    told, wanted = ({key: f"{of.get(key, 0):,g}" for key in ("epochs", "minutes")} for of in (settings, longer))
    return asked.format(name=record.name, **told), answer.format(**wanted)
