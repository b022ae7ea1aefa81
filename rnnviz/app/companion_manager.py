"""Makes the companions that fit the present model and lesson, puts them where they stand, and keeps them told."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

import rnnviz.app.companions as package
from rnnviz.app.companion import Companion, Offer, Slot

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


@cache
def offers() -> dict[str, Offer]:
    """Every OFFER of the package, by name, those with the lower place first."""
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    found = [getattr(import_module(f"{package.__name__}.{name}"), "OFFER", None) for name in names]
    sound = sorted((offer for offer in found if isinstance(offer, Offer)), key=lambda offer: offer.place)
    return {offer.name: offer for offer in sound}


class Companions(QObject):
    """Of one window. A companion is made when it is first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.views)
        self._window, self._studio = window, window.studio
        self._made: dict[str, Companion] = {}
        self._shown: list[str] = []
        self._sound_steps = 0
        self._told = self._studio.model
        self._bind()
        self.choose()

    def _bind(self) -> None:
        document, selection, views = self._studio.document, self._studio.selection, self._window.views
        self._studio.model_changed.connect(self.choose)
        document.cut.connect(self._on_cut)
        document.stepped.connect(self._on_stepped)
        document.trace_changed.connect(self._on_trace_changed)
        document.cursor_changed.connect(self._on_step_changed)
        for fact in (selection.unit_changed, selection.quantity_changed):
            fact.connect(self._on_step_changed)
        selection.layer_changed.connect(self._on_layer_changed)
        views.side.requested.connect(self.show_side)
        views.stage_button.requested.connect(self.show_stage)

    @property
    def lesson(self) -> str:
        """The id of the open lesson."""
        return self._studio.lessons.current or ""

    def companion(self, name: str) -> Companion | None:
        """The companion of this name, if it is shown."""
        return self._made.get(name) if name in self._shown else None

    def fitting(self, slot: Slot) -> list[Offer]:
        """What could stand there now."""
        return [each for each in offers().values() if each.slot == slot and each.fits(self._studio.model, self.lesson)]

    def choose(self) -> None:
        """Another model or lesson: show what fits now, and only that."""
        views, wishes = self._window.views, self._studio.wishes
        views.side.set_offers([(each.name, each.title()) for each in self.fitting("side")])
        views.stage_button.set_offers([(each.name, each.title()) for each in self.fitting("stage")])
        self._show_all("strip", self.fitting("strip"))
        self._show_all("entry", self.fitting("entry")[:1])
        self._show_all("page", self.fitting("page")[:1])
        self.show_side(wishes.side)
        self.show_stage(wishes.stage)

    def show_side(self, name: str) -> None:
        """Bring a tab at the side to the front; "" or one that does not fit now is the first."""
        fits = name in {offer.name for offer in self.fitting("side")}
        self._studio.wishes.side = name if fits else ""
        if fits and not self._window.views.side.has(name):
            self._window.views.side.add(name, self._make(name).widget)
        self._keep("side", [name] if fits else [])
        self._window.views.side.set_current(name if fits else "")

    def show_stage(self, name: str) -> None:
        """Show another picture in place of the gate maps; "" or one that does not fit now: the maps."""
        found = [offer for offer in self.fitting("stage") if offer.name == name]
        self._studio.wishes.stage = name if found else ""
        self._show_all("stage", found)
        self._window.views.stage_button.set_current(name if found else "")

    @staticmethod
    def is_at_the_side(name: str) -> bool:
        """Whether it is a tab beside the present step."""
        return name in offers() and offers()[name].slot == "side"

    def bring(self, name: str) -> None:
        """To the front, if it fits."""
        slot = offers()[name].slot if name in offers() else ""
        if slot == "side":
            self.show_side(name)
        elif slot == "stage":
            self.show_stage(name)

    def put_away(self, name: str) -> None:
        """Show the step, or the gate maps, in its place again."""
        if self.is_at_the_side(name):
            self.show_side("")
        else:
            self.show_stage("")

    def tell(self, name: str, order: str, value: object) -> None:
        """Bring a companion to the front and let it do what a lesson asks for; nothing happens if it does not fit."""
        self.bring(name)
        companion = self.companion(name)
        if companion is not None:
            companion.perform(order, value)

    def takes(self, path: Path) -> bool:
        """Let the first companion that is shown, and can, open a file; False if none can."""
        return any(companion.takes(path) for companion in self._now())

    def close(self) -> None:
        """Stop whatever runs."""
        for companion in self._made.values():
            companion.close()

    def _make(self, name: str) -> Companion:
        if name not in self._made:
            self._made[name] = offers()[name].make(self._window)
        return self._made[name]

    def _show_all(self, slot: Slot, found: list[Offer]) -> None:
        """Let these, and no others, stand in a slot of the centre."""
        views = self._window.views
        for offer in found:
            views.place_companion(slot, offer.name, self._make(offer.name).widget)
        self._keep(slot, [offer.name for offer in found])
        views.show_companions(slot, [offer.name for offer in found])
        if slot == "page":
            self._window.show_page(bool(found))

    def _keep(self, slot: Slot, names: list[str]) -> None:
        """What is shown in a slot from now on; it is told all there is to know."""
        self._shown = [name for name in self._shown if offers()[name].slot != slot] + names
        for name in names:
            companion = self._make(name)
            companion.show_model()
            companion.show_text(0)
            companion.show_step()

    def _now(self) -> list[Companion]:
        """Those that are shown and fit: a trace may be of another model before it is told that there is one."""
        model, lesson = self._studio.model, self.lesson
        return [self._made[name] for name in self._shown if offers()[name].fits(model, lesson)]

    def _on_cut(self, step: int) -> None:
        self._sound_steps = min(self._sound_steps, step)

    def _on_stepped(self, steps: int) -> None:
        since, self._sound_steps = self._sound_steps, steps
        for companion in self._now():
            companion.show_text(since)
            companion.show_step()

    def _on_trace_changed(self) -> None:
        """Text and step are shown by _on_stepped, which always follows; while a network learns, that is often."""
        self._sound_steps, self._told = 0, self._studio.model
        for companion in self._now():
            companion.show_model()

    def _on_layer_changed(self) -> None:
        if self._told is not self._studio.model:  # the layer fits a network that is told of a moment later
            return
        for companion in self._now():
            companion.show_model()
            companion.show_text(0)
            companion.show_step()

    def _on_step_changed(self) -> None:
        if self._told is not self._studio.model:  # the unit fits a network that is told of a moment later
            return
        for companion in self._now():
            companion.show_step()
