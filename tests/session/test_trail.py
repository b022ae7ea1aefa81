from __future__ import annotations

import pytest

from rnnviz.core.causes import causes_of
from rnnviz.core.place import OUTPUT, Place
from rnnviz.session.selection import Selection
from rnnviz.session.trail import MOST, Trail
from tests.session.models import model

TEXT = "a bad cab, a dead bead."


@pytest.fixture
def selection(document):
    document.set_text(TEXT)
    made = Selection(document)
    yield made
    made.deleteLater()


@pytest.fixture
def trail(document, selection):
    made = Trail(document, selection)
    yield made
    made.deleteLater()


def test_the_selected_number_is_in_question(trail, selection, document):
    selection.set_unit(3)
    selection.set_quantity("forget")
    document.set_cursor(8)
    assert trail.here == Place(0, 3, "forget", 7)
    document.set_text("")
    assert trail.here is None


def test_walking_moves_selection_and_cursor_and_tells_once(trail, selection, document, qtbot):
    selection.set_layer(1)
    here, told = trail.here, []
    trail.changed.connect(lambda: told.append(trail.here))
    to = Place(0, 4, "output", here.step - 2)
    trail.walk(to)
    assert told == [to]
    assert (selection.layer, selection.unit, selection.quantity, document.step) == (0, 4, "output", to.step)
    assert trail.path == (here,)
    trail.back()
    assert trail.here == here
    assert trail.path == ()


def test_a_walk_from_the_output_to_the_first_step_and_back_to_its_beginning(trail, document):
    trail.ask_for_output()
    first = trail.here
    assert first.quantity == OUTPUT
    places = [first]
    while True:
        causes = causes_of(document.trace, trail.here).causes
        leads = [part.to for cause in causes for part in (cause, *cause.parts) if part.to is not None]
        earlier = [place for place in leads if place.step < trail.here.step] or leads
        if trail.here.step == 0:
            break
        trail.walk(earlier[0])
        places.append(trail.here)
    assert trail.path == tuple(places[:-1])
    trail.back(0)
    assert trail.here == first
    assert trail.path == ()


def test_the_same_place_twice_is_left_one_by_one(trail):
    here = trail.here
    other = here._replace(unit=2)
    for place in (other, here, other):
        trail.walk(place)
    trail.back()
    assert (trail.here, trail.path) == (here, (here, other))


def test_forward_goes_over_the_way_back_until_another_cause_is_chosen(trail):
    first = trail.here
    places = [first, *(first._replace(unit=unit, step=first.step - unit) for unit in (1, 2, 3))]
    for place in places[1:]:
        trail.walk(place)
    trail.forward()
    assert trail.here == places[3]
    trail.back(1)
    assert (trail.here, trail.path, trail.ahead) == (places[1], (first,), (places[2], places[3]))
    trail.forward()
    assert (trail.here, trail.path, trail.ahead) == (places[2], (first, places[1]), (places[3],))
    trail.back()
    trail.walk(places[1]._replace(quantity="forget"))
    assert trail.ahead == ()


def test_a_very_long_walk_forgets_its_beginning(trail):
    first = trail.here
    for walked in range(MOST + 5):
        trail.walk(first._replace(unit=1 + walked % 2))
    assert len(trail.path) == MOST and first not in trail.path


@pytest.mark.parametrize("leave", ["unit", "cursor", "cut", "model"])
def test_whoever_goes_elsewhere_begins_a_new_chain(trail, selection, document, leave):
    trail.walk(trail.here._replace(quantity="forget"))
    assert trail.path
    if leave == "unit":
        selection.set_unit(5)
    elif leave == "cursor":
        document.set_cursor(2)
    elif leave == "cut":
        document.set_text("x" + TEXT)
    else:
        document.set_model(model("gru"))
    assert trail.path == ()


def test_the_likeliest_output_goes_with_the_cursor_and_a_chosen_one_stays(trail, selection, document):
    trail.ask_for_output()
    for cursor in (3, 9):
        document.set_cursor(cursor)
        assert trail.here.unit == document.trace.logits[cursor - 1].argmax()
    trail.ask_for_output(1)
    document.set_cursor(4)
    assert trail.here.unit == 1
    selection.set_unit(2)
    assert not trail.asks_for_output
