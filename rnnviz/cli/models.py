"""``rnnviz models``: a table of the models that ship."""

from __future__ import annotations

import argparse

from rnnviz.cli.output import print_table
from rnnviz.core.library import Entry, shipped

SUMMARY = "list the models that ship with rnnviz"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(arguments: argparse.Namespace) -> int:
    """Print name, network, parameters, validation loss and source of each."""
    rows = [("NAME", "NETWORK", "PARAMETERS", "VALIDATION", "LEARNED FROM")]
    for entry in shipped():
        rows.append(
            (
                entry.card.name,
                entry.architecture.describe(),
                f"{entry.architecture.parameter_count():,}",
                _loss(entry),
                str(entry.card.data.get("source", "not stated")),
            )
        )
    print_table(rows)
    return 0


def _loss(entry: Entry) -> str:
    loss = entry.card.training.get("validation_loss")
    if not isinstance(loss, int | float):
        return "not stated"
    return f"{loss:.2g} squared" if entry.card.task == "regress" else f"{loss:.3f} nats"
