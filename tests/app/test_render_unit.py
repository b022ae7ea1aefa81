"""Coloured text as a picture, drawn without a window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage

from rnnviz.app.render import RenderError
from rnnviz.app.render_unit import HIGHEST, Look, UnitName, render_unit
from rnnviz.cli import main
from rnnviz.core.library import load
from rnnviz.core.modelfile import save_model
from rnnviz.view.scale import scale_of
from rnnviz.view.theme import Theme
from tests.networks import random_model


@pytest.fixture(autouse=True)
def _application(qapp):
    """Rendering takes the application that there is."""


def pixels(path) -> np.ndarray:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4).copy()


def test_every_letter_of_the_text_is_there_on_its_colour(tmp_path):
    model = random_model()
    render_unit(model, " " * 600, "layers.0.hidden.3", Look(width=960), tmp_path / "a.png")
    scale = scale_of("hidden", model.network.layers[0], 1.0, Theme())
    wanted = scale.table.take(scale.indices(model.trace(" " * 600).layers[0]["hidden"][:, 3]))
    painted = pixels(tmp_path / "a.png")
    assert painted.shape[1] == 960 and set(wanted.tolist()) <= set(painted[30:].ravel().tolist())


def test_the_picture_is_as_high_as_its_lines_and_none_is_left_out(tmp_path):
    model = load("counting-lstm")
    heights = []
    for lines in (1, 2, 80):
        render_unit(model, "ab\n" * lines, "layers.0.cell.8", Look(), tmp_path / "a.png")
        heights.append(len(pixels(tmp_path / "a.png")))
    line = heights[1] - heights[0]
    assert 10 < line < 40 and heights[2] == heights[0] + 79 * line
    with pytest.raises(RenderError, match=f"{HIGHEST:,}"):
        render_unit(model, "\n" * 2_000, "layers.0.cell.8", Look(), tmp_path / "b.png")
    assert not (tmp_path / "b.png").exists()


def test_a_clamp_changes_the_colours(tmp_path):
    for name, clamps in (("a", ()), ("b", ("layers.0.forget=0",))):
        render_unit(load("counting-lstm"), "aaaabbbb", "layers.0.cell.8", Look(clamps=clamps), tmp_path / f"{name}.png")
    assert not np.array_equal(pixels(tmp_path / "a.png"), pixels(tmp_path / "b.png"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cell.8", "written like layers.0.hidden.37"),
        ("layers.1.cell.8", "layers 0 to 0"),
        ("layers.0.reset.8", "forget, input, candidate, output, cell, hidden"),
        ("layers.0.cell.10", "units 0 to 9"),
        ("layers.0.cell.99999999999", "written like"),
    ],
)
def test_a_unit_that_is_not_there_is_told_in_one_sentence(tmp_path, capsys, name, said):
    with pytest.raises(RenderError, match=said):
        UnitName.of(name, load("counting-lstm").network.architecture)
    output = tmp_path / "a.png"
    assert main(["render", "counting-lstm", "--text", "aabb", "--unit", name, "-o", str(output)]) == 2
    told = capsys.readouterr().err
    assert said in told and told.count("\n") == 1 and not output.exists()


def test_the_command_line_draws_it_and_says_where(tmp_path, capsys):
    save_model(random_model(), tmp_path / "m.safetensors")
    given = ["render", str(tmp_path / "m.safetensors"), "--text", "a b", "--unit", "layers.0.hidden.0", "--dark"]
    assert main([*given, "-o", str(tmp_path / "a.png")]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "a.png") and pixels(tmp_path / "a.png").mean() > 0
    assert main([*given, "-o", str(tmp_path / "a.gif")]) == 2
    assert ".png" in capsys.readouterr().err
