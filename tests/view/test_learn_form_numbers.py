"""Numbers are read as they are meant, stepped sensibly, and bounded as the settings are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.view.learn_fields import FIELDS, FieldSpec
from rnnviz.view.number_field import NumberField, written
from rnnviz.view.theme import Theme

NUMBERS = {name: spec for name, spec in FIELDS.items() if spec.kind in ("whole", "number")}


def field(qtbot, name, zero=""):
    made = NumberField(Theme(), FIELDS[name], zero)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("rate", "0.003", 0.003),
        ("rate", "3e-3", 0.003),
        ("rate", " .5 ", 0.5),
        ("rate", "0,003", None),
        ("rate", "inf", None),
        ("units", "10,000", 10_000),
        ("units", "10000000", 10_000_000),
        ("units", "１２８", 128),
        ("units", "1e3", None),
        ("units", "1,2", None),
        ("minutes", "never", 0),
    ],
)
def test_what_is_typed_is_read(qtbot, name, text, value):
    number = field(qtbot, name, "never" if name == "minutes" else "")
    number.lineEdit().setText(text)
    assert number.value == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_so_that_it_reads_back(value):
    assert float(written(value)) == value


@pytest.mark.parametrize(
    ("name", "start", "steps", "end"),
    [
        ("layers", 1, 1, 2),
        ("layers", 1, -1, 1),
        ("layers", 64, 1, 64),
        ("units", 128, 1, 256),
        ("units", 100, 1, 128),
        ("units", 100, -1, 64),
        ("units", 1, -1, 1),
        ("embedding", 0, 1, 8),
        ("embedding", 8, -1, 0),
        ("rate", 0.003, 1, 0.005),
        ("rate", 0.005, 1, 0.01),
        ("rate", 0.003, -1, 0.002),
        ("rate", 0.001, -1, 0.0005),
        ("rate", 1e-6, -1, 1e-6),
        ("weight_decay", 1e-5, -1, 0),
        ("dropout", 0.2, 1, 0.25),
        ("dropout", 0.95, 1, 0.95),
    ],
)
def test_arrows_walk_by_sensible_steps(qtbot, name, start, steps, end):
    number = field(qtbot, name)
    number.set_value(start)
    number.stepBy(steps)
    assert number.value == end


def test_zero_is_written_in_words(qtbot):
    number = field(qtbot, "patience", "never")
    number.set_value(0)
    assert number.text() == "never"
    number.stepBy(1)
    assert number.value == 1


def samples(spec: FieldSpec) -> list[float]:
    """Numbers on, just inside and just outside each bound."""
    around = [bound for bound in (spec.least, spec.most) if math.isfinite(bound)]
    if spec.kind == "whole":
        return [int(bound) + shift for bound in around for shift in (-1, 0, 1)]
    return [each for bound in around for each in (bound - 1e-3, bound, bound + 1e-3)]


@pytest.mark.parametrize("name", NUMBERS)
def test_the_bounds_are_those_of_the_settings(name):
    for value in samples(NUMBERS[name]):
        try:
            Settings().changed([f"{name}={value!r}"])
            can_be = True
        except SettingsError:
            can_be = False
        assert NUMBERS[name].allows(value) == can_be, value
