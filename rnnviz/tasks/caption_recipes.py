"""The network that says what is on a picture."""

from __future__ import annotations

from rnnviz.core.number_text import row_text
from rnnviz.core.scene import Thing
from rnnviz.tasks.caption_task import CaptionTask, Scene
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.scene_sentences import STEPS
from rnnviz.tasks.settings import Settings

EXAMPLE = Scene((Thing("circle", "red", 0, 1), Thing("square", "blue", 3, 2)), "en", from_end=False)

_SETTINGS = Settings(units=96, window=STEPS, batch=64, carry=False, epochs=30, rate=4e-3, warmup=200, state_decay=1e-4)

RECIPES: tuple[Recipe, ...] = (
    Recipe(
        "caption", "Shapes", "", _SETTINGS, row_text(EXAMPLE.vector), "caption", lambda _settings, _text: CaptionTask()
    ),
)
