"""The model file: what was saved comes back, whole or not at all, and the wrong files that people pick are told."""

from __future__ import annotations

import errno
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch

from rnnviz.core.model import Card, Model
from rnnviz.core.modelfile import ModelFileError, load_model, read_card, save_model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary
from tests.modelfiles import SOUND, card_in, refusal, with_card
from tests.networks import KINDS, random_model, random_network


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "model.safetensors"
    save_model(SOUND, place)
    return place


# What was saved comes back.


@pytest.mark.parametrize("input", ["one-hot", "embedding"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_model_comes_back_whole(kind: str, input: str, tmp_path: Path) -> None:
    network = random_network(layers=2, input=input, normalised=True, **KINDS[kind])
    vocabulary = Vocabulary("characters", (UNKNOWN, *"\0\n𠮷\ud800\u202e中"), unknown=0)
    limits = (2.0, 0.5) if kind == "lstm" else (None, None)
    card = Card(
        "a", "標題", "next-token", vocabulary, (), limits, "中\n𠮷\t", {"curve": [[1, 2.0, None]]}, {"source": "x"}
    )
    save_model(Model(card, network), tmp_path / "m.safetensors")
    again = load_model(tmp_path / "m.safetensors")
    assert again.card == card and again.network.architecture == network.architecture
    assert read_card(str(tmp_path / "m.safetensors")) == (card, network.architecture)
    for name, tensor in network.tensors.items():
        assert again.network.tensors[name].dtype == np.float32
        np.testing.assert_array_equal(again.network.tensors[name], tensor)


def test_a_saved_model_does_not_hang_on_its_file(path: Path) -> None:
    again = load_model(path)
    path.write_bytes(b"")
    np.testing.assert_array_equal(again.trace("abc").logits, SOUND.trace("abc").logits)


def test_the_cards_texts_are_safe_to_print_and_their_changes_are_marked(path: Path) -> None:
    card = card_in(path) | {"name": "\x1b[31mred", "title": "one\r\ntwo\u202e\ud800", "data": {"source": "\0\x9b"}}
    with_card(path, card)
    read = read_card(path)[0]
    assert (read.name, read.title, read.data["source"]) == ("�[31mred", "one��two��", "��")


# Written whole or not at all.


def _full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("target", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
@pytest.mark.parametrize(("fails", "error"), [(_full_disk, OSError), (_interrupted, KeyboardInterrupt)])
def test_a_failed_write_leaves_the_old_file_and_no_litter(
    path: Path, target: str, fails: Callable[..., None], error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(target, fails)
    with pytest.raises(error):
        save_model(random_model("gru"), path)
    monkeypatch.undo()
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


def test_the_new_file_is_on_the_disk_before_it_takes_the_olds_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[str] = []

    def noted(name: str, truly: Callable[..., object]) -> Callable[..., object]:
        def act(*arguments: object) -> object:
            events.append(name)
            return truly(*arguments)

        return act

    monkeypatch.setattr(os, "fsync", noted("fsync", os.fsync))
    monkeypatch.setattr(Path, "replace", noted("replace", Path.replace))
    save_model(SOUND, path)
    assert events == ["fsync", "replace"]


def test_places_that_cannot_be_written_raise_and_leave_no_litter(tmp_path: Path) -> None:
    (tmp_path / "folder.safetensors").mkdir()
    for place in (tmp_path / "missing" / "m.safetensors", tmp_path / "folder.safetensors"):
        with pytest.raises(OSError):
            save_model(SOUND, place)
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder.safetensors"]


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_a_saved_model_is_an_ordinary_file_with_any_name(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 243 + ".safetensors")
    save_model(SOUND, path)
    umask = os.umask(0)
    os.umask(umask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask
    assert load_model(path).card == SOUND.card


def _with_weights(value: float) -> Model:
    tensors = {name: tensor.copy() for name, tensor in SOUND.network.tensors.items()}
    tensors["head.bias"][1] = value
    return Model(SOUND.card, Network(SOUND.network.architecture, tensors))


@pytest.mark.parametrize(
    "model",
    [
        _with_weights(np.nan),
        _with_weights(np.inf),
        replace(SOUND, card=replace(SOUND.card, sample="x" * 5_000)),
        replace(SOUND, card=replace(SOUND.card, vocabulary=Vocabulary("characters", ("a",)))),
        replace(SOUND, card=replace(SOUND.card, vocabulary=None)),
        replace(SOUND, card=replace(SOUND.card, cell_limits=(float("nan"),))),
        replace(SOUND, card=replace(SOUND.card, task="dance")),
        replace(SOUND, card=replace(SOUND.card, training={"validation_loss": float("inf")})),
    ],
)
def test_what_could_not_be_opened_again_is_not_written(model: Model, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ModelFileError, match=r"^model\.safetensors cannot be written: .*\.$"):
        save_model(model, path)
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


# The wrong files that people pick.


class _Bomb:
    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str, str]]:
        return open, (os.environ["RNNVIZ_BOMB"], "w")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_is_never_run(protocol: int, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = path.parent / "trap"
    monkeypatch.setenv("RNNVIZ_BOMB", str(trap))
    path.write_bytes(pickle.dumps(_Bomb(), protocol))
    assert protocol < 2 or "pickle" in refusal(path)
    refusal(path)
    assert not trap.exists()


@pytest.mark.parametrize("zipped", [True, False])
def test_a_torch_file_is_told_to_be_one(zipped: bool, path: Path) -> None:
    torch.save({"head.weight": torch.zeros(2)}, path, _use_new_zipfile_serialization=zipped)
    assert "PyTorch" in refusal(path)


def test_an_hdf5_file_is_told_to_be_one(path: Path) -> None:
    path.write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(100))
    assert "HDF5" in refusal(path)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\0" * 8, b"\0" * 100, b"{}", b"hello, world, this is a text", b"\xff" * 64]
)
def test_other_files_are_damaged_or_none_at_all(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    assert "damaged" in refusal(path)


def test_foreign_weights_have_no_meaning(path: Path) -> None:
    path.write_bytes(safetensors.numpy.save(dict(SOUND.network.tensors)))
    assert "no rnnviz card" in refusal(path)


def test_what_is_no_file_is_told_to_be_none(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)
    assert "no such file" in refusal(tmp_path / "missing.safetensors")
    assert "no such file" in refusal(tmp_path / "missing" / "m.safetensors")
    assert "Not a directory" in refusal(_file(tmp_path / "f") / "m.safetensors")
    assert "name" in refusal(tmp_path / "a\0b")
    assert "name" in refusal(tmp_path / "a\ud900b")
    with pytest.raises(ModelFileError, match=r"longlong….*File name too long"):
        load_model(tmp_path / ("long" * 200))
    with pytest.raises(ModelFileError, match=r"^\. cannot be opened.*folder"):
        load_model(".")


def _file(path: Path) -> Path:
    path.write_bytes(b"")
    return path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX's")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refusal(tmp_path / "pipe")


def test_a_device_without_end_is_refused() -> None:
    if Path("/dev/zero").exists():
        refusal(Path("/dev/zero"))


@pytest.mark.parametrize("method", ["stat", "open"])
def test_what_may_not_be_read_is_told_so(path: Path, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, method, forbidden)
    assert "Permission denied" in refusal(path)
