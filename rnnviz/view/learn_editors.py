"""What a setting is edited with: numbers, a tick, a choice, all alike to the form."""

from __future__ import annotations

from random import SystemRandom
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from rnnviz.core.resources import folder
from rnnviz.view.learn_fields import FieldSpec
from rnnviz.view.learn_values import value_title, zero_word
from rnnviz.view.number_field import NumberField
from rnnviz.view.segmented import Segmented
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

WIDTH = 148
"""Of the column of editors, at scale 1."""

_SEEDS = 10_000
"""New seeds lie below this: short enough to be written on a blackboard."""


class Editor(Protocol):
    """A widget with a value."""

    @property
    def edited(self) -> SignalInstance:
        """Told when it was changed by hand."""

    @property
    def value(self) -> object:
        """The value, or None where what is written cannot be one."""

    def set_value(self, value: object) -> None:
        """Show a value; tells nobody."""


def editor_for(spec: FieldSpec, theme: Theme) -> QWidget:
    """The Editor of a field."""
    if spec.name == "cell":
        return CellEditor(theme, spec)
    if spec.name == "seed":
        return SeedEditor(theme, spec)
    if spec.kind == "yes":
        return TickEditor(theme)
    if spec.kind == "choice":
        return ComboEditor(theme, spec)
    field = NumberField(theme, spec, zero_word(spec.name))
    field.setFixedWidth(theme.px(WIDTH))
    return field


class TickEditor(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFont(theme.font(13))
        self.setFixedWidth(theme.px(WIDTH))
        self.clicked.connect(lambda _checked: self.edited.emit())

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Tick it or not; tells nobody."""
        self.setChecked(bool(value))


class ComboEditor(StillComboBox):
    """One of a few."""

    edited = Signal()

    def __init__(self, theme: Theme, spec: FieldSpec) -> None:
        super().__init__(theme, [(value, value_title(spec.name, value)) for value in spec.values])
        self.setFixedWidth(theme.px(WIDTH))
        self.activated.connect(lambda _index: self.edited.emit())

    @property
    def value(self) -> object:
        """The chosen value."""
        return self.currentData()


class CellEditor(Segmented):
    """RNN | LSTM | GRU."""

    edited = Signal()

    def __init__(self, theme: Theme, spec: FieldSpec) -> None:
        super().__init__(theme, {value: value_title(spec.name, value) for value in spec.values})
        self.requested.connect(self._on_requested)

    @property
    def value(self) -> str:
        """The chosen cell."""
        return self.current

    def set_value(self, value: object) -> None:
        """Choose a cell; tells nobody."""
        self.set_current(str(value))

    def _on_requested(self, value: str) -> None:
        self.set_current(value)
        self.edited.emit()


class SeedEditor(QWidget):
    """A number, and a die that throws another."""

    edited = Signal()

    def __init__(self, theme: Theme, spec: FieldSpec) -> None:
        super().__init__()
        self.number = NumberField(theme, spec)
        self.die = QToolButton()
        self.die.setIcon(QIcon(str(folder("assets") / "icons" / "dice.svg")))
        self.die.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.die.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.die.setToolTip(translate("learn", "Throw a new seed"))
        self.die.setAccessibleName(self.die.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(self.number, stretch=1)
        row.addWidget(self.die)
        self.setFixedWidth(theme.px(WIDTH))
        self.setFocusProxy(self.number)
        self.number.edited.connect(self.edited)
        self.die.clicked.connect(self._on_die_clicked)

    @property
    def value(self) -> float | None:
        """The seed, or None where what is written is none."""
        return self.number.value

    def set_value(self, value: int) -> None:
        """Show a seed; tells nobody."""
        self.number.set_value(value)

    def _on_die_clicked(self) -> None:
        self.set_value(_another_seed(self.value))
        self.edited.emit()


def _another_seed(seed: float | None) -> int:
    """A random seed other than this one."""
    thrown = SystemRandom().randrange(_SEEDS - 1)
    return thrown if seed is None or thrown < seed else thrown + 1
