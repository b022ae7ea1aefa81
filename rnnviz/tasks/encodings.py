"""Which encoding a file's bytes are in: each is tried strictly, and the likeliest text wins."""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rnnviz.tasks.plausible import log_likelihood

_CODECS = {
    "UTF-8": ("utf-8",),
    "UTF-16 LE": ("utf-16-le",),
    "UTF-16 BE": ("utf-16-be",),
    "GB18030": ("gb18030",),
    "Big5": ("cp950", "big5hkscs"),  # as Windows writes it, or with Hong Kong's additions
}
ENCODINGS = tuple(_CODECS)
"""The encodings that can be told and asked for."""

_PRIOR = {"UTF-8": 10.0, "UTF-16 LE": -12.0, "UTF-16 BE": -14.0, "GB18030": 0.0, "Big5": 0.0}
"""How much likelier an encoding is before anything is read, nats: UTF-16 nearly always comes with its mark."""

_LEAST_IN_UTF8 = -10.0
"""Other bytes hardly ever look like UTF-8 by chance, so its characters may be as rare as they like."""

_FOREIGN = {
    "cp1252": (1.0, "Western European"),
    "cp1251": (-5.0, "Cyrillic"),
    "shift_jis": (-5.0, "Japanese"),
    "euc_jp": (-5.0, "Japanese"),
}
"""What is not read here is at least told, lest it be taken for Chinese: by codec, how much likelier, and the name."""

_MARKS = {b"\xef\xbb\xbf": "UTF-8", b"\xff\xfe": "UTF-16 LE", b"\xfe\xff": "UTF-16 BE"}
_SURE_FROM = 10.0
"""Nats by which the best must lead to be taken without a question."""

_SAMPLE = 65_536
"""Bytes from the first that is not ASCII on: they tell the encoding of the whole."""

_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOT_ASCII = re.compile(rb"[\0\x80-\xff]")
_NO_TEXT = "{name} is not text in UTF-8, UTF-16, GB18030 or Big5; choose another file, or save it as UTF-8"


class EncodingError(ValueError):
    """The bytes are no text, or not in the encoding asked for; the message is one sentence."""


@dataclass(frozen=True)
class Decoded:
    """A text and the encoding it was in, one of ENCODINGS.

    `others` are the encodings that the bytes could also be in, likeliest first. If not `sure`, ask which is right.
    """

    text: str
    encoding: str
    sure: bool = True
    others: tuple[str, ...] = ()


class _Reading(NamedTuple):
    score: float
    encoding: str


def decode(content: bytes, name: str, encoding: str | None = None, cut: bool = False) -> Decoded:
    """Read `content` as text, in `encoding` (one of ENCODINGS) or in whichever it is.

    `name` is the file's, for the sentences. With `cut`, the last character may lack its end and is then left out.
    Raises EncodingError for what is no text in these encodings.
    """
    if encoding is None:
        encoding = next((_MARKS[mark] for mark in _MARKS if content.startswith(mark)), None)
        return _told(content, name, cut) if encoding is None else Decoded(_read(content, name, encoding, cut), encoding)
    text = _read(content, name, encoding, cut)
    return Decoded(text, encoding, others=_without(encoding, _readings(content, _sample(content), cut)))


def _read(content: bytes, name: str, encoding: str, cut: bool) -> str:
    if encoding not in ENCODINGS:
        raise EncodingError(f"there is no encoding {encoding!r}; choose from {', '.join(ENCODINGS)}")
    text = _strictly(content, encoding, cut)
    if text is None:
        raise EncodingError(f"{name} is not text in {encoding}; choose another encoding, or save it as UTF-8")
    return _text_only(text, name)


def _told(content: bytes, name: str, cut: bool) -> Decoded:
    """The likeliest reading that holds to the end and is likelier than anything that cannot be read here."""
    sample = _sample(content)
    rival, language = max(_rivals(sample))
    readings = _readings(content, sample, cut)
    likely = [reading for reading in readings if reading.score > rival]
    for reading in likely:
        text = _strictly(content, reading.encoding, cut)
        if text is not None:
            leads = reading == readings[0] and reading.score - max([rival, *_scores(readings[1:])]) >= _SURE_FROM
            others = _without(reading.encoding, readings)
            return Decoded(_text_only(text, name), reading.encoding, leads, others)
    if likely:
        raise EncodingError(f"{name} is damaged: not all of it is {likely[0].encoding}; save it anew as UTF-8")
    if language:
        raise EncodingError(f"{name} seems to be {language} text in an old encoding; save it as UTF-8")
    raise EncodingError(_NO_TEXT.format(name=name))


def _without(encoding: str, readings: list[_Reading]) -> tuple[str, ...]:
    return tuple(reading.encoding for reading in readings if reading.encoding != encoding)


def _scores(readings: list[_Reading]) -> list[float]:
    return [reading.score for reading in readings]


def _text_only(text: str, name: str) -> str:
    """The text without its mark. Raises EncodingError if too much of it are control characters."""
    beginning = text[:_SAMPLE]
    if len(_CONTROL.findall(beginning)) > 4 + len(beginning) / 50 or text.count("\0") > 4 + len(text) / 50:
        raise EncodingError(_NO_TEXT.format(name=name))
    return text.removeprefix("\ufeff")


def _readings(content: bytes, sample: bytes, cut: bool) -> list[_Reading]:
    """The encodings that the sample can be in, the likeliest first; of those that give the same text, one.

    Nearly any bytes can be UTF-16, so that is left out where it makes no sense.
    """
    cut = cut or not content.endswith(sample)
    readings: dict[str, _Reading] = {}
    for encoding, prior in _PRIOR.items():
        text = _strictly(sample, encoding, cut)
        if text is None or text in readings:
            continue
        score = log_likelihood(text, _LEAST_IN_UTF8 if encoding == "UTF-8" else -math.inf) + prior
        if not encoding.startswith("UTF-16") or score > _noise(sample):
            readings[text] = _Reading(score, encoding)
    return sorted(readings.values(), reverse=True)


def _sample(content: bytes) -> bytes:
    """The bytes by which an encoding is told; at an even place, so that UTF-16 stays in step."""
    found = _NOT_ASCII.search(content)
    start = found.start() & ~1 if found else 0
    return content[start : start + _SAMPLE]


def _rivals(sample: bytes) -> Iterator[tuple[float, str]]:
    """What else the bytes could be: anything at all, or text in an encoding that is not read here."""
    yield _noise(sample), ""
    for codec, (prior, language) in () if sample.isascii() else _FOREIGN.items():
        yield log_likelihood(sample.decode(codec, "replace")) + prior, language


def _noise(sample: bytes) -> float:
    """The log probability of bytes that mean nothing, nats."""
    return -math.log(256) * len(sample) - 10


def _strictly(content: bytes, encoding: str, cut: bool) -> str | None:
    """The text, if every byte fits."""
    for codec in _CODECS[encoding]:
        try:
            return codecs.getincrementaldecoder(codec)("strict").decode(content, not cut)
        except UnicodeDecodeError:
            continue
    return None
