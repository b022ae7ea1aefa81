"""The drawing of a network shows which outputs there are, and what goes on in time."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from rnnviz.core.layer_list import Dense, LayerList, Recurrent, Shape
from rnnviz.core.layer_presets import EXAMPLES, PRESETS
from rnnviz.core.layer_summary import summary
from rnnviz.view.layer_flow import GAP, Flow, columns, flow

AREA = QRectF(0, 0, 500, 300)


def drawn(network: LayerList) -> Flow:
    return flow(network, summary(network).rows, AREA)


def test_only_the_last_output_goes_on_where_no_sequence_is_returned() -> None:
    made = drawn(PRESETS["alphabet"])
    assert [box.kind for box in made.boxes] == ["Input"] * 5 + ["LSTM"] * 5 + ["Dense"]
    assert sum(arrow.is_in_time for arrow in made.arrows) == 4
    into_dense = [arrow for arrow in made.arrows if arrow.points[-1].y() == made.boxes[-1].rect.bottom()]
    assert len(into_dense) == 1 and into_dense[0].points[0].x() == made.boxes[9].rect.center().x()


def test_with_sequences_every_step_goes_on() -> None:
    network = LayerList(Shape("series", 3, 1), (Recurrent("GRU", 4, return_sequences=True), Dense(2)))
    assert [box.text for box in drawn(network).boxes if box.kind == "Dense"] == ["2", "2", "2"]


def test_both_ways_are_drawn_and_the_backward_end_comes_from_the_first_step() -> None:
    made = drawn(EXAMPLES["both-ways"])
    on = [arrow.points[1].x() - arrow.points[0].x() for arrow in made.arrows if arrow.is_in_time]
    assert sum(width > 0 for width in on) == sum(width < 0 for width in on) == 4
    bent = [arrow for arrow in made.arrows if len(arrow.points) == 4]
    assert len(bent) == 1 and bent[0].points[0].x() < bent[0].points[-1].x()


def test_long_and_endless_inputs_are_shortened() -> None:
    assert columns(Shape("ids", 4)) == [1, 2, 3, 4]
    assert columns(Shape("ids", 500)) == [1, 2, 3, GAP, 500]
    assert columns(Shape("series", None, 2)) == [1, 2, 3, GAP, 0]
    assert [text for _, text in drawn(LayerList(Shape("series", None, 2), (Recurrent(),))).steps][-2:] == ["…", "T"]


def test_everything_stays_within_the_area() -> None:
    for network in PRESETS.values():
        made = drawn(network)
        assert all(AREA.contains(box.rect) for box in made.boxes)
        assert len(made.rows) == len(network.layers) + 1


def test_without_time_there_is_one_column_and_no_number_below() -> None:
    made = drawn(PRESETS["dense"])
    assert len(made.boxes) == 4 and not made.steps
