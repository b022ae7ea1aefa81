"""``rnnviz train``: learn without a window, with a progress bar, stoppable and resumable."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rnnviz.cli.errors import CommandError
from rnnviz.core.lock import is_locked
from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.new_run import new_run
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import Settings, SettingsError

SUMMARY = "teach a network, with a progress bar; ctrl-C saves, --resume goes on"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("recipe", metavar="LESSON", choices=sorted(RECIPES), help=", ".join(sorted(RECIPES)))
    parser.add_argument("--text", metavar="FILE", help="learn this text instead")
    parser.add_argument("--encoding", metavar="NAME", help="read the text so, as gb18030 or big5, instead of guessing")
    parser.add_argument("--set", metavar="KEY=VALUE", nargs="+", default=[], action="extend", help="change a setting")
    parser.add_argument("-o", "--output", metavar="F.safetensors", required=True, type=Path)
    parser.add_argument("--resume", action="store_true", help="go on where an interrupted run stopped")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")


def run(arguments: argparse.Namespace) -> int:
    """Train; 0 when done, 130 when stopped by ctrl-C (all is saved). The run's folder stands beside the output."""
    recipe: Recipe = RECIPES[arguments.recipe]
    output: Path = arguments.output
    if output.suffix != ".safetensors":
        raise CommandError(f"the output must end in .safetensors, and {output.name} does not")
    if not output.parent.is_dir():
        raise CommandError(f"the folder {output.parent} does not exist; make it first")
    folder = RunFolder(output.with_suffix(".run"))
    aside: Path | None = None
    try:
        settings = recipe.changed(arguments.set)
        if arguments.resume:
            _check_resumable(folder, recipe, arguments)
        else:
            aside = _begin(folder.path, recipe, settings, arguments)
    except (SettingsError, CorpusError, RunFolderError) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{folder.path} cannot be made: {error.strerror or error}") from error
    # Imported here: torch takes seconds, and a wrong argument should be told at once.
    from rnnviz.cli.learning import learn

    with _gone_if_it_never_begins(folder, aside, is_new=not arguments.resume):
        return learn(folder, settings, output, arguments.device)


@contextmanager
def _gone_if_it_never_begins(folder: RunFolder, aside: Path | None, is_new: bool) -> Iterator[None]:
    """A new run that cannot learn at all leaves no folder; the run that was moved aside for it has its name again."""
    try:
        yield
    except CommandError:
        if is_new and not folder.checkpoint.exists() and not len(folder.points()) and not is_locked(folder.lock):
            shutil.rmtree(folder.path, ignore_errors=True)
            if aside is not None and not folder.path.exists():
                aside.rename(folder.path)
                print(f"{aside.name} is {folder.path.name} again.", file=sys.stderr)
        raise


def _begin(path: Path, recipe: Recipe, settings: Settings, arguments: argparse.Namespace) -> Path | None:
    """Make a new run's folder. An earlier run there is moved aside, for it may be missed: where to."""
    corpus = _corpus(recipe, arguments.text, arguments.encoding)
    file = Path(arguments.text or "")
    is_own = corpus is not None and corpus.source == file.name  # and not a package that others publish
    name = file.stem if is_own else recipe.title
    if is_locked(path / "lock"):
        raise CommandError(f"{path.name} is being learned elsewhere; stop it there first")
    aside = _free_name(path) if path.exists() else None
    if aside is not None:
        path.rename(aside)
        print(f"The earlier run is kept as {aside.name}.", file=sys.stderr)
    new_run(path, name, recipe, settings, corpus)
    return aside


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    return aside


def _corpus(recipe: Recipe, text: str | None, encoding: str | None) -> Corpus | None:
    """The user's text; None for what comes with the recipe."""
    if text is not None:
        return _read(recipe, text, encoding)
    if recipe.needs_text:
        raise CommandError(recipe.missing or f"{recipe.name} learns your own text; give it with --text FILE")
    return None


def _read(recipe: Recipe, text: str, encoding: str | None) -> Corpus:
    corpus = recipe.read(Path(text), encoding)
    if corpus.note:
        print(f"{corpus.note}.", file=sys.stderr)
    return corpus


def _check_resumable(folder: RunFolder, recipe: Recipe, arguments: argparse.Namespace) -> None:
    """The run has its own copy of the text, so that it need not be given again; if it is, it must be the same."""
    if not folder.is_run:
        raise CommandError(f"there is no {folder.path.name} to go on from; start without --resume")
    if (learned := folder.record().recipe) != recipe.name:
        raise CommandError(f"{folder.path.name} learns {learned}, not {recipe.name}; start without --resume")
    if arguments.text is not None and recipe.read(Path(arguments.text), arguments.encoding).text != folder.text():
        raise CommandError(f"{folder.path.name} learns another text than {arguments.text}; start without --resume")
