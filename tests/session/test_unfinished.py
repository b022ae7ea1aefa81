"""The run that was being learned when the window went is found at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest

from rnnviz.core.lock import FileLock
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session.unfinished import Unfinished


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "跑 run\n", RunRecord("mine", "hello", {}, state="stopped"))


@pytest.fixture
def unfinished(tmp_path: Path) -> Unfinished:
    return Unfinished(tmp_path / "learning")


def test_it_is_found_until_it_is_forgotten(unfinished: Unfinished, folder: RunFolder) -> None:
    assert unfinished.find() is None
    unfinished.remember(folder)
    found = unfinished.find()
    assert found is not None and found.path == folder.path
    unfinished.forget()
    unfinished.forget()
    assert unfinished.find() is None


@pytest.mark.parametrize("state", ["finished", "diverged"])
def test_one_that_is_through_is_none(unfinished: Unfinished, folder: RunFolder, state: str) -> None:
    unfinished.remember(folder)
    folder.write_record(folder.record().changed(state=state))
    assert unfinished.find() is None


def test_one_that_another_window_learns_is_none(unfinished: Unfinished, folder: RunFolder) -> None:
    unfinished.remember(folder)
    with FileLock(folder.lock):
        assert unfinished.find() is None


def test_whatever_is_wrong_with_the_file_or_the_run_there_is_none(unfinished: Unfinished, tmp_path: Path) -> None:
    for content in (b"", b"\0", b"/nowhere", b"\xff\xfe", str(tmp_path).encode(), b"x" * 100_000):
        (tmp_path / "learning").write_bytes(content)
        assert unfinished.find() is None
    (tmp_path / "learning").unlink()
    (tmp_path / "learning").mkdir()
    assert unfinished.find() is None
    unfinished.remember(RunFolder(tmp_path / "run"))
    unfinished.forget()
