"""A run with all that is known of it: read from its folder, and carried on by what the worker reports."""

from __future__ import annotations

from typing import Any

from rnnviz.core.curve import Curve
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.worker.messages import Evaluated, Points, Sampled, Started


class OpenRun:
    """Attributes: `folder`; `record`, `curve` and `samples` (entries as a run folder has them), the newest known."""

    def __init__(self, folder: RunFolder) -> None:
        """Read it. Raises RunFolderError."""
        self.folder = folder
        self.record: RunRecord = folder.record()
        self.curve = read_curve(folder)
        self.samples: list[dict[str, Any]] = folder.samples()

    def start(self, report: Started) -> None:
        """What a killed run did beyond its last save is done again."""
        self.curve.truncate(report.step)
        self.samples = [entry for entry in self.samples if entry["step"] <= report.step]
        self.record = self.record.changed(
            step=report.step,
            steps=report.steps,
            steps_a_pass=report.steps_a_pass,
            unit=report.unit,
            guess=report.guess,
            parameters=report.parameters,
            device=report.device,
        )

    def add_points(self, report: Points) -> None:
        """More steps were learned."""
        points = report.points
        self.curve.extend(points["step"], points["loss"], points["norm"], points["rate"])
        self.record = self.record.changed(step=int(points["step"][-1]), seconds=report.seconds)

    def add_evaluation(self, report: Evaluated) -> None:
        """The losses were measured."""
        self.curve.evaluate(report.step, report.training, report.validation, report.accuracy)

    def add_sample(self, report: Sampled) -> None:
        """The network showed what it does."""
        self.samples.append(report.entry)


def read_curve(folder: RunFolder) -> Curve:
    """All that a run's folder tells of its losses."""
    curve, points = Curve(), folder.points()
    points = points[points["step"] > 0]  # a stranger's file may count from 0
    curve.extend(points["step"], points["loss"], points["norm"], points["rate"])
    for entry in folder.evaluations():
        curve.evaluate(entry["step"], entry.get("training"), entry.get("validation"), entry.get("accuracy"))
    return curve
