from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.run_record import STATES, RunRecord, RunRecordError, now

FULL = RunRecord(
    name="諧 \ud800 \n prose",
    recipe="characters",
    settings={"cell": "gru", "units": 64, "rate": 3e-3, "carry": True},
    source={"name": "a.txt", "encoding": "gb18030", "rare": ["é", None]},
    created="2026-11-21T06:39:48+00:00",
    state="paused",
    reason="the disk is full",
    device="cpu",
    step=120,
    steps=400,
    steps_a_pass=80,
    seconds=1.5,
    unit="nats per token",
    guess=4.5,
    parameters=12_345,
    network="GRU(64)",
    best=(1.25, 100.0),
)


def changed(**entries) -> str:
    return json.dumps(json.loads(FULL.to_json()) | entries)


def refusal(written: str) -> str:
    with pytest.raises(RunRecordError) as caught:
        RunRecord.from_json(written)
    message = str(caught.value)
    assert message == message.strip() and "\n" not in message and len(message) < 150
    return message


def test_all_that_was_written_comes_back():
    assert RunRecord.from_json(FULL.to_json()) == FULL
    assert FULL.to_json().isascii()


@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_kept(state):
    assert RunRecord.from_json(FULL.changed(state=state).to_json()).state == state


def test_epochs_are_passes_over_the_data():
    assert FULL.epoch == 1.5
    assert RunRecord("new", "hello", {}).epoch == 0.0


def test_an_entry_that_is_missing_or_new_is_no_damage():
    data = json.loads(changed(colour="of the future"))
    del data["network"]
    assert RunRecord.from_json(json.dumps(data)) == FULL.changed(network="")


def test_whole_numbers_stand_for_seconds_and_losses():
    record = RunRecord.from_json(changed(seconds=2, best=[1, 5]))
    assert (record.seconds, record.best) == (2.0, (1, 5))


@pytest.mark.parametrize("version", [2, "1", None, "x" * 10_000])
def test_another_version_is_told(version):
    assert "another version of rnnviz" in refusal(changed(version=version))


@pytest.mark.parametrize("written", ["", "{", "null", "[]", "5", '{"a": 1}', "[" * 100_000, "{“}"])
def test_what_is_no_record_is_told(written):
    assert refusal(written) in ("its run.json is damaged", "its run.json is not a training run's")


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("name", 5),
        ("name", None),
        ("settings", []),
        ("settings", {"a": [[[[[[[[1]]]]]]]]}),
        ("source", "a.txt"),
        ("step", -1),
        ("step", 1.0),
        ("step", True),
        ("steps", 2**60),
        ("step", 10**400),
        ("seconds", 10**400),
        ("seconds", -0.5),
        ("seconds", float("nan")),
        ("seconds", "1"),
        ("best", [1.5]),
        ("best", [1.5, None]),
        ("best", [float("inf"), 3]),
        ("best", {}),
    ],
)
def test_an_entry_that_makes_no_sense_is_named(entry, value):
    assert repr(entry) in refusal(changed(**{entry: value}))


def test_an_unknown_state_is_named():
    assert "'dreaming'" in refusal(changed(state="dreaming"))
    refusal(changed(state="long " * 1000))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(list(json.loads(FULL.to_json()))), ANYTHING, max_size=3))
def test_whatever_an_entry_says_it_is_read_or_refused(entries):
    try:
        record = RunRecord.from_json(changed(**entries))
    except RunRecordError:
        refusal(changed(**entries))
        return
    assert RunRecord.from_json(record.to_json()).to_json() == record.to_json()


def test_now_is_utc_to_the_second():
    assert datetime.fromisoformat(now()).utcoffset() == timedelta(0)
    assert "." not in now()
