"""``rnnviz trace``: every quantity of every layer and step, as NumPy arrays or a table."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.cli.arguments import add_clamps, add_model, add_text, clamps_of, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.generate import BEAM
from rnnviz.core.architecture import DECODER
from rnnviz.core.atomic import write_atomically
from rnnviz.core.forecast import SquaredErrors, predictions
from rnnviz.core.model import Model, TaskError
from rnnviz.core.trace import Trace
from rnnviz.core.translator import EDGE, Translator

SUMMARY = "write every gate and state of a network reading a text"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL (--text T | --file F) -o F.npz|.csv [--clamp C [--units U] [--steps S]]"""
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
    try:
        trace = model.trace(text, clamps=clamps_of(arguments, model))
    except TaskError as error:
        raise CommandError(str(error)) from error
    content = _npz(model, text, trace) if output.suffix.lower() == ".npz" else _csv(model, text, trace)
    try:
        write_atomically(output, content)
    except OSError as error:
        raise CommandError(f"{output} cannot be written ({error.strerror}); choose another place") from error
    print(f"{output}: {len(trace)} steps, {len(trace.layers)} layers")
    tell_unread(model, text)
    return 0


def tell_unread(model: Model, text: str) -> None:
    """Say on stderr what a network that is fed numbers could not take, and read as zeros."""
    vocabulary = model.card.vocabulary
    if vocabulary is None or not vocabulary.has_no_list:
        return
    tokens = vocabulary.split(text)
    unread = [place for place, token in enumerate(tokens) if not vocabulary.knows(token.text)]
    if unread:
        what = f"line of {vocabulary.width} numbers" if vocabulary.is_of_rows else "number"
        print(
            f"{len(unread):,} of {len(tokens):,} are no {what} and count as zeros; the first is {unread[0] + 1:,}: "
            f"{tokens[unread[0]].text!r:.60}",
            file=sys.stderr,
        )


def quantities(trace: Trace) -> dict[str, NDArray]:
    """``layers.0.forget`` and so on -> (steps, units)."""
    return {
        f"layers.{index}.{name}": array for index, layer in enumerate(trace.layers) for name, array in layer.items()
    }


def _npz(model: Model, text: str, trace: Trace) -> bytes:
    arrays = quantities(trace) | {"tokens": trace.tokens, "surprise": trace.surprise, "logits": trace.logits}
    arrays |= _of_numbers(model, text, trace) | _of_translation(model, trace)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()


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


def _csv(model: Model, text: str, trace: Trace) -> bytes:
    """One row a step (counted from 1): the token, its surprise or error, then every unit of every quantity."""
    vocabulary = model.card.vocabulary
    assert vocabulary is not None  # a model without one cannot be given a text
    columns = quantities(trace)
    facts = _by_column(_of_numbers(model, text, trace)) or {"surprise_nats": trace.surprise}
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    units = [f"{name}.{unit}" for name, array in columns.items() for unit in range(array.shape[1])]
    table.writerow(["step", "token", "known", *facts, *units])
    numbers = np.concatenate(list(columns.values()), axis=1)
    for step, token in enumerate(vocabulary.split(text)):
        shown = ["" if np.isnan(values[step]) else repr(float(values[step])) for values in facts.values()]
        known = int(vocabulary.knows(token.text))
        table.writerow([step + 1, token.text, known, *shown, *(f"{value:.9g}" for value in numbers[step])])
    return buffer.getvalue().encode("utf-8", "replace")
