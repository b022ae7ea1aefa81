"""The code that is shown runs, and builds the network that is listed."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings

from rnnviz.core.layer_code import example_shape, keras_script, torch_script
from rnnviz.core.layer_list import LayerList, Recurrent, Shape
from rnnviz.core.layer_presets import PRESETS
from rnnviz.core.layer_problems import LayerError
from rnnviz.core.layer_summary import summary
from tests.core.layer_lists import sound_networks


def expected_shape(network: LayerList) -> tuple[int, ...]:
    """What comes out of two examples, of ten steps where any number may come."""
    return example_shape(summary(network).rows[-1].gives)


def run(script: str) -> dict:
    names: dict = {}
    exec(compile(script, "shown.py", "exec"), names)
    return names


@settings(max_examples=15, deadline=None)
@given(sound_networks())
def test_the_torch_script_runs_and_counts_as_the_summary_says(network: LayerList) -> None:
    names = run(torch_script(network))
    assert tuple(names["network"].eval()(names["x"]).shape) == expected_shape(network)
    count = sum(parameter.numel() for parameter in names["network"].parameters())
    assert count == summary(network).pytorch


@settings(max_examples=15, deadline=None)
@given(sound_networks())
def test_the_keras_script_is_python(network: LayerList) -> None:
    compile(keras_script(network), "shown.py", "exec")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of Keras over torch
@pytest.mark.parametrize("preset", ["alphabet", "sentiment-both", "dense", "two-classes"])
def test_the_keras_script_runs(preset: str) -> None:
    os.environ.setdefault("KERAS_BACKEND", "torch")
    pytest.importorskip("keras")
    names = run(keras_script(PRESETS[preset]))
    assert names["model"].count_params() == summary(PRESETS[preset]).parameters


def test_where_torch_counts_otherwise_the_script_says_why() -> None:
    script = torch_script(PRESETS["lyrics"])
    assert "735,017 parameters" in script and "734,761" in script and "not two" in script
    assert "by Keras" not in torch_script(PRESETS["sentiment-gru"])


def test_the_grus_of_2014_and_of_keras_differ_in_code() -> None:
    series = Shape("series", 4, 2)
    old, new = (LayerList(series, (Recurrent("GRU", 3, reset_after=after),)) for after in (False, True))
    assert "reset_after=False" in keras_script(old) and "reset_after" not in keras_script(new)
    assert "class ResetBeforeGRU" in torch_script(old) and "ResetBeforeGRU" not in torch_script(new)


def test_no_code_for_what_cannot_be() -> None:
    for write in (keras_script, torch_script):
        with pytest.raises(LayerError):
            write(LayerList(Shape("ids", 4), (Recurrent(),)))
