"""The questions that can be asked of units, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rnnviz.core.found_units import Question, UnitScore
from rnnviz.view import quantity_text


def title(key: str) -> str:
    """What a question asks, in a few words; its key if it has none."""
    translate = QCoreApplication.translate
    return {
        "quotes": translate("UnitQuestions", "inside quotes"),
        "brackets": translate("UnitQuestions", "bracket depth"),
        "line": translate("UnitQuestions", "position in line"),
        "indent": translate("UnitQuestions", "indentation"),
        "upper": translate("UnitQuestions", "upper case"),
        "digit": translate("UnitQuestions", "digit"),
        "word_start": translate("UnitQuestions", "start of a word"),
        "sentence_end": translate("UnitQuestions", "end of a sentence"),
        "comment": translate("UnitQuestions", "inside a comment"),
        "since_newline": translate("UnitQuestions", "steps since newline"),
        "next": translate("UnitQuestions", "next is"),
        "regex": translate("UnitQuestions", "matches"),
        "spans": translate("UnitQuestions", "selected range"),
    }.get(key, key)


def name(question: Question) -> str:
    """The same with its pattern, as in "matches [0-9]+"."""
    shown = question.pattern.replace("\n", "↵")
    if len(question.spans) > 1:
        shown = f"× {len(question.spans)}"
    return f"{title(question.key)} {shown}" if shown else title(question.key)


def unit_text(score: UnitScore) -> str:
    """Quantity, unit and layer: "forget 12 · layer 1"."""
    return place_text(score.quantity, score.layer, score.unit)


def place_text(quantity: str, layer: int, unit: int) -> str:
    """The same of any unit."""
    sentence = QCoreApplication.translate("UnitQuestions", "{quantity} {unit} · layer {layer}")
    return sentence.format(quantity=quantity_text.title(quantity), unit=unit, layer=layer + 1)


def share_text(question: Question, share: float) -> str:
    """How often the answer is yes, or what it is on average."""
    if question.kind == "yes-no":
        return QCoreApplication.translate("UnitQuestions", "at {share} of steps").format(share=f"{100 * share:.1f} %")
    return QCoreApplication.translate("UnitQuestions", "mean {value}").format(value=f"{share:.2f}")
