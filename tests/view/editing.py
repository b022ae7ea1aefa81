"""Driving an editor and hearing what it tells."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication


class Heard:
    """What an editor told, in order."""

    def __init__(self, editor):
        self.told: list = []
        editor.committed.connect(lambda text: self.told.append(text))
        editor.caret_moved.connect(lambda caret: self.told.append(caret))

    def take(self):
        told, self.told = self.told, []
        return told


def compose(editor, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def select(editor, start, end):
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def paste(editor, text):
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)
