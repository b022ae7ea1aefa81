"""Which lesson is open and how far each was read: kept while the program runs, and by no file."""

from __future__ import annotations


class LessonProgress:
    """Lessons by id, steps from 0. `current` is the open lesson, "" for none."""

    def __init__(self) -> None:
        self.current = ""
        self._steps: dict[str, int] = {}
        self._finished: set[str] = set()

    @property
    def step(self) -> int:
        """Where the open lesson is read."""
        return self._steps.get(self.current, 0)

    def open(self, lesson: str) -> None:
        """Open a lesson where it was left; one that was read to its end begins anew."""
        self.current = lesson
        if lesson in self._finished:
            self._steps[lesson] = 0

    def go_to(self, step: int, count: int) -> None:
        """Read on at a step of `count`; it stays within the lesson."""
        self._steps[self.current] = min(max(0, step), count - 1)
        if self.step == count - 1:
            self._finished.add(self.current)

    def close(self) -> None:
        """Close the open lesson."""
        self.current = ""

    def is_begun(self, lesson: str) -> bool:
        """Whether it has been opened."""
        return lesson in self._steps or lesson == self.current

    def is_finished(self, lesson: str) -> bool:
        """Whether its last step has been seen."""
        return lesson in self._finished
