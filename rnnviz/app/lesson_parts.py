"""Where the parts of the window are that lessons speak of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.learn_panel import LearnPanel

Area = Callable[[], QRect | None]

_IN_PANEL = ("curves", "samples", "film")
"""Parts of the Learn panel, which is opened when one of them is spoken of."""

_OF_STEP = ("diagram", "formula", "record")
"""Parts that give way to the Learn panel in a narrow window."""


def bring_into_view(window: MainWindow, part: str) -> None:
    """Open what hides a part, or close it: learning itself goes on in any case."""
    name, _, companion = part.partition(":")
    if name == "companion":
        window.companions.bring(companion)
        part = "diagram" if window.companions.is_at_the_side(companion) else part
    elif part in _OF_STEP:
        window.companions.show_side("")
    elif name == "maps":
        window.companions.show_stage("")
    dock = window.learn_dock
    if dock is None:
        return
    if part in _IN_PANEL:
        window.show_learning(True)
        if dock.panel is not None and part != "film":
            dock.panel.tabs.setCurrentWidget(getattr(dock.panel, part))
    elif part in _OF_STEP:
        window.uncover_the_step()


def part_of(window: MainWindow, part: str) -> tuple[QWidget | None, Area | None]:
    """The widget that is meant, and the area of it if it is not the whole. Nothing for what is not there now."""
    name, _, quantity = part.partition(":")
    if name == "companion":
        companion = window.companions.companion(quantity)
        return (None if companion is None else companion.widget), None
    if quantity:
        return window.views.maps, lambda: window.views.maps.area_of(quantity)
    return _widgets(window).get(name), None


def _widgets(window: MainWindow) -> dict[str, QWidget | None]:
    views, dock = window.views, window.learn_dock
    panel: LearnPanel | None = None if dock is None else dock.panel
    is_open = dock is not None and not dock.isHidden()
    return {
        "ribbon": views.ribbon,
        "maps": views.maps,
        "diagram": views.diagram,
        "formula": views.formula,
        "next": views.next_token,
        "series": views.series,
        "transport": views.transport,
        "text": views.editor,
        "record": views.learning,
        "learn": None if dock is None else panel if is_open else views.header.learn_button,
        "curves": None if panel is None else panel.curves,
        "samples": None if panel is None else panel.samples,
        "film": None if panel is None else panel.replay,
    }
