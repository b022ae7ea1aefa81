"""Finding units: the states of a million tokens beside torch's own pass, and a million steps against 12 questions."""

from __future__ import annotations

import resource
import subprocess
import sys
from time import perf_counter

import numpy as np
import torch

from rnnviz.core.asked_text import AskedText
from rnnviz.core.questions import READY, answers_of
from rnnviz.core.span_match import MOST_PLACES, MOST_UNITS, SpanMatch, UnitsOn
from rnnviz.core.unit_scores import Answers, UnitScores, split_of
from rnnviz.learn.states import BLOCK, state_blocks
from tests.benchmarks.networks import large_model, random_text
from tests.benchmarks.timing import at_least, at_most, milliseconds, say, side_by_side
from tests.oracle import fused

UNITS, STEPS, QUESTIONS = 256, 1_000_000, 12
MOST_SECONDS = 10.0
MOST_BYTES = 1.5e9
TOKENS, ROUNDS = 50_000, 7
LEAST_SPEED = 0.7
MOST_SECONDS_TO_ANSWER = 3.0
MOST_SECONDS_TO_MATCH = 10.0


def test_a_million_steps_against_twelve_questions():
    random = np.random.default_rng(0)
    values = (random.random((QUESTIONS, STEPS), np.float32) < 0.3).astype(np.float32)
    block = random.normal(size=(BLOCK, UNITS)).astype(np.float32)
    start = perf_counter()
    scores = UnitScores(Answers(values, split_of(STEPS)), UNITS)
    for first in range(0, STEPS, BLOCK):
        scores.add(block[: min(BLOCK, STEPS - first)])
    assert scores.scores.shape == scores.held_out.shape == (QUESTIONS, UNITS) and scores.luck.shape[1] == QUESTIONS
    taken = perf_counter() - start
    say(f"{STEPS:,} steps × {UNITS} units, {QUESTIONS} questions", at_most("seconds", taken, MOST_SECONDS, " s"))
    assert taken <= MOST_SECONDS


def test_a_million_characters_are_answered():
    text = random_text(STEPS)
    start = perf_counter()
    asked = AskedText(text, text)
    for question in READY:
        answers_of(question, asked)
    taken = perf_counter() - start
    said = at_most("seconds", taken, MOST_SECONDS_TO_ANSWER, " s")
    say(f"{len(READY)} questions answered at {STEPS:,} characters", said)
    assert taken <= MOST_SECONDS_TO_ANSWER


def test_a_million_steps_are_matched_with_a_span():
    """Every run of every unit is found, and only the best places are kept, so that memory does not grow."""
    random = np.random.default_rng(2)
    block = random.normal(size=(BLOCK, UNITS)).astype(np.float32)
    on = UnitsOn(np.arange(MOST_UNITS), np.ones(MOST_UNITS, np.float32))
    start = perf_counter()
    match = SpanMatch(on, 5)
    for first in range(0, STEPS, BLOCK):
        match.add(block[: min(BLOCK, STEPS - first)])
    assert len(match.places) == MOST_PLACES
    taken = perf_counter() - start
    said = at_most("seconds", taken, MOST_SECONDS_TO_MATCH, " s")
    say(f"{STEPS:,} steps × {UNITS} units, places where {MOST_UNITS} of them are on together", said)
    assert taken <= MOST_SECONDS_TO_MATCH


def test_states_beside_the_fused_pass():
    model = large_model("lstm", UNITS)
    ids = np.random.default_rng(1).integers(0, model.network.architecture.classes, TOKENS)
    module = fused(model.network)
    x = torch.from_numpy(model.network.vectors(ids))[:, None]
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # more wait for each other in a pass over one sequence

    def forward() -> None:
        with torch.inference_mode():
            module(x)

    try:
        seconds = side_by_side(
            {"nn.LSTM, hidden": forward, "rnnviz, hidden and cell": lambda: _read(model.network, ids)}, ROUNDS, 1
        )
    finally:
        torch.set_num_threads(threads)
    plain, ours = seconds.values()
    speed = float(np.median(plain / ours))
    say(
        f"States of {TOKENS:,} tokens, LSTM({UNITS})",
        *(f"{name}: {milliseconds(taken)}" for name, taken in seconds.items()),
        at_least("of the speed of nn.LSTM's forward", speed, LEAST_SPEED),
    )
    assert speed >= LEAST_SPEED


def _read(network, ids):
    for _ in state_blocks(network, ids):
        pass


def test_memory_of_a_whole_search():
    """In a process of its own, whose peak is then that of the search."""
    ended = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, check=True)
    peak = float(ended.stdout)
    said = at_most("peak memory", peak / 1e9, MOST_BYTES / 1e9, " GB")
    say(f"A search over {STEPS:,} characters, LSTM({UNITS}), {len(READY)} questions", said)
    assert peak <= MOST_BYTES


def _search() -> None:
    from rnnviz.learn.unit_search import search

    for _ in search(large_model("lstm", UNITS), random_text(STEPS), READY):
        pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


if __name__ == "__main__":
    _search()
