"""Pictures out of an IDX file that the user opened, one after the other in an order drawn at random."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from rnnviz.core.idx import IdxError, read_idx
from rnnviz.core.pixels import SIZE, Picture, hundredths

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Deck:
    """`images` uint8 (n, 28, 28); `labels` (n,) if they lay beside them, else None; `order` (n,)."""

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8] | None
    order: NDArray[np.intp]

    def picture(self, turn: int) -> Picture:
        """The picture that comes at a turn, 0..1; after the last one the first again."""
        picture: Picture = self.images[self._place(turn)].astype(np.float32) / np.float32(255)
        return hundredths(picture)

    def note(self, turn: int) -> str:
        """Which one it is, and what it shows if that is known."""
        place = self._place(turn)
        count, number = f"{len(self.images):,}", f"{place + 1:,}"
        if self.labels is None:
            return translate("Deck", "picture {number} of {count}").format(number=number, count=count)
        sentence = translate("Deck", "picture {number} of {count}, labelled {label}")
        return sentence.format(number=number, count=count, label=int(self.labels[place]))

    def _place(self, turn: int) -> int:
        return int(self.order[turn % len(self.order)])


def is_idx(path: Path) -> bool:
    """Whether a file is an IDX file by its name, plain or compressed."""
    return "ubyte" in path.name or path.suffix == ".idx"


def open_deck(path: Path) -> Deck:
    """The pictures of a file and the labels beside it; of a file of labels, the pictures beside it. Raises IdxError."""
    images_path = path.with_name(path.name.replace("labels", "images").replace("idx1", "idx3"))
    images = read_idx(images_path if images_path.exists() else path, 3)
    if images.shape[1:] != (SIZE, SIZE):
        sentence = translate(
            "Deck", "{name} holds pictures of {height} × {width} pixels, and 28 × 28 are read here; choose another file"
        )
        raise IdxError(sentence.format(name=path.name, height=images.shape[1], width=images.shape[2]))
    return Deck(images, _labels(images_path, len(images)), np.random.default_rng().permutation(len(images)))


def _labels(images: Path, count: int) -> NDArray[np.uint8] | None:
    """The labels that lie beside the pictures, if they fit."""
    path = images.with_name(images.name.replace("images", "labels").replace("idx3", "idx1"))
    try:
        labels = read_idx(path, 1)
    except IdxError:
        return None
    return labels if len(labels) == count else None
