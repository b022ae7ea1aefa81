"""What several commands ask for in the same way: a model and a text."""

from __future__ import annotations

import argparse
from pathlib import Path

from rnnviz.cli.errors import CommandError
from rnnviz.core.clamp import Clamp, ClampError, check_clamp, parse_clamp
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.core.run_folder import RunFolder
from rnnviz.tasks.corpora import CorpusError, text_file


def add_model(parser: argparse.ArgumentParser) -> None:
    """The model, by name or path."""
    parser.add_argument("model", metavar="MODEL", help="a name from 'rnnviz models', a .safetensors file, or a run")


def add_text(parser: argparse.ArgumentParser) -> None:
    """The text, given or in a file."""
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--text", metavar="T", help="the text itself")
    given.add_argument("--file", metavar="F", help="a text file (UTF-8, UTF-16, GB18030 or Big5)")


COUNTED = (
    "Layers, units and steps that are typed count from 0, as in Python; steps that are printed, or written into a "
    "table, count from 1, as in the window."
)
"""For the end of a command's help."""


class _BehindClamp(argparse.Action):
    """--units and --steps belong to the clamp before them."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, option: str | None = None
    ) -> None:
        """Write it behind the last clamp."""
        if not namespace.clamp:
            parser.error(f"{option} belongs behind a --clamp")
        namespace.clamp[-1] += f" {option} {values}"


def add_clamps(parser: argparse.ArgumentParser) -> None:
    """What is held or scaled: --clamp layers.0.forget=1 --units 3,7 --steps 10:20, as often as wanted."""
    clamp = (
        "hold a gate or state at a value, as layers.0.forget=1, scale it, as layers.0.forget*=0.5, or leave a state "
        "as it was a step before, as layers.0.cell=keep; can be repeated"
    )
    parser.add_argument("--clamp", metavar="C", action="append", default=[], help=clamp)
    units = "units of the clamp before it, as 3,7, counted from 0 (all)"
    parser.add_argument("--units", metavar="U", action=_BehindClamp, default=argparse.SUPPRESS, help=units)
    steps = "steps of the clamp before it, as 10:20, counted from 0 and without the last (all)"
    parser.add_argument("--steps", metavar="S", action=_BehindClamp, default=argparse.SUPPRESS, help=steps)


def clamps_of(arguments: argparse.Namespace, model: Model) -> tuple[Clamp, ...]:
    """The clamps asked for, which fit the model. Raises CommandError."""
    try:
        clamps = tuple(parse_clamp(text) for text in arguments.clamp)
        for clamp in clamps:
            check_clamp(clamp, model.network.architecture)
    except ClampError as error:
        raise CommandError(str(error)) from error
    return clamps


def model_of(arguments: argparse.Namespace) -> Model:
    """The model asked for. Raises CommandError."""
    run = RunFolder(Path(arguments.model))
    try:
        return load(str(run.model) if run.is_run else arguments.model)
    except ModelFileError as error:
        raise CommandError(str(error)) from error


def text_of(arguments: argparse.Namespace) -> str:
    """The text asked for. Raises CommandError."""
    if arguments.text is not None:
        return str(arguments.text)
    try:
        return text_file(arguments.file).text
    except CorpusError as error:
        raise CommandError(str(error)) from error


def output_path(path: Path, endings: tuple[str, ...]) -> Path:
    """`path`, if it ends in one of `endings` and its folder is there. Raises CommandError."""
    if path.suffix.lower() not in endings:
        raise CommandError(f"the output must end in {' or '.join(endings)}, and {path.name} does not")
    if not path.parent.is_dir():
        raise CommandError(f"the folder {path.parent} does not exist; make it first")
    return path
