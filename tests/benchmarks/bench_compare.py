"""From a key to the painted picture while three networks read the text."""

from __future__ import annotations

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rnnviz.core.modelfile import save_model
from tests.benchmarks.networks import CHARACTERS, large_model, random_text
from tests.benchmarks.painting import Paints
from tests.benchmarks.timing import at_most, milliseconds, say, timed
from tests.networks import random_model

UNITS, ALREADY, KEYS, WARM_UP = 128, 1_000, 300, 20
FRAME = 1000 / 60


def test_a_keystroke_with_three_networks(conduct, tmp_path):
    text = random_text(ALREADY + WARM_UP + KEYS).replace("\n", " ")
    conductor = conduct(large_model("lstm", UNITS), text[:ALREADY])
    others = [tmp_path / f"{cell}.safetensors" for cell in ("rnn", "gru")]
    for path in others:
        save_model(random_model(path.stem, UNITS, tokens=CHARACTERS, name=path.stem), path)
    window = conductor.window
    window.companions.show_stage("compare")
    compare = window.companions.companion("compare")
    compare.networks.set_keys(map(str, others))
    compare.networks.finish()
    paints = Paints(compare.stage.lanes)

    def press(character: str) -> None:
        painted = paints.count
        QTest.keyClicks(window.views.editor, character)
        paints.wait(painted + 1)
        QApplication.processEvents()

    seconds = np.array([timed(lambda: press(character)) for character in text[ALREADY:]])[WARM_UP:]  # noqa: B023
    assert len(compare.networks.members) == 3
    assert len(compare.networks.compared.apart) == len(text) == conductor.studio.document.steps
    p99 = float(np.percentile(seconds, 99)) * 1e3
    say(
        f"Keystroke to painted while three networks of {UNITS} units read, {ALREADY:,} tokens there",
        f"key, three steps, disagreement and pictures: {milliseconds(seconds)}",
        at_most("keystroke, p99", p99, FRAME, " ms"),
    )
    assert p99 <= FRAME
