"""A trace made anew as a compact or a full one, without stepping again."""

from __future__ import annotations

from rnnviz.core.trace import Trace

_CHUNK = 1024
"""Steps copied at once; bounds the memory of gates that have to be computed."""


def copied(trace: Trace, steps: int, *, compact: bool) -> Trace:
    """The first `steps` steps of `trace` in a new trace, `compact` or full.

    Tokens, surprise and states are copied exactly. The gates and logits of a full copy of a compact trace are
    computed from the states for many steps at once, and may differ from stepping by float32 rounding (≤ 1e-6).
    """
    copy = Trace(trace.network, compact=compact, interventions=trace.interventions)
    copy.reserve(steps)
    for start in range(0, steps, _CHUNK):
        _extend(copy, trace, start, min(start + _CHUNK, steps))
    return copy


def _extend(copy: Trace, trace: Trace, start: int, stop: int) -> None:
    copy._tokens.extend(trace.tokens[start:stop])
    copy._surprise.extend(trace.surprise[start:stop])
    if copy._inputs is not None:
        copy._inputs.extend(trace.inputs[start:stop])
    if copy._logits is not None:
        copy._logits.extend(trace.logits_window(start, stop))
    for index, buffers in enumerate(copy._layers):
        values = trace.window(index, start, stop)
        for name, buffer in buffers.items():
            buffer.extend(values[name])
