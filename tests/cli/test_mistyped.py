"""A command that is mistyped is not taken for the name of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rnnviz.cli import main, window
from tests.cli.test_commands import failing


@pytest.mark.parametrize(
    ("mistyped", "meant"), [("modles", "models"), ("explian", "explain"), ("unit", "units"), ("Trace", "trace")]
)
def test_the_command_that_is_meant_is_named(capsys: pytest.CaptureFixture[str], mistyped: str, meant: str) -> None:
    said = failing(capsys, mistyped, "python-prose-lstm", "--text", "a")
    assert said == f"rnnviz: there is no command {mistyped}, nor a file of that name; write {meant}\n"


def test_a_file_of_such_a_name_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("unit").write_text("a text")
    opened: list[str] = []

    def opens(arguments: object) -> int:
        opened.append(vars(arguments)["file"])
        return 0

    monkeypatch.setattr(window, "run", opens)
    assert main(["unit"]) == 0 and opened == ["unit"]


@pytest.mark.parametrize("given", [["--lesson", "gates"], ["--lang", "en"], ["models" * 500], ["trace.txt"]])
def test_nothing_else_is_taken_for_one(given: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "run", lambda _arguments: 7)
    assert main(given) == 7
