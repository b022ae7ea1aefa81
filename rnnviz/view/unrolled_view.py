"""The bare recurrence with all of its numbers, to be changed: tables of the weights beside the network over time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rnnviz.core.number_text import number_of
from rnnviz.core.recurrence import Letters, Unrolled
from rnnviz.view.colours import readable
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme
from rnnviz.view.unrolled_painting import QUANTITY
from rnnviz.view.unrolled_picture import UnrolledPicture
from rnnviz.view.weight_fields import MatrixFields

_PLACES = {"U": (0, 0, 1, 1), "W": (1, 0, 1, 1), "b": (2, 0, 1, 1), "V": (0, 1, 2, 1), "c": (2, 1, 1, 1)}
"""Of the tables, in a grid: what makes the state beside what makes the output."""


class UnrolledView(QWidget):
    """`weight_edited(letter, row, column, value)` and `input_edited(step, text)` ask; setters show what came of it."""

    weight_edited = Signal(str, int, int, float)
    input_edited = Signal(int, str)
    step_clicked = Signal(int)
    undo_requested = Signal()
    reset_requested = Signal()
    range_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tables: dict[str, MatrixFields] = {}
        self._shapes: tuple[tuple[int, int], ...] = ()
        self.picture = UnrolledPicture(theme)
        self._facts, self._problem = QLabel(), QLabel()
        self._switch = Segmented(theme, {"unrolled": self.tr("Unrolled"), "rolled": self.tr("Rolled up")})
        self._undo = QPushButton(self.tr("Undo"))
        self._reset = QPushButton(self.tr("The numbers as they were"))
        self._fields = QGridLayout()
        self._input = QLineEdit(self.picture)
        self._input_step = -1
        self._texts: Sequence[str] = ()
        self._arrange()
        self._bind()

    def _arrange(self) -> None:
        px = self._theme.px
        self._facts.setFont(self._theme.font(13))
        self._facts.setMinimumWidth(1)  # it gives way rather than widen the window
        self._problem.setFont(self._theme.font(12))
        self._problem.setObjectName("wrong")
        self._problem.setWordWrap(True)
        for button in (self._undo, self._reset):
            button.setFont(self._theme.font(12))
            button.setProperty("outlined", "true")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._input.setFont(self._theme.mono(12))
        self._input.hide()
        top = QHBoxLayout()
        top.addWidget(self._facts, stretch=1)
        top.addWidget(self._switch)
        left = QVBoxLayout()
        left.setSpacing(px(5))
        self._fields.setSpacing(px(6))
        left.addLayout(self._fields)
        buttons = QHBoxLayout()
        buttons.addWidget(self._undo)
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        left.addLayout(buttons)
        left.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(4))
        grid.addLayout(top, 0, 0, 1, 2)
        grid.addLayout(left, 1, 0)
        grid.addWidget(self.picture, 1, 1)
        grid.addWidget(self._problem, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self._switch.set_current("unrolled")
        self._problem.hide()

    def _bind(self) -> None:
        self._switch.requested.connect(self.show_as)
        self._undo.clicked.connect(self.undo_requested)
        self._reset.clicked.connect(self.reset_requested)
        self.picture.step_clicked.connect(self.step_clicked)
        self.picture.range_changed.connect(self._on_range_changed)
        self.picture.letter_hovered.connect(self.light)
        self.picture.x_clicked.connect(self._on_x_clicked)
        self._input.editingFinished.connect(self._on_input_finished)

    def show_as(self, form: str) -> None:
        """``unrolled`` over time, or ``rolled`` up to one cell with a loop."""
        self._switch.set_current(form)
        self.picture.set_rolled(form == "rolled")

    def light(self, letter: str) -> None:
        """Light up a weight wherever it stands; "" for none."""
        self.picture.set_letter(letter)
        for name, table in self._tables.items():
            table.set_lit(name == letter, self._colour(name))

    def _colour(self, letter: str) -> str:
        if letter not in QUANTITY:
            return self._theme.colour("ink").name()
        return readable(QUANTITY[letter], self._theme).name()

    def set_letters(self, letters: Letters) -> None:
        """The weights. Another shape makes other tables."""
        shapes = tuple((matrix.shape[0], matrix.shape[1]) for matrix in letters)
        if shapes != self._shapes:
            self._shapes = shapes
            self._make_tables(letters)
        for name, matrix in zip(letters._fields, letters, strict=True):
            self._tables[name].set_values(matrix)

    def _make_tables(self, letters: Letters) -> None:
        meanings = {
            "U": self.tr("U: from the input to the state"),
            "W": self.tr("W: from the state before to the state; the row is where from, the column where to"),
            "b": self.tr("b: the bias, added to the sum before the activation"),
            "V": self.tr("V: from the state to the output"),
            "c": self.tr("c: the bias of the output"),
        }
        for table in self._tables.values():
            self._fields.removeWidget(table)
            table.deleteLater()
        self._tables = {}
        for name, matrix in zip(letters._fields, letters, strict=True):
            table = MatrixFields(self._theme, name, meanings[name], (matrix.shape[0], matrix.shape[1]))
            table.edited.connect(partial(self.weight_edited.emit, name))
            table.refused.connect(self.say)
            table.mended.connect(lambda: self.say(""))
            table.hovered.connect(lambda over, name=name: self.light(name if over else ""))
            self._tables[name] = table
            self._fields.addWidget(table, *_PLACES[name], alignment=Qt.AlignmentFlag.AlignTop)
        self.light("")

    def table(self, letter: str) -> MatrixFields:
        """The fields of a weight."""
        return self._tables[letter]

    def set_place(self, step: int, steps: int) -> None:
        """The current step, -1 before the first, of so many."""
        self.picture.set_place(step, steps)
        sentence = self.tr("time step {step} of {steps} · state size {size} · the same {count} numbers at every step")
        size = self._shapes[1][0] if self._shapes else 0
        count = sum(rows * columns for rows, columns in self._shapes)
        self._facts.setText(sentence.format(step=step + 1, steps=steps, size=size, count=count))

    def set_run(self, run: Unrolled, first: int, texts: Sequence[str], activation: str) -> None:
        """The numbers of the steps from `first` on, those that :attr:`UnrolledPicture.wanted` asks for."""
        self._texts = texts
        self.picture.set_run(run, first, texts, activation)

    def set_changed(self, is_changed: bool) -> None:
        """Whether there is something to take back."""
        self._undo.setEnabled(is_changed)
        self._reset.setEnabled(is_changed)

    def say(self, sentence: str) -> None:
        """One sentence about what was typed; "" when it is mended."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _on_range_changed(self) -> None:
        self._input.hide()
        self.range_changed.emit()

    def _on_x_clicked(self, step: int) -> None:
        """An input is edited where it stands."""
        column = next(column for column in self.picture.picture.columns if column.step == step)
        self._input_step = step
        self._input.setGeometry(column.x.toRect())
        self._input.setText(self._texts[step])
        self._input.show()
        self._input.setFocus()
        self._input.selectAll()

    def _on_input_finished(self) -> None:
        step, text = self._input_step, self._input.text().strip()
        self._input_step = -1
        self._input.hide()
        if step < 0 or step >= len(self._texts) or text == self._texts[step]:
            return
        if number_of(text) is None:
            sentence = self.tr("“{text}” is no number; the input stays {old}. Type one like 1.5.")
            self.say(sentence.format(text=text, old=self._texts[step]))
            return
        self.say("")
        self.input_edited.emit(step, text)
