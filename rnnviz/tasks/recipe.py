"""What can be learned by a name: a task, the network that learns it, and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rnnviz.tasks.corpora import Corpus, text_file
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task
from rnnviz.tasks.text_task import TextTask

Make = Callable[[Settings, Corpus | None], Task]
"""What makes a task of settings and of the text given, if any. Raises CorpusError and SettingsError."""

Read = Callable[[Path, str | None], Corpus]
"""What reads a file of the user's own, in an encoding if one is given. Raises CorpusError."""


@dataclass(frozen=True)
class Recipe:
    """What is learned by which network.

    `task` names the family of what is learned: text, hello, alphabet, ... `corpus` is a built-in text's name, or
    empty for the user's own file; `read` reads that, in an encoding if one is given. `make` makes the task; without
    it, the task is a text that is read on. `own_text` is "needed" or "possible" where a file of the user's own can be
    learned. `by_cell` has, by the cell's name, the ``key=value`` texts that another cell is better taught with.
    `check` tells at once whether anything has to be installed first, by a CorpusError. `missing` is said where the
    user's own file is needed and was not given, if there is more to say than that.
    """

    name: str
    title: str
    corpus: str
    settings: Settings
    sample: str = ""
    task: str = "text"
    make: Make | None = None
    own_text: str = ""
    read: Read = text_file
    by_cell: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    check: Callable[[], None] | None = None
    missing: str = ""

    @property
    def needs_text(self) -> bool:
        """Whether nothing can be learned without a text of the user's own."""
        return self.own_text == "needed" or (self.task == "text" and not self.corpus)

    @property
    def takes_text(self) -> bool:
        """Whether a text of the user's own can be learned."""
        return self.needs_text or self.own_text == "possible" or self.task == "text"

    def changed(self, assignments: list[str]) -> Settings:
        """Its settings with ``key=value`` texts applied; a cell that is named brings its own. Raises SettingsError."""
        named = [value for key, _, value in (one.partition("=") for one in assignments) if key == "cell"]
        of_cell = self.by_cell.get(named[-1], ()) if named else ()
        return self.settings.changed([*of_cell, *assignments])

    def task_of(self, settings: Settings, corpus: Corpus | None = None) -> Task:
        """What is to be learned. `corpus` is the text; without one, only what needs none can be.

        Raises CorpusError, SettingsError, and ValueError if a text is missing.
        """
        if corpus is None and (self.needs_text or (self.make is None and self.task == "text")):
            raise ValueError(f"{self.name} learns a text, and none was given")
        if self.make is not None:
            return self.make(settings, corpus)
        assert corpus is not None
        return TextTask.of(corpus, settings)
