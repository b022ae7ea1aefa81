"""The pictures of a layer's quantities over a window of steps, made once and kept until something changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from rnnviz.core.trace import Trace
from rnnviz.view.row_plan import RowPlan
from rnnviz.view.scale import Scale


@dataclass(frozen=True, eq=False)
class MapImage:
    """One pixel a cell: `pixels` (rows, steps) uint32 RGB, which `image` looks at and so must outlive it.

    `beyond` (rows, steps) int8 is -1 or 1 where the scale does not reach; None where no value lies beyond.
    """

    pixels: NDArray[np.uint32]
    image: QImage
    beyond: NDArray[np.int8] | None


def picture(pixels: NDArray[np.uint32], form: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    """An image that looks at `pixels`, (height, width) uint32 and contiguous, without a copy."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, pixels.strides[0], form)


def image_of(values: NDArray[np.float32], scale: Scale) -> MapImage:
    """The picture of values (rows, steps), with what its scale cannot show."""
    beyond = scale.beyond(values)
    pixels = np.ascontiguousarray(scale.table.take(scale.indices(values)))
    return MapImage(pixels, picture(pixels), beyond if beyond.any() else None)


class MapImages:
    """Keeps table entries by column, (steps, rows) uint8 a quantity, so that scrolling or typing on costs new columns.

    Columns are as true as :meth:`forget_from` is told: call it with the first step that may have changed.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything: another trace, layer or scale is next."""
        self._start = self._stop = 0
        self._plan: RowPlan | None = None
        self._indices: dict[str, NDArray[np.uint8]] = {}
        self._beyond: dict[str, NDArray[np.int8]] = {}
        self._images: dict[str, MapImage] = {}

    def forget_from(self, step: int) -> None:
        """Steps from `step` on may have changed."""
        if step < self._stop:
            self._keep(self._start, max(self._start, step))
            self._images = {}

    def of(
        self, trace: Trace, layer: int, steps: range, plan: RowPlan, scales: dict[str, Scale]
    ) -> dict[str, MapImage]:
        """The picture of every quantity in `scales` for the given steps."""
        if not plan.same_rows(self._plan):
            self.clear()
        self._plan = plan
        if not self._images or (steps.start, steps.stop) != (self._start, self._stop):
            self._move_to(trace, layer, steps, scales)
            self._images = {name: self._image(name, scale) for name, scale in scales.items()}
        return self._images

    def _move_to(self, trace: Trace, layer: int, steps: range, scales: dict[str, Scale]) -> None:
        start, stop = max(steps.start, self._start), min(steps.stop, self._stop)
        if start >= stop:
            start = stop = steps.start
        self._keep(start, stop)
        for first, last in ((steps.start, start), (stop, steps.stop)):
            if first < last:
                self._add(trace.window(layer, first, last), scales, first < start)
        self._start, self._stop = steps.start, steps.stop

    def _keep(self, start: int, stop: int) -> None:
        """Drop all columns but those of steps start..stop-1."""
        kept = slice(max(0, start - self._start), max(0, stop - self._start))
        self._indices = {name: array[kept] for name, array in self._indices.items()}
        self._beyond = {name: array[kept] for name, array in self._beyond.items()}
        self._start, self._stop = start, max(start, stop)

    def _add(self, window: dict[str, NDArray[np.float32]], scales: dict[str, Scale], before: bool) -> None:
        """Put the columns of a window before or behind those that are there."""
        assert self._plan is not None
        for name, scale in scales.items():
            values = self._plan.rows_of(window[name])
            self._indices[name] = _joined(self._indices.get(name), scale.indices(values), before)
            if scale.unbounded:
                self._beyond[name] = _joined(self._beyond.get(name), scale.beyond(values), before)

    def _image(self, name: str, scale: Scale) -> MapImage:
        pixels = scale.table.take(np.ascontiguousarray(self._indices[name].T))
        beyond = self._beyond.get(name)
        marks = np.ascontiguousarray(beyond.T) if beyond is not None and beyond.any() else None
        return MapImage(pixels, picture(pixels), marks)


def _joined(there: NDArray | None, added: NDArray, before: bool) -> NDArray:
    if there is None or not len(there):
        return added
    return np.concatenate([added, there] if before else [there, added])
