"""Dates as people write them, in many forms, and as ISO 8601 writes them: "21 November 2026" is 2026-11-21."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

import numpy as np

FIRST, LAST = date(1950, 1, 1), date(2049, 12, 31)
"""The days there are; of a year in two digits, 50 to 99 are of the last century."""

HELD_OUT = 10
"""One day of so many is never learned, in whatever form."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

JOINS = (" and ", ", then ", "; ", " to ")
"""What stands between several dates."""

FORMS = (
    "{day} {month} {year}",
    "{day} {short} {year}",
    "{day} {short} {two:02d}",
    "{month} {day}, {year}",
    "{short} {day}, {two:02d}",
    "the {nth} of {month} {year}",
    "the {nth} of {month}, {year}",
    "{month} {nth}, {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday}, {month} {day}, {year}",
    "{day}-{short}-{two:02d}",
    "{day}.{number}.{year}",
    "{day:02d}/{number:02d}/{year}",
    "{year}/{number:02d}/{day:02d}",
    "{year}年{number}月{day}日",
    "{year_zh}年{number_zh}月{day_zh}日",
)
"""The forms of a date; where all are numbers and the year stands last, the day stands first."""

_LOWER = 0.15
_DIGITS = "〇一二三四五六七八九"


def written(day: date, form: str) -> str:
    """A day in one of FORMS."""
    month = MONTHS[day.month - 1]
    return form.format(
        day=day.day,
        nth=_ordinal(day.day),
        month=month,
        short=month[:3],
        number=day.month,
        year=day.year,
        two=day.year % 100,
        weekday=WEEKDAYS[day.weekday()],
        year_zh="".join(_DIGITS[int(digit)] for digit in str(day.year)),
        number_zh=_chinese(day.month),
        day_zh=_chinese(day.day),
    )


def _ordinal(number: int) -> str:
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _chinese(number: int) -> str:
    """1 to 31 in Chinese numerals: 二十一."""
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else ("" if tens == 1 else _DIGITS[tens]) + "十"
    return before + (_DIGITS[ones] if ones or not tens else "")


def is_held_out(day: date) -> bool:
    """Whether a day is never learned; by its hash, so that the held-out days lie everywhere."""
    return hashlib.sha256(day.isoformat().encode()).digest()[0] % HELD_OUT == 0


def draw_day(random: np.random.Generator, held_out: bool) -> date:
    """Any of the days that are learned, or that are not."""
    while True:
        day = FIRST + timedelta(days=int(random.integers((LAST - FIRST).days + 1)))
        if is_held_out(day) == held_out:
            return day


def pair(random: np.random.Generator, dates: int, held_out: bool) -> tuple[str, str]:
    """So many dates in any forms, and the same in ISO 8601, with spaces between them."""
    days = [draw_day(random, held_out) for _ in range(dates)]
    source = written(days[0], FORMS[random.integers(len(FORMS))])
    for day in days[1:]:
        source += JOINS[random.integers(len(JOINS))] + written(day, FORMS[random.integers(len(FORMS))])
    source = source.lower() if random.random() < _LOWER else source
    return source, " ".join(day.isoformat() for day in days)
