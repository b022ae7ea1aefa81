"""The words and numbers of a quantity: its title, its letter in the equations, how its values are written."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from rnnviz.core.architecture import GATES
from rnnviz.view.numerals import MINUS, signed


def title(quantity: str) -> str:
    """The quantity's name on screen."""
    translate = QCoreApplication.translate
    return {
        "forget": translate("quantity", "forget"),
        "input": translate("quantity", "input"),
        "candidate": translate("quantity", "candidate"),
        "output": translate("quantity", "output"),
        "cell": translate("quantity", "cell"),
        "hidden": translate("quantity", "hidden"),
        "reset": translate("quantity", "reset"),
        "update": translate("quantity", "update"),
    }[quantity]


def long_title(quantity: str) -> str:
    """The same with its kind: "forget gate", "cell state"."""
    if quantity in GATES:
        return QCoreApplication.translate("quantity", "{name} gate").format(name=title(quantity))
    if quantity in ("cell", "hidden"):
        return QCoreApplication.translate("quantity", "{name} state").format(name=title(quantity))
    return title(quantity)


def letter(quantity: str, cell: str) -> str:
    """The quantity's letter in the equations of an "rnn", "lstm" or "gru"."""
    if quantity == "candidate":
        return "g" if cell == "lstm" else "n"
    letters = {"forget": "f", "input": "i", "output": "o", "cell": "c", "hidden": "h", "reset": "r", "update": "z"}
    return letters[quantity]


def ends(quantity: str) -> str:
    """What the two ends of a gate's range mean; empty for what is no gate."""
    if quantity not in GATES:
        return ""
    if quantity == "update":
        return QCoreApplication.translate("quantity", "(0 takes the new … 1 keeps the old)")
    return QCoreApplication.translate("quantity", "(0 closed … 1 open)")


def range_text(quantity: str, low: float, high: float) -> str:
    """The range that a map's colours span: "0 … 1" or "−27 … +27"."""
    if quantity in GATES and low >= 0:  # the difference of two gates has a sign
        return f"{low:g} … {high:g}"
    return f"{MINUS}{-low:.4g} … +{high:.4g}"


def mean_text(quantity: str, mean: float) -> str:
    """The mean over a layer's units at one step: "open 0.75", "mean −0.06"; "mean ±∞" where there is none (nan)."""
    if quantity == "update":
        return QCoreApplication.translate("quantity", "keeps {share}").format(share=f"{mean:.2f}")
    if quantity in GATES:
        return QCoreApplication.translate("quantity", "open {share}").format(share=f"{mean:.2f}")
    return QCoreApplication.translate("quantity", "mean {value}").format(
        value="±∞" if math.isnan(mean) else signed(mean)
    )


def value_text(quantity: str, value: float) -> str:
    """One value with four digits that count: "0.9731", "+2.314"."""
    if math.isnan(value):
        return QCoreApplication.translate("quantity", "not a number")
    if value == 0:
        return "0"
    if math.isinf(value):
        return signed(value)
    text = f"{value:#.4g}" if quantity in GATES else f"{value:+#.4g}"
    return text.replace("-", MINUS)


def count_text(count: int) -> str:
    """A whole number with thousands separators, as all languages of the window write them: "118,784"."""
    return f"{count:,}"
