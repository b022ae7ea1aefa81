"""What became of a run, in words, and what can be asked then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from rnnviz.core.lock import is_locked
from rnnviz.core.run_record import RunRecord
from rnnviz.session.open_run import OpenRun
from rnnviz.session.training import Question
from rnnviz.tasks.settings import Settings, SettingsError
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
    return sentence.format(step=f"{step:,}", rate=_told(settings.get("rate")), clip=_told(settings.get("clip")))


def _told(value: object) -> str:
    """A setting, which may come out of a stranger's file."""
    return f"{value:,g}" if isinstance(value, int | float) else f"{value}"


def question_before(record: RunRecord) -> Question | None:
    """What is to be asked before a run goes on: how long, if it is through, and how, if it diverged."""
    try:
        settings = Settings.from_json(record.settings)
    except SettingsError:
        return None  # the worker will say what is wrong with them
    if record.state == "finished":
        asked, key, answer = _longer_asked(record, settings)
    elif record.state == "diverged":
        asked = translate("outcomes", "“{name}” diverged at the rate {rate}. Go on from its last good weights?")
        asked = asked.format(name=record.name, rate=_told(settings.rate))
        key, answer = "slower", translate("outcomes", "At a tenth of the rate")
    else:
        return None
    return Question(asked, [(key, answer), ("leave", translate("outcomes", "Not now"))])


def _longer_asked(record: RunRecord, settings: Settings) -> tuple[str, str, str]:
    """Question, key of the answer, and answer."""
    longer = _longer(record, settings)
    if record.step >= record.steps:
        asked = translate("outcomes", "“{name}” has learned all its {epochs} epochs. Learn on?")
        answer = translate("outcomes", "Learn on to {epochs} epochs")
    elif longer.minutes > settings.minutes:
        asked = translate("outcomes", "“{name}” has learned for its {minutes} minutes. Learn on?")
        answer = translate("outcomes", "Learn on to {minutes} minutes")
    else:
        asked = translate("outcomes", "“{name}” ended when its validation loss fell no more. Learn on?")
        answer = translate("outcomes", "Learn on, with twice the patience")
    told = asked.format(name=record.name, epochs=_told(settings.epochs), minutes=_told(settings.minutes))
    return told, "longer", answer.format(epochs=_told(longer.epochs), minutes=_told(longer.minutes))


def settings_for(answer: str, record: RunRecord) -> dict[str, Any] | None:
    """The settings to go on with after this answer to a question; None: the run's own. Raises SettingsError."""
    settings = Settings.from_json(record.settings)
    match answer:
        case "longer":
            return _longer(record, settings).to_json()
        case "half":
            return replace(settings, batch=max(1, settings.batch // 2)).to_json()
        case "slower":
            return replace(settings, rate=settings.rate / 10).to_json()
    return None


def _longer(record: RunRecord, settings: Settings) -> Settings:
    """Of a run that is through: with twice what ended it."""
    has_all = record.step >= record.steps
    has_time = settings.minutes > 0 and record.seconds >= 60 * settings.minutes
    return replace(
        settings,
        epochs=min(2 * settings.epochs, _MOST_EPOCHS) if has_all else settings.epochs,
        minutes=2 * settings.minutes if has_time else settings.minutes,
        patience=2 * settings.patience,
    )
