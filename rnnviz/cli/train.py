"""``rnnviz train``: learn without a window, with a progress bar, stoppable and resumable."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rnnviz.cli.errors import CommandError
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError, save_model
from rnnviz.tasks.corpora import CORPORA, Corpus, CorpusError, text_file
from rnnviz.tasks.recipes import RECIPES, Recipe
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.text_task import TextTask

SUMMARY = "teach a network, with a progress bar; ctrl-C saves, --resume goes on"

_AUTOSAVE_SECONDS = 10.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("recipe", metavar="RECIPE", choices=sorted(RECIPES), help=", ".join(sorted(RECIPES)))
    parser.add_argument("--text", metavar="FILE", help="learn this text instead (UTF-8 or UTF-16)")
    parser.add_argument("--set", metavar="KEY=VALUE", nargs="+", default=[], action="extend", help="change a setting")
    parser.add_argument("-o", "--output", metavar="F.safetensors", required=True, type=Path)
    parser.add_argument("--resume", action="store_true", help="go on where an interrupted run stopped")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")


def run(arguments: argparse.Namespace) -> int:
    """Train; 0 when done, 130 when stopped by ctrl-C (all is saved)."""
    recipe: Recipe = RECIPES[arguments.recipe]
    output: Path = arguments.output
    if output.suffix != ".safetensors":
        raise CommandError(f"the output must end in .safetensors, and {output.name} does not")
    if not output.parent.is_dir():
        raise CommandError(f"the folder {output.parent} does not exist; make it first")
    try:
        settings = recipe.settings.changed(arguments.set)
        task = TextTask.of(_corpus(recipe, arguments.text), settings)
    except (SettingsError, CorpusError) as error:
        raise CommandError(str(error)) from error
    return _learn(recipe, task, settings, arguments)


def _corpus(recipe: Recipe, text: str | None) -> Corpus:
    if text is not None:
        return text_file(text)
    if not recipe.corpus:
        raise CommandError(f"{recipe.name} learns your own text; give it with --text FILE")
    return CORPORA[recipe.corpus]()


def _learn(recipe: Recipe, task: TextTask, settings: Settings, arguments: argparse.Namespace) -> int:
    # Imported here: torch takes seconds, and a wrong argument should be told at once.
    from rnnviz.learn import checkpoint
    from rnnviz.learn.device import DeviceError, choose
    from rnnviz.learn.run import DivergedError, Run
    from rnnviz.learn.train import finished_model

    try:
        training = Run(task, settings, choose(arguments.device))
        path = checkpoint.checkpoint_path(arguments.output)
        if arguments.resume:
            checkpoint.load_checkpoint(training, path)
    except (DeviceError, checkpoint.CheckpointError) as error:
        raise CommandError(str(error)) from error
    name, title = _named(recipe, arguments)
    try:
        _follow(training, path)
    except KeyboardInterrupt:
        checkpoint.save_checkpoint(training, path)
        print(f"\nStopped at step {training.step:,}; go on with the same command and --resume.", file=sys.stderr)
        return 130
    except DivergedError as error:
        raise CommandError(str(error)) from error
    finally:
        if training.step:
            _save(finished_model(training, name, title, recipe.sample), arguments.output)
    path.unlink(missing_ok=True)
    return 0


def _save(model: Model, output: Path) -> None:
    try:
        save_model(model, output)
    except (ModelFileError, OSError) as error:
        raise CommandError(f"the model cannot be saved: {error}") from error


def _named(recipe: Recipe, arguments: argparse.Namespace) -> tuple[str, str]:
    if arguments.text is None:
        return recipe.name, recipe.title
    return arguments.output.stem, Path(arguments.text).stem


@contextmanager
def _interrupt_between_steps() -> Iterator[list[int]]:
    """Ctrl-C fills the list instead of breaking into a step, whose weights would then be half changed."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def _follow(training: object, path: Path) -> None:
    """Iterate the events: bar, lines of evaluation, autosave."""
    from tqdm import tqdm

    from rnnviz.learn.checkpoint import save_checkpoint
    from rnnviz.learn.run import Run
    from rnnviz.learn.train import Evaluation, train

    assert isinstance(training, Run)
    saved = time.monotonic()
    with (
        _interrupt_between_steps() as asked,
        tqdm(total=training.steps, initial=training.step, unit="step", mininterval=0.5) as bar,
    ):
        for event in train(training):
            if asked:
                raise KeyboardInterrupt
            if isinstance(event, Evaluation):
                bar.write(f"step {event.step:>7,}  train {event.training:.4f}  valid {event.validation:.4f} nats")
                continue
            bar.update(event.step - bar.n)
            bar.set_postfix_str(f"epoch {event.epoch:.1f}, loss {event.loss:.3f}", refresh=False)
            if time.monotonic() - saved > _AUTOSAVE_SECONDS:
                save_checkpoint(training, path)
                saved = time.monotonic()
