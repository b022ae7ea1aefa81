"""Learning in the worker beside a bare loop over torch's modules, and the window meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from rnnviz.core.library import load
from rnnviz.learn.threads import threads_for
from rnnviz.tasks.corpora import python_prose
from rnnviz.tasks.recipes import RECIPES
from tests.benchmarks.bare_loop import BareLoop, Pace, Size
from tests.benchmarks.learning_window import Lesson, Pictures, turn
from tests.benchmarks.timing import at_least, at_most, milliseconds, say

TURNS, SECONDS = 8, 4.0
BESIDE_ANIMATION, BESIDE_NOTHING = 0.9, 0.97
LONG, PRESET = 400, 20
"""Passes over the text: a run of a quarter of an hour, and one of a minute, which is evaluated every second."""

A_FRAME = 1000 / 30
KEYS, BETWEEN_KEYS = 200, (60, 180)
TEXT = python_prose().text[5_000:5_300]

pytestmark = pytest.mark.timeout(1_200)


@pytest.fixture
def bare() -> Iterator[BareLoop]:
    """The same network, batches and threads as the preset's, without anything else."""
    recipe = RECIPES["characters"]
    task = recipe.task_of(recipe.settings, python_prose())
    settings, architecture = recipe.settings, task.architecture(recipe.settings)
    threads = threads_for(architecture, task.batches(settings).tokens_a_step)
    size = Size(architecture.classes, settings.embedding, settings.units, settings.batch, settings.window, threads)
    loop = BareLoop(size)
    yield loop
    loop.close()


@pytest.mark.parametrize("epochs", [LONG, PRESET])
@pytest.mark.parametrize("speed", [30, 0], ids=["animated", "idle"])
def test_tokens_a_second(conduct, bare, speed, epochs):
    conductor = conduct(load("python-prose-lstm"), TEXT)
    lesson = Lesson(conductor, epochs)
    turn(SECONDS)  # the first networks of a run are kept and looked at nearly every step
    lesson.rest()
    lesson.play(speed)
    in_window, alone = [], []
    for _ in range(TURNS):
        in_window.append(lesson.learn(SECONDS))
        bare.go_on()
        turn(SECONDS)
        alone.append(bare.rest())
    lesson.play(0)
    ratio, limit = _rate(in_window) / _rate(alone), BESIDE_ANIMATION if speed else BESIDE_NOTHING
    say(
        f"Learning, the window {f'playing {speed} tokens a second' if speed else 'idle'}, {epochs} passes",
        f"tokens a second, evaluations, samples, snapshots and saves included: {_rate(in_window):,.0f}",
        f"in a bare loop of torch's modules: {_rate(alone):,.0f}; load of the machine {os.getloadavg()[0]:.1f}",
        at_least("ratio", ratio, limit) if epochs == LONG else f"ratio: {ratio:.3f}",
        f"ratio of tokens a second of processor time: {_efficiency(in_window) / _efficiency(alone):.3f}",
    )
    assert ratio >= limit or epochs != LONG


def _rate(paces: list[Pace]) -> float:
    """The median over the turns, tokens a second."""
    return float(np.median([pace.tokens / pace.seconds for pace in paces]))


def _efficiency(paces: list[Pace]) -> float:
    return sum(pace.tokens for pace in paces) / sum(pace.processor for pace in paces)


@pytest.mark.parametrize("units", [128, 256])
def test_pictures_while_learning(conduct, units):
    conductor = conduct(load("python-prose-lstm"), TEXT)
    lesson, pictures = Lesson(conductor, LONG, units=units), Pictures(conductor)
    found = {}
    for speed in (60, 30):
        lesson.play(speed)
        pictures.forget()
        turn(TURNS * SECONDS / 2)
        found[speed] = (pictures.between, pictures.late)
    lesson.play(0)
    lesson.rest()
    pictures.close()
    p99 = [float(np.percentile(seconds, 99)) * 1e3 for seconds in (found[60][0], found[30][1])]
    say(
        f"The window while LSTM({units}) learns, {len(TEXT)} tokens of text; load {os.getloadavg()[0]:.1f}",
        f"between two pictures, 60 tokens a second: {milliseconds(found[60][0])}",
        f"a turn of the event loop is late, 30 tokens a second: {milliseconds(found[30][1])}",
        at_most("between two pictures, p99", p99[0], round(A_FRAME, 1), " ms"),
        at_most("late, p99", p99[1], round(A_FRAME, 1), " ms"),
    )
    assert max(p99) <= A_FRAME


def test_keys_while_learning(conduct):
    conductor = conduct(load("python-prose-lstm"), TEXT)
    lesson, pictures = Lesson(conductor, LONG), Pictures(conductor)
    random = np.random.default_rng(1)
    letters = random.integers(ord("A"), ord("Z") + 1, KEYS)
    pauses = random.integers(*BETWEEN_KEYS, KEYS)
    taken = np.array([_type(conductor, pictures, *key) for key in zip(letters, pauses, strict=True)])
    lesson.rest()
    pictures.close()
    p99 = float(np.percentile(taken, 99)) * 1e3
    say(
        f"A key while LSTM(128) learns, {len(TEXT)} tokens of text and more; load {os.getloadavg()[0]:.1f}",
        f"from when it was pressed, wherever the event loop was, to painted: {milliseconds(taken)}",
        at_most("p99", p99, round(A_FRAME, 1), " ms"),
    )
    assert conductor.studio.document.total == len(TEXT) + KEYS
    assert p99 <= A_FRAME


def _type(conductor, pictures: Pictures, letter: int, pause: int) -> float:
    """Seconds from the moment, `pause` ms from now, at which a key is due, until the next picture is there."""
    editor, loop, timer = conductor.window.views.editor, QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.quit)
    due = perf_counter() + pause / 1e3
    timer.start(int(pause))
    loop.exec()
    painted = len(pictures.painted)
    QTest.keyClick(editor, Qt.Key(int(letter)))
    while len(pictures.painted) == painted:
        turn(0.0)
    return pictures.painted[painted] - due
