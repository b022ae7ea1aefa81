"""The x-axis that the ribbon and every gate map share: one column a token."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

NARROWEST, WIDEST = 2, 160


class TokenGrid(QObject):
    """Where each step's column lies, in logical pixels from the left edge of a view.

    All views that share a grid give their titles the same `gutter`, so that a column has one x everywhere.
    Columns are whole pixels wide and `first` is a whole column, so that edges are sharp.
    """

    changed = Signal()
    width_changed = Signal()

    def __init__(self, gutter: int, column_width: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gutter = gutter
        self.column_width = column_width
        self.first = 0
        self.steps = 0
        self.width = 0

    @property
    def columns(self) -> int:
        """Whole columns that fit beside the gutter."""
        return max(1, (self.width - self.gutter) // self.column_width)

    @property
    def last_first(self) -> int:
        """The greatest sensible `first`: one free column stays behind the last token for the caret."""
        return max(0, self.steps + 1 - self.columns)

    def visible(self) -> range:
        """The steps on screen."""
        return range(self.first, min(self.steps, self.first + self.columns))

    def x_of(self, step: int) -> int:
        """Left edge of a step's column."""
        return self.gutter + (step - self.first) * self.column_width

    def step_at(self, x: float) -> int | None:
        """The step whose column lies under `x`, or None beside them all."""
        step = self.first + int((x - self.gutter) // self.column_width)
        return step if x >= self.gutter and step in self.visible() else None

    def set_steps(self, steps: int) -> None:
        """The number of steps changed."""
        self._update(steps=steps)

    def set_width(self, width: int) -> None:
        """The views became wider or narrower."""
        if width != self.width:
            self._update(width=width)
            self.width_changed.emit()

    def set_column_width(self, column_width: int, around: int | None = None) -> None:
        """Zoom; the column `around` keeps its place if it can."""
        around = self.first if around is None else around
        offset = (around - self.first) * self.column_width
        column_width = min(WIDEST, max(NARROWEST, column_width))
        self._update(column_width=column_width, first=around - offset // column_width)

    def scroll_to(self, first: int) -> None:
        """Show from step `first` on."""
        self._update(first=first)

    def ensure_visible(self, step: int) -> None:
        """Scroll as little as needed to show `step` and the free column behind it."""
        if step < self.first:
            self.scroll_to(max(0, step))
        elif step + 2 > self.first + self.columns:
            self.scroll_to(step + 2 - self.columns)

    def _update(self, **values: int) -> None:
        before = (self.first, self.steps, self.width, self.column_width)
        for name, value in values.items():
            setattr(self, name, value)
        self.first = min(max(0, self.first), self.last_first)
        if before != (self.first, self.steps, self.width, self.column_width):
            self.changed.emit()
