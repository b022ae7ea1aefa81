"""Which command was meant, and what happens when it fails."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from rnnviz.cli import train
from rnnviz.cli.errors import CommandError

_COMMANDS = {"train": (train, "teach a network")}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status. Errors are one sentence on stderr, status 2."""
    parser = argparse.ArgumentParser(prog="rnnviz")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module, summary) in _COMMANDS.items():
        module.add_arguments(commands.add_parser(name, help=summary, description=summary))
    parsed = parser.parse_args(arguments)
    try:
        return _COMMANDS[parsed.command][0].run(parsed)
    except CommandError as error:
        print(f"rnnviz: {error}", file=sys.stderr)
        return 2
