"""The lecture's list for the alphabet: some of its runs, and the letter that the network puts behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_SHOWN = 20
_LETTERS = 26


class Answers(Companion):
    """Computed anew whenever the weights are others, so that it can be watched while the network learns."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.answer_list import AnswerList

        super().__init__(window)
        self._list = AnswerList(window.theme)
        self._list.chosen.connect(self._on_chosen)

    @property
    def widget(self) -> QWidget:
        """What stands in the slot."""
        return self._list

    def show_model(self) -> None:
        """All 1,000 runs side by side, five steps."""
        from rnnviz.core.side_by_side import last_logits
        from rnnviz.tasks.alphabet import LETTERS, AlphabetTask
        from rnnviz.view.answer_list import Answer

        task = AlphabetTask.random()
        said = last_logits(self.studio.model.network, task.inputs).argmax(axis=-1)
        right = float(np.mean(said == task.targets))
        answers = []
        for ids, letter, wanted in zip(task.inputs[:_SHOWN], said[:_SHOWN], task.targets[:_SHOWN], strict=True):
            read = "".join(LETTERS[one] for one in ids)
            given = _without_padding(read)
            answers.append(Answer(read, given, LETTERS[letter], LETTERS[wanted]))
        title = QCoreApplication.translate("Answers", "Which letter comes next?")
        subtitle = QCoreApplication.translate("Answers", "{share} right of all 1,000 runs; the first 20 of them:")
        self._list.set_answers(answers, title, subtitle.format(share=f"{right:.1%}"))

    def _on_chosen(self, text: str) -> None:
        self.window.views.editor.replace_all(text)


def _without_padding(read: str) -> str:
    """The run at the end of five letters; before it stands A as often as it takes."""
    from rnnviz.tasks.alphabet import LETTERS

    return next(read[start:] for start in range(len(read)) if read[start:] in LETTERS)


OFFER = Offer(
    name="answers",
    slot="side",
    title=lambda: QCoreApplication.translate("Answers", "Answers"),
    fits=lambda model, lesson: lesson == "alphabet" and model.network.architecture.classes == _LETTERS,
    make=Answers,
    place=10,
)
