"""What is said of layers, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rnnviz.core.layer_problems import LayerError


def sentence_of(error: LayerError) -> str:
    """What is wrong, as a sentence of its own, with the layer's place, counted from 1, before it."""
    values = dict(error.values)
    if "what" in values:
        values["what"] = _nouns().get(values["what"], values["what"])
    sentence = _sentences()[error.key].format(**values)
    if error.place < 0:
        return f"{sentence[:1].upper()}{sentence[1:]}"
    translate = QCoreApplication.translate
    return translate("layers", "Layer {place}: {sentence}").format(place=error.place + 1, sentence=sentence)


def _nouns() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "units": translate("layers", "units"),
        "features": translate("layers", "features"),
        "vocabulary": translate("layers", "vocabulary"),
        "time steps": translate("layers", "time steps"),
        "cell": translate("layers", "cell"),
        "activation": translate("layers", "activation"),
        "rate": translate("layers", "rate"),
    }


def noun(name: str) -> str:
    """What a number of a layer is called."""
    return _nouns()[name]


def _sentences() -> dict[str, str]:
    """As in rnnviz.core.layer_problems.SENTENCES."""
    return _of_numbers() | _of_places()


def _of_numbers() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "whole": translate("layers", "the {what} must be a whole number from {least} to {most}, not {value}"),
        "rate": translate("layers", "the rate must be from 0 to below 1, not {value}"),
        "choice": translate("layers", "the {what} must be {choices}, not {value}"),
        "empty": translate("layers", "a network needs at least one layer; add one"),
        "many": translate("layers", "a network here has at most {most} layers"),
        "large": translate(
            "layers", "the network would have {count} parameters, more than {most}; give it fewer units"
        ),
    }


def _of_places() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "embedding_first": translate(
            "layers", "Embedding takes token ids, so it stands first, and the input must be token ids"
        ),
        "ids": translate("layers", "{layer} calculates, and token ids are only names; put an Embedding first"),
        "no_series": translate(
            "layers",
            "{layer} reads a sequence, but {before} gives one vector only; set its return_sequences to True",
        ),
        "no_time": translate(
            "layers",
            "{layer} reads a sequence, but the input is one vector without time steps; give it time steps",
        ),
        "dense_before": translate(
            "layers", "{layer} reads a sequence, and behind {before} there is none left; move {layer} up"
        ),
    }
