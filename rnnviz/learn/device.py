"""Where learning runs."""

from __future__ import annotations

import torch


class DeviceError(ValueError):
    """The device asked for is not there; the message says what is."""


def available() -> list[str]:
    """The devices found here, the fastest first; always ends with ``cpu``."""
    found = ["cuda"] if torch.cuda.is_available() else []
    if torch.backends.mps.is_available():
        found.append("mps")
    return [*found, "cpu"]


def choose(wish: str = "auto") -> torch.device:
    """The device for ``auto``, ``cpu``, ``cuda`` or ``mps``. Raises DeviceError."""
    found = available()
    if wish == "auto":
        return torch.device(found[0])
    if wish not in found:
        raise DeviceError(f"there is no device {wish!r} here; choose auto or one of {', '.join(found)}")
    return torch.device(wish)
