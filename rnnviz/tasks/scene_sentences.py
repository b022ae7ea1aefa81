"""Sentences that say what is on the board: a red circle left of a blue square. 紅色圓形在藍色方形的左邊。"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from rnnviz.core.scene import COLOURS, KINDS, LANGUAGES, Thing

STEPS = 9
"""Words of the longest sentence, with its full stop."""

SILENCE = "·"
"""What is said behind the full stop."""

_COLOURS = {
    "en": dict(zip(COLOURS, COLOURS, strict=True)),
    "zh_TW": dict(zip(COLOURS, ("紅色", "綠色", "藍色", "黃色"), strict=True)),
    "zh_CN": dict(zip(COLOURS, ("红色", "绿色", "蓝色", "黄色"), strict=True)),
}
_KINDS = {
    "en": dict(zip(KINDS, KINDS, strict=True)),
    "zh_TW": dict(zip(KINDS, ("圓形", "方形", "三角形"), strict=True)),
    "zh_CN": dict(zip(KINDS, ("圆形", "方形", "三角形"), strict=True)),
}
_NOTHING = {"en": "nothing", "zh_TW": "什麼都沒有", "zh_CN": "什么都没有"}
_STOP = {"en": ".", "zh_TW": "。", "zh_CN": "。"}
_WHERE = {
    "en": ("left of", "right of", "above", "below"),
    "zh_TW": ("左邊", "右邊", "上面", "下面"),
    "zh_CN": ("左边", "右边", "上面", "下面"),
}


def told(things: Sequence[Thing], language: str, *, from_end: bool = False) -> list[str]:
    """The STEPS words of the sentence about at most two things, SILENCE behind its full stop.

    It begins with what is further to the left, or further up where the things lie rather one below the other; with
    what is further to the right or down if told `from_end`.
    """
    if len(things) == 2:
        first, second, where = _in_order(things[0], things[1], from_end)
        words = _about_two(first, second, where, language)
    else:
        words = _named(things[0], language) if things else [_NOTHING[language]]
    words.append(_STOP[language])
    return words + [SILENCE] * (STEPS - len(words))


def _in_order(one: Thing, other: Thing, from_end: bool) -> tuple[Thing, Thing, int]:
    """What is named first and second, and where the first is, seen from the second: left, right, above, below."""
    across, down = one.column - other.column, one.row - other.row
    is_across = abs(across) >= abs(down)
    is_second = (across if is_across else down) > 0
    first, second = (other, one) if is_second != from_end else (one, other)
    return first, second, 2 * (not is_across) + from_end


def _about_two(first: Thing, second: Thing, where: int, language: str) -> list[str]:
    if language == "en":
        return [*_named(first, language), *_WHERE[language][where].split(), *_named(second, language)]
    return [*_named(first, language), "在", *_named(second, language), "的", _WHERE[language][where]]


def _named(thing: Thing, language: str) -> list[str]:
    article = ["a"] if language == "en" else []
    return [*article, _COLOURS[language][thing.colour], _KINDS[language][thing.kind]]


def written(words: Sequence[str]) -> str:
    """Words as a sentence, up to its full stop."""
    kept = list(words)
    for place, word in enumerate(kept):
        if word in (".", "。"):
            kept = kept[: place + 1]
            break
    kept = [word for word in kept if word != SILENCE]
    if not any(word.isascii() for word in kept):
        return "".join(kept)
    return " ".join(kept).replace(" .", ".")


def _all_words() -> list[str]:
    things = [Thing(kind, colour, 0, 0) for kind, colour in product(KINDS, COLOURS)]
    words: list[str] = []
    for language in LANGUAGES:
        for thing in things:
            words += _named(thing, language)
        words += [_NOTHING[language], _STOP[language]]
        for where in _WHERE[language]:
            words += where.split()
    return [*words, "在", "的", SILENCE]


WORDS = tuple(dict.fromkeys(_all_words()))
"""All words of all languages, each once: the outputs of the network."""
