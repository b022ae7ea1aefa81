"""``rnnviz generate``: let a network write on, or translate."""

from __future__ import annotations

import argparse

from rnnviz.cli.arguments import add_clamps, add_model, clamps_of, model_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.notes import tell_beyond, tell_unread
from rnnviz.core.acrostic import acrostic
from rnnviz.core.model import Model, TaskError
from rnnviz.core.sampling import Sampling
from rnnviz.core.translator import Translator
from rnnviz.core.twin_writing import write

SUMMARY = "let a network write on from a prompt, or translate it"

BEAM = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL --prompt P --length N --temperature X --top-k K --top-p P --seed S --clamp C, --acrostic A, or --beam B"""
    add_model(parser)
    add_clamps(parser)
    parser.add_argument("--prompt", default="", help="what it goes on from, or what is to be translated")
    parser.add_argument("--length", type=int, default=200, help="tokens to write (200)")
    parser.add_argument("--temperature", type=float, default=0.8, help="0 takes the likeliest token (0.8)")
    parser.add_argument("--top-k", type=int, default=0, help="draw from the K likeliest only (0: all)")
    parser.add_argument("--top-p", type=float, default=1.0, help="draw from the likeliest that reach P (1: all)")
    parser.add_argument("--seed", type=int, help="equal seeds write equal text")
    parser.add_argument("--acrostic", metavar="STARTS", help="a line for each of these characters, beginning with it")
    parser.add_argument("--beam", type=int, help=f"translations to follow at once, 1 is greedy ({BEAM})")


def run(arguments: argparse.Namespace) -> int:
    """Print the prompt and what follows, the acrostic, or the translation."""
    if arguments.length < 0 or (arguments.seed is not None and arguments.seed < 0):
        raise CommandError("--length and --seed must be 0 or more")
    model = model_of(arguments)
    try:
        written = _written(model, arguments)
    except (TaskError, ValueError) as error:
        raise CommandError(str(error)) from error
    print(written)
    tell_unread(model, arguments.prompt)
    return 0


def _written(model: Model, arguments: argparse.Namespace) -> str:
    if arguments.clamp:
        return _altered(model, arguments)
    if model.card.task == "translate" or arguments.beam is not None:
        return Translator(model).translate(arguments.prompt, BEAM if arguments.beam is None else arguments.beam)
    return _continued(model, arguments) if arguments.acrostic is None else _acrostic(model, arguments)


def _acrostic(model: Model, arguments: argparse.Namespace) -> str:
    if arguments.prompt or arguments.top_k or arguments.top_p != 1:
        raise CommandError("--acrostic takes --temperature and --seed alone; leave out --prompt, --top-k and --top-p")
    return acrostic(model, arguments.acrostic, temperature=arguments.temperature, seed=arguments.seed)


def _altered(model: Model, arguments: argparse.Namespace) -> str:
    """What it writes under the clamps, drawn with the same random numbers as without them."""
    if model.card.task == "translate" or arguments.beam is not None or arguments.acrostic is not None:
        raise CommandError("--clamp goes with a network that writes on from a prompt; leave out --beam and --acrostic")
    sampling = Sampling(arguments.temperature, arguments.top_k, arguments.top_p)
    clamps = clamps_of(arguments, model)
    written = write(model, arguments.prompt, arguments.length, sampling, arguments.seed, clamps)
    # A line break goes before where there is no prompt, and what is written last is not read any more.
    tell_beyond(clamps, max(1, len(model.inputs_of(arguments.prompt))) + max(0, arguments.length - 1))
    return _behind(model, arguments.prompt, written)


def _continued(model: Model, arguments: argparse.Namespace) -> str:
    written = model.generate(
        arguments.prompt,
        arguments.length,
        temperature=arguments.temperature,
        top_k=arguments.top_k,
        top_p=arguments.top_p,
        seed=arguments.seed,
    )
    return _behind(model, arguments.prompt, written)


def _behind(model: Model, prompt: str, written: str) -> str:
    between = model.card.vocabulary.between if model.card.vocabulary is not None else ""
    return prompt + between + written
