from __future__ import annotations

import pytest

from rnnviz.core.ranking import most_varying
from rnnviz.session.selection import ENOUGH, Pin, Selection
from tests.session.models import model

TEXT = "a bad cab, a dead bead. " * 2


@pytest.fixture
def selection(document):
    document.set_text(TEXT)
    made = Selection(document)
    yield made
    made.deleteLater()


def ranked(document, layer):
    return most_varying(document.trace, layer, 0, document.steps).tolist()


def test_all_units_have_a_row_unless_some_are_asked_for(selection, document, qtbot):
    assert selection.rows is None
    with qtbot.waitSignal(selection.rows_changed) as told:
        selection.set_shown(3)
    assert told.args == [selection.rows] == [ranked(document, 0)[:3]]
    selection.set_shown(0)
    assert selection.rows is None


def test_pinned_units_come_first_and_are_not_shown_twice(selection, document):
    selection.set_shown(3)
    order = ranked(document, 0)
    selection.pin(order[5])
    selection.pin(order[0])
    assert selection.rows == [order[5], order[0], order[1]]
    selection.unpin(order[5])
    assert selection.rows == [order[0], *order[1:3]]


def test_a_pin_takes_a_new_name_and_keeps_its_place(selection):
    selection.pin(4)
    selection.pin(2, "in quotes")
    selection.pin(4, "spaces")
    assert selection.pins == [Pin(0, 4, "spaces"), Pin(0, 2, "in quotes")]
    with pytest.raises(ValueError, match="units 0 to 5"):
        selection.pin(6)


def test_pins_belong_to_a_model_and_a_layer(selection, document):
    selection.pin(4)
    selection.set_layer(1)
    selection.pin(3)
    assert selection.pins == [Pin(1, 3)]
    document.set_model(model("gru"))
    assert selection.pins == []
    selection.pin(1)
    document.set_model(model("lstm"))
    assert selection.pins == [Pin(1, 3)]
    assert selection.all_pins == {"lstm-0": [Pin(0, 4), Pin(1, 3)], "gru-0": [Pin(1, 1)]}


def test_saved_pins_come_back_without_those_that_are_no_units(selection, qtbot):
    with qtbot.waitSignal(selection.pins_changed):
        selection.set_all_pins({"lstm-0": [(0, 5, "x"), (0, 6, ""), (2, 0, "")], "other": [(9, 9, "")]})
    assert selection.all_pins == {"lstm-0": [Pin(0, 5, "x")], "other": [Pin(9, 9)]}


def test_rows_do_not_jump_while_typing(selection, document, qtbot):
    selection.set_shown(3)
    before = selection.rows
    with qtbot.assertNotEmitted(selection.rows_changed):
        for end in range(len(TEXT), 0, -1):
            document.set_text(TEXT[:end])
        document.set_text("語" * 40)
    assert selection.rows == before
    selection.rank_again()
    assert selection.rows == ranked(document, 0)[:3]


def test_a_ranking_on_too_little_is_made_good_once(selection, document):
    document.set_text("")
    selection.set_shown(4)
    assert selection.rows == [0, 1, 2, 3]
    for end in range(1, ENOUGH):
        document.set_text(TEXT[:end])
    assert selection.rows == [0, 1, 2, 3]
    document.set_text(TEXT[:ENOUGH])
    enough = ranked(document, 0)[:4]
    assert selection.rows == enough
    document.set_text(TEXT)
    assert selection.rows == enough


def test_another_layer_or_model_ranks_anew(selection, document):
    selection.set_shown(5)
    selection.set_layer(1)
    assert selection.rows == ranked(document, 1)
    document.set_model(model("gru", seed=3))
    assert selection.layer == 1
    assert selection.rows == ranked(document, 1)


def test_what_is_selected_stays_valid(selection, document):
    told: list[object] = []
    for fact in (selection.layer_changed, selection.unit_changed, selection.quantity_changed):
        fact.connect(told.append)
    selection.set_unit(99)
    selection.set_quantity("forget")
    selection.set_layer(7)
    assert told == [5, "forget", 1, 4]
    assert (selection.layer, selection.unit, selection.quantity) == (1, 4, "forget")
    document.set_model(model("rnn", (3,)))
    assert (selection.layer, selection.unit, selection.quantity) == (0, 2, "hidden")
    selection.set_quantity("update")
    assert selection.quantity == "hidden"


def test_every_fact_is_told_when_all_is_valid(selection, document):
    """A view that draws the rows and the unit at each fact never meets a unit that the layer does not have."""
    selection.set_shown(6)
    selection.set_unit(5)
    selection.pin(5)

    def look(*_):
        layer = document.model.network.layers[selection.layer]
        assert selection.unit < layer.units
        assert selection.quantity in layer.quantities
        assert all(unit < layer.units for unit in selection.rows)

    facts = (selection.layer_changed, selection.unit_changed, selection.quantity_changed, selection.rows_changed)
    for fact in (*facts, selection.pins_changed, document.model_changed, document.stepped):
        fact.connect(look)
    selection.set_layer(1)
    document.set_model(model("gru", (4,)))
    document.set_model(model("lstm"))


def test_a_closed_selection_follows_no_more(selection, document, qtbot):
    selection.set_shown(3)
    selection.close()
    with qtbot.assertNotEmitted(selection.rows_changed):
        document.set_model(model("gru", seed=3))
