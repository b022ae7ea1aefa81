"""A frame round a part of the window, which lets every click through and covers nothing of what it surrounds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from rnnviz.view.theme import Theme

_WIDTH, _AWAY = 3, 2
_MOVING = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}
)


class LessonFrame(QWidget):
    """Follows what it surrounds through every change of layout; hidden while that is."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._target: QWidget | None = None
        self._area: Callable[[], QRect | None] | None = None
        self._watched: list[QWidget] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.place)
        self.place_soon = self._soon.start
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What it surrounds, or a part of which."""
        return self._target

    def surround(self, target: QWidget | None, area: Callable[[], QRect | None] | None = None) -> None:
        """Surround a widget, or the `area` of it, in its own coordinates; None surrounds nothing."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self._target, self._area = target, area
        above = target
        while above is not None and above is not self._window:
            self._watched.append(above)
            above.installEventFilter(self)
            above = above.parentWidget()
        self.place()

    def place(self) -> None:
        """Go where the target is now."""
        window, target = self._window, self._target
        area = None if target is None or not target.isVisibleTo(window) else self._area_of(target)
        if target is None or area is None or area.isEmpty():
            self.hide()
            return
        out = self._theme.px(_AWAY + _WIDTH)
        whole = QRect(target.mapTo(window, area.topLeft()), area.size()).adjusted(-out, -out, out, out)
        self.setGeometry(whole & window.rect())
        width = self._theme.px(_WIDTH)
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(width, width, -width, -width)))
        self.show()
        self.raise_()

    def _area_of(self, target: QWidget) -> QRect | None:
        return QRect(QPoint(0, 0), target.size()) if self._area is None else self._area()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever moves, moves the frame, once all of it has moved."""
        if event.type() in _MOVING:
            self.place_soon()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The accent, and nothing else."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("accent"))
        painter.end()
