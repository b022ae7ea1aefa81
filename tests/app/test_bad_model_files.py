"""Model files that are damaged, lie or are none: one sentence, and the model that was there stays."""

from __future__ import annotations

import json
import pickle
import struct
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from rnnviz.app.studio import PREFERRED
from rnnviz.core.library import load
from tests.app.driving import assert_reads, assert_unharmed, is_sentence, said

TEXT = "the gate of the cell"


@pytest.fixture
def window(open_window):
    return open_window(load(PREFERRED), TEXT)


def rewrite(path: Path, change) -> None:
    """Let `change` alter tensors and card, and write them without any check."""
    tensors, card = load_file(path), card_of(path)
    change(tensors, card)
    save_file(tensors, path, {"rnnviz": json.dumps(card)})


def card_of(path: Path) -> dict:
    content = path.read_bytes()
    header = json.loads(content[8 : 8 + struct.unpack("<Q", content[:8])[0]])
    return json.loads(header["__metadata__"]["rnnviz"])


def set_card(*keys_and_value):
    *keys, last, value = keys_and_value

    def change(_tensors, card):
        for key in keys:
            card = card[key]
        card[last] = value

    return change


def set_tensor(name, value):
    def change(tensors, _card):
        tensors[name] = value(tensors.get(name))

    return change


LIES = {
    "a tensor is missing": lambda tensors, _card: tensors.pop("head.bias"),
    "a tensor too many": set_tensor("extra", lambda _: np.zeros(3, np.float32)),
    "another shape": set_tensor("head.bias", lambda old: old[:-1].copy()),
    "NaN": set_tensor("head.bias", lambda old: old * np.float32(np.nan)),
    "infinite": set_tensor("head.bias", lambda old: old + np.float32(np.inf)),
    "doubles": set_tensor("head.bias", lambda old: old.astype(np.float64)),
    "no layers": set_card("architecture", "layers", []),
    "billions of units": set_card("architecture", "layers", 0, "units", 10**9),
    "negative units": set_card("architecture", "layers", 0, "units", -4),
    "another cell": set_card("architecture", "layers", 0, "cell", "transformer"),
    "another task": set_card("task", "conquer the world"),
    "tokens twice": set_card("vocabulary", "tokens", ["a"] * 28),
    "too few tokens": set_card("vocabulary", "tokens", ["a"]),
    "tokens no texts": set_card("vocabulary", "tokens", list(range(28))),
    "no such unknown": set_card("vocabulary", "unknown", 999),
    "a limit of zero": set_card("cell_limits", [0]),
    "a limit that is text": set_card("cell_limits", ["wide"]),
    "a name of numbers": set_card("name", 7),
    "a curve of texts": set_card("training", {"curve": [["a", "b", "c"]]}),
    "no architecture": lambda _tensors, card: card.pop("architecture"),
}


@pytest.mark.parametrize("name", LIES)
def test_a_model_file_that_lies_is_refused(window, model_file, name):
    rewrite(model_file, LIES[name])
    window.files.open_file(model_file)
    assert_unharmed(window, TEXT)
    assert "model.safetensors" in said(window)[0]
    assert window.studio.model.name == PREFERRED and window.views.header._cells.current == "lstm"


ODD_CARDS = {
    "no title": set_card("title", ""),
    "markup for a title": set_card("title", "<b>bold</b> & <img src=x>"),
    "a very long title": set_card("title", "long " * 40),
    "a title of two lines": set_card("title", "one\ntwo\0three"),
    "loss no number": set_card("training", {"validation_loss": "low"}),
    "loss of NaN": set_card("training", {"validation_loss": float("nan")}),
    "loss infinite": set_card("training", {"validation_loss": float("inf"), "epochs": -1, "seed": "x"}),
    "loss huge": set_card("training", {"validation_loss": 10**400}),
    "training is odd": set_card("training", {"settings": 3, "seconds": [], "tokens_per_second": {}, "curve": []}),
    "a curve of one point": set_card("training", {"curve": [[0, 1.0, 1.0]]}),
    "a flat curve": set_card("training", {"curve": [[0, 1.0, 1.0], [0, 1.0, 1.0]]}),
    "a curve of nothing": set_card("training", {"curve": [[0, None, None], [1, None, None]]}),
    "a curve beyond all bounds": set_card("training", {"curve": [[0, 1e308, -1e308], [1, 1e-308, 0]]}),
    "no limits": set_card("cell_limits", []),
    "an unknown limit": set_card("cell_limits", [None]),
    "the name of another": set_card("name", PREFERRED),
    "no name": set_card("name", ""),
}


@pytest.mark.parametrize("name", ODD_CARDS)
def test_a_model_with_an_odd_card_is_opened_or_refused_with_a_sentence(window, model_file, name):
    rewrite(model_file, ODD_CARDS[name])
    window.files.open_file(model_file)
    assert_reads(window, TEXT)
    window.grab()
    assert all(map(is_sentence, said(window)))
    assert bool(said(window)) == (window.studio.path is None)
    assert "nan" not in window.views.header._subtitle.text()


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def cut_in_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def a_pickle(path: Path) -> None:
    path.write_bytes(pickle.dumps({"weights": [1, 2, 3]}))


def a_torch_archive(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(200))


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def a_huge_header(path: Path) -> None:
    path.write_bytes(struct.pack("<Q", 2**60) + b"{}")


def no_card(path: Path) -> None:
    save_file({"a": np.zeros(3, np.float32)}, path)


def a_text(path: Path) -> None:
    path.write_text("Dear reader, this is not a model at all.")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def nobody(path: Path) -> None:
    path.unlink()


DAMAGES = [truncated, cut_in_the_header, a_pickle, a_torch_archive, nothing, a_huge_header, no_card, a_text]


@pytest.mark.parametrize("damage", [*DAMAGES, a_folder, nobody], ids=lambda damage: damage.__name__)
def test_a_file_that_is_no_model_is_refused(window, model_file, damage):
    damage(model_file)
    assert not window.studio.open_model(str(model_file))
    assert_unharmed(window, TEXT)
    assert window.studio.model.name == PREFERRED
