"""The panel about gradients, the strip of influence, and the drawing of dropout."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rnnviz.view.dropout_picture import STEPS, WAYS
from rnnviz.view.dropout_view import DropoutView
from rnnviz.view.gradient_legend import GradientLegend, Told, halving_text, short_text
from rnnviz.view.gradient_panel import GradientPanel, Wish
from rnnviz.view.gradient_plot import Line, LineKey
from rnnviz.view.influence_strip import InfluenceStrip
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

FALLING = np.append(0.5 ** np.arange(40, dtype=np.float32), [0.0, np.nan]).astype(np.float32)


@pytest.fixture
def panel(qtbot: QtBot) -> GradientPanel:
    made = GradientPanel(Theme(), 60)
    qtbot.addWidget(made)
    made.resize(376, 400)
    made.show()
    return made


RNN, FRESH = LineKey("rnn", "trained"), LineKey("rnn", "fresh")


def test_curves_are_drawn_and_said(panel: GradientPanel) -> None:
    lines = [Line(RNN, FALLING, True), Line(FRESH, FALLING**2, False)]
    panel.set_curves(lines, [Told(RNN, "RNN", 1.0, True), Told(FRESH, "RNN", 0.5, False)], "the loss")
    x, y = panel.plot._drawn[RNN].getData()
    assert x[-1] == 39 and np.isfinite(y).all() and y[10] == pytest.approx(-10 * np.log10(2))
    assert "halves every 1.0 steps" in panel.legend.accessibleDescription()
    bottom, top = panel.plot.getPlotItem().vb.viewRange()[1]
    assert -12 < bottom <= -9 and top >= 0
    panel.set_curves(lines[:1], [], "the loss")
    assert list(panel.plot._drawn) == [RNN] and panel.grab().width() == 376


def test_what_leaves_the_plot_bears_a_mark_where_it_does(panel: GradientPanel) -> None:
    rising = np.full(41, np.inf, np.float32)
    rising[:30] = 10.0 ** np.arange(30)
    holed = np.array([1.0, 0.5, 0.0, 0.0, 0.25, 0.125] + [np.nan] * 30, np.float32)
    lines = [
        Line(LineKey("lstm", "trained", layer), norms, False) for layer, norms in enumerate((FALLING, rising, holed))
    ]
    panel.set_curves(lines, [Told(line.key, "LSTM", 1.0, False) for line in lines], "the loss")
    marks = {(round(spot.pos().x()), spot.symbol()) for spot in panel.plot._ends.points()}
    bottom, top = panel.plot.getPlotItem().vb.viewRange()[1]
    places = {(int(np.argmax(np.log10(np.maximum(FALLING, 1e-30)) < bottom)), "t"), (int(top) + 1, "t1"), (2, "t")}
    assert marks == places
    assert all(bottom < spot.pos().y() < top for spot in panel.plot._ends.points())
    item = panel.plot._drawn[lines[2].key]
    assert item.getData()[0].tolist() == [0, 1, 4, 5] and item.opts["connect"].tolist() == [True, False, True, False]
    panel.set_curves([], [], "")
    bottom, top = panel.plot.getPlotItem().vb.viewRange()[1]
    assert bottom <= -1 and top >= 0  # an axis of nothing still has numbers
    assert not len(panel.plot._ends.points()) and panel.grab().width() == 376


def test_every_layer_has_its_line_and_its_place_in_the_legend(panel: GradientPanel) -> None:
    keys = [LineKey(cell, "trained", layer) for cell in ("lstm", "gru") for layer in range(4)]
    keys += [LineKey(cell, "fresh", 2) for cell in ("lstm", "gru", "rnn")]
    lines = [Line(key, FALLING, key == keys[2]) for key in keys]
    told = [Told(key, key.cell.upper(), 2.0 + key.layer, key == keys[2]) for key in keys]
    panel.set_curves(lines, told, "the loss")
    pens = [panel.plot._drawn[key].opts["pen"] for key in keys]
    assert len({(pen.color().name(), pen.style()) for pen in pens}) == len(keys)
    assert max(range(len(keys)), key=lambda place: pens[place].widthF()) == 2
    texts = [label.text() for label in panel.legend.findChildren(QLabel)]
    assert texts.count("3: 4.0") == 2 and texts.count("4.0") == 3 and "RNN" in texts


@pytest.mark.parametrize("scale", [1.0, 1.35])
@pytest.mark.parametrize("width", [280, 340, 600])
def test_the_legend_keeps_within_its_width(qtbot: QtBot, scale: float, width: int) -> None:
    made = GradientLegend(Theme(scale=scale))
    qtbot.addWidget(made)
    keys = [LineKey("lstm", "trained", layer) for layer in range(4)] + [LineKey("lstm", "fresh", 2)]
    made.set_told([Told(key, "LSTM + GRU", -15.1, True) for key in keys])
    made.resize(round(width * scale), 200)
    made.show()
    assert made.minimumSizeHint().width() <= made.width()
    narrow = made.minimumSizeHint().height()
    made.resize(1200, 200)
    texts = _texts(made)
    assert sum("×2 in 15.1" in text for text in texts) == 5 and texts[-1] == "×2 in 15.1"
    assert made.minimumSizeHint().height() < narrow or width == 600
    places = [made._grid.getItemPosition(place) for place in range(made._grid.count())]
    assert len(set(places)) == len(places)


def test_nothing_moves_in_the_legend_while_its_numbers_change(qtbot: QtBot) -> None:
    made = GradientLegend(Theme())
    qtbot.addWidget(made)
    made.resize(380, 200)
    made.show()
    keys = [LineKey(cell, kind) for cell in ("lstm", "gru") for kind in ("trained", "fresh")]
    seen = []
    for halves in (1.5, -299.9, 44.4):
        made.set_told([Told(key, key.cell.upper(), halves, key.cell == "lstm") for key in keys])
        qtbot.wait(1)
        assert sum(text == short_text(halves) for text in _texts(made)) == 4
        seen.append([(label, label.geometry().getRect()) for label in made.findChildren(QLabel) if label.isVisible()])
    assert seen[0] == seen[1] == seen[2]


def _texts(legend: GradientLegend) -> list[str]:
    """What stands in it now, a row behind the other."""
    items = (legend._grid.itemAt(place) for place in range(legend._grid.count()))
    widgets = [item.widget() for item in items if item is not None]
    return [widget.text() for widget in widgets if isinstance(widget, QLabel)]


def test_a_wish_is_told_and_can_be_set(panel: GradientPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.wished) as told:
        panel._explodes.setChecked(True)
    assert told.args == [Wish(radius=2.0)]
    with qtbot.waitSignal(panel.wished) as told:
        panel._radius.setValue(25)
    assert told.args == [Wish(radius=2.5)] and panel._number.text() == "2.5"
    with qtbot.assertNotEmitted(panel.wished):
        panel.set_wish(Wish("state", True, False, 1.6))
    assert panel.wish == Wish("state", True, False, 1.6) and not panel._averages.isEnabled()


def test_clipping_is_said_for_what_there_is(panel: GradientPanel) -> None:
    panel.set_clipping(0.5, float("nan"))
    assert panel._clip.text() == "All weights: gradient norm 0.5, below 1: not clipped"
    panel.set_clipping(4.0, float("inf"))
    assert "norm 4, clipped to 1" in panel._clip.text() and "no number" in panel._clip.text()
    panel.set_clipping(float("nan"), float("nan"))
    assert not panel._clip.isVisible()


@pytest.mark.parametrize(
    ("halves", "said"),
    [
        (3.14, "halves every 3.1 steps"),
        (-5.0, "doubles every 5.0 steps"),
        (1e6, "stays"),
        (0.0, "gone"),
        (float("nan"), "too few"),
    ],
)
def test_a_curve_in_words(halves: float, said: str) -> None:
    assert said in halving_text(halves)


def test_the_strip_says_each_tokens_share(qtbot: QtBot) -> None:
    grid = TokenGrid(119, 17)
    strip = InfluenceStrip(Theme(), grid)
    qtbot.addWidget(strip)
    strip.resize(600, strip.height())
    grid.set_width(600)
    grid.set_steps(4)
    strip.set_values("gradient", 1, np.array([0.25, 0.75, 0.0], np.float32), list("abcd"))
    assert strip.value_at(0) is None and strip.value_at(2) == 0.75 and strip.step == 3
    assert "“c” at step 3: 75.0 %" in strip.tip_at(grid.x_of(2) + 3) and "logarithmic" in strip.tip_at(5)
    picture = strip.grab().toImage()
    colours = [picture.pixelColor(grid.x_of(step) + 8, 18).lightness() for step in range(3)]
    assert colours[0] > colours[1] > colours[2]
    with qtbot.waitSignal(strip.step_clicked) as told:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.column_rect(1, 0, 20).center())
    assert told.args == [1]


def test_dropout_acts_on_the_way_up_only(qtbot: QtBot) -> None:
    view = DropoutView(Theme())
    qtbot.addWidget(view)
    view.resize(800, 270)
    view.show()
    before = view.picture._dropped.copy()
    assert before.shape[:2] == (STEPS, WAYS) and 0 < before.sum() < before.size
    view._new.click()
    assert (before != view.picture._dropped).any()
    assert view.acts == 3 and "3 times" in view._path.text() and "3 full ways" in view._path.text()
    qtbot.mouseClick(view.picture, Qt.MouseButton.LeftButton, pos=view.picture._box(1, WAYS).center().toPoint())
    assert view.picture.path == (0, 1) and "1 full ways" in view._path.text()
    view._input.setChecked(False)
    assert view.acts == 2
    view.set_rate(0.0)
    assert not view.picture._dropped.any() and view.grab().width() == 800
