"""Where the weights of each gate lie: one strip a gate, in it W, U and the biases as columns, rows as in the maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from rnnviz.view.row_plan import RowPlan, plan_rows
from rnnviz.view.theme import Theme
from rnnviz.view.weights_foot import foot_height

_GAP, _BETWEEN, _HEAD, _WIDEST, _TALLEST, _BIAS = 8, 6, 38, 28, 30, 5
_LEAST_HEAD, _WHOLE_HEAD = 56, 168
"""Pixels at scale 1 for what is written above W, however few columns it has; and for all of it, where there is room."""


@dataclass(frozen=True, eq=False)
class Block:
    """The columns of one matrix: `left` edge, and which columns are drawn how wide."""

    left: int
    columns: RowPlan

    @property
    def right(self) -> int:
        """One pixel beyond its last column."""
        return self.left + self.columns.height


@dataclass(frozen=True, eq=False)
class WeightsLayout:
    """`tops` of the strips, one a gate; the `rows` of each; its blocks W, U and biases."""

    tops: tuple[int, ...]
    rows: RowPlan
    blocks: tuple[Block, Block, Block]
    foot: int

    @property
    def pitch(self) -> int:
        """Pixels from one strip to the next."""
        return (self.foot - self.tops[0]) // len(self.tops)

    def strip(self, gate: int, block: int) -> QRect:
        """Where a gate's matrix is drawn."""
        place = self.blocks[block]
        return QRect(place.left, self.tops[gate], place.columns.height, self.rows.height)

    def at(self, x: float, y: float, selected: int) -> tuple[int, int, int, int] | None:
        """The gate, block, unit and column at a point; of several in a row or column the selected or nearest one."""
        for gate, top in enumerate(self.tops):
            unit = self.rows.unit_at(y - top)
            for index, block in enumerate(self.blocks):
                column = block.columns.unit_at(x - block.left)
                if unit is not None and column is not None:
                    same_row = self.rows.row_of(selected) == self.rows.row_of(unit)
                    return gate, index, selected if same_row else unit, column
        return None


def lay_out_weights(
    gates: int, widths: tuple[int, int], units: int, chosen: Sequence[int] | None, area: QRect, theme: Theme
) -> WeightsLayout:
    """In `area`, right of the gutter. `widths` are the columns of W and U; those too many for a pixel each share it."""
    gap, between = theme.px(_GAP), theme.px(_BETWEEN)
    room = area.width() - 2 * between - 2 * theme.px(_BIAS)
    per_column = max(1, -(-sum(widths) // max(1, room)))
    drawn = -(-widths[0] // per_column), -(-widths[1] // per_column)
    into, back = _column_widths(drawn, room, theme.px(_WIDEST))
    least = theme.px(_LEAST_HEAD) if drawn[0] * into < theme.px(_LEAST_HEAD) <= room - drawn[1] else 0
    if least:
        back = min(back, (room - least) // drawn[1])
        into = min(into, 2 * back)
    blocks, left = [], area.left()
    for count, wide, shared in ((widths[0], into, per_column), (widths[1], back, per_column), (2, 0, 1)):
        columns = -(-count // shared)
        plan = plan_rows(count, None, columns * (wide or theme.px(_BIAS)), theme.px(_WIDEST))
        blocks.append(Block(left, plan))
        spare = area.left() + room - left - plan.height - (drawn[1] * back if len(blocks) == 1 else 0)
        left += plan.height + between
        if len(blocks) < 3 and spare > 0:
            left += max(0, min(spare, theme.px(_WHOLE_HEAD) - plan.height))
    head, foot = area.top() + theme.px(_HEAD), area.bottom() + 1 - foot_height(area.height(), theme)
    pitch = (foot - head) // gates
    rows = plan_rows(units, chosen, pitch - gap, theme.px(_TALLEST))
    return WeightsLayout(
        tuple(head + place * pitch for place in range(gates)), rows, (blocks[0], blocks[1], blocks[2]), foot
    )


def _column_widths(counts: tuple[int, int], room: int, widest: int) -> tuple[int, int]:
    """Pixels of a column of W and of U: the same, or up to twice as many for the one with fewer, if there is room."""
    width = max(1, min(widest, room // sum(counts)))
    few, many = sorted(counts)
    wide = max(width, min(2 * width, widest, (room - many * width) // max(1, few)))
    return (wide, width) if counts[0] <= counts[1] else (width, wide)
