"""The path of a layer's state through the few directions in which it varies most, and what of it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rnnviz.view import quantity_text
from rnnviz.view.path_canvas import PathCanvas
from rnnviz.view.path_points import PathPoints
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme

_NARROW, _LOW = 560, 110


class StatePath(QWidget):
    """`components_requested` asks for "2" or "3" axes, `quantity_requested` for the state that is meant."""

    components_requested = Signal(str)
    quantity_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.canvas = PathCanvas(theme)
        self.components = Segmented(theme, {"2": self.tr("2 axes"), "3": self.tr("3 axes")})
        names = {name: quantity_text.title(name) for name in ("hidden", "cell")}
        self.quantities = Segmented(theme, names)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setFont(theme.font(12))
        self._about.setStyleSheet(f"color: {theme.colour('faint').name()}")
        self.components.requested.connect(self.components_requested)
        self.quantities.requested.connect(self.quantity_requested)
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(10))
        choices.addWidget(self.components)
        choices.addWidget(self.quantities)
        choices.addStretch(1)
        self._top = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.px(10))
        row.addLayout(choices)
        row.addWidget(self._about, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(11), 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(row)
        column.addWidget(self.canvas, stretch=1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence stands beside the choices, below them where that would be narrow, nowhere where it is low."""
        is_narrow = self.width() < self._theme.px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(direction)
        self._top.setSpacing(self._theme.px(2 if is_narrow else 10))
        self._about.setVisible(self.height() >= self._theme.px(_LOW))

    def set_wish(self, components: int, quantity: str, has_cell: bool) -> None:
        """What is shown; a layer without a cell state has nothing to choose."""
        self.components.set_current(str(components))
        self.quantities.set_current(quantity)
        self.quantities.setVisible(has_cell)

    def set_path(self, path: PathPoints, layer: int) -> None:
        """The path, of a layer counted from 0."""
        self.canvas.set_path(path)
        self._about.setText(self._sentence(path, layer) if len(path.points) else "")

    def _sentence(self, path: PathPoints, layer: int) -> str:
        """What is seen, and how much of the truth it is."""
        if path.fitted < 2:
            return self.tr("One token is one point: type another, and the state goes its way.")
        quantity = quantity_text.long_title(self.quantities.current)
        sentence = self.tr(
            "The {quantity} of layer {layer}, token by token, along the {count} directions in which it varies most: "
            "they hold {share} % of its variance over {steps} steps. A click goes to a step."
        )
        share = f"{100 * sum(path.shares):.0f}"
        parts = {"quantity": quantity, "layer": layer + 1, "count": len(path.shares), "steps": self._steps(path)}
        said = sentence.format(share=share, **parts)
        if path.is_part:
            drawn = self.tr("Drawn are the steps {first} to {last}.")
            said += " " + drawn.format(first=f"{path.first + 1:,}", last=f"{path.first + len(path.points):,}")
        return said + " " + self.tr("Drag to turn.") if len(path.shares) == 3 else said

    def _steps(self, path: PathPoints) -> str:
        """Over how many the shares were found: of a long text, evenly spread ones; of one that grows, the first."""
        some, all_steps = f"{path.fitted:,}", f"{path.total:,}"
        return some if some == all_steps else self.tr("{some} of {all}").format(some=some, all=all_steps)
