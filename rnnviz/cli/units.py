"""``rnnviz units``: which units follow what, over a long text, and whether that is more than luck."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path

from rnnviz.cli.arguments import add_model, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.output import write_output
from rnnviz.cli.searching import search_places, search_units, searched
from rnnviz.cli.unit_places import Wished, places_csv, places_lines, wished_of
from rnnviz.core.found_units import Answered, Found, Question
from rnnviz.core.model import Model
from rnnviz.core.passages import beginning
from rnnviz.core.questions import QUESTIONS, READY
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.learned_text import held_out, learned_from

SUMMARY = "find the units that follow quotes, brackets, indentation, or a pattern of your own"

MOST_TOKENS = 200_000
SHOWN = 3
"""Units printed for each question; the table in a file has more."""

_TAKE_PATTERNS = ("brackets", "next", "regex", "spans")

COLUMNS = ("question", "pattern", "share", "layer", "quantity", "unit", "score", "held_out", "chance", "untrained")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL [--text T | --file F] [--question K[=PATTERN]] [--like T --steps S] [--quantity Q] [-o F.csv] ..."""
    parser.epilog = "Layers, units and steps count from 0 here, as in Python; the window counts steps from 1."
    add_model(parser)
    given = parser.add_mutually_exclusive_group()
    given.add_argument("--text", metavar="T", help="the text itself")
    given.add_argument("--file", metavar="F", help="a text file (the end of what the model learned from, held out)")
    asked = (
        f"one of {', '.join(question.key for question in READY)}, brackets=PAIR, "
        "next=CHARACTERS, regex=PATTERN or "
        "spans=START:STOP,… in steps from 0; can be repeated (all that need no pattern)"
    )
    parser.add_argument("--question", metavar="K", action="append", default=[], help=asked)
    like = "instead of a question: the units that are on over just --steps of this text, and where else the same are"
    parser.add_argument("--like", metavar="T", help=like)
    parser.add_argument("--steps", metavar="START:STOP", help="of the text of --like, from 0 and without the last")
    quantity = "hidden, cell or a gate; can be repeated (hidden and cell; hidden for --like); all for all"
    parser.add_argument("--quantity", metavar="Q", action="append", default=[], help=quantity)
    parser.add_argument("--most-tokens", metavar="N", type=int, default=MOST_TOKENS, help=f"to read ({MOST_TOKENS:,})")
    parser.add_argument("-o", "--output", metavar="F.csv", type=Path, help="write the table to a file too")


def run(arguments: argparse.Namespace) -> int:
    """Search, print the best units for each question, or places, and write the table of all that are told."""
    output = None if arguments.output is None else output_path(arguments.output, (".csv",))
    if arguments.most_tokens < 1:
        raise CommandError(f"--most-tokens must be 1 or more, not {arguments.most_tokens}")
    questions = tuple(map(_question, arguments.question)) or READY
    model = model_of(arguments)
    wished = None if arguments.like is None and arguments.steps is None else _wished(arguments, model)
    text, source = _text(arguments, model)
    if model.card.vocabulary is not None:
        text = beginning(text, model.card.vocabulary, arguments.most_tokens)
        if not len(model.card.vocabulary.split(text)):
            raise CommandError("the text holds no token; give a longer one")
    if wished is None:
        found = searched(search_units(model, text, questions, _quantities(arguments, model)))
        table, lines = _csv(found), _lines(found, source)
    else:
        places = searched(search_places(model, text, wished))
        table, lines = places_csv(places, wished), places_lines(places, wished, source)
    if output is not None:
        write_output(output, table)
    print("\n".join(lines))
    return 0


def _wished(arguments: argparse.Namespace, model: Model) -> Wished:
    if arguments.like is None or arguments.steps is None:
        raise CommandError("--like and --steps belong together, as in --like 'say \"you\"' --steps 4:8")
    if arguments.question:
        raise CommandError("--like takes no --question; ask one or the other")
    return wished_of(model, arguments.like, arguments.steps, arguments.quantity or ["hidden"])


def _quantities(arguments: argparse.Namespace, model: Model) -> tuple[str, ...]:
    given = tuple(arguments.quantity) or ("hidden", "cell")
    if "all" in given:
        return tuple(dict.fromkeys(name for layer in model.network.layers for name in layer.quantities))
    return given


def _question(given: str) -> Question:
    key, _, pattern = given.partition("=")
    if key not in QUESTIONS:
        raise CommandError(f"there is no question {key!r}; ask one of {', '.join(QUESTIONS)}")
    if pattern and key not in _TAKE_PATTERNS:
        raise CommandError(f"{key} takes no pattern; write --question {key}")
    if key != "spans":
        return Question(key, QUESTIONS[key].kind, pattern)
    try:
        pairs = [tuple(map(int, span.split(":"))) for span in pattern.split(",")]
        spans = tuple((start, stop) for start, stop in pairs)
        if any(not 0 <= start < stop for start, stop in spans):
            raise ValueError("a span begins before it ends")
        return Question(key, "yes-no", spans=spans)
    except ValueError as error:
        raise CommandError(f"spans are written as spans=10:20,30:40, not {given!r}") from error


def _text(arguments: argparse.Namespace, model: Model) -> tuple[str, str]:
    """The text and what it is; without one, the end of what the model learned from."""
    if arguments.text is not None or arguments.file is not None:
        return text_of(arguments), "the text given"
    name = learned_from(model.card)
    if not name:
        raise CommandError(f"the text that {model.name} learned from is not at hand; give one with --text or --file")
    try:
        held = held_out(model.card, name)
    except CorpusError as error:
        raise CommandError(f"{error}, or give one with --text or --file") from error
    taught = "which the network was never taught" if held.is_same else "some of which the network may have been taught"
    return held.text, f"the end of {held.source}, {taught}"


def _lines(found: Found, source: str) -> list[str]:
    asked = sum(not answered.reason for answered in found.answers)
    plural = "" if asked == 1 else "s"
    said = (
        f"{found.tried:,} units tried with {asked} question{plural}. Ranked over {found.steps:,} steps, told over "
        f"{found.held_out_steps:,} more "
        f"that the ranking never saw, of {source}.\n"
        "Scores are correlations, -1 to 1. CHANCE is what luck passes, at any unit and any question, in 5 of 100 such "
        "searches,\nUNTRAINED what the best unit of a network reaches that has learned nothing.\n"
        + "".join(f"{note}\n" for note in found.notes)
    )
    head = f"{'QUESTION':<24}{'SHARE':>8}  {'LAYER':>5} {'QUANTITY':<9} {'UNIT':>5}{'SCORE':>8}{'HELD OUT':>10}"
    lines = [said, f"{head}{'CHANCE':>8}{'UNTRAINED':>11}"]
    for answered in found.answers:
        lines += _of_question(answered)
    return lines


def _of_question(answered: Answered) -> list[str]:
    question = answered.question
    name = f"{question.key}={question.pattern}" if question.pattern else question.key
    share = f"{answered.share:.2%}" if question.kind == "yes-no" else f"{answered.share:.2f}"
    if answered.reason:
        return [f"{name:<24.24}{share:>8}  not asked: {answered.reason}"]
    lines = []
    for place, unit in enumerate(answered.best[:SHOWN]):
        begin = f"{name:<24.24}{share:>8}" if place == 0 else " " * 32
        line = f"{begin}  {unit.layer:>5} {unit.quantity:<9} {unit.unit:>5}{unit.score:>8.3f}{unit.held_out:>10.3f}"
        line += f"{answered.chance:>8.3f}{answered.untrained:>11.3f}"
        lines.append(line + ("" if unit.beats(answered.chance) else "  no better than luck"))
    return lines


def _csv(found: Found) -> bytes:
    """One row a unit, best first for each question; a question that could not be asked has a row without a unit."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in found.answers:
        begin = [one.question.key, one.question.pattern, f"{one.share:.6g}"]
        if not one.best:
            writer.writerow([*begin, *[""] * 7])
        for unit in one.best:
            scores = [f"{value:.6f}" for value in (unit.score, unit.held_out, one.chance, one.untrained)]
            writer.writerow([*begin, unit.layer, unit.quantity, unit.unit, *scores])
    return table.getvalue().encode("utf-8")
