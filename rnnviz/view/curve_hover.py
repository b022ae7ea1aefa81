"""What the mouse is told over a curve: a small table, one column a run."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from rnnviz.core.curve import Evaluated, Point, RunCurve
from rnnviz.view.curve_options import CurveOptions, step_unit
from rnnviz.view.curve_style import RunStyle
from rnnviz.view.numerals import plain


def hover_html(runs: Sequence[RunCurve], styles: Mapping[str, RunStyle], place: float, options: CurveOptions) -> str:
    """The numbers of each run's step that is nearest to `place` on the x-axis; "" if nothing is recorded."""
    readings = [(run, *run.curve.at(place * step_unit(run, options))) for run in runs]
    known = [(run, point, evaluated) for run, point, evaluated in readings if point or evaluated]
    if not known:
        return ""
    columns = [_numbers(run, point, evaluated, options) for run, point, evaluated in known]
    rows = zip(_titles(), *columns, strict=True)
    said = "".join(f"<tr><td>{title}</td>{_cells(cells)}</tr>" for title, *cells in rows if any(cells))
    names = (f"<span style='color:{styles[run.key].validation.name()}'>{_short(run.name)}</span>" for run, *_ in known)
    return f"<table cellspacing=3><tr><td></td>{_cells(names)}</tr>{said}</table>"


def _titles() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("CurveHover", "training step"),
        translate("CurveHover", "epoch"),
        translate("CurveHover", "training loss"),
        translate("CurveHover", "gradient norm"),
        translate("CurveHover", "learning rate"),
        translate("CurveHover", "validation loss"),
        translate("CurveHover", "accuracy"),
        translate("CurveHover", "measured at step"),
    ]


def _numbers(run: RunCurve, point: Point | None, evaluated: Evaluated | None, options: CurveOptions) -> list[str]:
    """One text a title; "" for what is not known or not asked for."""
    step = point.step if point else None
    training = point.loss if point else evaluated.training if evaluated else None
    return [
        "" if step is None else f"{step:,}",
        f"{step / run.epoch_steps:.2f}" if step is not None and run.epoch_steps > 0 else "",
        _told(training, 4),
        _told(point.norm, 3) if point and options.norm else "",
        f"{point.rate:.4g}" if point and point.rate is not None and options.rate else "",
        _told(evaluated.validation, 4) if evaluated else "",
        _told(evaluated.accuracy, 4) if evaluated and options.accuracy else "",
        f"{evaluated.step:,}" if evaluated else "",
    ]


def _told(value: float | None, decimals: int) -> str:
    return "" if value is None else plain(value, decimals)


def _cells(texts: Iterable[str]) -> str:
    return "".join(f"<td align=right>&nbsp;&nbsp;{text}</td>" for text in texts)


def _short(name: str) -> str:
    return html.escape(name if len(name) <= 18 else name[:17] + "…")
