import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from rnnviz.core.architecture import Layer
from rnnviz.core.explain import Preactivation, UnitStep, explain
from rnnviz.core.place import Place
from rnnviz.view.formula import FormulaPanel
from rnnviz.view.formula_lines import equations, spelled_out
from rnnviz.view.formula_runs import IN_FULL, STYLES, Line
from rnnviz.view.formula_why import why
from rnnviz.view.numerals import MINUS, exact, factor, plain, signed, subscript
from rnnviz.view.quantity_text import range_text
from rnnviz.view.theme import Theme
from tests.networks import KINDS
from tests.view.traces import random_trace

LAYERS = {name: Layer(units=8, **how) for name, how in KINDS.items()}
LSTM, GRU = LAYERS["lstm"], LAYERS["gru"]
SIZES = [(360, 120), (380, 122), (460, 150)]


def a_step(layer: Layer, step: int = 4) -> UnitStep:
    return explain(random_trace(layer, 6), 0, 3, step)


def written(layer: Layer, quantity: str, token: str = "e") -> list[str]:
    return [str(line) for line in equations(a_step(layer), layer, quantity, token, STYLES[0])]


def numbers(text: str) -> list[float]:
    return [float(found.replace(MINUS, "-").replace(" ", "")) for found in re.findall(rf"{MINUS}? ?\d+\.\d+", text)]


@pytest.fixture(params=list(LAYERS.values()), ids=list(LAYERS))
def layer(request: pytest.FixtureRequest) -> Layer:
    return request.param


@pytest.fixture
def panel(qtbot) -> FormulaPanel:
    widget = FormulaPanel(Theme())
    qtbot.addWidget(widget)
    resized(widget, 460, 150)
    return widget


def resized(widget: FormulaPanel, width: int, height: int) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


def test_numbers_as_they_are_written() -> None:
    assert (plain(-0.456), signed(2.31), signed(0.0), factor(-0.5)) == ("−0.46", "+2.31", "0.00", "(−0.50)")
    assert (plain(123456.0), signed(-1.2e17), plain(float("-inf")), signed(float("nan"))) == (
        "1.2e5",
        "−1.2e17",
        "−∞",
        "nan",
    )
    assert (plain(-0.001), signed(-0.001), signed(0.004), signed(-3e-6, 4)) == ("0.00", "0.00", "0.00", "0.0000")
    assert range_text("forget", 0, 1) == "0 … 1" and range_text("forget", -1, 1) == "−1 … +1"
    assert (exact(-0.97011280), subscript(120)) == ("−0.9701128", "₁₂₀")


def test_an_lstms_equations_word_for_word() -> None:
    part = Preactivation(3.48, 1.84, 2.10, -0.46, ((12, 0.92), (71, 0.55), (4, -0.31)))
    values = {"forget": 0.97, "input": 0.41, "candidate": 0.43, "output": 0.88, "cell": 2.31, "hidden": 0.86}
    step = UnitStep(0, 37, 41, values, 0.63, 2.21, dict.fromkeys(("input", "forget", "candidate", "output"), part))
    assert [str(line) for line in equations(step, LSTM, "forget", "e", STYLES[0])] == [
        "f = σ(2.10 from h + 1.84 from “e” − 0.46 bias) = 0.97",
        "c = 0.97 × 2.21 + 0.41 × 0.43 = 2.31",
        "h = 0.88 × tanh(2.31) = 0.86",
    ]
    assert str(why(step, LSTM, "forget", 6)) == "why so open?   h₁₂ +0.92   h₇₁ +0.55"


def test_the_sums_on_screen_are_those_of_the_step(layer: Layer) -> None:
    step = a_step(layer)
    for name, part in step.preactivations.items():
        first = str(equations(step, layer, name, "e", IN_FULL)[0])
        expected = [part.from_hidden, part.from_input, part.bias, step.values[name]]
        assert numbers(first) == pytest.approx(expected, abs=1e-6)


def test_a_grus_candidate_says_where_the_reset_gate_acts() -> None:
    assert "from r × U h" in written(GRU, "candidate")[0]
    before = LAYERS["gru-reset-before"]
    assert "from U (r × h)" in written(before, "candidate")[0]


def test_the_chosen_quantity_is_spelled_out() -> None:
    for name in ("forget", "input", "candidate", "output"):
        assert spelled_out(LSTM, name) == name
    chosen = [spelled_out(LSTM, "hidden"), spelled_out(LSTM, "cell"), spelled_out(LSTM, ""), spelled_out(GRU, "forget")]
    assert chosen == ["output", "forget", "forget", "update"]
    assert [line.split(" ")[0] for line in written(GRU, "candidate")] == ["n", "r", "z", "h"]
    assert [line.split(" ")[0] for line in written(GRU, "reset")] == ["r", "z", "n", "h"]


@pytest.mark.parametrize(("value", "question"), [(0.9, "open"), (0.1, "closed"), (0.5, "why?")])
def test_the_question_fits_the_gate(value: float, question: str) -> None:
    step = a_step(LSTM)
    assert question in str(why(replace(step, values={**step.values, "input": value}), LSTM, "input", 3))


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (0.9, "why so open?   h₃ +0.40"),
        (0.1, "why so closed?   h₁ −0.50   h₂ −0.20"),
        (0.5, "why?   h₁ −0.50   h₃ +0.40   h₂ −0.20"),
    ],
)
def test_only_units_that_pushed_that_way_answer(value: float, answer: str) -> None:
    step = a_step(LSTM)
    part = replace(step.preactivations["input"], pushes=((1, -0.5), (3, 0.4), (2, -0.2)))
    step = replace(step, values={**step.values, "input": value}, preactivations={"input": part})
    assert str(why(step, LSTM, "input", 6)) == answer


def test_with_no_push_that_way_it_asks_no_more_than_why() -> None:
    step = a_step(LSTM)
    part = replace(step.preactivations["input"], pushes=((1, 0.5),))
    step = replace(step, values={**step.values, "input": 0.1}, preactivations={"input": part})
    assert str(why(step, LSTM, "input", 6)) == "why?   h₁ +0.50"


def test_at_the_first_step_it_says_that_nothing_pushes(layer: Layer) -> None:
    assert "nothing pushes" in str(why(a_step(layer, 0), layer, "", 6))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    "token", ["e", "\0", "internationalisation" * 20, "👩‍🚀", "<b>"], ids=["letter", "NUL", "long", "emoji", "tag"]
)
@pytest.mark.parametrize("size_of_numbers", [1.0, 20.0, 1e9])
def test_every_line_fits(panel: FormulaPanel, layer: Layer, size, token, size_of_numbers) -> None:
    step = a_step(layer)
    parts = {
        name: replace(part, from_input=-size_of_numbers, from_hidden=-size_of_numbers, bias=-size_of_numbers)
        for name, part in step.preactivations.items()
    }
    step = replace(step, preactivations=parts, cell_before=-27.31)
    for name in layer.quantities:
        panel.set_quantity(name)
        panel.set_unit_step(step, layer, token)
        resized(panel, *size)
        bounds = panel.rect().adjusted(8, 4, -8, -4)
        for place, _ in panel.places:
            assert bounds.contains(place.toAlignedRect())
        results = [plain(step.values[spelled_out(layer, name)]), plain(step.values["hidden"])]
        assert all(any(text.endswith(f"= {result}") for text in panel.texts) for result in results)


def test_usual_numbers_stand_with_two_decimals_and_words(panel: FormulaPanel) -> None:
    panel.set_unit_step(a_step(LSTM), LSTM, "e")
    assert panel.texts[:3] == written(LSTM, "forget")


def test_the_smallest_height_has_room_for_every_line(qtbot, layer: Layer) -> None:
    for theme in (Theme(), Theme(dark=True, scale=1.35)):
        widget = FormulaPanel(theme)
        qtbot.addWidget(widget)
        widget.set_unit_step(a_step(layer), layer, "e")
        resized(widget, theme.px(380), FormulaPanel.minimum_height(theme))
        tops = sorted({place.top() for place, _ in widget.places})
        heights = {place.height() for place, _ in widget.places}
        assert len(tops) == len(widget.texts) <= (5 if layer.cell == "gru" else 4)
        assert min(heights) >= theme.px(12) * 1.3
        assert widget.minimumHeight() == FormulaPanel.minimum_height(theme)


def test_a_unit_that_pushed_can_be_clicked(qtbot, panel: FormulaPanel, layer: Layer) -> None:
    panel.set_unit_step(a_step(layer), layer, "e")
    assert panel.links
    for unit, place in panel.links.items():
        with qtbot.waitSignal(panel.place_requested, timeout=1000) as clicked:
            QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
        assert clicked.args == [Place(0, unit, "hidden", 3)]
    with qtbot.assertNotEmitted(panel.place_requested):
        QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_every_number_of_an_equation_leads_to_itself_or_to_its_parts(qtbot, panel: FormulaPanel, layer: Layer) -> None:
    step = a_step(layer)
    panel.set_unit_step(step, layer, "e")
    asked: list[Place] = []
    gone: list[Place] = []
    panel.why_requested.connect(asked.append)
    panel.place_requested.connect(gone.append)
    for place, run in panel.places:
        if re.search(r"\d[.]\d", run.text):
            asked.clear()
            gone.clear()
            QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
            (to,) = asked or gone
            if run.is_quantity:
                assert gone == [Place(0, 3, run.role, 4)]
            else:
                assert to.step == 3 if gone else to in {Place(0, 3, name, 4) for name in layer.quantities}
    carried = {"lstm": "cell", "gru": "hidden"}.get(layer.cell)
    assert carried is None or Place(0, 3, carried, 3) in [run.to for _, run in panel.places]


def test_before_the_first_step_there_is_nowhere_to_go(panel: FormulaPanel) -> None:
    panel.set_unit_step(a_step(LSTM, 0), LSTM, "e")
    place = next(place for place, run in panel.places if run.to == Place(0, 3, "cell", -1))
    assert "what the network begins with" in panel.tip_at(place.center())


def test_the_units_offered_are_those_that_pushed_most(panel: FormulaPanel) -> None:
    step = a_step(LSTM)
    panel.set_quantity("candidate")
    panel.set_unit_step(step, LSTM, "e")
    pushes = step.preactivations["candidate"].pushes
    assert list(panel.links) == [unit for unit, _ in pushes[: len(panel.links)]]
    assert f"h{subscript(pushes[0][0])} {signed(pushes[0][1])}" in panel.texts[-1]


def test_numbers_wear_the_colour_of_their_quantity(layer: Layer) -> None:
    step = a_step(layer)
    for line in equations(step, layer, "", "e", STYLES[0]):
        for run in line.runs:
            if run.is_quantity and len(run.text) > 1:
                assert run.text.strip("()") == plain(step.values[run.role])


def test_the_tooltip_gives_all_digits_and_is_plain_text(monkeypatch, panel: FormulaPanel) -> None:
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, widget: tips.append(text))
    step = a_step(LSTM)
    panel.set_unit_step(step, LSTM, "<b>")
    place = next(iter(panel.links.values())).center().toPoint()
    for position in (QPoint(3, 3), place):
        QApplication.sendEvent(panel, QHelpEvent(QEvent.Type.ToolTip, position, panel.mapToGlobal(position)))
    assert f"{step.values['forget']:.6f}" in tips[0]
    assert "&lt;b&gt;" in tips[0]
    assert "of the step before" in tips[1]
    assert panel.tip_at(QPointF(3, 3)).count("\n") == 2


def test_before_anything_was_typed_it_shows_the_equations_in_letters(panel: FormulaPanel, layer: Layer) -> None:
    panel.set_unit_step(None, layer, "")
    assert "U" in panel.texts[0]
    assert not any(numbers(text) for text in panel.texts)
    assert panel.links == {}
    assert panel.tip_at(QPointF(3, 3)) == ""


def test_a_layer_above_the_first_names_its_input(layer: Layer) -> None:
    lines: list[Line] = equations(replace(a_step(layer), layer=1), layer, "", "e", STYLES[0])
    assert "from the layer below" in str(lines[0])
    assert "“e”" not in str(lines[0])


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_drawn_in_the_themes_colours(qtbot, dark: bool) -> None:
    theme = Theme(dark=dark)
    widget = FormulaPanel(theme)
    qtbot.addWidget(widget)
    widget.set_unit_step(a_step(LSTM), LSTM, "e")
    image = resized(widget, 380, 122)
    assert QColor(image.pixel(190, 4)) == theme.colour("panel")


def test_another_quantity_is_another_picture(panel: FormulaPanel) -> None:
    panel.set_unit_step(a_step(LSTM), LSTM, "e")
    pictures = []
    for name in LSTM.quantities:
        panel.set_quantity(name)
        pictures.append(panel.grab().toImage())
    assert all(pictures[index] != pictures[index + 1] for index in range(len(pictures) - 1))
