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
    copy_steps(copy, trace, 0, steps)
    return copy


def copy_steps(copy: Trace, trace: Trace, start: int, stop: int) -> None:
    """Put steps start..stop-1 of `trace` behind those of `copy`, a trace of the same network, as :func:`copied`."""
    for begin in range(start, stop, _CHUNK):
        _copy_chunk(copy, trace, begin, min(begin + _CHUNK, stop))


def _copy_chunk(copy: Trace, trace: Trace, start: int, stop: int) -> None:
    copy._tokens.extend(trace.tokens[start:stop])
    copy._surprise.extend(trace.surprise[start:stop])
    if copy._inputs is not None:
        copy._inputs.extend(trace.inputs[start:stop])
    if copy._logits is not None:
        copy._logits.extend(trace.logits_window(start, stop))
    for buffers, stored, index in zip(copy._layers, trace._layers, range(len(copy._layers)), strict=True):
        has_all = buffers.keys() <= stored.keys()
        values = {} if has_all else trace.window(index, start, stop)
        for name, buffer in buffers.items():
            buffer.extend(stored[name].view()[start:stop] if has_all else values[name])
