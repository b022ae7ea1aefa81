"""Where the strips of the gate maps lie, and which cell is at a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rnnviz.view.hover_text import HoveredCell
from rnnviz.view.row_plan import RowPlan, plan_rows
from rnnviz.view.theme import Theme

_GAP, _EDGE, _TALLEST_ROW, _TITLE = 8, 4, 36, 76


@dataclass(frozen=True)
class Strip:
    """A quantity's strip: `top` and `height` of its map in pixels."""

    quantity: str
    top: int
    height: int


@dataclass(frozen=True, eq=False)
class MapsLayout:
    """Strips one below the other with the same rows; each title has `room` pixels from its map's upper edge."""

    plan: RowPlan
    strips: tuple[Strip, ...]
    room: int

    @property
    def top(self) -> int:
        """Upper edge of the first map."""
        return self.strips[0].top

    @property
    def height(self) -> int:
        """From the first map's upper edge to the last map's lower one."""
        return self.strips[-1].top + self.strips[-1].height - self.top

    def middle_of(self, strip: Strip, unit: int) -> int | None:
        """The middle of a unit's row, None if the unit is not shown."""
        row = self.plan.row_of(unit)
        return None if row is None else strip.top + row * self.plan.row_height + self.plan.row_height // 2

    def cell_at(self, step: int, y: float, selected: int) -> HoveredCell | None:
        """The cell of a step at a height. Of several units in a row the selected one is meant, or the nearest."""
        for strip in self.strips:
            unit = self.plan.unit_at(y - strip.top)
            if unit is not None:
                row = self.plan.row_of(unit)
                assert row is not None
                unit = selected if self.plan.row_of(selected) == row else unit
                return HoveredCell(strip.quantity, step, unit, self.plan.units_in(row))
        return None


def lay_out(
    quantities: Sequence[str], units: int, chosen: Sequence[int] | None, height: int, theme: Theme
) -> MapsLayout:
    """Strips that share `height` pixels equally; what whole rows leave over widens the gaps between them."""
    count, edge, widest = len(quantities), theme.px(_EDGE), theme.px(_GAP)
    inner = height - 2 * edge
    slots = [max(1, (inner - gap * (count - 1)) // count) for gap in range(widest, widest // 2 - 1, -1)]
    plans = [plan_rows(units, chosen, slot, theme.px(_TALLEST_ROW)) for slot in slots]
    # A pixel less between the strips may be just what higher rows need.
    plan = max(plans, key=lambda plan: plan.height)
    last = max(plan.height, min(slots[0], theme.px(_TITLE)))
    pitch = (inner - last) // (count - 1) if count > 1 else inner
    strips = tuple(Strip(name, edge + place * pitch, plan.height) for place, name in enumerate(quantities))
    return MapsLayout(plan, strips, min(pitch, last + edge))
