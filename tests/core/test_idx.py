"""IDX files: read whole, or refused in one sentence, whatever is wrong with them."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from rnnviz.core.idx import IdxError, read_idx
from tests.digit_data import idx_bytes

PICTURES = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)


def written(tmp_path, content, name="t10k-images-idx3-ubyte"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_an_array_is_read_as_it_was_written(tmp_path, suffix):
    content = idx_bytes(PICTURES)
    path = written(tmp_path, gzip.compress(content) if suffix else content, f"images{suffix}")
    np.testing.assert_array_equal(read_idx(path, 3), PICTURES)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is no IDX file"),
        (b"\x89PNG\r\n\x1a\n", "is no IDX file"),
        (idx_bytes(PICTURES)[:-1], "is cut off: it holds 23 of its 24 bytes"),
        (idx_bytes(PICTURES)[:9], "is cut off within its header"),
        (idx_bytes(PICTURES) + b"\0", "holds more bytes than the 24"),
        (b"\0\0\x0d\3" + idx_bytes(PICTURES)[4:], "numbers of another type"),
        (idx_bytes(PICTURES[0, 0]), "holds labels where pictures are needed"),
        (b"\0\0\x08\3" + b"\xff" * 12, "says that it holds"),
        (b"\0\0\x08\3" + bytes(4) + b"\xff" * 8, "holds nothing: its header tells of pictures without any"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, content, said):
    path = written(tmp_path, content)
    with pytest.raises(IdxError, match=said) as caught:
        read_idx(path, 3)
    assert str(caught.value).startswith("t10k-images-idx3-ubyte") and "\n" not in str(caught.value)


def test_a_damaged_compressed_file_is_said_to_be_one(tmp_path):
    content = gzip.compress(idx_bytes(np.random.default_rng(1).integers(0, 255, (9, 28, 28))))
    for damaged in (content[:-30], b"no gzip", content[:40] + b"?" * 40 + content[80:]):
        with pytest.raises(IdxError, match="cannot be decompressed"):
            read_idx(written(tmp_path, damaged, "images.gz"), 3)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(IdxError, match="cannot be read"):
        read_idx(tmp_path / "images", 3)
