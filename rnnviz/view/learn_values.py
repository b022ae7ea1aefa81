"""How the learning form writes values: choices in words, zeros that have a meaning, and what may be written."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from rnnviz.view.learn_fields import FieldSpec
from rnnviz.view.number_field import written

translate = QCoreApplication.translate


def value_title(name: str, value: str) -> str:
    """How a choice is shown; names of methods are the same in all languages."""
    proper = {"rnn": "RNN", "lstm": "LSTM", "gru": "GRU"}
    proper |= {"adam": "Adam", "adamw": "AdamW", "rmsprop": "RMSprop", "sgd": "SGD"}
    if value in proper:
        return proper[value]
    return {
        "constant": translate("learn", "constant"),
        "cosine": translate("learn", "cosine"),
        "step": translate("learn", "in steps"),
        "characters": translate("learn", "characters"),
        "words": translate("learn", "words"),
    }.get(value, value)


def zero_word(name: str) -> str:
    """What a 0 in this field means, if there is a word for it."""
    return {
        "embedding": translate("learn", "one-hot"),
        "minutes": translate("learn", "never"),
        "patience": translate("learn", "never"),
        "weight_decay": translate("learn", "off"),
        "state_decay": translate("learn", "off"),
        "dropout": translate("learn", "off"),
    }.get(name, "")


def what_would_do(spec: FieldSpec) -> str:
    """One sentence on what may be written in a number field."""
    is_whole, is_bounded = spec.kind == "whole", math.isfinite(spec.most)
    if is_whole and is_bounded:
        sentence = translate("learn", "Write a whole number from {least} to {most}.")
    elif is_whole:
        sentence = translate("learn", "Write a whole number, {least} or more.")
    elif spec.open == "least most":
        sentence = translate("learn", "Write a number above {least} and below {most}.")
    elif spec.open == "most":
        sentence = translate("learn", "Write a number from {least} to below {most}.")
    elif is_bounded:
        sentence = translate("learn", "Write a number above {least}, at most {most}.")
    elif spec.open == "least":
        sentence = translate("learn", "Write a number above {least}.")
    else:
        sentence = translate("learn", "Write a number, {least} or more.")
    most = int(spec.most) - ("most" in spec.open) if is_whole and is_bounded else spec.most
    return sentence.format(least=f"{spec.least:g}", most=f"{most:,}".removesuffix(".0"))


def shown(spec: FieldSpec, value: object) -> str:
    """A value in words, for tooltips and summaries."""
    if spec.kind == "yes":
        return translate("learn", "yes") if value else translate("learn", "no")
    if isinstance(value, int | float):
        return (zero_word(spec.name) if not value else "") or (f"{value:,}" if spec.kind == "whole" else written(value))
    return value_title(spec.name, str(value))
