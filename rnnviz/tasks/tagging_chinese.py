"""Chinese requests to be reminded: 禮拜四下午三點提醒我要去交大. When, what to do, what for, character by character.

三 and 下 and 我 stand in a time, in what is to be done or in its purpose; only what was read before tells which.
"""

from __future__ import annotations

import numpy as np

from rnnviz.core.vocabulary import UNKNOWN
from rnnviz.tasks.tagging_sentences import Tagged

LABELS = ("other", "time", "action", "purpose")
OTHER, TIME, ACTION, PURPOSE = range(len(LABELS))

_DAYS = (
    "今天",
    "明天",
    "後天",
    "大後天",
    "禮拜{}",
    "星期{}",
    "週{}",
    "下禮拜{}",
    "下星期{}",
    "下週{}",
    "這週末",
    "{}月{}日",
)
_OF_WEEK, _NUMBERS = "一二三四五六日", "一二三四五六七八九十"
_PARTS = ("早上", "上午", "中午", "下午", "傍晚", "晚上", "半夜")
_CLOCKS = ("{}點", "{}點半", "{}點{}分", "{}點整", "")
_ACTIONS = (
    *("提醒我", "叫我", "通知我", "告訴我", "提醒媽媽", "通知小明", "叫大家", "提醒他", "打電話給我", "傳訊息給我"),
    *("提醒我們", "通知老師", "叫醒我", "告訴大家"),
)
_LINKS = ("要", "得", "應該", "要記得", "別忘了")
_WHERE = (
    *("交大", "台大", "清大", "台北", "上海", "中山公園", "三峽", "日月潭", "四川", "八里", "夜市", "早餐店", "學校"),
    *("醫院", "機場", "圖書館", "中正大學", "上學", "上班", "午睡"),
)
_WHOM = ("我媽媽", "小明", "大家", "老師", "他們", "我的朋友", "三個同學", "醫生", "我們老闆")
_WHAT = (
    *(
        "月餅",
        "早餐",
        "晚餐",
        "午餐",
        "三本書",
        "生日禮物",
        "一週的菜",
        "五點的車票",
        "明天下午的電影票",
        "星期天的報紙",
    ),
    *("下禮拜三的高鐵票", "牛奶", "日記本", "二十個包子"),
)
_DOING = (
    "交報告",
    "開會",
    "吃藥",
    "運動",
    "洗衣服",
    "寫日記",
    "收信",
    "繳一月的電費",
    "倒垃圾",
    "看日出",
    "看晚上的月亮",
)
_TO = ("去{where}", "到{where}接{whom}", "買{what}", "去{where}買{what}", "跟{whom}吃飯", "打電話給{whom}", "{doing}")

_UNHEARD = 0.04
"""The share of characters of a purpose that stay unknown, and names of the user's own with them."""

_TRADITIONAL = "後禮週這點訊傳給應該記別館場圖書學醫們個闆餅報紙電車藥運動寫開會費訴買峽媽飯話機師繳鐵園"
_SIMPLIFIED = "后礼周这点讯传给应该记别馆场图书学医们个板饼报纸电车药运动写开会费诉买峡妈饭话机师缴铁园"
_SIMPLER = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """The same in simplified characters."""
    return text.translate(_SIMPLER)


def known_characters() -> tuple[str, ...]:
    """All characters there are, in both scripts."""
    groups = (_DAYS, _PARTS, _CLOCKS, _ACTIONS, _LINKS, _WHERE, _WHOM, _WHAT, _DOING)
    joined = "".join("".join(group) for group in groups) + _OF_WEEK + _NUMBERS + "去到接買跟吃飯打電話給我記得，。"
    return tuple(sorted(set(joined + simplified(joined)) - set("{}")))


class Secretary:
    """Writes requests, half of them in simplified characters."""

    def __init__(self, random: np.random.Generator) -> None:
        self._random = random

    def write(self) -> Tagged:
        """Time and action in either order and then the purpose, or the purpose before the action."""
        request = Tagged()
        kind = int(self._random.integers(4))
        if kind == 3:
            request.say("我" if self._chance(0.5) else "")
        pieces = ("taAp", "atAp", "aAp", "tAp,ra")[kind]
        for piece in pieces:
            self._say(request, piece)
        request.say("。" if self._chance(0.5) else "")
        if self._chance(0.5):
            request.words = [simplified(character) for character in request.words]
        return request

    def _say(self, request: Tagged, piece: str) -> None:
        if piece == "p":
            self._say_purpose(request)
        else:
            text, label = {
                "t": (self._time(), TIME),
                "a": (self._one(_ACTIONS), ACTION),
                "A": (self._one(_LINKS), OTHER),
                ",": ("，", OTHER),
                "r": ("記得" if self._chance(0.7) else "", OTHER),
            }[piece]
            request.say(text, label)

    def _say_purpose(self, request: Tagged) -> None:
        parts = {"where": _WHERE, "whom": _WHOM, "what": _WHAT, "doing": _DOING}
        purpose = self._one(_TO).format(**{name: self._one(choices) for name, choices in parts.items()})
        request.say([UNKNOWN if self._chance(_UNHEARD) else one for one in purpose], PURPOSE, asked=True)

    def _time(self) -> str:
        day = self._one(_DAYS)
        if day == "{}月{}日":
            day = day.format(self._one(_NUMBERS), self._one(_NUMBERS))
        day = day.format(self._one(_OF_WEEK))
        clock = self._one(_CLOCKS).format(self._one(_NUMBERS), self._one(_NUMBERS))
        part = self._one(_PARTS) if clock or self._chance(0.5) else ""
        return (day if self._chance(0.85) or not part else "") + part + clock

    def _one(self, choices: tuple[str, ...] | str) -> str:
        return choices[int(self._random.integers(len(choices)))]

    def _chance(self, share: float) -> bool:
        return bool(self._random.random() < share)
