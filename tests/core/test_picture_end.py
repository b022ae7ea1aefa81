"""A picture that is cut off is known as such, whatever stands before or behind it."""

import pytest

from rnnviz.core.picture_end import ends_too_soon

THUMBNAIL = b"\xff\xd8\xff\xda\x12\x34\xff\xd9"
SCAN = b"\xff\xda\x00\x08" + bytes(range(40)) + b"\xff\x00\xff\xd0\x77"
JPEG = b"\xff\xd8\xff\xe1" + THUMBNAIL + b"\xff\xdb\x01\x02" + SCAN + b"\xff\xd9"
BMP = b"BM" + (64).to_bytes(4, "little") + bytes(58)
GIF = b"GIF89a" + bytes(30) + b"\x01\x02;"


@pytest.mark.parametrize("content", [JPEG, BMP, GIF])
def test_a_whole_picture_is_whole_and_every_beginning_of_it_is_not(content):
    assert not ends_too_soon(content)
    assert all(ends_too_soon(content[:size]) for size in range(len(content) - len(content) // 4, len(content)))


@pytest.mark.parametrize("content", [JPEG + b"camera's own" * 9, JPEG + JPEG, BMP + b"\0\0", GIF + b"\0"])
def test_what_stands_behind_the_end_does_not_matter(content):
    assert not ends_too_soon(content)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"text", b"\xff"])
def test_other_files_are_left_to_their_decoders(content):
    assert not ends_too_soon(content)
