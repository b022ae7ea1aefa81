"""How often a network's sentence about a picture is exactly the right one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.tasks.caption_task import CaptionTask, said_of
from rnnviz.tasks.scene_sentences import written


def exact(name: str = "") -> Callable[[Model], float]:
    """The share of whole sentences that are right, over pictures of two shapes that were never learned together.

    Of the lesson's own model, or of the shipped one of this name.
    """

    def measure(own: Model) -> float:
        model = load(name) if name else own
        scenes = CaptionTask().validation
        return float(np.mean([said_of(model, scene) == written(scene.words) for scene in scenes]))

    return measure
