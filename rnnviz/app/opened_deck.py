"""The pictures that the user opened, kept while windows come and go: another language or theme builds a new one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from rnnviz.app.idx_deck import Deck
from rnnviz.core.pixels import Picture

_HALF_A_HUNDREDTH = 0.005
"""Pictures are written into the text in hundredths."""


class OpenedDeck(QObject):
    """At most one of a studio; `deck` is None until a file has been opened."""

    def __init__(self, studio: QObject) -> None:
        super().__init__(studio)
        self.deck: Deck | None = None
        self._turn = -1

    @staticmethod
    def of(studio: QObject) -> OpenedDeck:
        """The one of this studio."""
        found = studio.findChild(OpenedDeck)
        return found if isinstance(found, OpenedDeck) else OpenedDeck(studio)

    def put(self, deck: Deck) -> None:
        """Another file; its first picture comes next."""
        self.deck, self._turn = deck, -1

    def next(self) -> Picture | None:
        """The next picture, float32 (28, 28), 0 to 1; None if no file has been opened."""
        if self.deck is None:
            return None
        self._turn += 1
        return self.deck.picture(self._turn)

    def note_of(self, picture: Picture) -> str:
        """Which one of the file's pictures this is, if it is the one whose turn it is; else ""."""
        if self.deck is None or self._turn < 0:
            return ""
        same = np.allclose(picture, self.deck.picture(self._turn), atol=_HALF_A_HUNDREDTH)
        return self.deck.note(self._turn) if same else ""
