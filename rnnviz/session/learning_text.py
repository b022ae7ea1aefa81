"""The text that would be learned: read from a file, the window or Python itself, and counted while the window lives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.text_summary import TextSummary
from rnnviz.tasks.corpora import CORPORA, Corpus, CorpusError, check_learnable, text_file
from rnnviz.tasks.recipe import Read
from rnnviz.tasks.text_facts import Counting, TextFacts

SLICE = 0.008
"""Seconds of counting between two turns of the event loop."""


class LearningText(QObject):
    """`source` is "file", "window", "corpus" (one of CORPORA), or "" for none yet.

    `changed` tells that anything did: what is read, what is known of it, or why it will not do.
    """

    changed = Signal()
    _read = Signal(int, object)  # which reading it was, and a Corpus or a sentence; comes from the thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = ""
        self.corpus: Corpus | None = None
        self.problem = ""
        self._path: Path | None = None
        self._read_as: Read = text_file
        self._name = ""
        self._kind = "characters"
        self._facts: dict[str, TextFacts] = {}
        self._counting: Counting | None = None
        self._reading = 0
        self._is_reading = False
        self._threads: list[Thread] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)
        self._read.connect(self._on_read)

    @property
    def is_busy(self) -> bool:
        """Whether the text is still being read or counted."""
        return self._is_reading or self._counting is not None

    @property
    def facts(self) -> TextFacts | None:
        """What is in it, by the present kind of tokens; None until it is counted."""
        return self._facts.get(self._kind)

    def summary(self, at_least: int, most: int | None) -> TextSummary | None:
        """What is worth saying, with such a vocabulary; None until it is counted."""
        return None if self.facts is None or self.corpus is None else self.facts.summary(self.corpus, at_least, most)

    def tokens(self, at_least: int, most: int | None) -> int | None:
        """Size of such a vocabulary; None until it is counted."""
        return None if self.facts is None else self.facts.vocabulary_size(at_least, most)

    @property
    def length(self) -> int | None:
        """Tokens of the text; None until it is counted."""
        return None if self.facts is None else self.facts.total

    def read_file(self, path: Path, encoding: str | None = None, read: Read = text_file) -> None:
        """Read a file in a thread, in `encoding` or in whichever it is; `read` is the recipe's."""
        self._path, self._read_as = path, read
        self._begin("file", "", lambda: read(path, encoding))

    def read_in(self, encoding: str) -> None:
        """Read the same file again, in another encoding."""
        if self._path is not None:
            self.read_file(self._path, encoding, self._read_as)

    def read_window(self, text: str, name: str) -> None:
        """Take a text as it stands; `name` is what it is called."""
        self._path = None
        self._begin("window", "", lambda: Corpus(text, name, "the user's own text"))

    def read_corpus(self, name: str) -> None:
        """One of the texts that come with Python; nothing happens if it is the present one."""
        if self.source != "corpus" or self._name != name:
            self._path = None
            self._begin("corpus", name, CORPORA[name])

    def set_kind(self, kind: str) -> None:
        """Count by "characters" or "words"."""
        if kind != self._kind:
            self._kind = kind
            self._count()

    def _begin(self, source: str, name: str, read: Callable[[], Corpus]) -> None:
        self.source, self._name, self.corpus, self.problem = source, name, None, ""
        self._facts, self._counting = {}, None
        self._reading += 1
        self._is_reading = True
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = Thread(target=self._read_in_thread, args=(self._reading, read), name="reading a text", daemon=True)
        self._threads.append(thread)
        thread.start()
        self.changed.emit()

    def _read_in_thread(self, reading: int, read: Callable[[], Corpus]) -> None:
        try:
            result: Corpus | str = read()
        except CorpusError as error:
            result = str(error)
        self._read.emit(reading, result)

    def _on_read(self, reading: int, result: Corpus | str) -> None:
        if reading != self._reading:
            return  # another text was chosen meanwhile
        self._is_reading = False
        if isinstance(result, str):
            self.problem = result
            self.changed.emit()
        else:
            self.corpus = result
            self._count()

    def _count(self) -> None:
        """Check and count the present text by the present kind, unless that is done."""
        self._counting, self.problem = None, self.problem if self.corpus is None else ""
        if self.corpus is not None and self.facts is None:
            try:
                check_learnable(self.corpus.text, self._kind)
            except CorpusError as error:
                self.problem = str(error)
            else:
                self._counting = Counting(self.corpus.text, self._kind)
                self._timer.start()
        self.changed.emit()

    def _on_slice(self) -> None:
        counting = self._counting
        if counting is None:
            self._timer.stop()
        elif counting.go_on(SLICE) and counting.facts is not None:
            self._facts[self._kind], self._counting = counting.facts, None
            self._timer.stop()
            self.changed.emit()

    def close(self) -> None:
        """Stop counting; wait for what is being read."""
        self._timer.stop()
        self._reading += 1
        for thread in self._threads:
            thread.join()
