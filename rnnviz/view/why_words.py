"""What the panel "Why" says of a number and of each of its causes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rnnviz.core.architecture import Layer
from rnnviz.core.causes import Cause, Causes
from rnnviz.core.clamp import Kind
from rnnviz.core.place import OUTPUT, Place
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.numerals import subscript
from rnnviz.view.quantity_text import count_text, letter, long_title, title
from rnnviz.view.why_numbers import FINE, SMALL, alone, number

translate = QCoreApplication.translate

_BEFORE = "₋₁"


@dataclass(frozen=True)
class Asked:
    """A number with its causes, and what they are called.

    `layer` is the number's own of `layers`; `token` what was read at its step, if it is a text; `output` the name of
    the output in question, `probability` what is made of it where it is one of several guesses; `columns` the names of
    what enters as a vector.
    """

    causes: Causes
    layer: Layer
    layers: int
    token: str
    output: str = ""
    probability: float | None = None
    columns: Sequence[str] = ()

    @property
    def place(self) -> Place:
        """Where the number stands."""
        return self.causes.place

    @property
    def decimals(self) -> int:
        """Of its number and its parts: a forecast, and what adds up to a small number, is written with four."""
        is_forecast = self.place.quantity == OUTPUT and self.probability is None
        return FINE if is_forecast or 0 < abs(self.causes.total) < SMALL else 2


def heading(asked: Asked) -> str:
    """``forget₃₇ at step 12 “a”``, with its layer where there are several."""
    return _heading(asked, quoted(glyph(asked.token)) if asked.token else "").rstrip()


def _heading(asked: Asked, token: str) -> str:
    place, step = asked.place, count_text(asked.place.step + 1)
    if place.quantity == OUTPUT:
        sentence = translate("WhyPanel", "{output} after step {step} {token}")
        return sentence.format(output=asked.output, step=step, token=token)
    name = title(place.quantity) + subscript(place.unit)
    if asked.layers > 1:
        sentence = translate("WhyPanel", "{name} of layer {layer} at step {step} {token}")
        return sentence.format(name=name, layer=place.layer + 1, step=step, token=token)
    return translate("WhyPanel", "{name} at step {step} {token}").format(name=name, step=step, token=token)


def equation(asked: Asked) -> str:
    """``= 0.97 = σ(3.41)``; of what is held also what it would be; of a guess its probability."""
    causes = asked.causes
    inner = f"{causes.function}({number(causes.total, asked.decimals)})" if causes.function else ""
    if causes.unheld is not None:
        would = f"{inner} = {alone(causes.unheld)}" if inner else alone(causes.unheld)
        return _held(causes.held).format(value=alone(causes.value), would=would)
    if asked.place.quantity == OUTPUT:
        if asked.probability is None:
            return f"= {number(causes.value, asked.decimals)}"
        said = translate("WhyPanel", "logit = {value}").format(value=alone(causes.value))
        return f"{said},  p = {asked.probability:.3f}"
    return f"= {alone(causes.value)} = {inner}" if inner else f"= {alone(causes.value)}"


def _held(kind: Kind | None) -> str:
    if kind == "scale":
        return translate("WhyPanel", "= {value}, scaled; it would be {would}")
    if kind == "keep":
        return translate("WhyPanel", "= {value}, kept as it was; it would be {would}")
    return translate("WhyPanel", "= {value}, held; it would be {would}")


def short(place: Place, cell: str, output: str = "") -> str:
    """A place in a few signs: ``f₃₇ 12``, the step behind it."""
    name = output if place.quantity == OUTPUT else letter(place.quantity, cell) + subscript(place.unit)
    return f"{name} {count_text(place.step + 1)}"


def label(asked: Asked, cause: Cause) -> str:
    """What stands before a cause's bar."""
    if cause.kind == "product":
        return " × ".join(_symbol(asked, factor) for factor in cause.parts)
    if cause.kind == "factor":
        return f"{_symbol(asked, cause, plainly=True)}  {_factor_name(asked, cause)}"
    if cause.kind == "unit":
        return _unit(asked, cause)
    if cause.kind == "others":
        many = translate("WhyPanel", "{count} others").format(count=count_text(cause.index))
        return translate("WhyPanel", "1 other") if cause.index == 1 else many
    if cause.kind == "component":
        named = cause.index < len(asked.columns)
        numbered = translate("WhyPanel", "component {number}").format(number=cause.index + 1)
        return asked.columns[cause.index] if named else numbered
    return translate("WhyPanel", "bias") if cause.kind == "bias" else _input(asked)


def tip(asked: Asked, cause: Cause) -> str:
    """What a hover says of a cause: what it is, and what a click does."""
    click = ""
    if cause.to is not None:
        click = translate("WhyPanel", "Click to ask why it is so.")
    elif cause.kind == "input" and cause.parts:
        click = translate("WhyPanel", "Click to see its parts, or to fold them away.")
    return "\n".join(filter(None, (_meaning(asked, cause), click)))


def _meaning(asked: Asked, cause: Cause) -> str:
    if cause.kind == "unit" and cause.to is None:
        return _begins()
    if cause.kind == "unit":
        return translate("WhyPanel", "The unit's hidden state, times its weight here.")
    if cause.kind == "others":
        return translate("WhyPanel", "All other units together, so that nothing is missing in the sum.")
    if cause.kind == "bias":
        return translate("WhyPanel", "The bias was learned, and is added at every step: it has no cause in the text.")
    if cause.kind == "product":
        return translate("WhyPanel", "A product; its factors stand below it.")
    if cause.kind == "factor":
        return _begins() if cause.to is None else _of_factor(asked, cause)
    if cause.kind == "component" or not cause.parts:
        return translate("WhyPanel", "What was read, times its weights: here the way back leaves the network.")
    return translate("WhyPanel", "What enters at this step, times its weights.")


def _of_factor(asked: Asked, factor: Cause) -> str:
    """What its row does not say already."""
    if _is_squashed(asked, factor):
        return translate("WhyPanel", "In the product stands tanh of it.")
    scales = asked.causes.scaled_by is factor
    return translate("WhyPanel", "It is in the shares of all units above.") if scales else ""


def _begins() -> str:
    return translate("WhyPanel", "The network begins with it: before the first step there is no cause to ask for.")


def _input(asked: Asked) -> str:
    if asked.place.layer > 0:
        return translate("WhyPanel", "the layer below")
    return quoted(glyph(asked.token)) if asked.token else translate("WhyPanel", "what was read")


def _unit(asked: Asked, cause: Cause) -> str:
    name = "h" + subscript(cause.index)
    if cause.to is None or cause.to.step == asked.place.step:
        return name
    return translate("WhyPanel", "{name} step {step}").format(name=name, step=count_text(cause.to.step + 1))


def _quantity(asked: Asked, factor: Cause) -> str:
    """A factor without a place is the state before the first step, of the quantity itself."""
    return asked.place.quantity if factor.to is None else factor.to.quantity


def _symbol(asked: Asked, factor: Cause, plainly: bool = False) -> str:
    """``f``, ``c₋₁``; in a product also ``(1 − z)`` and ``tanh(c)``."""
    quantity = _quantity(asked, factor)
    symbol = letter(quantity, asked.layer.cell)
    if factor.to is None or factor.to.step < asked.place.step:
        return symbol + _BEFORE
    if factor.complement:
        return f"1 − {symbol}" if plainly else f"(1 − {symbol})"
    return f"tanh({symbol})" if not plainly and _is_squashed(asked, factor) else symbol


def _is_squashed(asked: Asked, factor: Cause) -> bool:
    return _quantity(asked, factor) == "cell" and asked.place.quantity == "hidden"


def _factor_name(asked: Asked, factor: Cause) -> str:
    name = long_title(_quantity(asked, factor))
    if factor.to is None:
        return translate("WhyPanel", "{name} at the start").format(name=name)
    if factor.to.step < asked.place.step:
        return translate("WhyPanel", "{name}, step {step}").format(name=name, step=count_text(factor.to.step + 1))
    return name
