"""Translating and tracing a translator from the command line."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rnnviz.cli import main
from tests.cli.test_commands import failing


def test_generate_translates(capsys: pytest.CaptureFixture[str]) -> None:
    for beam in ([], ["--beam", "1"]):
        assert main(["generate", "dates-attention", "--prompt", "the 3rd of May 1999", *beam]) == 0
        assert capsys.readouterr().out == "1999-05-03\n"


def test_what_cannot_be_translated_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert "give it a text" in failing(capsys, "generate", "dates-attention")
    assert "1 or wider" in failing(capsys, "generate", "dates-attention", "--prompt", "1/1/1999", "--beam", "0")
    assert "at most 300 are translated" in failing(capsys, "generate", "dates-attention", "--prompt", "word " * 500)
    assert "does not translate" in failing(capsys, "generate", "python-prose-lstm", "--beam", "5")


def test_a_trace_holds_both_halves_and_the_attention(tmp_path: Path) -> None:
    output = tmp_path / "t.npz"
    assert main(["trace", "dates-attention", "--text", "the 3rd of May 1999", "-o", str(output)]) == 0
    with np.load(output) as arrays:
        assert arrays["layers.0.forget"].shape == (19, 64) and arrays["decoder.layers.0.forget"].shape == (11, 64)
        np.testing.assert_array_equal(arrays["attention"].shape, (11, 19))
        np.testing.assert_allclose(arrays["attention"].sum(axis=1), 1, atol=1e-5)
        assert arrays["decoder.surprise"][1:].sum() < 0.2
    assert main(["trace", "dates-attention", "--text", "May", "-o", str(tmp_path / "t.csv")]) == 0
    assert (tmp_path / "t.csv").read_text("utf-8").count("\n") == 4
