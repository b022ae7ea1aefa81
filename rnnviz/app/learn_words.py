"""Devices and progress of learning, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rnnviz.core.run_record import RunRecord
from rnnviz.session.learning_pace import LearningPace
from rnnviz.view.numerals import epochs

translate = QCoreApplication.translate

Found = Sequence[tuple[str, str, str]]
"""Key, name, and why not, as the worker found the devices; empty while it has not looked yet."""

_NAMES = {"cpu": "CPU", "cuda": "CUDA", "mps": "MPS"}


def device_entries(found: Found) -> list[tuple[str, str, bool]]:
    """Key, sentence and whether it can be used, of auto, cpu, cuda and mps."""
    if not found:
        waiting = translate("learn", "What there is will be known when torch is loaded.")
        return [("auto", waiting, True), *((key, waiting, True) for key in _NAMES)]
    best = next((key for key, _, reason in reversed(found) if not reason and key != "mps"), "cpu")
    if best == "cpu" and any(key == "mps" and not reason for key, _, reason in found):
        best = "mps"
    auto = translate("learn", "The fastest that was found: {device}").format(device=_NAMES[best])
    return [("auto", auto, True), *((key, _sentence(key, name, reason), not reason) for key, name, reason in found)]


def _sentence(key: str, name: str, reason: str) -> str:
    if reason == "build":
        return translate("learn", "{device}: the torch that is installed was built without it.").format(
            device=_NAMES[key]
        )
    if reason:
        return translate("learn", "{device}: torch finds none on this machine.").format(device=_NAMES[key])
    if key == "cpu":
        return "CPU" if name == "1" else translate("learn", "CPU, {threads} threads").format(threads=name)
    return f"{_NAMES[key]}: {name}" if name else _NAMES[key]


def device_text(device: str, found: Found) -> tuple[str, str]:
    """What stands in the chip, and why the run is learned there."""
    if not device:
        return "", ""
    others = [_sentence(key, name, reason) for key, name, reason in found if key != device]
    own = [_sentence(key, name, reason) for key, name, reason in found if key == device]
    return (own or [_NAMES.get(device, device)])[0], "\n".join(others)


def progress_text(record: RunRecord, pace: LearningPace) -> str:
    """``step 1,234 of 5,000 · epoch 2.1 · 51,200 tokens/s · 1:10 left``."""
    parts = [translate("learn", "step {step} of {steps}").format(step=f"{record.step:,}", steps=f"{record.steps:,}")]
    if record.steps_a_pass:
        parts.append(translate("learn", "epoch {epoch}").format(epoch=epochs(record.epoch)))
    if pace.tokens_per_second:
        parts.append(translate("learn", "{rate} tokens/s").format(rate=f"{pace.tokens_per_second:,.0f}"))
    left = pace.seconds_left(record.steps)
    if left is not None and left >= 1:
        parts.append(translate("learn", "{time} left").format(time=duration(left)))
    return " · ".join(parts) if record.steps else ""


def duration(seconds: float) -> str:
    """``1:10``, or ``2:01:10`` from an hour on."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
