"""``rnnviz [FILE]``: the window; without a display, its opening scene in a file."""

from __future__ import annotations

import argparse

from rnnviz.app.language_codes import LANGUAGES
from rnnviz.cli.errors import CommandError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """[FILE] [--lang L]"""
    parser.add_argument("file", metavar="FILE", nargs="?", help="a model (.safetensors) or a text to open")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the window (the system's)")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from rnnviz.app.start import StartError, start

    try:
        return start(arguments.file, arguments.lang)
    except StartError as error:
        raise CommandError(str(error)) from error
