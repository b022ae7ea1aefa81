"""``rnnviz weights``: every tensor of a network in figures, and its weights as arrays."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path

import numpy as np

from rnnviz.cli.arguments import add_model, model_of, output_path
from rnnviz.cli.output import write_output
from rnnviz.core.model import Model
from rnnviz.core.weight_table import WeightFacts, weight_table

SUMMARY = "list the weights of a network: sizes, norms and spectral radii"

_HEADS = ("TENSOR", "SHAPE", "PARAMETERS", "MEAN", "STD", "NORM", "LARGEST", "RADIUS")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL [-o F.csv|.npz]"""
    add_model(parser)
    what = "write the table (.csv) or the tensors themselves (.npz)"
    parser.add_argument("-o", "--output", metavar="F.csv|.npz", type=Path, help=what)


def run(arguments: argparse.Namespace) -> int:
    """Print the table, a part of a tensor beneath it; the spectral radius is that of a recurrent block."""
    output = None if arguments.output is None else output_path(arguments.output, (".csv", ".npz"))
    model = model_of(arguments)
    rows = list(weight_table(model.network))
    if output is not None:
        write_output(output, _npz(model) if output.suffix.lower() == ".npz" else _csv(rows))
    _print(rows)
    architecture = model.network.architecture
    print(f"parameters: {architecture.parameter_count():,} (PyTorch), {architecture.keras_count():,} (Keras)")
    return 0


def _print(rows: list[WeightFacts]) -> None:
    table = [_HEADS, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        first, *others = zip(cells, widths, strict=True)
        print("  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip())


def _cells(row: WeightFacts) -> tuple[str, ...]:
    name = f"  {row.gate}" if row.gate else row.tensor
    radius = "" if row.radius is None else f"{row.radius:.4f}"
    numbers = (f"{row.mean:+.4f}", f"{row.deviation:.4f}", f"{row.norm:.4g}", f"{row.largest:.4g}", radius)
    return (name, " × ".join(map(str, row.shape)), f"{row.parameters:,}", *numbers)


def _csv(rows: list[WeightFacts]) -> bytes:
    """One line a row of the table, all digits of the numbers."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    table.writerow(["tensor", "gate", "shape", "parameters", "mean", "std", "norm", "largest", "spectral_radius"])
    for row in rows:
        numbers = (row.mean, row.deviation, row.norm, row.largest, row.radius)
        shape = "x".join(map(str, row.shape))
        shown = ("" if number is None else repr(number) for number in numbers)
        table.writerow([row.tensor, row.gate, shape, row.parameters, *shown])
    return buffer.getvalue().encode("utf-8")


def _npz(model: Model) -> bytes:
    """The tensors by PyTorch's names, float32."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **model.network.tensors)  # type: ignore[arg-type]
    return buffer.getvalue()
