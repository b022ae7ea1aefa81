"""Which command was meant, and what happens when it fails."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from rnnviz.cli import generate, models, render, trace, train, window
from rnnviz.cli.errors import CommandError

COMMANDS = {"models": models, "trace": trace, "generate": generate, "train": train, "render": render}
"""Everything but the window itself, which needs no command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status. Errors are one sentence on stderr, status 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    named = bool(given) and given[0] in COMMANDS
    try:
        if named:
            module = COMMANDS[given[0]]
            parser = argparse.ArgumentParser(prog=f"rnnviz {given[0]}", description=module.SUMMARY)
            module.add_arguments(parser)
            return module.run(parser.parse_args(given[1:]))
        return window.run(_window_parser().parse_args(given))
    except CommandError as error:
        print(f"rnnviz: {error}", file=sys.stderr)
        return 2


def _window_parser() -> argparse.ArgumentParser:
    summaries = "\n".join(f"  {name:<10}{module.SUMMARY}" for name, module in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="rnnviz",
        description="Type into a real recurrent network and watch every gate.",
        epilog=f"commands:\n{summaries}\n\n'rnnviz COMMAND --help' tells more of each.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    from rnnviz import __version__

    parser.add_argument("--version", action="version", version=f"rnnviz {__version__}")
    window.add_arguments(parser)
    return parser
