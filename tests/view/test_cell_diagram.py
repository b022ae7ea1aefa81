import gc
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.explain import UnitStep, explain
from rnnviz.core.place import Place
from rnnviz.view.cell_diagram import CellDiagram
from rnnviz.view.diagram_parts import Label, Operator, Part, Vessel, Wire
from rnnviz.view.numerals import exact, plain, signed
from rnnviz.view.theme import Theme
from tests.networks import KINDS
from tests.view.traces import random_trace

LAYERS = {name: Layer(units=8, **how) for name, how in KINDS.items()}
SIZES = [(320, 205), (360, 230), (360, 400), (380, 300), (520, 260), (560, 360), (1200, 250)]
EXTREMES = {
    "as recorded": lambda step: step,
    "widest": lambda step: of_size(step, -27.31, 1.0, -0.99),
    "zero": lambda step: of_size(step, 0.0, 0.0, 0.0),
    "enormous": lambda step: of_size(step, -1.234e17, 1.0, -1.0),
    "not finite": lambda step: of_size(step, float("-inf"), float("nan"), float("nan")),
}


def of_size(step: UnitStep, state: float, gate: float, candidate: float) -> UnitStep:
    """The same step with other numbers, as wide as they come."""
    others = {"cell": state, "candidate": candidate, "hidden": candidate if len(step.values) > 1 else state}
    parts = {
        name: replace(part, total=state, from_input=state, from_hidden=state, bias=state)
        for name, part in step.preactivations.items()
    }
    return replace(
        step,
        values={name: others.get(name, gate) for name in step.values},
        hidden_before=others["hidden"],
        cell_before=None if step.cell_before is None else state,
        preactivations=parts,
    )


def a_step(layer: Layer) -> UnitStep:
    return explain(random_trace(layer, 6), 0, 3, 4)


@pytest.fixture(params=list(LAYERS.values()), ids=list(LAYERS))
def layer(request: pytest.FixtureRequest) -> Layer:
    return request.param


@pytest.fixture
def diagram(qtbot) -> CellDiagram:
    widget = CellDiagram(Theme())
    qtbot.addWidget(widget)
    widget.resize(380, 245)
    return widget


def picture(widget: CellDiagram) -> QImage:
    return widget.grab().toImage()


def texts(widget: CellDiagram) -> list[str]:
    return [part.text for part in widget.parts if isinstance(part, Label)]


def pixel_of(widget: CellDiagram, part: Part) -> QPoint:
    return (part.outline().boundingRect().center() * widget.zoom + widget.area.topLeft()).toPoint()


def vessels(widget: CellDiagram) -> dict[str, Vessel]:
    return {part.quantity: part for part in widget.parts if isinstance(part, Vessel) and part.name}


def test_the_numbers_are_those_of_the_step(diagram: CellDiagram, layer: Layer) -> None:
    step = a_step(layer)
    diagram.set_unit_step(step, layer, "e")
    shown = texts(diagram)
    for name, value in step.values.items():
        text = plain(value) if name in GATES else signed(value)
        assert any(shown_text.split()[-1] == text for shown_text in shown), f"{name} {text} is not among {shown}"
    assert f"hₜ₋₁ {signed(step.hidden_before)}" in shown
    assert step.cell_before is None or f"cₜ₋₁ {signed(step.cell_before)}" in shown
    assert "xₜ “e”" in shown
    assert signed(step.values["hidden"]) in diagram.accessibleDescription()


def test_every_gate_is_filled_to_its_value_and_bears_its_name(diagram: CellDiagram, layer: Layer) -> None:
    step = a_step(layer)
    diagram.set_unit_step(step, layer, "e")
    for name, vessel in vessels(diagram).items():
        assert vessel.name == name
        filled = vessel.filled().height() / vessel.rect.height()
        assert filled == pytest.approx(min(1.0, abs(step.values[name])) / (2 if vessel.signed else 1), abs=1e-5)
    expected = set(layer.quantities) - {"cell", "hidden"} or {"hidden"}
    assert set(vessels(diagram)) == expected


def test_a_signed_vessel_fills_from_its_middle() -> None:
    box = QRectF(0, 0, 10, 40)
    up, down = (Vessel("candidate", "", 0, box, "tanh", "candidate", level, True).filled() for level in (0.5, -0.5))
    assert (up.top(), up.bottom()) == (10, 20)
    assert (down.top(), down.bottom()) == (20, 30)


@pytest.mark.parametrize("extreme", EXTREMES.values(), ids=EXTREMES.keys())
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_overlaps_and_nothing_leaves_the_picture(diagram, layer: Layer, size, extreme) -> None:
    diagram.resize(*size)
    diagram.set_unit_step(replace(extreme(a_step(layer)), layer=1), layer, "")
    picture(diagram)
    area = QRectF(QPointF(0, 0), diagram.area.size() / diagram.zoom)
    for one, other in combinations(covered(diagram.parts), 2):
        assert not one.intersects(other), f"{one.boundingRect()} and {other.boundingRect()} overlap"
    for path in covered(diagram.parts):
        assert area.adjusted(-0.5, -0.5, 0.5, 0.5).contains(path.boundingRect())
    for label in (part for part in diagram.parts if isinstance(part, Label)):
        ink = QPainterPath()
        ink.addRect(label.ink(Theme()))
        for wire in (part for part in diagram.parts if isinstance(part, Wire)):
            assert not wire.drawn().intersects(ink), f"a line runs through {label.text!r}"


def covered(parts: tuple[Part, ...]) -> Iterator[QPainterPath]:
    """What lies on top of the lines: boxes, signs, writing."""
    for part in parts:
        if isinstance(part, Label):
            path = QPainterPath()
            path.addRect(part.ink(Theme()))
            yield path
        elif isinstance(part, Vessel) or (isinstance(part, Operator) and part.symbol):
            yield part.outline()


@pytest.mark.parametrize("token", ["\0", "👩‍🚀", "internationalisation" * 20, "<b>&", "\ud800", "‮abc", " ", "\n", ""])
def test_any_token_is_shown_safely(monkeypatch, diagram: CellDiagram, layer: Layer, token: str) -> None:
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, widget: tips.append(text))
    diagram.set_unit_step(a_step(layer), layer, token)
    picture(diagram)
    (shown,) = (text for text in texts(diagram) if text.startswith("xₜ"))
    assert shown.isprintable()
    entrance = next(part for part in diagram.parts if isinstance(part, Label) and part.text == shown)
    position = pixel_of(diagram, entrance)
    QApplication.sendEvent(diagram, QHelpEvent(QEvent.Type.ToolTip, position, diagram.mapToGlobal(position)))
    assert tips[0].startswith("<qt>What enters at this step.")
    assert "<b>" not in tips[0]


def test_a_layer_above_the_first_says_that_it_sees_no_token(diagram: CellDiagram, layer: Layer) -> None:
    diagram.set_unit_step(replace(a_step(layer), layer=1), layer, "e")
    assert "xₜ from the layer below" in texts(diagram)


@pytest.mark.parametrize("size", [(380, 245), (560, 360), (1200, 250)], ids=str)
def test_a_click_on_a_box_chooses_its_quantity(qtbot, diagram: CellDiagram, layer: Layer, size) -> None:
    diagram.resize(*size)
    diagram.set_unit_step(a_step(layer), layer, "e")
    picture(diagram)
    for name, vessel in vessels(diagram).items():
        with qtbot.waitSignal(diagram.place_requested, timeout=1000) as clicked:
            QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=pixel_of(diagram, vessel))
        assert clicked.args == [Place(0, 3, name, 4)]


def test_what_the_step_before_left_leads_there_and_a_summand_to_the_sum(
    qtbot, diagram: CellDiagram, layer: Layer
) -> None:
    diagram.set_unit_step(a_step(layer), layer, "e")
    picture(diagram)
    for part in diagram.parts:
        if isinstance(part, Label) and any(letter.isdigit() for letter in part.text):
            before = any(f"{name}ₜ₋₁" in part.text for name in "ch")
            signal = diagram.place_requested if part.quantity else diagram.why_requested
            place = (part.ink(Theme()).center() * diagram.zoom + diagram.area.topLeft()).toPoint()
            with qtbot.waitSignal(signal, timeout=1000) as clicked:
                QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=place)
            assert clicked.args == ([Place(0, 3, part.quantity, 3 if before else 4)] if part.quantity else [])


def test_every_quantity_can_be_clicked_and_bare_paper_chooses_nothing(
    qtbot, diagram: CellDiagram, layer: Layer
) -> None:
    diagram.set_unit_step(a_step(layer), layer, "e")
    picture(diagram)
    assert {part.quantity for part in diagram.parts} - {""} == set(layer.quantities)
    with qtbot.assertNotEmitted(diagram.place_requested):
        QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(diagram.width() // 2, diagram.height() - 3))


def test_a_hover_says_what_a_part_does_and_its_exact_value(diagram: CellDiagram, layer: Layer) -> None:
    step = a_step(layer)
    diagram.set_unit_step(step, layer, "e")
    for name, vessel in vessels(diagram).items():
        found = diagram.part_at(QPointF(pixel_of(diagram, vessel)))
        assert found is not None and exact(step.values[name]) in found.meaning
    assert all(part.meaning for part in diagram.parts if part.quantity)


def test_the_step_is_played_stage_by_stage(diagram: CellDiagram, layer: Layer) -> None:
    diagram.set_unit_step(a_step(layer), layer, "e")
    stages = {"rnn": 3, "gru": 4, "lstm": 5}[layer.cell]
    pictures = []
    for stage in range(stages + 1):
        diagram.set_phase(stage / stages + (0.01 if stage < stages else 0))
        pictures.append(picture(diagram))
    assert all(one != other for one, other in combinations(pictures, 2))
    assert {part.stage for part in diagram.parts} == set(range(-1, stages))


def test_a_stage_once_reached_looks_the_same_until_the_next(diagram: CellDiagram) -> None:
    diagram.set_unit_step(a_step(LAYERS["lstm"]), LAYERS["lstm"], "e")
    diagram.set_phase(0.41)
    first = picture(diagram)
    diagram.set_phase(0.59)
    assert picture(diagram) == first


def test_the_gates_come_in_the_order_they_are_taught(diagram: CellDiagram) -> None:
    orders = {
        "lstm": ("forget", "input", "cell", "output", "hidden"),
        "gru": ("reset", "candidate", "update", "hidden"),
    }
    for cell, order in orders.items():
        layer = LAYERS[cell]
        diagram.set_unit_step(a_step(layer), layer, "e")
        stage_of = {part.quantity: part.stage for part in diagram.parts if isinstance(part, Label | Vessel)}
        stage_of["cell"] = max(
            (p.stage for p in diagram.parts if isinstance(p, Label) and p.quantity == "cell"), default=0
        )
        stages = [stage_of[name] for name in order]
        assert stages == sorted(stages) and len(set(stages)) == len(stages)


def test_the_two_grus_differ_where_the_reset_gate_acts(diagram: CellDiagram) -> None:
    heights = {}
    for name in ("gru", "gru-reset-before"):
        diagram.set_unit_step(a_step(LAYERS[name]), LAYERS[name], "e")
        matrix = next(part for part in diagram.parts if isinstance(part, Vessel) and part.symbol == "U")
        gate = next(
            part for part in diagram.parts if isinstance(part, Operator) and part.quantity == "reset" and part.symbol
        )
        heights[name] = matrix.rect.center().y() - gate.centre.y()
    assert heights["gru"] > 0, "the matrix comes first (below), then the reset gate"
    assert heights["gru-reset-before"] < 0


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=1.35)], ids=["light", "dark, large"])
def test_before_anything_was_typed_it_invites(qtbot, layer: Layer, theme: Theme) -> None:
    widget = CellDiagram(theme)
    qtbot.addWidget(widget)
    widget.set_unit_step(None, layer, "")
    before = picture(widget)
    assert not any("." in text for text in texts(widget))
    widget.set_unit_step(a_step(layer), layer, "e")
    assert picture(widget) != before


def test_painting_leaks_no_reference_to_none(diagram: CellDiagram) -> None:
    diagram.set_unit_step(a_step(LAYERS["lstm"]), LAYERS["lstm"], "e")
    image = QImage(diagram.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    diagram.render(image)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(300):
        diagram.render(image)
    assert abs(sys.getrefcount(None) - before) < 50
