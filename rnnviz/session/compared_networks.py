"""Up to four networks on the user's text: the document's own, and those that were chosen to read beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from rnnviz.core.disagreement import MOST_NETWORKS, mismatch_of
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.core.text_compared import Reading, TextCompared
from rnnviz.core.trace import Trace
from rnnviz.session.document import Document
from rnnviz.session.lockstep import LONGEST, Lane, Lockstep
from rnnviz.session.network_shelf import NetworkShelf, differs, why_not
from rnnviz.session.network_slots import NetworkSlots
from rnnviz.session.slices import Slices
from rnnviz.session.varying_rows import VaryingRows

_TOLD_EVERY = 1024
"""Steps that are compared in the background between two tellings."""


@dataclass(frozen=True, eq=False)
class Member:
    """A network that is compared. `key` is "" for the document's own, FRESH, a shipped model's name, or a path."""

    key: str
    model: Model
    trace: Trace


class ComparedNetworks(QObject):
    """Others read only while somebody looks. Those chosen for another kind of text wait until they fit again.

    `changed` tells the first step from which on something may be another, 0 for other networks, once for every edit;
    `keys_changed` that others are chosen; `refused` says in one sentence why a network cannot be compared. `slots`
    remember the networks' colours.
    """

    changed = Signal(int)
    keys_changed = Signal()
    refused = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        document.text_changed.connect(self._on_text_changed)  # before the lockstep, which tells of it too
        self._lockstep = Lockstep(document, self)
        self._keys: tuple[str, ...] | None = None
        self._others: list[tuple[str, Model]] = []
        self._shelf = NetworkShelf()
        self.slots, self._varying = NetworkSlots(), VaryingRows()
        self._lookers: set[object] = set()
        self._steps = 0
        self._awaits_steps = False
        self._slices = Slices(self._work, self)
        self._compared = self._anew()
        self._lockstep.changed.connect(self._on_read)
        document.cut.connect(self._on_cut)
        document.stepped.connect(self._on_stepped)
        document.trace_changed.connect(self._on_trace_changed)

    @staticmethod
    def of(document: Document) -> ComparedNetworks:
        """Those that are compared on a document's text; made when they are wanted first."""
        found = document.findChild(ComparedNetworks)
        return found if isinstance(found, ComparedNetworks) else ComparedNetworks(document, document)

    @property
    def keys(self) -> tuple[str, ...] | None:
        """What was chosen to read beside the document's network, whether it fits now or not; None: nobody chose yet."""
        return self._keys

    @property
    def is_on(self) -> bool:
        """Whether the others read."""
        return bool(self._lookers)

    @property
    def longest(self) -> int:
        """Tokens that are compared at most, the first ones."""
        return LONGEST

    @property
    def is_reading(self) -> bool:
        """Whether something has not been read or compared yet."""
        return self._lockstep.is_reading or self._compared.is_behind

    @property
    def is_full(self) -> bool:
        """Whether there is no room for one more."""
        return len(self._others) + 1 >= MOST_NETWORKS

    @property
    def nobody_fits(self) -> bool:
        """Whether some were chosen, but none of them can be compared with the document's network."""
        return bool(self._keys) and self.is_on and not self._fitting()

    @property
    def members(self) -> list[Member]:
        """The document's own first."""
        readers = self._lockstep.readers
        others = [Member(key, model, reader.trace) for (key, model), reader in zip(self._others, readers, strict=False)]
        return [Member("", self._document.model, self._document.trace), *others]

    @property
    def compared(self) -> TextCompared:
        """Costs and disagreement of the steps that all members have read."""
        return self._compared

    def set_on(self, on: bool, looker: object = None) -> None:
        """Let the others read while there are lookers, else rest and forget; a new window looks before the old goes."""
        was_on = self.is_on
        if on:
            self._lookers.add(looker)
        else:
            self._lookers.discard(looker)
        if self.is_on != was_on:
            self._choose()

    def set_keys(self, keys: Iterable[str]) -> None:
        """Choose who reads besides; one that cannot be opened is left out when it is to read; `refused` says why."""
        self._keys = tuple(dict.fromkeys(key for key in keys if key))
        self._choose()
        self.keys_changed.emit()

    def add(self, key: str) -> bool:
        """Choose one more; False, and `refused` says why, for one that cannot be opened or does not fit."""
        if key in (self._keys or ()) and any(key == other for other, _ in self._others):
            return True
        if self.is_full:
            self.refused.emit(self.tr("Four networks fit side by side; remove one first."))
            return False
        model = self._opened(key)
        if model is None:
            return False
        if why := mismatch_of(self._document.model, model):
            self.refused.emit(why_not(why, model.name))
            return False
        if not differs(self._document.model, model):
            self.refused.emit(self.tr("{name} is the network that reads this text already.").format(name=model.name))
            return False
        self.set_keys([*(each for each in self._keys or () if each != key), key])
        return True

    def remove(self, key: str) -> None:
        """Compare with this one no more."""
        self.set_keys(each for each in self._keys or () if each != key)

    def rows(self, member: Member, layer: int, shown: int) -> list[int] | None:
        """The `shown` units of a layer that vary most, None for all; ranked anew only when something else is shown."""
        return self._varying.rows(member.key, member.model.network, member.trace, layer, shown)

    def rank_again(self) -> None:
        """Choose the rows by the text as it is now, when they are next asked for."""
        self._varying.forget()

    def finish(self) -> None:
        """Read and compare everything now; for rendering and tests."""
        for reader in self._lockstep.readers:
            reader.read(float("inf"))
        self._compared.finish()
        self.changed.emit(0)

    def close(self) -> None:
        """Stop whatever runs."""
        self._lockstep.close()
        self._slices.close()

    # Choosing

    def _opened(self, key: str) -> Model | None:
        try:
            return self._shelf.model(key, self._document.model)
        except ModelFileError as error:
            self.refused.emit(str(error))
            return None

    def _choose(self) -> None:
        """Let those read that fit now."""
        self._others = self._fitting()[: MOST_NETWORKS - 1] if self.is_on else []
        self._compared = self._anew()
        self._lockstep.set_lanes(Lane(model) for _, model in self._others)
        self._on_read(0)

    def _fitting(self) -> list[tuple[str, Model]]:
        """Those chosen that fit now; one that has gone is told once and left out from then on."""
        keys = self._keys or ()
        opened = [(key, model) for key in keys if (model := self._opened(key)) is not None]
        if len(opened) < len(keys):
            self._keys = tuple(key for key, _ in opened)
            self.keys_changed.emit()
        return [(key, model) for key, model in opened if differs(self._document.model, model)]

    def _anew(self) -> TextCompared:
        self._slices.drop()
        return TextCompared(self._document.model, len(self._others) + 1, self._readings, LONGEST)

    def _readings(self) -> Sequence[Reading]:
        document = self._document
        return [
            (document.trace, document.rows),
            *((reader.trace, reader.rows) for reader in self._lockstep.readers),
        ]

    # Following

    def _on_trace_changed(self, _trace: object) -> None:
        self._choose()

    def _on_cut(self, step: int) -> None:
        self._compared.forget_from(step)
        self._steps = min(self._steps, step)

    def _on_text_changed(self) -> None:
        """The document's own steps follow in a moment, and both are told at once."""
        self._awaits_steps = self.is_on

    def _on_stepped(self, steps: int) -> None:
        since, self._steps, self._awaits_steps = self._steps, steps, False
        if self.is_on:
            self._go_on()
            self.changed.emit(since)

    def _on_read(self, since: int) -> None:
        self._compared.forget_from(since)
        if self._awaits_steps:
            self._steps = min(self._steps, since)
            return
        if self.is_on:
            self._go_on()
        self.changed.emit(since)

    def _go_on(self) -> None:
        """A few steps at once, so that a key is answered by the next picture; many of them in the background."""
        model = self._document.model
        if not model.forecasts and model.network.architecture.classes < 2:
            return  # a network without answers has just come, and the comparison is put away a moment later
        self._compared.go_on()
        if self._compared.is_behind:
            self._slices.ask()

    def _work(self) -> Iterator[None]:
        compared = self._compared
        told = len(compared.apart)
        while compared.is_behind:
            compared.go_on()
            if len(compared.apart) >= told + _TOLD_EVERY or not compared.is_behind:
                self.changed.emit(told)
                told = len(compared.apart)
            yield
