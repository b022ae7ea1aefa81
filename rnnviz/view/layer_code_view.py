"""The code of a network in two libraries, to be read, copied and saved."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme

_THANKS_MS = 1_500


class LayerCodeView(QWidget):
    """Keras or PyTorch. The text can be selected, too."""

    save_requested = Signal(str, str)
    """The code, and which library's it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scripts: Mapping[str, str] = {}
        self.tabs = Segmented(theme, {"keras": "Keras", "pytorch": "PyTorch"})
        self.copy_button, self.save_button = QPushButton(self.tr("Copy")), QPushButton(self.tr("Save…"))
        self.text = QPlainTextEdit()
        self._thanks = QTimer(self, singleShot=True, interval=_THANKS_MS)
        self._thanks.timeout.connect(lambda: self.copy_button.setText(self.tr("Copy")))
        self._style()
        self._arrange()
        self.tabs.requested.connect(self.set_library)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self.text.toPlainText(), self.tabs.current))
        self.tabs.set_current("keras")

    def _style(self) -> None:
        theme = self._theme
        for button in (self.copy_button, self.save_button):
            button.setFont(theme.font(13))
            button.setProperty("outlined", True)
        self.text.setReadOnly(True)
        self.text.setFont(theme.mono(12))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Code"))
        self.text.setPlaceholderText(self.tr("The code comes as soon as nothing is wrong with the network."))
        self.text.setStyleSheet(f"background: {theme.colour('panel').name()};")
        self.text.setMinimumWidth(QFontMetrics(theme.mono(12)).horizontalAdvance("x") * 30)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        column.addLayout(row)
        column.addWidget(self.text, stretch=1)

    def set_scripts(self, scripts: Mapping[str, str]) -> None:
        """The code by library; empty while something is wrong with the network."""
        self._scripts = scripts
        self._show()

    def set_library(self, library: str) -> None:
        """Show "keras" or "pytorch"."""
        self.tabs.set_current(library)
        self._show()

    def _show(self) -> None:
        script = self._scripts.get(self.tabs.current, "")
        if script != self.text.toPlainText():
            self.text.setPlainText(script)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(bool(script))

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
        self._thanks.start()
