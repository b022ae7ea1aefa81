"""``rnnviz generate``: let a network write on."""

from __future__ import annotations

import argparse
import sys

from rnnviz.cli.arguments import add_model, model_of
from rnnviz.cli.errors import CommandError
from rnnviz.core.model import TaskError

SUMMARY = "let a network write on from a prompt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL --prompt P --length N --temperature X --top-k K --top-p P --seed S"""
    add_model(parser)
    parser.add_argument("--prompt", default="", help="what it goes on from")
    parser.add_argument("--length", type=int, default=200, help="tokens to write (200)")
    parser.add_argument("--temperature", type=float, default=0.8, help="0 takes the likeliest token (0.8)")
    parser.add_argument("--top-k", type=int, default=0, help="draw from the K likeliest only (0: all)")
    parser.add_argument("--top-p", type=float, default=1.0, help="draw from the likeliest that reach P (1: all)")
    parser.add_argument("--seed", type=int, help="equal seeds write equal text")


def run(arguments: argparse.Namespace) -> int:
    """Print the prompt and what follows."""
    if arguments.length < 0 or (arguments.seed is not None and arguments.seed < 0):
        raise CommandError("--length and --seed must be 0 or more")
    model = model_of(arguments)
    try:
        written = model.generate(
            arguments.prompt,
            arguments.length,
            temperature=arguments.temperature,
            top_k=arguments.top_k,
            top_p=arguments.top_p,
            seed=arguments.seed,
        )
    except (TaskError, ValueError) as error:
        raise CommandError(str(error)) from error
    between = model.card.vocabulary.between if model.card.vocabulary is not None else ""
    sys.stdout.write(arguments.prompt + between + written + "\n")
    return 0
