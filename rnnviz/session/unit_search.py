"""Searches over long texts: which units follow what, and where the same units are on as in a selected span."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from weakref import ref

from PySide6.QtCore import QObject, Signal

from rnnviz.core.found_units import Found, Question
from rnnviz.core.model import Model
from rnnviz.core.notices import Notice
from rnnviz.core.passages import FoundPlaces
from rnnviz.core.span_match import UnitsOn
from rnnviz.session.worker_search import WorkerSearch
from rnnviz.worker.messages import FindPlaces, FindUnits, PlacesFound, SearchedText, UnitsFound

if TYPE_CHECKING:
    from rnnviz.worker.client import Client


class Source(NamedTuple):
    """What is read: "window" (the `text`), "corpus" (`name` is one of CORPORA), or "file" (`name` is its path)."""

    kind: str
    name: str = ""
    text: str = ""


class UnitSearch(WorkerSearch):
    """One search at a time, for units or for places.

    `found` and `notes` are of the last search for units that came through, in `model`, over `source`; they stay
    whatever comes later. So do `places` with their `place_notes`, of the last search for places. `seeks_places` tells
    which of the two was asked for last. `newest` was the last one to look on.
    """

    found_changed = Signal()
    places_changed = Signal()

    def __init__(self, parent: QObject | None = None, client: Callable[[], Client] | None = None) -> None:
        super().__init__(parent, client)
        self.found: Found | None = None
        self.notes: tuple[Notice, ...] = ()
        self.model: Model | None = None
        self.source = Source("window")
        self._asked: tuple[Model, Source] | None = None
        self.places: FoundPlaces | None = None
        self.place_notes: tuple[Notice, ...] = ()
        self.seeks_places = False
        self.newest: ref[QObject] | None = None

    def ask(
        self,
        model: Model,
        questions: Sequence[Question],
        quantities: Sequence[str],
        source: Source,
        most_tokens: int = 1_000_000,
    ) -> None:
        """Search `model` over the first `most_tokens` of `source`; while one search runs nothing happens."""
        if self.state != "running":
            self._asked, self.seeks_places = (model, source), False
            self._start(FindUnits(_searched(model, source, most_tokens), tuple(questions), tuple(quantities)))

    def ask_places(
        self, model: Model, quantity: str, on: UnitsOn, length: int, source: Source, most_tokens: int = 1_000_000
    ) -> None:
        """Look for places like a span of `length` steps, over which the units `on` are on; else like :meth:`ask`."""
        if self.state != "running":
            self.forget_places()
            self.seeks_places = True
            self._start(FindPlaces(_searched(model, source, most_tokens), quantity, on, length))

    def forget_places(self) -> None:
        """They are of another network, or of what is selected no longer."""
        self.places, self.place_notes = None, ()
        self.places_changed.emit()

    def _take(self, report: UnitsFound | PlacesFound) -> None:
        if isinstance(report, PlacesFound):
            self.places, self.place_notes = report.found, report.notes
            self._end("done")
            self.places_changed.emit()
        elif self._asked is not None:
            self.found, self.notes = report.found, report.notes
            self.model, self.source = self._asked
            self._end("done")
            self.found_changed.emit()


def _searched(model: Model, source: Source, most_tokens: int) -> SearchedText:
    network, kind = model.network, source.kind
    return SearchedText(
        model.card,
        network.architecture,
        dict(network.tensors),
        text=source.text if kind == "window" else "",
        file=source.name if kind == "file" else "",
        corpus=source.name if kind == "corpus" else "",
        most_tokens=most_tokens,
    )
