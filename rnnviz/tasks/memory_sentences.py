"""Sentences whose end is decided at their beginning: I like dogs, it rains, we talk, so I keep a shiba.

In between stand clauses that tell nothing; as many as one likes. And chains in which no name comes back.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Language:
    """The words of one script. `pairs` are causes and what follows from them; no two of these begin alike.

    Nor do two of the `names`, once `before_name` is said.
    """

    like: str
    keeps: tuple[str, ...]
    comma: str
    stop: str
    pairs: tuple[tuple[str, str], ...]
    fillers: tuple[str, ...]
    chain: str
    before_name: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """What is read (`given`), which ends before the deciding word, and that word (`wanted`).

    `choices` are the first characters of all words that could stand there, the wanted one at `right`. The cause's
    last character lies `distance` characters before the wanted word's first.
    """

    given: str
    wanted: str
    choices: str
    right: int
    distance: int
    stop: str
    short: str
    """What is read, without the clauses in between."""


ENGLISH = Language(
    "I like {}",
    ("so I keep a ", "a "),
    ", ",
    ".",
    (("dogs", "shiba"), ("cats", "persian"), ("birds", "canary"), ("fish", "guppy")),
    ("it rains", "we talk", "he runs", "they cook", "she reads", "you wait", "the sun is up", "I sing"),
    "{} likes {}",
    "",
    ("Ann", "Bob", "Eve", "Ian", "Meg", "Tom"),
)
TRADITIONAL = Language(
    "我喜歡{}",
    ("所以我養", "我養"),
    "，",
    "。",
    (("狗", "柴犬"), ("貓", "波斯貓"), ("鳥", "金絲雀"), ("魚", "孔雀魚")),
    ("下雨了", "大家聊天", "他跑步", "他們做飯", "她看書", "你等我", "太陽出來了", "我唱歌"),
    "{}喜歡{}",
    "小",
    ("小明", "小花", "小白", "小美", "小華", "小強"),
)
SIMPLIFIED = Language(
    "我喜欢{}",
    ("所以我养", "我养"),
    "，",
    "。",
    (("狗", "柴犬"), ("猫", "波斯猫"), ("鸟", "金丝雀"), ("鱼", "孔雀鱼")),
    ("下雨了", "大家聊天", "他跑步", "他们做饭", "她看书", "你等我", "太阳出来了", "我唱歌"),
    "{}喜欢{}",
    "小",
    ("小明", "小花", "小白", "小美", "小华", "小强"),
)
LANGUAGES = (ENGLISH, TRADITIONAL, SIMPLIFIED)


def letters(language: Language) -> str:
    """All characters that its sentences are made of."""
    words = (word for pair in language.pairs for word in pair)
    phrases = (language.like.format(""), language.chain.format("", ""), language.comma, language.stop)
    return "".join((*words, *phrases, *language.keeps, *language.fillers, *language.names))


def question(language: Language, cause: int, distance: int, random: np.random.Generator, *, keep: str = "") -> Question:
    """About the cause of this number; as many clauses in between as bring the word `distance` characters away."""
    liked, wanted = language.pairs[cause]
    given, keep = language.like.format(liked), keep or language.keeps[0]
    start = len(given) - 1
    given += language.comma
    short = f"{given}…{keep}"
    while len(given) + len(keep) - start < distance:
        given += language.fillers[random.integers(len(language.fillers))] + language.comma
    given += keep
    choices = "".join(word[0] for _, word in language.pairs)
    return Question(given, wanted, choices, cause, len(given) - start, language.stop, short)


def chain(language: Language, length: int, random: np.random.Generator) -> str:
    """So many clauses, each of which begins with the name that ended the one before; no name is liked twice."""
    names = [language.names[index] for index in random.permutation(len(language.names))]
    clauses = [language.chain.format(*names[index : index + 2]) for index in range(length)]
    return language.comma.join(clauses) + language.stop


def sentence(longest: int, random: np.random.Generator) -> str:
    """Two of three with a cause at most about `longest` characters away, nearer ones oftener; or a chain."""
    language = LANGUAGES[random.integers(len(LANGUAGES))]
    if random.integers(3) == 0:
        return chain(language, int(random.integers(2, 5)), random)
    distance = int(longest * random.random() ** 4)
    keep = language.keeps[random.integers(len(language.keeps))]
    asked = question(language, int(random.integers(len(language.pairs))), distance, random, keep=keep)
    return asked.given + asked.wanted + asked.stop
