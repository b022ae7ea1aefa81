"""Memory, where what is held made the numbers grow beyond all bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from rnnviz.app.companions.influence import InfluenceCompanion, influence_of
from rnnviz.app.companions.influenced import MemoryCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.clamp import Clamp
from tests.app.shown import companion
from tests.networks import LETTERS, random_model, random_network


@pytest.mark.parametrize("measure", ["gradient", "product", "left-out"])
def test_where_no_share_can_be_computed_that_is_said(open_window: Callable[..., MainWindow], measure: str) -> None:
    """Quietly: warnings fail a test."""
    relu = random_network("rnn", size=len(LETTERS), activation="relu")
    window = open_window(replace(random_model("rnn"), network=relu), "hello you and me")
    window.studio.what_if.set_clamps((Clamp(0, "hidden", 1e20, kind="scale"),))
    window.studio.document.read_all()
    window.companions.show_side("memory")
    memory = companion(window, "memory", MemoryCompanion)
    memory.perform("measure", measure)
    memory._on_under_ribbon_requested(True)
    influence_of(window.studio).slices.finish()
    assert not np.isfinite(influence_of(window.studio).values).any()
    assert "beyond all bounds" in memory._panel._what.text() and not memory._panel.list.rows
    strip = companion(window, "influence", InfluenceCompanion)._strip
    assert strip.isVisible() and strip.value_at(3) is None
    window.grab()
