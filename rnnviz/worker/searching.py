"""One search for units in the worker: reads the text, searches block by block, and listens in between."""

from __future__ import annotations

import traceback
from dataclasses import replace
from multiprocessing.connection import Connection

from rnnviz.core.found_units import Found
from rnnviz.core.model import Model, TaskError
from rnnviz.core.network import Network
from rnnviz.core.questions import QuestionError
from rnnviz.learn.out_of_memory import is_out_of_memory
from rnnviz.learn.unit_search import search
from rnnviz.tasks.corpora import CORPORA, Corpus, CorpusError, text_file
from rnnviz.worker.messages import Ended, Failed, FindUnits, Quit, Searching, Stop, UnitsFound
from rnnviz.worker.poster import Poster

_VALIDATION = 0.1
"""The share of a text that is held out, where a card does not say."""


class Searcher:
    """Searches once and obeys meanwhile."""

    def __init__(self, connection: Connection, poster: Poster) -> None:
        self._connection, self._poster = connection, poster

    def find(self, command: FindUnits) -> None:
        """Until all is found, or told to stop. Every trouble becomes a Failed. Raises EOFError on Quit."""
        try:
            corpus = _corpus(command)
            self._search(command, corpus)
        except (CorpusError, QuestionError, TaskError) as error:
            self._fail("settings", str(error))
        except EOFError:
            raise
        except Exception as error:  # torch may raise anything, and the window is to hear of it
            self._fail_of_torch(error)

    def _search(self, command: FindUnits, corpus: Corpus) -> None:
        model, text = Model(command.card, Network(command.architecture, command.tensors)), _beginning(command, corpus)
        for event in search(model, text, command.questions, command.quantities):
            if isinstance(event, Found):
                self._poster.post(UnitsFound(event, _note(command, corpus, text)))
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

    def _fail(self, kind: str, sentence: str) -> None:
        self._poster.post(Failed(kind, sentence))

    def _fail_of_torch(self, error: Exception) -> None:
        if is_out_of_memory(error):
            self._fail("memory", "The memory is not enough for this search; take a shorter text or fewer quantities.")
        else:
            traceback.print_exc()
            first_line = (str(error).splitlines() or [""])[0]
            self._fail("crash", f"The search broke off: {type(error).__name__}: {first_line}")


def _corpus(command: FindUnits) -> Corpus:
    """The text that is searched; of what the network learned from, the end, which it never saw. Raises CorpusError."""
    if command.corpus:
        corpus = CORPORA[command.corpus]()
        share = float(command.card.training.get("settings", {}).get("validation", _VALIDATION))
        return replace(corpus, text=corpus.text[round(len(corpus.text) * (1 - share)) :])
    return text_file(command.file) if command.file else Corpus(command.text, "", "")


def _beginning(command: FindUnits, corpus: Corpus) -> str:
    """As much of the text as holds no more than the most tokens."""
    vocabulary = command.card.vocabulary
    if len(corpus.text) <= command.most_tokens or vocabulary is None:
        return corpus.text
    if vocabulary.kind == "characters":
        return corpus.text[: command.most_tokens]
    tokens = vocabulary.split(corpus.text)
    return corpus.text[: tokens[command.most_tokens].start] if len(tokens) > command.most_tokens else corpus.text


def _note(command: FindUnits, corpus: Corpus, text: str) -> str:
    """That only the beginning was read, or that the file's encoding is a guess; else nothing."""
    if len(text) < len(corpus.text):
        return f"Of {len(corpus.text):,} characters the first {len(text):,} were read."
    if not corpus.sure:
        return f"{corpus.source} was read as {corpus.encoding}."
    return ""
