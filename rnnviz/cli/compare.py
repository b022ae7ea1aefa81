"""``rnnviz compare``: several networks on the same text, how each fares, and where they disagree most."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rnnviz.cli.arguments import add_text, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.notes import tell_unread
from rnnviz.cli.output import print_table, write_output
from rnnviz.cli.reading import read
from rnnviz.core.disagreement import MOST_NETWORKS, least, mismatch_of, top_steps
from rnnviz.core.model import Model
from rnnviz.core.text_compared import Reading, TextCompared
from rnnviz.core.vocabulary import Vocabulary

SUMMARY = "how two to four networks fare with the same text, and where they disagree"

_SHOWN, _CONTEXT = 10, 12
"""Steps of most disagreement that are listed, and tokens before each that are shown with it."""

_WHY = {
    "task": "{other} was taught another task than {own}; choose networks that do the same",
    "tokens": "{other} has another vocabulary than {own}; choose networks that learned the same text",
    "answers": "{other} gives other answers than {own}; choose networks that choose among the same ones",
}
_COST = {"next-token": "surprise_nats", "regress": "squared_error"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """M1 M2 [M3 M4] (--text T | --file F) [-o F.csv|.npz]"""
    parser.epilog = "Steps that are printed, or written into a table, count from 1, as in the window."
    parser.add_argument(
        "models",
        metavar="MODEL",
        nargs="+",
        help="two to four: names from 'rnnviz models', .safetensors files, or runs",
    )
    add_text(parser)
    parser.add_argument("-o", "--output", metavar="F.csv|.npz", type=Path, help="write every step here too")


def run(arguments: argparse.Namespace) -> int:
    """Print the mean cost of each network, and the steps of most disagreement, counted from 1."""
    output = output_path(arguments.output, (".csv", ".npz")) if arguments.output else None
    models, text = _models(arguments.models), text_of(arguments)
    names = _names(models, arguments.models)
    vocabulary = models[0].card.vocabulary
    assert vocabulary is not None  # mismatch_of refuses networks without one
    compared = _compared(models, vocabulary, text)
    tokens = [token.text for token in vocabulary.split(text)]
    if np.isnan(compared.means).all():
        raise CommandError("nothing in the text was predicted by all of the networks; give a longer one")
    if output is not None:  # before anything is printed, for it may fail
        _write(output, names, _cost_name(models[0]), compared, tokens)
    _print_means(models, names, compared)
    _print_steps(models[0], names, compared, tokens, "" if vocabulary.kind == "characters" else " ")
    if output is not None:
        print(f"{output}: {len(tokens):,} steps of {len(models)} networks")
    tell_unread(models[0], text)
    return 0


def _models(names: Sequence[str]) -> list[Model]:
    if not 2 <= len(names) <= MOST_NETWORKS:
        raise CommandError(f"give two to four networks to compare, not {len(names)}")
    models = [model_of(argparse.Namespace(model=name)) for name in names]
    for other in models[1:] if len(models) > 1 else models:
        why = mismatch_of(models[0], other)
        if why:
            raise CommandError(_WHY[why].format(own=models[0].name, other=other.name))
    return models


def _names(models: Sequence[Model], given: Sequence[str]) -> list[str]:
    """What each is called; networks of one run all bear its name, and are called as they were given.

    What was given twice is numbered: X, X (2).
    """
    names = [model.name for model in models]
    names = [as_given if names.count(name) > 1 else name for name, as_given in zip(names, given, strict=True)]
    before = [names[:place].count(name) for place, name in enumerate(names)]
    return [f"{name} ({count + 1})" if count else name for name, count in zip(names, before, strict=True)]


def _compared(models: Sequence[Model], vocabulary: Vocabulary, text: str) -> TextCompared:
    traces = [read(model, text) for model in models]
    known = np.array([vocabulary.knows(token.text) for token in vocabulary.split(text)], bool)
    no_rows = np.empty((0, 1), np.float32)
    rows = np.where(known[:, None], traces[0].inputs, np.float32(np.nan)) if models[0].forecasts else no_rows
    readings: list[Reading] = [(trace, rows) for trace in traces]
    compared = TextCompared(models[0], len(models), lambda: readings, len(traces[0]))
    compared.finish()
    return compared


def _cost_name(model: Model) -> str:
    return _COST.get(model.card.task, "probability_of_first_answer")


def _print_means(models: Sequence[Model], names: Sequence[str], compared: TextCompared) -> None:
    rows = [("NETWORK", "KIND", "MEAN " + _cost_name(models[0]).replace("_", " ").upper())]
    for name, model, mean in zip(names, models, compared.means, strict=True):
        rows.append((name, model.network.architecture.describe(), f"{mean:.4g}"))
    print_table(rows)


def _print_steps(
    model: Model, names: Sequence[str], compared: TextCompared, tokens: Sequence[str], between: str
) -> None:
    steps = top_steps(compared.apart, 0, len(tokens), _SHOWN, least(model))
    if not steps:
        print("\nThey disagree nowhere.")
        return
    unit = "squared" if model.forecasts else "nats"
    print(f"\nWhere they disagree most ({unit}):")
    rows = [("STEP", "APART", *names, "TOKEN", "BEFORE IT")]
    for step in steps:
        before = between.join(tokens[max(0, step - _CONTEXT) : step])
        costs = [f"{cost[step]:.3g}" for cost in compared.costs]
        rows.append((f"{step + 1:,}", f"{compared.apart[step]:.3g}", *costs, repr(tokens[step]), repr(before)))
    print_table(rows)


def _write(output: Path, names: Sequence[str], cost: str, compared: TextCompared, tokens: Sequence[str]) -> None:
    content = (_npz if output.suffix.lower() == ".npz" else _csv)(names, cost, compared, tokens)
    write_output(output, content)


def _csv(names: Sequence[str], cost_name: str, compared: TextCompared, tokens: Sequence[str]) -> bytes:
    """One row a step (counted from 1): the token, how far apart they are, the cost of each network."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    table.writerow(["step", "token", "apart", *(f"{cost_name}.{name}" for name in names)])
    costs = compared.costs
    for step, token in enumerate(tokens):
        values = (float(compared.apart[step]), *(float(cost[step]) for cost in costs))
        table.writerow([step + 1, token, *("" if np.isnan(value) else f"{value:.9g}" for value in values)])
    return buffer.getvalue().encode("utf-8", "replace")


def _npz(names: Sequence[str], cost_name: str, compared: TextCompared, tokens: Sequence[str]) -> bytes:
    """``apart`` (steps,), ``costs`` (networks, steps), and the names of ``networks``, of ``cost``, and ``tokens``."""
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer,
        networks=np.array(list(names)),
        cost=np.array(cost_name),
        tokens=np.array(list(tokens), dtype=str),
        apart=compared.apart,
        costs=np.stack(compared.costs),
    )
    return buffer.getvalue()
