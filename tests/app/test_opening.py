"""A stranger's text file, in whatever encoding, opens right or asks."""

from __future__ import annotations

import os

import pytest

from rnnviz.app.opening import OpenError, open_text, read_text
from rnnviz.view.editor import MOST_CHARACTERS

CHINESE = "今天下午我們在圖書館讀書，她寫了一首歌。"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5"])
def test_chinese_in_any_usual_encoding_opens_as_it_was_written(tmp_path, codec):
    path = tmp_path / "song.txt"
    path.write_bytes(f"{CHINESE}\r\n".encode(codec))
    assert read_text(path) == (f"{CHINESE}\n", "")


def test_where_the_encoding_is_a_guess_the_alternatives_can_be_had(tmp_path):
    path = tmp_path / "short.txt"
    path.write_bytes("——".encode("gb18030"))
    opened = open_text(path)
    assert not opened.sure and opened.others
    assert f"short.txt was read as {opened.encoding}. Is it garbled?" in opened.note and opened.others[0] in opened.note
    again = open_text(path, opened.others[0])
    assert again.encoding == opened.others[0] and again.sure and again.note == ""
    with pytest.raises(OpenError, match="not text in UTF-8"):
        open_text(path, "UTF-8")


def test_of_a_long_guess_both_are_told(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(("a" * MOST_CHARACTERS + "——").encode("gb18030"))
    opened = open_text(path)
    assert len(opened.text) == MOST_CHARACTERS
    assert "garbled" in opened.note and "200,002" in opened.note


def test_half_a_gigabyte_is_refused_at_once_with_the_limit(tmp_path):
    path = tmp_path / "huge.txt"
    path.touch()
    os.truncate(path, 500_000_000)
    with pytest.raises(OpenError, match=r"huge\.txt is larger than 64 MB"):
        read_text(path)
