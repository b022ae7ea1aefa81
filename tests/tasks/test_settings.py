"""Settings: every knob, as text too, and a sentence for what cannot be."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from rnnviz.core.architecture import Input, Layer
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import Settings, SettingsError

NAMES = [field.name for field in fields(Settings)]


def test_settings_are_changed_by_texts() -> None:
    changed = Settings().changed(["cell=gru", "units=7", "epochs=0.5", "rate=1e-4", "units=8"])
    assert (changed.cell, changed.units, changed.epochs, changed.rate) == ("gru", 8, 0.5, 1e-4)
    assert Settings().changed([]) == Settings() != changed


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_can_be_given_as_text(name: str) -> None:
    value = Settings().to_json()[name]
    assert Settings().changed([f"{name}={value}"]) == Settings()


@pytest.mark.parametrize("assignment", ["colour=red", "", "=", "units =3", "Units=3", "__class__=x"])
def test_an_unknown_setting_is_answered_with_all_there_are(assignment: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings().changed([assignment])
    assert "there is no setting" in str(caught.value) and all(name in str(caught.value) for name in NAMES)


@pytest.mark.parametrize(
    ("assignment", "said"),
    [
        ("units=many", "units needs a whole number, not 'many'"), ("units", "units needs a whole number, not ''"),
        ("units=1.5", "units needs a whole number"), ("rate=fast", "rate needs a number"),
        ("rate=", "rate needs a number"),
        ("cell=LSTM", "cell must be rnn, lstm or gru, or one a layer"),
        ("kind=bytes", "kind must be characters or words"),
        ("dropout=1", "dropout must be from 0 to below 1"), ("dropout=-0.1", "dropout"), ("validation=0", "validation"),
        ("validation=0.95", "validation"), ("epochs=0", "epochs must be above 0"), ("rate=1e7", "rate must be at most"),
        ("seed=-1", "seed must be 0 or more"), (f"seed={2**64}", "seed must be below"),
        ("layers=65", "layers must be at most"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_told_with_its_name(assignment: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings().changed([assignment])
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["layers", "units", "vocabulary", "window", "batch", "at_least"])
@pytest.mark.parametrize("value", [0, -1])
def test_counts_begin_at_one(name: str, value: int) -> None:
    with pytest.raises(SettingsError, match=f"{name} must be at least 1, not {value}"):
        Settings(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1e999"])
@pytest.mark.parametrize("name", [field.name for field in fields(Settings) if isinstance(field.default, float)])
def test_every_number_is_finite(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{name} must be a finite number"):
        Settings().changed([f"{name}={value}"])


def test_a_decay_that_would_turn_weights_round_is_refused() -> None:
    with pytest.raises(SettingsError, match="weight_decay must be at most 1 / rate"):
        Settings(rate=1e6, weight_decay=0.01)


def test_the_architecture_is_what_the_settings_say() -> None:
    architecture = Settings(cell="gru", layers=2, units=5, embedding=3).architecture(11)
    assert architecture.input == Input("embedding", 11, 3) and architecture.classes == 11
    assert architecture.layers == (Layer("gru", 5), Layer("gru", 5))
    assert Settings().architecture(11).input == Input("one-hot", 11)


@pytest.mark.parametrize(
    "more", [{"units": 20_000}, {"units": 10**9}, {"embedding": 10**8}, {"layers": 64, "units": 2_000}]
)
def test_a_network_too_large_to_be_opened_is_not_begun(more: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=r"parameters|number of units"):
        Settings(**more).architecture(100)


def test_they_are_plain_data() -> None:
    assert Settings(**json.loads(json.dumps(Settings().to_json()))) == Settings()


_OWN = {"characters", "words", "lyrics", "texts", "series"}
"""What learns a text or table of the user's own."""

_SAME = {"digits", "dates-attention", "unrolled", "gradients"}
"""What is told under another name, or learns what a shipped model was given by hand."""


def test_the_recipes_are_those_the_readme_names() -> None:
    told = (Path(__file__).parents[2] / "pretrained" / "README.md").read_text("utf-8")
    for name, recipe in RECIPES.items():
        assert recipe.name == name and recipe.settings.architecture(100).parameter_count() > 0
        assert f"`rnnviz train {name} " in told or name in _OWN | _SAME, name
    assert {name for name, recipe in RECIPES.items() if recipe.corpus} >= {"python-prose-lstm", "python-code-lstm"}
    code = RECIPES["python-code-lstm"].settings.architecture(100)
    assert len(code.layers) == 2 and all(layer.units >= 192 for layer in code.layers)


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("Yes", True), ("1", True), ("FALSE", False), ("no", False), ("0", False)]
)
def test_yes_and_no_are_understood_as_people_write_them(text: str, value: bool) -> None:
    assert Settings().changed([f"carry={text}", f"normalised={text}"]).carry is value


@pytest.mark.parametrize(
    ("assignment", "said"),
    [
        ("carry=perhaps", "carry needs a yes or no, not 'perhaps'"), ("carry=", "carry needs a yes or no"),
        ("optimiser=adagrad", "optimiser must be adam, adamw, rmsprop or sgd, not adagrad"),
        ("schedule=linear", "schedule must be constant, cosine or step"), ("momentum=1", "momentum must be from 0"),
        ("minutes=-1", "minutes must be 0 or more"), ("patience=-1", "patience must be 0 or more"),
    ],
)  # fmt: skip
def test_the_ways_of_learning_are_told(assignment: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings().changed([assignment])
    assert said in str(caught.value)


def test_they_are_read_back_and_older_ones_are_what_they_were_then() -> None:
    settings = Settings(units=7, carry=False, rate=1, optimiser="sgd")
    assert Settings.from_json(json.loads(json.dumps(settings.to_json()))) == settings
    assert isinstance(Settings.from_json({"rate": 1}).rate, float)
    assert Settings.from_json({"units": 7}) == Settings(units=7)


@pytest.mark.parametrize(
    "data",
    [
        None, [], 3, "units", {"colour": 1}, {"units": "7"}, {"units": 7.0}, {"units": True}, {"units": None},
        {"rate": "fast"}, {"rate": True}, {"rate": 10**400}, {"rate": float("nan")}, {"seed": 10**400}, {"carry": 1},
        {"carry": "yes"}, {"cell": 3}, {"cell": "tree"}, {"units": 0}, {1: 1}, {"x" * 10_000: 1},
        {"cell": "x" * 10_000},
    ],
)  # fmt: skip
def test_settings_of_another_version_are_refused_in_one_sentence(data: Any) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_json(data)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 200


def test_the_memory_that_learning_needs_is_named_before_anything_is_tried() -> None:
    with pytest.raises(SettingsError, match=r"would need 1,147\.0 GB of memory"):
        Settings(units=100_000).architecture(100)
    needed = Settings(units=1_000).memory_needed(100)
    assert needed > 4 * 4 * Settings(units=1_000).architecture(100).parameter_count()
    assert (
        Settings(units=1_000, batch=64).memory_needed(100) > needed > Settings(units=1_000, window=9).memory_needed(100)
    )
    assert Settings(units=1_000, optimiser="sgd").memory_needed(100) < needed
    Settings(units=1_000).check_memory(100, needed)
    with pytest.raises(
        SettingsError, match=r"would need 0\.\d GB of memory, more than the 0\.1 GB there are; set fewer"
    ):
        Settings(units=1_000).check_memory(100, 10**8)
