"""Which command was meant, and what happens when it fails."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches

from rnnviz.cli import (
    compare,
    explain,
    generate,
    gradients,
    influence,
    lessons,
    models,
    render,
    trace,
    train,
    units,
    weights,
    window,
)
from rnnviz.cli.errors import CommandError

COMMANDS = {
    "models": models,
    "lessons": lessons,
    "trace": trace,
    "compare": compare,
    "generate": generate,
    "train": train,
    "render": render,
    "influence": influence,
    "gradients": gradients,
    "weights": weights,
    "explain": explain,
    "units": units,
}
"""Everything but the window itself, which needs no command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status. Errors are one sentence on stderr, status 2; ctrl-C gives 130.

    Where nothing can be written to stdout, as on a full disk, that is an error like others.
    """
    _take_any_text()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _run(given)
        if sys.stdout is not None:  # a program without a terminal may have none
            sys.stdout.flush()
        return status
    except CommandError as error:
        print(f"rnnviz: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("rnnviz: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _hush()
        return 141
    except OSError as error:
        if error.filename is not None:  # nobody foresaw it, and a developer will want to know where it was
            raise
        _hush()
        print(f"rnnviz: the output cannot be written ({error.strerror}); send it to another place", file=sys.stderr)
        return 2


def _run(given: list[str]) -> int:
    if not given or given[0] not in COMMANDS:
        _ask_what_is_meant(given)
        return window.run(_window_parser().parse_args(given))
    module = COMMANDS[given[0]]
    parser = argparse.ArgumentParser(prog=f"rnnviz {given[0]}", description=module.SUMMARY)
    module.add_arguments(parser)
    return module.run(parser.parse_args(given[1:]))


def _ask_what_is_meant(given: Sequence[str]) -> None:
    """A word that is neither command nor file, but nearly a command, is not taken for a file's name."""
    if given and given[0].isalpha() and not os.path.exists(given[0]):
        near = get_close_matches(given[0], COMMANDS, 1)
        if near:
            raise CommandError(f"there is no command {given[0]}, nor a file of that name; write {near[0]}")


def _take_any_text() -> None:
    """A terminal that has no sign for a character shows "?" in its place, instead of ending the program."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="replace")


def _hush() -> None:
    """Whoever read our output has gone; at the end Python would complain that it cannot write the rest of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _window_parser() -> argparse.ArgumentParser:
    summaries = "\n".join(f"  {name:<11}{module.SUMMARY}" for name, module in COMMANDS.items())
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
