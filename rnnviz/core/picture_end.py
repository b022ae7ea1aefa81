"""Whether the file of a picture is cut off: decoders fill what is missing with grey, and say nothing."""

from __future__ import annotations

_JPEG, _SCAN, _END = b"\xff\xd8", b"\xff\xda", b"\xff\xd9"
_BMP = b"BM"
_GIF, _TRAILER = b"GIF8", b";"


def ends_too_soon(content: bytes) -> bool:
    """For JPEG, BMP and GIF by their own marks; False for what is none of them.

    What a camera puts behind a JPEG's end does not matter, nor does a small picture before its beginning: behind the
    last scan there must be an end, which a scan itself cannot contain. (A GIF that is cut right behind a ";", one in
    256, is taken for whole.)
    """
    if content.startswith(_JPEG):
        return content.find(_END, max(0, content.rfind(_SCAN))) < 0
    if content.startswith(_BMP):
        return len(content) < int.from_bytes(content[2:6], "little")
    if content.startswith(_GIF):
        return not content.rstrip(b"\0").endswith(_TRAILER)
    return False
