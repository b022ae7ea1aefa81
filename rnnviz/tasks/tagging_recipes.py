"""Networks that label every word: where from, where to and when; in Chinese when, what to do and what for."""

from __future__ import annotations

from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.tagging_task import chinese, english

SAMPLE = "I will leave Taiwan in January. I will arrive in Taiwan in January."
SAMPLE_ZH = "禮拜四下午三點提醒我要去交大"

_SETTINGS = Settings(
    units=32, embedding=16, kind="words", window=40, batch=32, carry=False, epochs=6, rate=0.01, state_decay=1e-3
)

RECIPES: tuple[Recipe, ...] = (
    # cell=rnn window=1 batch=512 epochs=2 is the feed-forward network.
    Recipe("arrive-leave", "Arrive and leave", "", _SETTINGS, SAMPLE, "tagging", lambda _settings, _text: english()),
    Recipe(
        "arrive-leave-zh",
        "Reminders in Chinese",
        "",
        _SETTINGS.changed(["kind=characters"]),
        SAMPLE_ZH,
        "tagging",
        lambda _settings, _text: chinese(),
    ),
)
