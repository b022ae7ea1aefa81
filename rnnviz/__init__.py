"""See a recurrent network remember.

    import rnnviz
    model = rnnviz.load("python-prose-lstm")    # a shipped model's name, or a file's path
    trace = model.trace("some text")
    trace.layers[0]["forget"]                   # (steps, units) float32, 0..1
    model.trace("some text", clamps=[rnnviz.Clamp(0, "forget", 1.0)])    # what if the first layer forgot nothing?

Importing this loads neither Qt nor torch; what is used is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rnnviz.core.clamp import Clamp
    from rnnviz.core.library import load
    from rnnviz.core.model import Model
    from rnnviz.core.trace import Trace

__version__ = "0.1.0"
__all__ = ["Clamp", "Model", "Trace", "__version__", "load"]

_HOMES = {
    "Clamp": "rnnviz.core.clamp",
    "Model": "rnnviz.core.model",
    "Trace": "rnnviz.core.trace",
    "load": "rnnviz.core.library",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
