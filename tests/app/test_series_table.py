"""A table of one's own, in the real window: its columns chosen and learned, then opened to be read."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox

from rnnviz.core.modelfile import load_model
from rnnviz.view.column_chooser import ColumnChooser
from tests.app.driving import said
from tests.app.learning import Learner, until

ROWS = [(1900 + step, f"{50 + 40 * math.sin(step / 2):.2f}", f"{step % 7}") for step in range(120)]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "spots.csv"
    path.write_text("year,spots,day,town\n" + "\n".join(f"{a},{b},{c},Rome" for a, b, c in ROWS), "utf-8")
    return path


def ticks(learner: Learner) -> dict[str, QCheckBox]:
    chooser = learner.panel.form.findChild(ColumnChooser)
    return {box.text(): box for box in chooser.findChildren(QCheckBox)}  # type: ignore[union-attr]


def offer(learner: Learner, path: Path) -> None:
    learner.open()
    learner.choose("series", epochs=2.0)
    learner.window.learn_dock.learn.read_text(path)  # type: ignore[union-attr]
    until(lambda: not learner.learning.own_text.is_busy)


def test_columns_are_ticked_and_learned(learner: Learner, table: Path) -> None:
    offer(learner, table)
    boxes = ticks(learner)
    assert {name: box.isChecked() for name, box in boxes.items()} == {
        "year": False, "spots": True, "day": True, "town": False,
    }  # fmt: skip
    assert not boxes["town"].isEnabled() and "holds text" in boxes["town"].toolTip()
    boxes["day"].click()
    assert learner.panel.form.is_valid
    learner.learn("series", "mine", epochs=2.0)
    learner.until_over()
    model = load_model(learner.run.model)
    assert model.card.labels == ("spots",) and model.scaling is not None
    assert learner.model.card.labels == ("spots",) and learner.window.views.series.isVisible()
    learner.window.files.open_file(table)
    document = learner.window.studio.document
    until(lambda: not document.is_reading)
    assert document.total == 120 and all(document.known)
    values = [model.scaling.value(0, float(row[0])) for row in document.rows]
    np.testing.assert_allclose(values, [float(row[1]) for row in ROWS], atol=0.01)
    assert "120 rows of spots" in said(learner.window)[-1] and "stands for" in said(learner.window)[-1]


def test_a_bad_table_is_told_and_nothing_is_lost(learner: Learner, table: Path, tmp_path: Path) -> None:
    offer(learner, table)
    text = learner.window.views.editor.text
    bad = tmp_path / "bad.csv"
    bad.write_text("spots\n" + "1\n2\n" * 40 + "\n\noops\n", "utf-8")
    learner.window.learn_dock.learn.read_text(bad)  # type: ignore[union-attr]
    until(lambda: not learner.learning.own_text.is_busy)
    assert "holds text" in learner.panel.form.error and not learner.panel.form.is_valid
    learner.window.learn_dock.learn.read_text(tmp_path / "none.csv")  # type: ignore[union-attr]
    until(lambda: not learner.learning.own_text.is_busy)
    assert "cannot be read" in learner.learning.own_text.problem
    assert learner.window.views.editor.text == text
