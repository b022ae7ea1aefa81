"""One row of the learning form: a name, an editor, and, where what is written will not do, a sentence that says so."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rnnviz.view.learn_editors import Editor, editor_for
from rnnviz.view.learn_fields import FieldSpec
from rnnviz.view.learn_values import shown, what_would_do
from rnnviz.view.learn_words import words
from rnnviz.view.theme import Theme
from rnnviz.view.tips import rich


class FieldLabel(QLabel):
    """The name of a field; a click on it is one on the field."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick what can be ticked, else give it the focus."""
        buddy = self.buddy()
        if isinstance(buddy, QAbstractButton):
            buddy.click()
        elif isinstance(buddy, QWidget):
            buddy.setFocus(Qt.FocusReason.MouseFocusReason)


class FormRow(QWidget):
    """A name at the left, an editor at the right, room for a sentence below."""

    def __init__(self, theme: Theme, label: str, editor: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.label = FieldLabel(label)
        self.label.setFont(theme.font(13))
        self.label.setBuddy(editor)
        self.label.setWordWrap(True)
        self.sentence = QLabel()
        self.sentence.setFont(theme.font(12))
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.label, stretch=1)
        row.addWidget(editor, alignment=Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(row)
        column.addWidget(self.sentence)
        for named in (editor, editor.focusProxy()):
            if named is not None:
                named.setAccessibleName(label)

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """A sentence below the row, or none; `wrong` in the colour of warnings."""
        self.sentence.setObjectName("wrong" if wrong else "faint")
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        repolish(self.sentence)


class Field(FormRow):
    """The row of one setting. Knows what the preset has, and marks what differs in bold."""

    edited = Signal(str)
    """The name of the setting that the user changed."""

    def __init__(self, theme: Theme, spec: FieldSpec) -> None:
        self.spec = spec
        self._words = words(spec.name)
        self.widget = editor_for(spec, theme)
        super().__init__(theme, self._words.label, self.widget)
        self._value: object = None
        self._default: object = None
        self._told = ""
        self._is_locked, self._is_meaningful = False, True
        self._editor.edited.connect(self._on_edited)
        self._show_state()

    @property
    def _editor(self) -> Editor:
        return cast(Editor, self.widget)

    @property
    def value(self) -> object:
        """The setting's value; while what is written will not do, the last one that did."""
        return self._value

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the preset's."""
        return self._value != self._default

    @property
    def error(self) -> str:
        """What is wrong with it and what would do; empty if nothing is. A field that is off is not asked."""
        if not self._is_meaningful or self.isHidden():
            return ""
        return self._told if self._editor.value is not None else what_would_do(self.spec)

    @property
    def named_error(self) -> str:
        """The same where the field is not beside it; what others find wrong names it by itself."""
        if not self.error or self._editor.value is not None:
            return self.error
        return self.tr("{field}: {sentence}").format(field=self._words.label, sentence=self.error)

    def set_value(self, value: object) -> None:
        """Show a value; tells nobody."""
        self._value = value
        self._editor.set_value(value)
        self._show_state()

    def set_default(self, value: object) -> None:
        """What the preset has."""
        self._default = value
        self._show_state()

    def set_told(self, sentence: str) -> None:
        """What someone else finds wrong with it; empty takes it back."""
        if sentence != self._told:
            self._told = sentence
            self._show_state()

    def set_locked(self, locked: bool) -> None:
        """Whether it can only be read."""
        self._is_locked = locked
        self._show_state()

    def set_meaningful(self, meaningful: bool) -> None:
        """Whether it does anything with the other settings as they are."""
        if meaningful != self._is_meaningful:
            self._is_meaningful = meaningful
            self._show_state()

    def _on_edited(self) -> None:
        if self._editor.value is not None:
            self._value = self._editor.value
        self._show_state()
        self.edited.emit(self.spec.name)

    def _show_state(self) -> None:
        self.widget.setEnabled(self._is_meaningful and not self._is_locked)
        self.label.setEnabled(self._is_meaningful)
        self.label.setFont(self._theme.font(13, bold=self.is_changed))
        told = self._words.told
        if self.is_changed:
            told += "\n" + self.tr("Changed: the preset has {value}.").format(value=shown(self.spec, self._default))
        for widget in (self, self.widget, self.label):
            widget.setToolTip(rich(told))
        self.widget.setAccessibleDescription(self.error or self._words.told)
        outlined = self.widget.focusProxy() or self.widget
        if bool(self.error) != bool(outlined.property("wrong")):
            outlined.setProperty("wrong", bool(self.error))
            repolish(outlined)
        if self.error != self.sentence.text():
            self.say(self.error, wrong=True)


def repolish(widget: QWidget) -> None:
    """Look again which rules of the sheet are meant."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
