"""What is drawn of the runs, and how; plain values, so that they can be kept and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rnnviz.core.curve import RunCurve


@dataclass(frozen=True)
class CurveOptions:
    """`smoothing`: steps that the training loss is averaged over (1: none); `hidden`: the keys of runs not drawn."""

    smoothing: int = 1
    log: bool = False
    by_epochs: bool = False
    accuracy: bool = False
    norm: bool = False
    rate: bool = False
    hidden: frozenset[str] = frozenset()


def lead_of(runs: Sequence[RunCurve], live: str) -> RunCurve | None:
    """The run in the foreground: the one that learns, or else the first."""
    return next((run for run in runs if run.key == live), runs[0] if runs else None)


def fitting(runs: Sequence[RunCurve], live: str) -> list[RunCurve]:
    """The runs whose loss is measured as the foremost one's is: only these can share an axis."""
    lead = lead_of(runs, live)
    return [run for run in runs if lead is not None and run.unit == lead.unit]


def drawn(runs: Sequence[RunCurve], live: str, options: CurveOptions) -> list[RunCurve]:
    """The runs to draw, the foremost one last, so that it lies on top."""
    lead = lead_of(runs, live)
    chosen = [run for run in fitting(runs, live) if run.key not in options.hidden]
    return sorted(chosen, key=lambda run: run is lead)


def can_count_epochs(runs: Sequence[RunCurve]) -> bool:
    """Whether every run says how many steps its epochs have."""
    return bool(runs) and all(run.epoch_steps > 0 for run in runs)


def step_unit(run: RunCurve, options: CurveOptions) -> float:
    """Training steps for one unit of the x-axis."""
    return run.epoch_steps if options.by_epochs and run.epoch_steps > 0 else 1.0
