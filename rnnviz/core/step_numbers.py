"""The numbers of steps as texts, where the tokens themselves are too long to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload


class StepNumbers(Sequence[str]):
    """``"1"``, ``"2"``, ... as many as there are steps; written when asked for, never built as a list."""

    def __init__(self, steps: int) -> None:
        self._steps = range(1, steps + 1)

    def __len__(self) -> int:
        return len(self._steps)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        numbers = self._steps[index]
        return str(numbers) if isinstance(numbers, int) else [str(number) for number in numbers]
