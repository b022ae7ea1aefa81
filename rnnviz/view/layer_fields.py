"""What can be set of one layer, each in a field of its own: numbers, ticks, and one of a few."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from rnnviz.core.layer_list import ACTIVATIONS, CELLS, AnyLayer, Dense, Dropout, Embedding, Recurrent
from rnnviz.core.layer_summary import MOST_TOKENS, MOST_UNITS
from rnnviz.view.layer_words import noun
from rnnviz.view.learn_fields import FieldSpec
from rnnviz.view.number_field import NumberField
from rnnviz.view.theme import Theme

NOTHING = "—"
"""Stands for a field that is empty."""

_UNITS = FieldSpec("units", "", "whole", 1, MOST_UNITS, step="double")
_FEATURES = FieldSpec("features", "", "whole", 1, MOST_UNITS, step="double")
_VOCABULARY = FieldSpec("vocabulary", "", "whole", 1, MOST_TOKENS, step=1_000)
_RATE = FieldSpec("rate", "", "number", 0, 1, "most", step=0.05)


class NumberPart(NumberField):
    """A number whose value may be anything that was typed: what is wrong with it is said elsewhere."""

    def __init__(self, theme: Theme, spec: FieldSpec) -> None:
        super().__init__(theme, spec)
        self.setFixedWidth(theme.px(74))
        self.setAccessibleName(noun(spec.name))
        self.setToolTip(noun(spec.name))

    @property
    def typed(self) -> Any:
        """The number, or the text if it is none."""
        return self.text().strip() or NOTHING if self.number is None else self.number

    def show_value(self, value: Any) -> None:
        """Show it, unless it stands there already."""
        if value != self.typed:
            if isinstance(value, int | float):
                self.set_value(value)
            else:
                self.lineEdit().setText(str(value))


class LayerFields:
    """The fields of one layer: `main` stands beside its name, `options` in a line below."""

    def __init__(self, theme: Theme, layer: AnyLayer, edited: Callable[[AnyLayer, str], None]) -> None:
        """`edited` is told the layer that is meant now, and the name of the field."""
        self._theme, self._layer, self._edited = theme, layer, edited
        self._shows: dict[str, Callable[[Any], None]] = {}
        self.main: list[QWidget] = []
        self.options: list[QWidget] = []
        self._make(layer)
        self.set_layer(layer)

    def _make(self, layer: AnyLayer) -> None:
        match layer:
            case Embedding():
                self.main = [self._number(_VOCABULARY)]
                self.options = [self._labelled(_FEATURES)]
            case Recurrent():
                self.main = [self._choice("cell", CELLS), self._number(_UNITS)]
                self.options = [self._tick("return_sequences"), self._tick("both_ways", "Bidirectional")]
                if layer.cell == "SimpleRNN":
                    self.options.append(self._choice("activation", ("tanh", "relu")))
                if layer.cell == "GRU":
                    self.options.append(self._tick("reset_after"))
            case Dropout():
                self.main = [self._number(_RATE)]
            case Dense():
                self.main = [self._number(_UNITS)]
                self.options = [self._choice("activation", ACTIVATIONS)]

    def set_layer(self, layer: AnyLayer) -> None:
        """Show another layer of the same sort; tells nobody."""
        self._layer = layer
        for name, show in self._shows.items():
            show(getattr(layer, name))

    def _change(self, name: str, value: Any) -> None:
        if value != getattr(self._layer, name):
            changes: Mapping[str, Any] = {name: value}
            self._layer = replace(self._layer, **changes)
            self._edited(self._layer, name)

    def _number(self, spec: FieldSpec) -> NumberPart:
        made = NumberPart(self._theme, spec)
        made.edited.connect(lambda: self._change(spec.name, made.typed))
        self._shows[spec.name] = made.show_value
        return made

    def _labelled(self, spec: FieldSpec) -> QWidget:
        holder, row = QWidget(), QHBoxLayout()
        label, made = QLabel(noun(spec.name)), self._number(spec)
        label.setFont(self._theme.font(12))
        label.setBuddy(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(made)
        holder.setLayout(row)
        return holder

    def _tick(self, name: str, says: str = "") -> QCheckBox:
        made = QCheckBox(says or name)
        made.setFont(self._theme.font(12))
        made.clicked.connect(lambda checked: self._change(name, checked))
        self._shows[name] = made.setChecked
        return made

    def _choice(self, name: str, values: tuple[str, ...]) -> QComboBox:
        made = _Combo()
        made.addItems(values)
        made.setFont(self._theme.font(13, bold=name == "cell"))
        made.setAccessibleName(noun(name))
        made.setToolTip(noun(name))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if name == "cell":
            made.setFixedWidth(self._theme.px(106))
        made.textActivated.connect(lambda value: self._change(name, value))
        self._shows[name] = made.setCurrentText
        return made


class _Combo(QComboBox):
    """The wheel scrolls the list of layers."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not ours."""
        event.ignore()
