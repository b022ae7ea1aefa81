"""One search in the worker, for units or for places: reads the text, goes block by block, and listens in between."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection

from rnnviz.core.found_units import Found, SearchProgress
from rnnviz.core.model import Model, TaskError
from rnnviz.core.network import Network
from rnnviz.core.notices import Notice
from rnnviz.core.passages import FoundPlaces, beginning
from rnnviz.core.questions import QuestionError
from rnnviz.learn.out_of_memory import is_out_of_memory
from rnnviz.learn.span_search import find_places
from rnnviz.learn.unit_search import search
from rnnviz.tasks.corpora import CorpusError, text_file
from rnnviz.tasks.learned_text import held_out
from rnnviz.worker.messages import (
    Ended,
    FindPlaces,
    FindUnits,
    PlacesFound,
    Quit,
    SearchedText,
    SearchFailed,
    Searching,
    Stop,
    UnitsFound,
)
from rnnviz.worker.poster import Poster


class Searcher:
    """Searches once and obeys meanwhile."""

    def __init__(self, connection: Connection, poster: Poster) -> None:
        self._connection, self._poster = connection, poster

    def find(self, command: FindUnits | FindPlaces) -> None:
        """Until all is found, or told to stop. Every trouble becomes a SearchFailed. Raises EOFError on Quit."""
        try:
            self._search(command)
        except QuestionError as error:
            self._fail(error.notice)
        except (CorpusError, TaskError) as error:
            self._fail(Notice.of("other", sentence=error))
        except EOFError:
            raise
        except Exception as error:  # torch may raise anything, and the window is to hear of it
            self._fail_of_torch(error)

    def _search(self, command: FindUnits | FindPlaces) -> None:
        text, notes = text_of(command.searched)
        for event in _events(command, text):
            if isinstance(event, Found):
                self._poster.post(UnitsFound(event, notes + event.notes))
                return
            if isinstance(event, FoundPlaces):
                self._poster.post(PlacesFound(event, notes))
                return
            self._poster.post(Searching(event.done, event.total))
            if self._is_stopped():
                self._poster.post(Ended(0, "stopped"))
                return

    def _is_stopped(self) -> bool:
        """Post what waits, and listen. Raises EOFError on Quit, or if the window is gone."""
        try:
            if self._poster.is_due():
                self._poster.flush()
            while self._connection.poll():
                heard = self._connection.recv()
                if isinstance(heard, Stop | Quit):
                    break
            else:
                return False
        except OSError as error:
            raise EOFError from error
        if isinstance(heard, Quit):
            raise EOFError
        return True

    def _fail(self, notice: Notice) -> None:
        self._poster.post(SearchFailed(notice))

    def _fail_of_torch(self, error: Exception) -> None:
        if is_out_of_memory(error):
            self._fail(Notice("memory"))
        else:
            traceback.print_exc()
            first_line = (str(error).splitlines() or [""])[0]
            self._fail(Notice.of("crash", error=f"{type(error).__name__}: {first_line}"))


def _events(command: FindUnits | FindPlaces, text: str) -> Iterator[SearchProgress | Found | FoundPlaces]:
    searched = command.searched
    model = Model(searched.card, Network(searched.architecture, searched.tensors))
    if isinstance(command, FindUnits):
        return search(model, text, command.questions, command.quantities)
    return find_places(model, text, command.quantity, command.on, command.length)


def text_of(searched: SearchedText) -> tuple[str, tuple[Notice, ...]]:
    """The text that is searched, no more than the most tokens of it, and what is to be said of it.

    Of what the network learned from, it is the end, which it never saw. Raises CorpusError.
    """
    notes = []
    if searched.corpus:
        held = held_out(searched.card, searched.corpus)
        whole = held.text
        if not held.is_same:
            notes.append(Notice("taught"))
    elif searched.file:
        corpus = text_file(searched.file)
        whole = corpus.text
        if not corpus.sure:
            notes.append(Notice.of("encoding", source=corpus.source, encoding=corpus.encoding))
    else:
        whole = searched.text
    vocabulary = searched.card.vocabulary
    text = whole if vocabulary is None else beginning(whole, vocabulary, searched.most_tokens)
    if len(text) < len(whole):
        notes.append(Notice.of("beginning", all=f"{len(whole):,}", read=f"{len(text):,}"))
    return text, tuple(notes)
