"""Session objects that end with their test."""

from __future__ import annotations

import pytest

from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session import snapshot_loader
from rnnviz.session.document import Document
from rnnviz.session.replay import FASTEST, Replay
from tests.session.film import STEPS, Opened, Screen, keep
from tests.session.models import model
from tests.session.shelf import Shelf


@pytest.fixture
def document(qapp):
    """A document with a small LSTM, stopped and gone after the test."""
    made = Document(model())
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def shelf(qtbot, tmp_path):
    """A folder for runs, and the list of them."""
    made = Shelf(tmp_path / "runs", qtbot)
    yield made
    made.runs.close()
    made.runs.deleteLater()


@pytest.fixture
def three(shelf):
    """Three runs in the list, c the newest."""
    for day, name in enumerate("abc", 1):
        shelf.add(name, day=day)
    shelf.read()
    return shelf


@pytest.fixture
def afar(tmp_path, shelf):
    """A run in a folder of its own."""
    return shelf.add("afar", day=9, folder=tmp_path / "disk")


@pytest.fixture
def film(tmp_path):
    """A run that kept its networks at STEPS."""
    record = RunRecord("A run", "characters", {}, step=12, steps_a_pass=4)
    made = RunFolder.create(tmp_path / "run", record)
    for step in STEPS:
        keep(made, step)
    for step, loss in ((5, 2.0), (11, 1.5), (12, None)):
        made.append_evaluation({"step": step, "validation": loss})
    return made


@pytest.fixture
def replay(qapp, film):
    """At rest, now; fast."""
    made = Replay()
    made.set_run(film)
    made.set_speed(FASTEST)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def screen(replay):
    """What the replay tells."""
    return Screen(replay)


@pytest.fixture
def opened(monkeypatch):
    """Which files are read from now on."""
    made = Opened()
    monkeypatch.setattr(snapshot_loader, "load_model", made)
    return made
