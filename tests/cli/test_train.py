"""``rnnviz train``: learns, stops on ctrl-C with everything saved, and goes on as if never stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main

TEXT = "the quick brown fox jumps over the lazy dog. " * 60
SETTINGS = ["--set", "units=16", "batch=4", "window=20", "epochs=2", "embedding=8", "dropout=0.2", "--device", "cpu"]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "fox.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_stopped_run_goes_on_as_if_never_stopped(
    text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from rnnviz.learn.run import Run

    whole, parted = text.with_name("whole.safetensors"), text.with_name("parted.safetensors")
    assert main(["train", "characters", "--text", str(text), "-o", str(whole), *SETTINGS]) == 0
    advance = Run.advance

    def interrupted(run: Run) -> float:
        if run.step == 17:
            raise KeyboardInterrupt
        return advance(run)

    command = ["train", "characters", "--text", str(text), "-o", str(parted), *SETTINGS]
    with monkeypatch.context() as patched:
        patched.setattr(Run, "advance", interrupted)
        assert main(command) == 130
    assert "--resume" in capsys.readouterr().err
    assert rnnviz.load(parted).card.training["steps"] == 17  # what was learned so far can be used at once
    assert main([*command, "--resume"]) == 0
    first, second = rnnviz.load(whole), rnnviz.load(parted)
    for name, tensor in first.network.tensors.items():
        np.testing.assert_array_equal(tensor, second.network.tensors[name])
    assert first.card.training["curve"] == second.card.training["curve"]
    assert not list(text.parent.glob("*.run"))


def test_a_run_with_other_settings_is_not_gone_on_from(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = text.with_name("m.safetensors")
    command = ["train", "characters", "--text", str(text), "-o", str(output), *SETTINGS]
    assert main([*command, "--resume"]) == 2
    assert "start without --resume" in capsys.readouterr().err
    assert not output.exists()


def test_a_text_that_is_too_short_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    short = tmp_path / "short.txt"
    short.write_text("too short", encoding="utf-8")
    assert main(["train", "characters", "--text", str(short), "-o", str(tmp_path / "m.safetensors")]) == 2
    assert "too few" in capsys.readouterr().err
