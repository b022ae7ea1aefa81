"""Digits changed a little at random, so that those drawn with a mouse are read as well as those scanned from paper."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

TURN, SHEAR, SHIFT = 0.15, 0.2, 1.5
"""At most: radians, pixels to the side a pixel down, pixels."""

SCALES = (0.7, 1.15)
THICKNESS = 0.6
"""At most so much of the way to the greatest, or least, value among a pixel's neighbours."""

DESCRIPTION = (
    f"each picture anew turned by up to {TURN} radians, sheared by up to {SHEAR}, scaled by {SCALES[0]} to {SCALES[1]},"
    f" shifted by up to {SHIFT} pixels, and its strokes made thicker or thinner, at random by seed and step"
)


def changed(images: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Each of `images` (n, size, size), 0..1, changed in its own way; same shape, 0..1."""
    return _moved(_thickened(images, random), random)


def _thickened(images: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Strokes grow where an amount is above 0, and shrink where it is below."""
    amount = random.uniform(-THICKNESS, THICKNESS, (len(images), 1, 1)).astype(np.float32)
    padded = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    sides = [padded[:, 1:-1, :-2], padded[:, 1:-1, 2:], padded[:, :-2, 1:-1], padded[:, 2:, 1:-1], images]
    thick, thin = np.maximum.reduce(sides), np.minimum.reduce(sides)
    return images + np.maximum(amount, 0) * (thick - images) + np.maximum(-amount, 0) * (thin - images)


def _moved(images: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Turned, sheared, scaled and shifted in one go, between pixels by bilinear interpolation."""
    count, size = len(images), images.shape[1]
    places = np.arange(size, dtype=np.float32) - (size - 1) / 2
    back, shift = _ways_back(count, random)
    x = back[:, 0, 0, None, None] * places + back[:, 0, 1, None, None] * places[:, None] + shift[:, 0, None, None]
    y = back[:, 1, 0, None, None] * places + back[:, 1, 1, None, None] * places[:, None] + shift[:, 1, None, None]
    return _sampled(images, x + (size - 1) / 2, y + (size - 1) / 2)


def _ways_back(count: int, random: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Of each changed picture's pixel, where it was before: matrices (count, 2, 2) and shifts (count, 2)."""
    turn, shear = random.uniform(-TURN, TURN, count), random.uniform(-SHEAR, SHEAR, count)
    scale = np.exp(random.uniform(math.log(SCALES[0]), math.log(SCALES[1]), count))
    turning = np.stack([np.cos(turn), -np.sin(turn), np.sin(turn), np.cos(turn)], axis=1).reshape(count, 2, 2)
    shearing = np.zeros((count, 2, 2)) + np.eye(2)
    shearing[:, 0, 1] = shear
    shift = random.uniform(-SHIFT, SHIFT, (count, 2))
    return (turning @ shearing / scale[:, None, None]).astype(np.float32), shift.astype(np.float32)


def _sampled(images: NDArray[np.float32], x: NDArray[np.float32], y: NDArray[np.float32]) -> NDArray[np.float32]:
    """The values at places (n, size, size) given in pixels; outside is paper."""
    size = images.shape[1]
    padded = np.pad(images, ((0, 0), (1, 2), (1, 2)))
    x, y = np.clip(x + 1, 0, size + 1), np.clip(y + 1, 0, size + 1)
    left, top = x.astype(np.intp), y.astype(np.intp)
    x, y = x - left, y - top
    flat, width = padded.ravel(), size + 3
    first = np.arange(len(images))[:, None, None] * width * width + top * width + left
    upper = flat[first] * (1 - x) + flat[first + 1] * x
    lower = flat[first + width] * (1 - x) + flat[first + width + 1] * x
    return (upper * (1 - y) + lower * y).astype(np.float32)
