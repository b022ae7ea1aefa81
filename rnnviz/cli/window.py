"""``rnnviz [FILE] [--lesson ID]``: the window; without a display, its opening scene in a file."""

from __future__ import annotations

import argparse

from rnnviz.app.language_codes import LANGUAGES
from rnnviz.cli.errors import CommandError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """[FILE] [--lesson ID] [--lang L]"""
    parser.add_argument("file", metavar="FILE", nargs="?", help="a model, a text or the folder of a run, to be opened")
    parser.add_argument("--lesson", metavar="ID", help="open a lesson; 'rnnviz lessons' lists them")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the window (the system's)")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    if arguments.file is not None and arguments.lesson is not None:
        raise CommandError("a file and a lesson cannot be opened both; choose one")
    from rnnviz.app.start import StartError, start

    try:
        return start(arguments.file, arguments.lang, arguments.lesson)
    except StartError as error:
        raise CommandError(str(error)) from error
