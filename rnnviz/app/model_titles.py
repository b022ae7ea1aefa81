"""The titles of the shipped models in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TITLES = (
    QT_TRANSLATE_NOOP("ModelTitles", "Alphabet"),
    QT_TRANSLATE_NOOP("ModelTitles", "Arrive and leave"),
    QT_TRANSLATE_NOOP("ModelTitles", "Chinese to English"),
    QT_TRANSLATE_NOOP("ModelTitles", "Cosine"),
    QT_TRANSLATE_NOOP("ModelTitles", "Counting"),
    QT_TRANSLATE_NOOP("ModelTitles", "Dates"),
    QT_TRANSLATE_NOOP("ModelTitles", "Dates without attention"),
    QT_TRANSLATE_NOOP("ModelTitles", "Dense layers"),
    QT_TRANSLATE_NOOP("ModelTitles", "Digits"),
    QT_TRANSLATE_NOOP("ModelTitles", "Docstrings"),
    QT_TRANSLATE_NOOP("ModelTitles", "English to Chinese"),
    QT_TRANSLATE_NOOP("ModelTitles", "Film reviews, GRU(32)"),
    QT_TRANSLATE_NOOP("ModelTitles", "Film reviews, GRU(64)"),
    QT_TRANSLATE_NOOP("ModelTitles", "Film reviews, LSTM(32)"),
    QT_TRANSLATE_NOOP("ModelTitles", "Film reviews, LSTM(32) + GRU(32)"),
    QT_TRANSLATE_NOOP("ModelTitles", "Film reviews, LSTM(32) without embedding"),
    QT_TRANSLATE_NOOP("ModelTitles", "Film reviews, SimpleRNN(64)"),
    QT_TRANSLATE_NOOP("ModelTitles", "Lorenz's butterfly"),
    QT_TRANSLATE_NOOP("ModelTitles", "Memory"),
    QT_TRANSLATE_NOOP("ModelTitles", "Python code"),
    QT_TRANSLATE_NOOP("ModelTitles", "Python prose"),
    QT_TRANSLATE_NOOP("ModelTitles", "Reminders in Chinese"),
    QT_TRANSLATE_NOOP("ModelTitles", "Shakespeare"),
    QT_TRANSLATE_NOOP("ModelTitles", "Shapes"),
    QT_TRANSLATE_NOOP("ModelTitles", "Tang poems"),
    QT_TRANSLATE_NOOP("ModelTitles", "Two units by hand"),
    QT_TRANSLATE_NOOP("ModelTitles", "Wine"),
)


def title_on_screen(title: str) -> str:
    """A title as it is shown; that of a model that does not ship is shown as its card has it."""
    whole, _, half = title.partition(" · ")
    shown = QCoreApplication.translate("ModelTitles", whole) if whole in _TITLES else whole
    if half == "decoder":
        return QCoreApplication.translate("ModelTitles", "{title} · decoder").format(title=shown)
    return f"{shown} · {half}" if half else shown
