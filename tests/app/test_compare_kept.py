"""Who is compared comes back at the next start, whatever has become of the networks or of the file."""

from __future__ import annotations

import json

import pytest

from rnnviz.session.compared_networks import ComparedNetworks
from rnnviz.session.network_shelf import FRESH
from rnnviz.session.saved import FILE_NAME
from tests.app.driving import said, type_text


def lanes_of(window) -> list[str]:
    """The keys of what is compared, once that is looked at."""
    window.companions.show_stage("compare")
    return [lane.key for lane in window.companions.companion("compare").stage.lanes.lanes]


def test_who_is_compared_comes_back_at_the_next_start(conduct, tmp_path):
    """Through the file that is saved by itself; nothing is opened before it is looked at."""
    first = conduct(tmp_path / "data")
    first.window.companions.show_stage("compare")
    first.window.companions.companion("compare").stage.legend.remove_requested.emit("python-prose-rnn")
    first.window.companions.companion("compare").stage.legend.add_requested.emit(FRESH)
    first.window.close()
    second = conduct(tmp_path / "data")
    assert ComparedNetworks.of(second.studio.document).keys == ("python-prose-gru", FRESH)
    assert lanes_of(second.window) == ["", "python-prose-gru", FRESH]
    assert said(second.window) == []


def change_saved(folder, **entries):
    """As if another rnnviz, or an accident, had written the session."""
    file = folder / FILE_NAME
    saved = json.loads(file.read_text())
    del saved["compared"]
    file.write_text(json.dumps(saved | entries))


def test_a_compared_network_that_has_gone_is_told_once_and_nothing_else_is_lost(conduct, tmp_path):
    folder, path = tmp_path / "data", tmp_path / "gone.safetensors"
    first = conduct(folder)
    type_text(first.window, "!")
    text = first.studio.document.text
    first.window.close()
    change_saved(folder, compared=[str(path), "python-prose-gru"])
    second = conduct(folder)
    assert said(second.window) == []
    assert lanes_of(second.window) == ["", "python-prose-gru"]
    second.studio.switch_cell("rnn")
    assert len(said(second.window)) == 1 and "gone" in said(second.window)[0]
    assert second.studio.document.text == text
    second.window.close()
    assert json.loads((folder / FILE_NAME).read_text())["compared"] == ["python-prose-gru"]


@pytest.mark.parametrize("entries", [{"compared": ["mine", 7]}, {}])
def test_garbage_or_nothing_for_the_compared_networks_costs_nothing_else(conduct, tmp_path, entries):
    folder = tmp_path / "data"
    first = conduct(folder)
    type_text(first.window, "!")
    text = first.studio.document.text
    first.window.close()
    change_saved(folder, **entries)
    second = conduct(folder)
    assert second.studio.document.text == text and said(second.window) == []
    assert lanes_of(second.window) == ["", "python-prose-rnn", "python-prose-gru"]
