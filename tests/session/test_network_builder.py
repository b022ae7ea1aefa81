"""Edits of a list of layers can be taken back, a typed number as one."""

from __future__ import annotations

from rnnviz.core.layer_list import Dense
from rnnviz.core.layer_presets import PRESETS
from rnnviz.session.network_builder import NetworkBuilder


def test_what_was_edited_is_undone_and_done_again(qtbot):
    builder = NetworkBuilder()
    first = builder.network
    with qtbot.waitSignal(builder.network_changed):
        builder.edit(PRESETS["lyrics"])
    builder.edit(PRESETS["digits"])
    builder.undo()
    assert builder.network == PRESETS["lyrics"] and builder.can_redo
    builder.undo()
    assert builder.network == first and not builder.can_undo
    builder.undo()
    builder.redo()
    builder.redo()
    builder.redo()
    assert builder.network == PRESETS["digits"] and not builder.can_redo


def test_the_digits_of_one_number_are_undone_as_one(qtbot):
    builder = NetworkBuilder()
    first = builder.network
    for units in (2, 26, 260):
        builder.edit(first.replaced(1, Dense(units, "softmax")), "1 units")
    builder.edit(builder.network.without(0))
    builder.undo()
    assert builder.network.layers[1] == Dense(260, "softmax")
    builder.undo()
    assert builder.network == first


def test_a_new_edit_forgets_what_was_taken_back_and_the_same_is_none(qtbot):
    builder = NetworkBuilder()
    builder.edit(PRESETS["lyrics"])
    builder.undo()
    builder.edit(builder.network)
    assert builder.can_redo and not builder.can_undo
    builder.edit(PRESETS["digits"])
    assert not builder.can_redo


def test_it_outlives_a_start_and_nonsense_changes_nothing(qtbot):
    builder, again = NetworkBuilder(), NetworkBuilder()
    builder.edit(PRESETS["lyrics"].replaced(4, Dense(0, "softmax")))
    again.restore(builder.to_text())
    assert again.network == builder.network and not again.can_undo
    for text in ("", "{}", "[" * 100_000, '{"entry": {"kind": "ids"}, "layers": [["Recurrent", {"both_ways": 3}]]}'):
        again.restore(text)
    assert again.network == builder.network
