"""The lesson on memory measures its four networks beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnnviz.app.companions import distance
from rnnviz.app.studio import Studio, Wishes
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load


def test_four_curves_are_measured(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distance, "_DISTANCES", range(20, 61, 40))
    monkeypatch.setattr(distance, "_measured", {})
    studio = Studio(load("python-prose-lstm"), Wishes())
    window = MainWindow(studio)
    qtbot.addWidget(window)
    window.show()
    window.guide.open("memory")
    window.companions.show_side("distance")
    found = window.companions.companion("distance")
    assert isinstance(found, distance.Distance)
    qtbot.waitUntil(lambda: sum(map(len, distance._measured.values())) == 8, timeout=30_000)
    near, far = (dict(points) for points in zip(*(_named(name) for name in ("none", "rnn", "lstm")), strict=True))
    assert near["none"] < 0.4 and far["none"] < 0.4
    assert near["lstm"] > 0.95 and far["lstm"] > 0.95 and near["rnn"] > far["rnn"]
    window.companions.close()
    assert found._measurer is not None and not found._measurer.is_alive()
    window.close()
    studio.close()


def _named(name: str) -> list[tuple[str, float]]:
    return [(name, share) for _, share in distance._measured[name]]
