"""What the window and its worker say to each other: frozen, plain, picklable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.found_units import Found, Question
from rnnviz.core.model import Card
from rnnviz.core.notices import Notice
from rnnviz.core.passages import FoundPlaces
from rnnviz.core.span_match import UnitsOn


@dataclass(frozen=True)
class Learn:
    """Learn the run in `folder`, or go on with it. `settings` replace the run's own, as for longer."""

    folder: str
    device: str = "auto"
    settings: dict[str, Any] | None = None


@dataclass(frozen=True)
class Pause:
    """Rest after the step at hand, and save."""


@dataclass(frozen=True)
class GoOn:
    """Learn on after a pause."""


@dataclass(frozen=True)
class Stop:
    """End after the step at hand, and save; the run can be continued later."""


@dataclass(frozen=True)
class SendWeights:
    """Answer with the present weights, once. The window asks again when it has shown them."""


@dataclass(frozen=True)
class Quit:
    """Save what there is, and exit."""


@dataclass(frozen=True)
class SearchedText:
    """A network given as a model file has it, and what it is to read in a search.

    That is `text`, or a text file at the path `file`, or what was held out of the `corpus` of that name in
    :data:`rnnviz.tasks.corpora.CORPORA`; of a longer one, its first `most_tokens` tokens.
    """

    card: Card = field(repr=False)
    architecture: Architecture
    tensors: dict[str, NDArray] = field(repr=False)
    text: str = field(default="", repr=False)
    file: str = ""
    corpus: str = ""
    most_tokens: int = 1_000_000


@dataclass(frozen=True)
class FindUnits:
    """Look for units and gates that follow `questions`.

    Answered by Searching and UnitsFound, or Ended after a Stop, or SearchFailed.
    """

    searched: SearchedText
    questions: tuple[Question, ...]
    quantities: tuple[str, ...]


@dataclass(frozen=True)
class FindPlaces:
    """Look for places where units are on as they are over a span of `length` steps elsewhere.

    `on` counts the units of all layers that have the `quantity`, one behind the other. Answered by Searching and
    PlacesFound, or Ended after a Stop, or SearchFailed.
    """

    searched: SearchedText
    quantity: str
    on: UnitsOn = field(repr=False)
    length: int


Command = Learn | Pause | GoOn | Stop | SendWeights | FindUnits | FindPlaces | Quit


@dataclass(frozen=True)
class Ready:
    """torch is there. `devices`: key, name and why it cannot be used, see :func:`rnnviz.learn.device.found`."""

    devices: tuple[tuple[str, str, str], ...]
    torch_version: str
    threads: int
    seconds: float


@dataclass(frozen=True)
class Started:
    """The run learns, from `step` on. Losses are in `unit`; `guess` is that of one who knows nothing."""

    folder: str
    step: int
    steps: int
    steps_a_pass: int
    device: str
    parameters: int
    unit: str
    guess: float


@dataclass(frozen=True)
class Points:
    """Training steps since the last message: POINT (n,) of :mod:`rnnviz.core.run_folder`; none is left out.

    `tokens` were learned from in them, `seconds` in all of the run.
    """

    points: NDArray
    epoch: float
    seconds: float
    tokens: int


@dataclass(frozen=True)
class Evaluated:
    """Losses in the task's unit; accuracy 0..1 where it means something."""

    step: int
    training: float
    validation: float
    accuracy: float | None


@dataclass(frozen=True)
class Sampled:
    """What the network does now: an entry as a run folder's samples.jsonl has them."""

    step: int
    entry: dict[str, Any]


@dataclass(frozen=True)
class SnapshotTaken:
    """A network was kept in the run's folder."""

    step: int
    path: str


@dataclass(frozen=True)
class Weights:
    """The present network: tensors float32 by their names in a model file."""

    step: int
    tensors: dict[str, NDArray] = field(repr=False)


@dataclass(frozen=True)
class Saved:
    """The run is on disk as it was after `step`; `reason` says why not, if that failed."""

    step: int
    reason: str = ""


@dataclass(frozen=True)
class Paused:
    """Resting after `step`."""

    step: int


@dataclass(frozen=True)
class Ended:
    """Learning is over: `how` is finished, stopped, patience or time."""

    step: int
    how: str


@dataclass(frozen=True)
class Failed:
    """Learning cannot go on. `kind` is diverged, memory, file, busy, settings or crash; `sentence` explains.

    `step` is that of the last good weights, which are kept; -1 if there are none.
    """

    kind: str
    sentence: str
    step: int = -1


@dataclass(frozen=True)
class Searching:
    """A search has gone through `done` of `total` pieces of work."""

    done: int
    total: int


@dataclass(frozen=True)
class UnitsFound:
    """A search for units is through; `notes` are about its text."""

    found: Found
    notes: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class PlacesFound:
    """A search for places is through; `notes` are about its text."""

    found: FoundPlaces
    notes: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class SearchFailed:
    """A search cannot go on; the notice says why."""

    notice: Notice


@dataclass(frozen=True)
class Died:
    """The worker's process ended without having been told to; `code` is its exit status, if known."""

    code: int | None


Report = (
    Ready
    | Started
    | Points
    | Evaluated
    | Sampled
    | SnapshotTaken
    | Weights
    | Saved
    | Paused
    | Ended
    | Failed
    | Searching
    | UnitsFound
    | PlacesFound
    | SearchFailed
    | Died
)
