"""``rnnviz models``: a table of the models that ship."""

from __future__ import annotations

import argparse

from rnnviz.core.library import shipped

SUMMARY = "list the models that ship with rnnviz"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(arguments: argparse.Namespace) -> int:
    """Print name, network, parameters, validation loss and source of each."""
    rows = [("NAME", "NETWORK", "PARAMETERS", "VALIDATION", "LEARNED FROM")]
    for entry in shipped():
        loss = entry.card.training.get("validation_loss")
        rows.append(
            (
                entry.card.name,
                entry.architecture.describe(),
                f"{entry.architecture.parameter_count():,}",
                f"{loss:.3f} nats" if isinstance(loss, int | float) else "not stated",
                str(entry.card.data.get("source", "not stated")),
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0
