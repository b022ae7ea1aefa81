"""The summary of a list of layers, as Keras prints it: names, output shapes, parameters, and their sums."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rnnviz.core.layer_summary import Summary
from rnnviz.view.theme import Theme
from rnnviz.view.tips import rich

_MOST_ROWS, _HEADER = 7, 27
_BYTES = 4


class LayerTable(QWidget):
    """Numbers in monospace at the right; more rows than seven scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.table = QTableWidget(0, 3)
        self.sums = QLabel()
        self._style()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.table)
        column.addWidget(self.sums)

    def _style(self) -> None:
        table, theme = self.table, self._theme
        names = [self.tr("Layer (type)"), self.tr("Output shape"), self.tr("Parameters")]
        table.setHorizontalHeaderLabels(names)
        for place, side in enumerate((Qt.AlignmentFlag.AlignLeft, *[Qt.AlignmentFlag.AlignRight] * 2)):
            flags = side | Qt.AlignmentFlag.AlignVCenter
            table.model().setHeaderData(place, Qt.Orientation.Horizontal, flags, Qt.ItemDataRole.TextAlignmentRole)
        table.horizontalHeader().setFont(theme.font(12))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setFixedHeight(theme.px(_HEADER))
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(1)
        table.verticalHeader().setDefaultSectionSize(QFontMetrics(theme.mono(12)).height() + theme.px(7))
        table.setFont(theme.mono(12))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setAccessibleName(self.tr("Summary"))
        self.sums.setFont(theme.mono(12))
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sums.setTextFormat(Qt.TextFormat.PlainText)
        self.sums.setWordWrap(True)

    def set_summary(self, summary: Summary, is_whole: bool = True) -> None:
        """Show it; where it is not `is_whole`, for something is wrong, without sums."""
        self.table.setRowCount(len(summary.rows))
        for place, row in enumerate(summary.rows):
            self._put(place, 0, f"{row.name} ({row.kind})")
            self._put(place, 1, row.gives.written)
            self._put(place, 2, f"{row.parameters:,}")
        self._fit(len(summary.rows))
        self.sums.setText(self._sums_text(summary) if is_whole else "")
        self.sums.setToolTip(rich(self._pytorch_text(summary)) if is_whole else "")

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        if column:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(rich(text))
        self.table.setItem(row, column, item)

    def _fit(self, rows: int) -> None:
        """As high as its rows."""
        each = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self._theme.px(_HEADER) + each * max(1, min(rows, _MOST_ROWS)) + self._theme.px(2))

    def _sums_text(self, summary: Summary) -> str:
        total = self.tr("{count} parameters ({size})").format(
            count=f"{summary.parameters:,}", size=_size(summary.parameters)
        )
        kinds = self.tr("{trainable} trainable, {fixed} not").format(
            trainable=f"{summary.trainable:,}", fixed=f"{summary.fixed:,}"
        )
        return f"{total} · {kinds}"

    def _pytorch_text(self, summary: Summary) -> str:
        sentence = self.tr(
            "Counted as Keras counts. PyTorch counts {count}: it has two biases in every recurrent layer, and leaves "
            "the statistics of batch normalisation out."
        )
        return sentence.format(count=f"{summary.pytorch:,}")


def _size(numbers: int) -> str:
    """Bytes of so many float32, as Keras writes them: ``20.35 KB``."""
    size = float(numbers * _BYTES)
    for unit in ("B", "KB", "MB"):
        if size < 1024:
            return f"{size:.2f} {unit}"
        size /= 1024
    return f"{size:.2f} GB"
