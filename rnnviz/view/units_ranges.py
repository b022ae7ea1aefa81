"""Ranges of the text that are asked for: what is selected now, or as many as were gathered, each of which can go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rnnviz.view.elided import ElidedLabel
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme

Span = tuple[int, int]


class UnitsRanges(QWidget):
    """What is selected, and in `chips`, which stand where the caller puts them, the ranges that were gathered.

    Spans (start, stop) count tokens from 0, `stop` is not among them; steps are shown from 1.
    """

    ranges_changed = Signal()
    """One was added or taken away by the user."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._selected: Span = (0, 0)
        self._ranges: tuple[Span, ...] = ()
        self._is_possible = True
        self._said, self.add = ElidedLabel(), QPushButton(self.tr("Add"), self)
        self._said.setFont(theme.font(12))
        self._said.setObjectName("faint")
        self.add.setFont(theme.font(12))
        self.add.setProperty("outlined", True)
        self.add.setToolTip(self.tr("Add what is selected in the text to the ranges that are asked for"))
        self.add.clicked.connect(self._on_add_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._said, stretch=1)
        row.addWidget(self.add)
        self._flow, self.chips = FlowLayout(theme.px(4), theme.px(2)), QWidget()
        self.chips.setLayout(self._flow)
        self._show()

    @property
    def ranges(self) -> tuple[Span, ...]:
        """Those that were gathered, in the order of the text."""
        return self._ranges

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is asked for: the ranges, or where there are none what is selected; () where none can be asked for."""
        if not self._is_possible:
            return ()
        return self._ranges or ((self._selected,) if self._selected[1] > self._selected[0] else ())

    @property
    def buttons(self) -> list[QPushButton]:
        """One a range; a click takes it away."""
        items = (self._flow.itemAt(place) for place in range(self._flow.count()))
        return [widget for item in items if item is not None and isinstance(widget := item.widget(), QPushButton)]

    def set_span(self, start: int, stop: int, *, is_possible: bool) -> None:
        """The tokens from `start` to before `stop` are selected; `is_possible` if their text is what is read."""
        if (self._selected, self._is_possible) != ((start, stop), is_possible):
            self._selected, self._is_possible = (start, stop), is_possible
            self._show()

    def set_ranges(self, ranges: Sequence[Span]) -> None:
        """Keep these."""
        if tuple(ranges) != self._ranges:
            self._ranges = tuple(ranges)
            self._fill()
            self._show()

    def _show(self) -> None:
        start, stop = self._selected
        if not self._is_possible:
            said = self.tr("only of the text in the window")
        elif stop <= start:
            said = self.tr("select something in the text")
        else:
            said = self.tr("steps {first} to {last}").format(first=start + 1, last=stop)
        self._said.set_text(said)
        self.add.setVisible(self._is_possible)
        self.add.setEnabled(self._is_possible and stop > start and self._selected not in self._ranges)

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for span in self._ranges:
            shown = QPushButton(f"{span[0] + 1}–{span[1]}  ×")
            shown.setFont(self._theme.font(12))
            shown.setProperty("outlined", True)
            shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            shown.setToolTip(self.tr("Take this range away"))
            shown.clicked.connect(lambda _checked, span=span: self._on_range_clicked(span))
            self._flow.addWidget(shown)

    def _on_add_clicked(self) -> None:
        self.set_ranges(sorted({*self._ranges, self._selected}))
        self.ranges_changed.emit()

    def _on_range_clicked(self, span: Span) -> None:
        self.set_ranges([each for each in self._ranges if each != span])
        self.ranges_changed.emit()
