"""The languages that the window speaks, by code."""

LANGUAGES = ("en", "zh_TW", "zh_CN")
