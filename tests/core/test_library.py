"""Models by name and by path."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from rnnviz.core import library
from rnnviz.core.modelfile import ModelFileError, save_model
from tests.networks import random_model


@pytest.fixture
def pretrained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped models, `alpha` and `beta`, a damaged one and other things; the work folder is empty."""
    place = tmp_path / "shipped" / "pretrained"
    (tmp_path / "work").mkdir()
    place.mkdir(parents=True)
    for name in ("beta", "alpha"):
        model = random_model(name=name)
        save_model(model, place / f"{name}.safetensors")
    (place / "damaged.safetensors").write_bytes(b"none")
    (place / "README.md").write_text("about")
    save_model(random_model(name="secret"), place.parent / "secret.safetensors")
    monkeypatch.setattr(library, "folder", lambda name: place.parent / name)
    monkeypatch.chdir(tmp_path / "work")
    return place


def test_the_shipped_models_are_listed_by_name_without_the_damaged_one(pretrained: Path) -> None:
    entries = library.shipped()
    assert [entry.path.stem for entry in entries] == ["alpha", "beta"]
    assert entries[0].card == random_model(name="alpha").card
    assert entries[0].architecture == random_model().network.architecture


def test_a_name_opens_a_shipped_model(pretrained: Path) -> None:
    assert library.load("alpha").name == "alpha"
    with pytest.raises(ModelFileError, match=r"damaged\.safetensors cannot be opened"):
        library.load("damaged")


def test_a_shipped_model_is_called_as_its_file_whatever_its_card_says(pretrained: Path) -> None:
    save_model(random_model(name="Alphabet"), pretrained / "letters.safetensors")
    assert library.load("letters").name == "letters" == library.shipped()[-1].card.name
    assert library.load(pretrained / "letters.safetensors").name == "Alphabet"


def test_a_path_opens_any_file(pretrained: Path) -> None:
    save_model(random_model(name="own"), "own.safetensors")
    Path("own.safetensors").rename("own.model")
    save_model(replace(random_model(name="other")), "other.safetensors")
    assert library.load("own.model").name == library.load(Path("own.model").absolute()).name == "own"
    assert library.load("other.safetensors").name == "other"


def test_a_folder_of_a_models_name_is_not_in_its_way(pretrained: Path) -> None:
    Path("alpha").mkdir()
    assert library.load("alpha").name == "alpha"


def test_an_unknown_name_is_answered_with_the_known_ones(pretrained: Path) -> None:
    with pytest.raises(ModelFileError) as caught:
        library.find("gamma")
    assert str(caught.value) == (
        "There is no model called gamma; choose one of alpha, beta, damaged, or give a file's path."
    )


def test_with_no_models_at_all_a_path_is_asked_for(
    pretrained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "folder", lambda name: tmp_path / "work")
    with pytest.raises(ModelFileError, match="called gamma; give a file's path"):
        library.find("gamma")
    assert library.shipped() == []


@pytest.mark.parametrize(
    "name", ["../secret", "./alpha", "sub/../alpha", "alpha.safetensor", "..", ".", "", "/", "a\0b", "README"]
)
def test_a_name_leads_nowhere_but_to_the_shipped_models(name: str, pretrained: Path) -> None:
    with pytest.raises(ModelFileError):
        library.load(name)


@pytest.mark.parametrize("name", ["x" * 300, "x" * 5_000 + "/y", "\ud800", "bad\x1b[31m\n"])
def test_a_name_that_no_file_can_have_gets_a_short_printable_answer(name: str, pretrained: Path) -> None:
    with pytest.raises(ModelFileError) as caught:
        library.find(name)
    assert str(caught.value).isprintable() and len(str(caught.value)) < 400


def test_a_path_that_ends_as_a_model_is_taken_as_one(pretrained: Path) -> None:
    with pytest.raises(ModelFileError, match=r"missing\.safetensors.*no such file"):
        library.load("missing.safetensors")


def test_a_place_that_may_not_be_looked_into_is_told_so(pretrained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = Path.stat

    def forbidden(path: Path, **options: bool) -> os.stat_result:
        if "locked" in path.parts:
            raise PermissionError(errno.EACCES, "Permission denied")
        return look(path, **options)

    monkeypatch.setattr(Path, "stat", forbidden)
    with pytest.raises(ModelFileError, match="Permission denied"):
        library.load("locked/model")
