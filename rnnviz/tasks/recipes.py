"""What can be learned by a name: the shipped models, the lectures' small lessons, and a text of one's own."""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from importlib import import_module

import rnnviz.tasks as package
from rnnviz.core.number_text import number_text
from rnnviz.tasks.alphabet import AlphabetTask
from rnnviz.tasks.corpora import Corpus, text_file
from rnnviz.tasks.hello import HelloTask
from rnnviz.tasks.memory_task import ROW, MemoryTask
from rnnviz.tasks.recipe import Make, Recipe
from rnnviz.tasks.series import SeriesTask, cosine
from rnnviz.tasks.series_recipes import table_file, table_task
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task

_PROSE_SAMPLE = 'If the class has a "name" (see the section'
_CODE_SAMPLE = 'def read(self, size=-1):\n    """Return at most size bytes."""\n    if (self._closed'
_LESSON_SAMPLES = {
    "hello": "hello, I am Andy",
    "alphabet": "AAABC",
    "memory": "I like dogs, it rains, we talk, so I keep a ",
    "forecast": " ".join(number_text(float(value)) for value in cosine()[:25, 0]),
}


def _hello(settings: Settings, corpus: Corpus | None) -> Task:
    return HelloTask.of(settings) if corpus is None else HelloTask.of(settings, corpus)


_MAKE: dict[str, Make] = {
    "hello": _hello,
    "alphabet": lambda _settings, _corpus: AlphabetTask.random(),
    "memory": lambda _settings, _corpus: MemoryTask.random(),
    "forecast": lambda settings, corpus: SeriesTask.of(settings) if corpus is None else table_task(settings, corpus),
}


_OWN_TEXT = {"hello": "possible", "forecast": "possible"}


_BY_CELL = {
    # At the LSTM's rate an RNN learns nothing here; these reach 91 % and 96 % in the same 50 passes.
    "alphabet": {
        "rnn": ("optimiser=adam", "rate=0.02", "warmup=200", "batch=8"),
        "gru": ("rate=0.1",),
    },
}


def _found() -> list[Recipe]:
    """The RECIPES of every module of this package whose name ends in _recipes."""
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if info.name.endswith("_recipes"))
    return [recipe for name in names for recipe in import_module(f"{package.__name__}.{name}").RECIPES]


def _prose(cell: str, rate: float) -> Recipe:
    settings = Settings(
        cell=cell, units=128, dropout=0.2, at_least=3, window=100, batch=32, epochs=40, rate=rate, state_decay=1e-3
    )
    return Recipe(f"python-prose-{cell}", "Python prose", "python-prose", settings, _PROSE_SAMPLE)


def _lesson(name: str, title: str, **settings: int | float | str | bool) -> Recipe:
    """Keras's ways, which the lectures use: Adam with a constant rate, and no text that is carried on."""
    chosen = Settings(optimiser="adam", schedule="constant", warmup=0, carry=False, at_least=1)
    assigned = [f"{key}={value}" for key, value in settings.items()]
    task, own_text = ("text", "needed") if name == "lyrics" else (name, _OWN_TEXT.get(name, ""))
    read = table_file if name == "forecast" else text_file
    sample = _LESSON_SAMPLES.get(name, "")
    made, by_cell = _MAKE.get(name), _BY_CELL.get(name, {})
    return Recipe(name, title, "", chosen.changed(assigned), sample, task, made, own_text, read, by_cell)


def _shakespeare(cell: str, rate: float, epochs: int) -> Recipe:
    settings = Settings(
        cell=cell, units=256, at_least=30, window=128, batch=32, epochs=epochs, rate=rate, state_decay=1e-3
    )
    return Recipe(f"shakespeare-{cell}", "Shakespeare", "", settings)


_OWN = Settings(embedding=64, epochs=20, state_decay=1e-3)

_OWN_RECIPES = (
    _lesson("hello", "hello, I am Andy", units=32, window=15, batch=1, epochs=300, rate=0.005),
    # The lecture's own batch=1 optimiser=adam rate=0.001 schedule=constant warmup=0 gets 78 % right in these 50
    # passes, and takes a minute; this gets 99 % in three seconds.
    _lesson(
        "alphabet",
        "Alphabet",
        units=32,
        window=5,
        batch=16,
        epochs=50,
        optimiser="rmsprop",
        rate=0.2,
        schedule="cosine",
        warmup=1_200,
    ),
    # The lecture's own window=10 every_step=no epochs=50 are 50 steps, which leave an error of 0.1; 1,000 of them
    # bring it below 0.001, but what is taught after ten numbers alone gets lost when it reads on beyond them.
    _lesson("forecast", "Cosine", units=32, window=20, dropout=0.2, batch=128, epochs=1_000, rate=1e-3, validation=0.5),
    # cell=rnn window=1 batch=2048 epochs=2 is the network without memory.
    _lesson(
        "memory",
        "Memory",
        units=64,
        window=ROW,
        batch=64,
        epochs=24,
        rate=0.012,
        schedule="cosine",
        warmup=100,
        state_decay=1e-3,
    ),
    _lesson("lyrics", "Own lyrics", embedding=128, units=128, dropout=0.25, normalised=True, window=40, epochs=20),
    Recipe("characters", "Own text", "", _OWN),
    Recipe("words", "Own text, by words", "", replace(_OWN, kind="words", window=35)),
    _prose("rnn", 2e-3),
    _prose("lstm", 4e-3),
    _prose("gru", 6e-3),
    _shakespeare("lstm", 4e-3, 4),
    _shakespeare("gru", 4e-3, 4),
    _shakespeare("rnn", 2e-3, 4),
    Recipe(
        "poems-lstm",
        "Tang poems",
        "",
        Settings(embedding=64, units=192, dropout=0.2, window=48, batch=32, epochs=8, rate=4e-3, state_decay=1e-3),
    ),
    Recipe(
        "python-code-lstm",
        "Python code",
        "python-code",
        Settings(layers=2, units=192, at_least=200, window=128, batch=64, epochs=4, rate=4e-3, state_decay=1e-3),
        _CODE_SAMPLE,
    ),
)

RECIPES = {recipe.name: recipe for recipe in (*_OWN_RECIPES, *_found())}
"""Every recipe by name; ``lyrics``, ``characters`` and ``words`` take the user's own text."""
