"""``rnnviz trace``: every quantity of every layer and step, as NumPy arrays or a table."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.cli.arguments import COUNTED, add_clamps, add_model, add_text, clamps_of, model_of, output_path, text_of
from rnnviz.cli.generate import BEAM
from rnnviz.cli.notes import tell_beyond, tell_unread
from rnnviz.cli.reading import read
from rnnviz.cli.trace_files import write_csv, write_npz
from rnnviz.core.architecture import DECODER
from rnnviz.core.forecast import SquaredErrors, predictions
from rnnviz.core.model import Model
from rnnviz.core.trace import Trace
from rnnviz.core.translator import EDGE, Translator

SUMMARY = "write every gate and state of a network reading a text"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL (--text T | --file F) -o F.npz|.csv [--clamp C [--units U] [--steps S]]"""
    parser.epilog = COUNTED
    add_model(parser)
    add_text(parser)
    add_clamps(parser)
    parser.add_argument("-o", "--output", metavar="F.npz|.csv", required=True, type=Path)


def run(arguments: argparse.Namespace) -> int:
    """Trace and write. The arrays are named ``layers.0.forget``, ``tokens``, ``surprise``, ``logits``.

    Of a network that reads numbers or rows also ``numbers`` (nan: none) and, if it forecasts, ``predicted`` and
    ``squared_error`` at each of them. Of a network that translates also the same of its ``decoder.`` over the likeliest
    translation, and the ``attention`` after each of its steps, (steps, source).
    """
    output = output_path(arguments.output, (".npz", ".csv"))
    model, text = model_of(arguments), text_of(arguments)
    clamps = clamps_of(arguments, model)
    trace = read(model, text, clamps)
    (_write_npz if output.suffix.lower() == ".npz" else _write_csv)(output, model, text, trace)
    print(f"{output}: {_counted(len(trace), 'step')}, {_counted(len(trace.layers), 'layer')}")
    tell_unread(model, text)
    tell_beyond(clamps, len(trace))
    return 0


def quantities(trace: Trace) -> dict[str, NDArray]:
    """``layers.0.forget`` and so on -> (steps, units)."""
    return {
        f"layers.{index}.{name}": array for index, layer in enumerate(trace.layers) for name, array in layer.items()
    }


def _write_npz(output: Path, model: Model, text: str, trace: Trace) -> None:
    arrays = quantities(trace) | {"tokens": trace.tokens, "surprise": trace.surprise, "logits": trace.logits}
    write_npz(output, arrays | _of_numbers(model, text, trace) | _of_translation(model, trace))


def _of_translation(model: Model, encoded: Trace) -> dict[str, NDArray]:
    """What the decoder does over the likeliest translation; nothing of a network that does not translate."""
    if model.card.task != "translate" or not len(encoded):
        return {}
    translator = Translator(model)
    search = translator.search(encoded, BEAM)
    for _ in search:
        pass
    decoder = translator.decoder_for(encoded)
    trace = decoder.trace([translator.target.id_of(EDGE), *search.best[0].tokens])
    arrays = quantities(trace) | {"tokens": trace.tokens, "surprise": trace.surprise, "logits": trace.logits}
    weights = translator.decoder(encoded).attention(trace.layers[-1]["hidden"])
    return {f"{DECODER}{name}": array for name, array in arrays.items()} | {"attention": weights}


def _of_numbers(model: Model, text: str, trace: Trace) -> dict[str, NDArray]:
    """What is known of each number, (steps,) each, or of each row, (steps, width); nothing for other tokens."""
    vocabulary = model.card.vocabulary
    if vocabulary is None or not vocabulary.has_no_list:
        return {}
    known = np.array([vocabulary.knows(token.text) for token in vocabulary.split(text)], bool)
    rows = np.where(known[:, None], trace.inputs, np.float32(np.nan))
    if not model.forecasts:
        return {"numbers": _flat(rows)}
    errors = SquaredErrors(trace, rows)[:]
    return {"numbers": _flat(rows), "predicted": _flat(predictions(trace, 0, len(trace))), "squared_error": errors}


def _flat(rows: NDArray) -> NDArray:
    """Of one column, the numbers alone."""
    return rows[:, 0] if rows.shape[1] == 1 else rows


def _by_column(facts: dict[str, NDArray]) -> dict[str, NDArray]:
    """(steps,) each: ``predicted``, or ``predicted.0`` and so on where there are several columns."""
    found: dict[str, NDArray] = {}
    for name, values in facts.items():
        many = values.ndim > 1
        found |= {f"{name}.{place}": values[:, place] for place in range(values.shape[1])} if many else {name: values}
    return found


def _write_csv(output: Path, model: Model, text: str, trace: Trace) -> None:
    """One row a step (counted from 1): the token, its surprise or error, then every unit of every quantity."""
    columns = quantities(trace)
    facts = _by_column(_of_numbers(model, text, trace)) or {"surprise_nats": trace.surprise}
    units = [f"{name}.{unit}" for name, array in columns.items() for unit in range(array.shape[1])]
    rows = _rows(model, text, list(facts.values()), list(columns.values()))
    write_csv(output, ["step", "token", "known", *facts, *units], rows, len(trace))


def _rows(model: Model, text: str, facts: list[NDArray], columns: list[NDArray]) -> Iterator[list[object]]:
    vocabulary = model.card.vocabulary
    assert vocabulary is not None  # a model without one cannot be given a text
    for step, token in enumerate(vocabulary.split(text)):
        shown = ["" if np.isnan(values[step]) else repr(float(values[step])) for values in facts]
        known = int(vocabulary.knows(token.text))
        numbers = (f"{value:.9g}" for values in columns for value in values[step].tolist())
        yield [step + 1, token.text, known, *shown, *numbers]


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
