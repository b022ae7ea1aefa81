"""How likely a text is, character by character, if it is what people write: Chinese above all, and Latin letters."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_FREQUENT = (
    "了他一的是这這我很在有人不个個大上和中要国國来來们們家子地会會到为爲生年天学學里出下多裏时時好都去以你成说說"
    "得工对對行着作事公用动動道发过過也發就长長自后方後小民能于於请請可高看开開新分法面两兩主儿兒业業本把水心部点"
    "點机機门門之那进進外经經全市同老起等前理别別间間种種定重手力体體意明日沒没产產想问問文现現车車区區实實政还還"
    "名路然书書做么麼代场場气氣从從见見而件电電西司军軍正北当當东東关關品表安打三头頭加十山所题題师師常如位其平员"
    "員口物通只话話合给給制相化最次月度她身条條又回此美情向院内內走建活比城海期今者样樣队隊些与與难難南教边邊太将"
    "將运運但数數知无無利各喫吃原快二性先战戰量处處第被入已由资資果商放特应應目务務房任保报報己提信治计計金因真立"
    "變变张張使系少级級解交总總色议議声聲科结結及花住服什展风風万萬领領几幾听聽设設女再武决決并认認流世光节節爱愛"
    "空石五湖马馬元才首共台强強钱錢清收直病社省受候术術布漢汉孩委形医醫导導江改论論接四球字取完考义義程米价價记記"
    "更或规規校办辦管统統传傳便达達干反热熱步持王眼並白周府写寫技格命游河息感每权權器衣基乐樂号號早功至臺指笑参百"
    "式喜带帶欢歡联聯影组組片雨选選坐客音京包观觀称稱阳陽士农農图圖习習华華具调調增站据據消广廣求近料单單族试試备"
    "備週划众衆语語块塊火參职職照界专專转轉神树樹友州网網亲親质質类類劃官越线線飞飛满滿让讓店晚买買往济濟必争爭遊"
    "举舉星集县縣准思远遠深需研它黄黃故装裝约約言团團复兵古造林整楼樓红紅座课課土半班确確英党黨断斷吧準何赛賽詞词"
    "却卻告始连連費费觉覺像段历育型识識护護饭飯究兴興案望非李票画畫斯帮幫製佈乾歷隻係繫複錶麪纔幹復俱併覆曆檯蔘颱"
)
"""The hanzi of everyday Chinese, simplified and traditional, the most frequent first."""

_PUNCTUATION = "，。、；：？！「」『』《》（）“”‘’…—–·•～　〈〉【】"

_ASTRAL, _EMOJI = 0x10000, 0x10001
"""The table's last two entries: characters beyond the basic plane, and the pictures among them."""

_RANGES = (
    (0x00, 0x20, 1e-7),  # control characters
    (0x20, 0x7F, 3e-3),
    (0x80, 0xA0, 1e-8),
    (0xA0, 0x100, 1e-3),
    (0x100, 0x180, 1e-4),
    (0x370, 0x530, 3e-4),  # Greek and Cyrillic
    (0x590, 0x650, 1e-4),  # Hebrew and Arabic
    (0x2010, 0x2700, 1e-5),  # signs, arrows, formulas, lines
    (0x3000, 0x3130, 3e-5),  # punctuation, kana, bopomofo
    (0x4E00, 0xA000, 1e-8),
    (0xAC00, 0xD7A4, 3e-6),  # Hangul
    (0xFF01, 0xFF5F, 1e-4),  # letters as wide as hanzi
)
_OTHERS, _PRIVATE = 1e-9, 1e-12


def log_likelihood(text: str, least: float = -math.inf) -> float:
    """The sum of the characters' log probabilities, nats, each taken by itself.

    Beyond ASCII no character counts as less likely than `least`, nats.
    """
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    astral = np.where((points >= 0x1F000) & (points < 0x1FC00), _EMOJI, _ASTRAL)
    each = _table()[np.where(points < _ASTRAL, points, astral)]
    return float(np.where(points < 0x80, each, np.maximum(each, least)).sum())


@lru_cache(maxsize=1)
def _table() -> NDArray[np.float64]:
    """Log probabilities by code point, (65538,) float64; rough, but orders of magnitude are what tells texts apart."""
    table = np.full(_EMOJI + 1, _OTHERS)
    for first, end, probability in _RANGES:
        table[first:end] = probability
    table[0xD800:0xF900] = _PRIVATE  # surrogates too
    table[0xFFF0:0x10000] = _PRIVATE
    table[_EMOJI] = 1e-5
    table[_points(_double_bytes("gb2312", 0xD8, 0xF8) + _double_bytes("big5", 0xC9, 0xFA))] = 1e-6
    table[_points(_double_bytes("gb2312", 0xB0, 0xD8) + _double_bytes("big5", 0xA4, 0xC7))] = 3e-5
    table[_points(_double_bytes("shift_jis", 0x88, 0x99))] = 3e-5
    table[_points("\f\x1b")] = 1e-4
    table[_points("abcdefghijklmnopqrstuvwxyz 0123456789\n\t\r")] = 0.015
    table[_points(_PUNCTUATION)] = 4e-3
    ranks = np.arange(len(_FREQUENT))
    table[_points(_FREQUENT)] = 0.5 / (ranks + 20) / math.log(1 + len(_FREQUENT) / 20)
    return np.log(table)


def _points(text: str) -> list[int]:
    return [ord(char) for char in text]


def _double_bytes(codec: str, first: int, end: int) -> str:
    """The hanzi of a part of a national standard: its common characters stand before its rarer ones."""
    pairs = (bytes((high, low)) for high in range(first, end) for low in range(0x40, 0xFF))
    hanzi = "".join(pair.decode(codec, "ignore") for pair in pairs)
    return "".join(char for char in hanzi if "\u4e00" <= char <= "\u9fff")
