"""Who can be compared with the network of the text, who is to begin with, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from rnnviz.core.architecture import Architecture
from rnnviz.core.disagreement import mismatch
from rnnviz.core.model import Card, Model
from rnnviz.session.compared_networks import ComparedNetworks, Member
from rnnviz.session.network_shelf import FRESH, differs

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

translate = QCoreApplication.translate

_FIRST = 2
"""Networks that are chosen for whoever has not chosen yet."""

_MOMENTS = 4
"""Networks of a run that are offered, from its first one to its last."""

Offered = tuple[str, str]
"""A network's key, and what it is called where it can be chosen."""


class CompareChoice(QObject):
    """Of one window. `follow` keeps the choice sensible when another network comes under the text."""

    def __init__(self, window: MainWindow, networks: ComparedNetworks, parent: QObject) -> None:
        super().__init__(parent)
        self._studio, self._learning, self._networks = window.studio, window.learning, networks
        self._own_key, self._own = self._key, self._studio.model
        self._proposed_for = ""

    @property
    def _key(self) -> str:
        return str(self._studio.path or self._studio.model.name)

    def offers(self) -> list[Offered]:
        """Networks that fit and are not there yet."""
        there = {self._studio.model.name, *(member.key for member in self._networks.members)}
        fresh = [(FRESH, translate("Compare", "before training (fresh weights)"))]
        return [offer for offer in [*self._moments(), *fresh, *self._shipped()] if offer[0] not in there]

    def _shipped(self) -> list[Offered]:
        own, units = _of(self._studio.model), translate("Compare", "units")
        return [
            (entry.card.name, f"{entry.card.name}   {entry.architecture.describe(units)}")
            for entry in self._studio.entries
            if not mismatch(own, (entry.card, entry.architecture))
        ]

    def _moments(self) -> list[Offered]:
        """What the run that taught this network has kept on the way, other than what stands under the text."""
        learning = self._learning
        if learning is None or learning.shown is None or self._studio.path != learning.shown.model:
            return []
        steps = learning.replay.snapshots  # a list of one's own
        if steps:
            del steps[learning.replay.position]  # NOW is the last
        places = {round(part * (len(steps) - 1) / (_MOMENTS - 1)) for part in range(_MOMENTS)} if steps else set()
        chosen = [steps[place] for place in sorted(places)]
        title = translate("Compare", "this run after {steps} steps")
        return [(str(learning.shown.snapshot_path(step)), title.format(steps=f"{step:,}")) for step in chosen]

    def follow(self) -> None:
        """A network that is compared already changes places with the text's; for one that none fits, choose some."""
        networks, before, own = self._networks, self._own, self._studio.model
        keys = networks.keys
        if keys and self._key in keys and self._own_key not in keys and differs(own, before):
            place = keys.index(self._key)
            networks.set_keys([*keys[:place], self._own_key, *keys[place:]])
        self._own_key, self._own = self._key, own
        if keys is None or (own.name != self._proposed_for and networks.nobody_fits):
            networks.set_keys([*(keys or ()), *self._first()])
        if networks.is_on:
            self._proposed_for = own.name

    def _first(self) -> list[str]:
        """The same with other cells; of a run the network that it began with; else fresh weights."""
        siblings = [name for name in self._studio.siblings().values() if name != self._studio.model.name]
        fitting = [key for key, _ in self._shipped()]
        began = [key for key, _ in self._moments()[:1]]
        return [name for name in siblings if name in fitting][:_FIRST] or began or [FRESH]

    def names(self, members: Sequence[Member]) -> list[str]:
        """As short as tells them apart: the kind and size of a network, its name, or how long it has learned."""
        kinds = [member.model.network.architecture.describe("").strip() for member in members]
        titles = [member.model.name for member in members]
        # While it learns, the card of the text's own network stays as it was at first.
        steps = ["", *(self._steps_of(member.model) for member in members[1:])]
        files = [Path(member.key).stem for member in members]
        return [
            translate("Compare", "untrained")
            if member.key == FRESH
            else next((every[place] for every in (kinds, titles, steps, files) if _is_alone(every, place)), member.key)
            if place
            else kinds[0]
            for place, member in enumerate(members)
        ]

    def slots(self, members: Sequence[Member]) -> list[int]:
        """By what each is told from the others, 0..3; the network of the text has the same as when it is not that."""
        others = [member.key for member in members[1:]]
        own = "" if self._key in others else self._key
        cells = [member.model.network.architecture.layers[0].cell for member in members]
        return self._networks.slots.assign(list(zip([own, *others], cells, strict=True)))

    def _steps_of(self, model: Model) -> str:
        steps = model.card.training.get("steps")
        return translate("Compare", "step {steps}").format(steps=f"{steps:,}") if isinstance(steps, int) else ""


def _is_alone(names: Sequence[str], place: int) -> bool:
    return bool(names[place]) and list(names).count(names[place]) == 1


def _of(model: Model) -> tuple[Card, Architecture]:
    return model.card, model.network.architecture
