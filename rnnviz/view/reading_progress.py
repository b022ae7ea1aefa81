"""How far a long text has been read, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from rnnviz.view.elided import ElidedLabel
from rnnviz.view.theme import Theme


class ReadingProgress(QWidget):
    """How many tokens have been read, a thin bar beneath, and Stop."""

    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = ElidedLabel()
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._label.setFont(theme.font(12))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(theme.px(4))
        self._bar.setAccessibleName(self.tr("tokens read"))
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setFont(theme.font(13))
        self._stop.setProperty("outlined", True)
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.setToolTip(self.tr("Stop reading; what has been read stays"))
        self._stop.clicked.connect(lambda: self.stop_requested.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(3))
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self._stop, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def set_progress(self, done: int, total: int) -> None:
        """`done` of `total` tokens have been read."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._label.set_text(self.tr("{done} of {total} tokens read").format(done=f"{done:,}", total=f"{total:,}"))
