"""A group of rows that folds away; folded, its head says in short what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rnnviz.core.resources import folder
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.theme import Theme

_HEIGHT, _ARROW = 30, 12


class Section(QWidget):
    """A head to click on, and below it what was put in with :meth:`add`."""

    opened = Signal(bool)
    """The user opened or folded it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._head = _Head(theme, title)
        self._head.clicked.connect(self._on_clicked)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(theme.px(22), theme.px(2), 0, theme.px(8))
        self._rows.setSpacing(theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self.set_open(False)

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown."""
        return not self._body.isHidden()

    @property
    def summary(self) -> str:
        """What the head says while it is folded."""
        return self._head.summary.text()

    def add(self, row: QWidget) -> None:
        """One more row at the end."""
        self._rows.addWidget(row)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the rows; tells nobody."""
        self._body.setVisible(is_open)
        self._head.set_open(is_open)

    def set_summary(self, text: str, *, wrong: bool = False) -> None:
        """What is in it, in short; `wrong` in the colour of warnings."""
        self._head.set_summary(text, wrong)

    def _on_clicked(self) -> None:
        self.set_open(not self.is_open)
        self.opened.emit(self.is_open)


class _Head(QPushButton):
    """An arrow, the title, and the summary."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrow = QLabel()
        self._arrows = [self._picture("right"), self._picture("down")]
        name = QLabel(title)
        name.setFont(theme.font(13, bold=True))
        self.summary = ElidedLabel()
        self.summary.setFont(theme.font(12))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), 0, theme.px(4), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._arrow)
        row.addWidget(name, alignment=Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.summary, stretch=1)
        row.addStretch(0)
        for label in (self._arrow, name, self.summary):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _picture(self, name: str) -> QIcon:
        return QIcon(str(folder("assets") / "icons" / f"{name}.svg"))

    def sizeHint(self) -> QSize:
        """As high as a row; as wide as it is let."""
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def set_open(self, is_open: bool) -> None:
        """Turn the arrow; what is open speaks for itself."""
        size = self._theme.px(_ARROW)
        self._arrow.setPixmap(self._arrows[is_open].pixmap(QSize(size, size), self.devicePixelRatioF()))
        self.summary.setVisible(not is_open)

    def set_summary(self, text: str, wrong: bool) -> None:
        """Say something else."""
        name = "wrong" if wrong else "faint"
        if name != self.summary.objectName():
            self.summary.setObjectName(name)
            self.summary.style().unpolish(self.summary)
            self.summary.style().polish(self.summary)
        self.summary.set_text(text)
        self.setToolTip(text)
        self.setAccessibleDescription(text)
