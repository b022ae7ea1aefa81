"""What a lesson can do to the window by itself, or on a button: plain values that say what, never how."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SetText:
    """Put this text in place of the one that is read, and read it whole; it can be undone."""

    text: str


@dataclass(frozen=True)
class SetTemperature:
    """Let chance weigh so much when the network writes, 0..2."""

    temperature: float


@dataclass(frozen=True)
class GoTo:
    """Make this step the current one, counted from 1; 0 stands before the text, -1 at its end."""

    step: int


@dataclass(frozen=True)
class Select:
    """Show the formula of a quantity, and of the unit that is meant; -1 leaves the unit as it is."""

    quantity: str
    unit: int = -1


@dataclass(frozen=True)
class ShowRows:
    """Show so many units, those that vary most; 0 is all."""

    rows: int


@dataclass(frozen=True)
class Play:
    """Play the text from its beginning, at so many tokens a second."""

    speed: float


@dataclass(frozen=True)
class Write:
    """Let the network write on from the end of the text: so many `tokens` at a temperature, `speed` a second."""

    temperature: float
    tokens: int
    speed: float = 12.0


@dataclass(frozen=True)
class Acrostic:
    """Put a poem in place of the text: a line for each of the `starts`, at a temperature.

    Without `starts`, the first characters of the text's lines, or all characters of a single line.
    """

    starts: str = ""
    temperature: float = 0.8


@dataclass(frozen=True)
class OpenModel:
    """Let another shipped model read the same text."""

    name: str


@dataclass(frozen=True)
class OpenWriter:
    """Let a shipped model read its own sample, unless the present one foretells the next token of a text already."""

    name: str


@dataclass(frozen=True)
class LearnLive:
    """Open the panel in which one learns, with the settings of the lesson or of another recipe; fresh weights learn."""

    recipe: str = ""


@dataclass(frozen=True)
class Tell:
    """Bring a companion of the window to the front, and let it carry out an order of its own."""

    companion: str
    order: str = ""
    value: object = None


Action = (
    SetText
    | SetTemperature
    | GoTo
    | Select
    | ShowRows
    | Play
    | Write
    | Acrostic
    | OpenModel
    | OpenWriter
    | LearnLive
    | Tell
)
