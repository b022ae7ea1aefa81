"""What of the runs is drawn, and how: check boxes, the smoothing, and what the x-axis counts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from rnnviz.view.choice import Choice
from rnnviz.view.curve_options import CurveOptions
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme

SMOOTHINGS = (1, 3, 5, 10, 20, 50, 100, 200, 500, 1000)
"""Steps that the training loss can be averaged over."""


class CurveControls(QWidget):
    """Changes nothing by itself: it asks, and shows what :meth:`set_options` says."""

    requested = Signal(object)
    """The :class:`CurveOptions` wished for."""
    whole_requested = Signal()
    """All of the runs should be in sight again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._options = CurveOptions()
        self._boxes = {name: self._box(name, *said) for name, said in self._names().items()}
        self._axis = Choice(theme, self.tr("what the x-axis counts"))
        self._axis.requested.connect(self._on_axis_requested)
        self._whole = QPushButton(self.tr("whole run"))
        self._whole.setFont(theme.font(12))
        self._whole.setToolTip(self.tr("Show everything again (or double-click the plot)"))
        self._whole.setProperty("outlined", True)
        self._whole.clicked.connect(self.whole_requested)
        self._slider, self._smoothing = QSlider(Qt.Orientation.Horizontal), QLabel()
        self._arrange()
        self.set_zoomed(False)
        self.set_epochs_known(False)
        self.set_options(self._options)

    def _names(self) -> dict[str, tuple[str, str]]:
        return {
            "log": (
                self.tr("log scale"),
                self.tr("Equal distances are equal factors: small late gains become visible"),
            ),
            "accuracy": (self.tr("accuracy"), self.tr("Share of right answers on the validation data, at the right")),
            "norm": (
                self.tr("gradient norm"),
                self.tr("Length of the gradient before it is clipped; spikes are unrest"),
            ),
            "rate": (self.tr("learning rate"), self.tr("The step width of the optimiser, as its schedule sets it")),
        }

    def _box(self, name: str, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setFont(self._theme.font(12))
        box.setToolTip(tip)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.clicked.connect(lambda checked: self._ask(**{name: checked}))
        return box

    def _arrange(self) -> None:
        px = self._theme.px
        self._smoothing.setFont(self._theme.font(12))
        self._smoothing.setMinimumWidth(self._smoothing.fontMetrics().horizontalAdvance(self._smoothing_text(1000)))
        self._slider.setRange(0, len(SMOOTHINGS) - 1)
        self._slider.setPageStep(1)
        self._slider.setMaximumWidth(px(150))
        self._slider.setAccessibleName(self.tr("smoothing of the training loss"))
        self._slider.setToolTip(
            self.tr("Average the training loss over this many steps; the raw one stays behind, pale")
        )
        self._slider.valueChanged.connect(self._on_slider_changed)
        boxes = FlowLayout(px(10), px(2))
        for box in self._boxes.values():
            boxes.addWidget(box)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._slider, stretch=1)
        row.addWidget(self._smoothing)
        row.addStretch(0)
        row.addWidget(self._whole)
        row.addWidget(self._axis)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addLayout(boxes)

    def set_options(self, options: CurveOptions) -> None:
        """Show what is drawn."""
        self._options = options
        for name, box in self._boxes.items():
            box.setChecked(getattr(options, name))
        self._smoothing.setText(self._smoothing_text(options.smoothing))
        at = max(index for index, window in enumerate(SMOOTHINGS) if window <= max(1, options.smoothing))
        self._slider.blockSignals(True)
        self._slider.setValue(at)
        self._slider.blockSignals(False)
        self._axis.set_current(options.by_epochs, self._axis_text())

    def set_epochs_known(self, known: bool) -> None:
        """Whether the x-axis could count epochs instead of steps."""
        entries: list[tuple[object, str]] = [(False, self.tr("training steps")), (True, self.tr("epochs"))]
        self._axis.set_entries(entries[: 1 + known])
        self._axis.set_current(self._options.by_epochs, self._axis_text())

    def set_accuracy_known(self, known: bool) -> None:
        """Whether any run measures how many answers are right."""
        self._boxes["accuracy"].setEnabled(known)

    def set_zoomed(self, zoomed: bool) -> None:
        """Offer the way back from a part to the whole."""
        self._whole.setVisible(zoomed)

    def _axis_text(self) -> str:
        return self.tr("epochs") if self._options.by_epochs else self.tr("training steps")

    def _smoothing_text(self, window: int) -> str:
        return self.tr("smoothing off") if window <= 1 else self.tr("mean of {steps} steps").format(steps=f"{window:,}")

    def _ask(self, **changes: bool | int) -> None:
        wished = replace(self._options, **changes)  # type: ignore[arg-type] # the names are those of the boxes
        self.set_options(self._options)
        self.requested.emit(wished)

    def _on_slider_changed(self, place: int) -> None:
        self.requested.emit(replace(self._options, smoothing=SMOOTHINGS[place]))

    def _on_axis_requested(self, by_epochs: object) -> None:
        self.requested.emit(replace(self._options, by_epochs=bool(by_epochs)))
