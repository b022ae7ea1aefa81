"""What happens while a run is learned, in the words that the worker sends."""

from __future__ import annotations

from rnnviz.learn.recording import Kept, Recorder, Sample, Save
from rnnviz.learn.train import Evaluation
from rnnviz.worker.messages import Evaluated, Report, Sampled, Saved, SnapshotTaken, Started


def started(recorder: Recorder) -> Started:
    """Where a run stands that is about to be learned."""
    run = recorder.run
    return Started(
        str(recorder.folder.path),
        run.step,
        run.steps,
        run.steps_a_pass,
        run.device.type,
        run.network.architecture.parameter_count(),
        run.task.unit,
        run.task.guess,
    )


def report_of(event: Evaluation | Sample | Kept | Save) -> Report:
    """The report of anything but a step, of which many are told together."""
    match event:
        case Sample(step, entry):
            return Sampled(step, entry)
        case Kept(step, path):
            return SnapshotTaken(step, path)
        case Save(step, reason):
            return Saved(step, reason)
        case Evaluation():
            return Evaluated(event.step, event.training, event.validation, event.accuracy)
