from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.session import saved as room
from rnnviz.session.saved import FILE_NAME, SavedSession, read_session, write_session

FULL = SavedSession(
    text='"he said\n𠮷 語 \0 \ud800',
    model="python-prose-lstm",
    cursor=5,
    layer=1,
    unit=37,
    quantity="forget",
    pins={"python-prose-lstm": [(0, 37, "in quotes"), (1, 2, "")]},
    clamps=("layers.0.forget=1 --units 3,7", "layers.1.input=0 --off"),
    compared=("python-prose-gru", "before training", "/a path/network.safetensors"),
    rows=24,
    speed=0.25,
    temperature=0.0,
    top_k=5,
    top_p=0.9,
    language="zh_TW",
    dark=True,
    scale=1.35,
    geometry=bytes(range(256)),
    state=b"\0\xff",
)


def write_raw(folder, content: bytes) -> None:
    (folder / FILE_NAME).write_bytes(content)


def test_all_that_was_saved_comes_back(tmp_path):
    folder = tmp_path / "not" / "there yet"
    write_session(FULL.to_json(), folder)
    assert read_session(folder) == (FULL, "")
    assert [file.name for file in folder.iterdir()] == [FILE_NAME]


def test_a_first_start_has_nothing_to_say(tmp_path):
    assert read_session(tmp_path / "nothing") == (SavedSession(), "")


def test_an_entry_that_is_missing_or_new_is_no_damage(tmp_path):
    data = json.loads(FULL.to_json())
    del data["speed"]
    data["colour of the future"] = [1]
    write_raw(tmp_path, json.dumps(data).encode())
    session, sentence = read_session(tmp_path)
    assert (session.text, session.speed, sentence) == (FULL.text, SavedSession().speed, "")


def changed(**entries):
    return json.dumps(json.loads(FULL.to_json()) | entries).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 100,
        FULL.to_json().encode()[:-20],
        b"[" * 100_000,
        b"[]",
        b'{"text": "of another program"}',
        "{“}".encode(),
        changed(version=2),
        changed(format="something else"),
        changed(text=5),
        changed(cursor=-1),
        changed(cursor=2**40),
        changed(rows=True),
        changed(speed="fast"),
        changed(speed=float("nan")),
        changed(speed=10**400),
        changed(temperature=-1),
        changed(top_p=0),
        changed(dark="yes"),
        changed(geometry="§"),
        changed(geometry=7),
        changed(pins=[]),
        changed(pins={"m": 3}),
        changed(pins={"m": [[1, 2]]}),
        changed(pins={"m": [[1, -2, ""]]}),
        changed(pins={"m": ["abc"]}),
    ],
)
def test_what_makes_no_sense_is_kept_beside_and_told(tmp_path, content):
    write_raw(tmp_path, content)
    session, sentence = read_session(tmp_path)
    assert session == SavedSession()
    assert sentence == f"Your last session could not be understood; it is kept as {tmp_path / FILE_NAME}.damaged."
    assert (tmp_path / f"{FILE_NAME}.damaged").read_bytes() == content
    assert read_session(tmp_path) == (SavedSession(), "")


@pytest.mark.parametrize("garbage", [7, "python-prose-gru", {"a": 1}, [["nested"]], [None], ["mine", 7]])
def test_garbage_for_what_is_compared_does_not_cost_the_text(tmp_path, garbage):
    write_raw(tmp_path, changed(compared=garbage))
    assert read_session(tmp_path) == (replace(FULL, compared=None), "")


def test_an_earlier_damaged_file_is_not_overwritten(tmp_path):
    for number in range(3):
        write_raw(tmp_path, b"damage %d" % number)
        read_session(tmp_path)
    kept = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert sorted(kept.values()) == [b"damage 0", b"damage 1", b"damage 2"]


def test_a_huge_file_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "_MOST_BYTES", 10)
    write_raw(tmp_path, FULL.to_json().encode())
    assert "could not be understood" in read_session(tmp_path)[1]


def test_a_file_that_cannot_be_read_is_told_and_kept(tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    session, sentence = read_session(tmp_path)
    assert session == SavedSession()
    assert sentence.startswith("Your last session cannot be read from")
    assert (tmp_path / f"{FILE_NAME}.damaged").is_dir()


def test_a_very_long_text_is_kept_from_its_beginning_and_that_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "MOST_CHARACTERS", 5)
    write_session(SavedSession(text="𠮷bcdefg").to_json(), tmp_path)
    session, sentence = read_session(tmp_path)
    assert session.text == "𠮷bcde"
    assert sentence == "Your last text was very long; only its beginning was kept."


def test_a_failed_write_leaves_the_old_session(tmp_path, monkeypatch):
    write_session(FULL.to_json(), tmp_path)

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_session(SavedSession().to_json(), tmp_path)
    assert read_session(tmp_path) == (FULL, "")
    assert len(list(tmp_path.iterdir())) == 1


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(entries=st.dictionaries(st.sampled_from(sorted(json.loads(FULL.to_json()))), values, max_size=4))
def test_any_json_is_a_session_or_a_value_error(entries):
    try:
        session = SavedSession.from_json(changed(**entries).decode())
    except ValueError:
        return
    assert SavedSession.from_json(session.to_json()) == session
