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


def found() -> tuple[tuple[str, str, str], ...]:
    """Every device: its key, its name as torch tells it, and why it cannot be used: "" (it can), "build" or "absent".

    "build" says that this torch was built without it, "absent" that torch finds none on this machine.
    """
    cuda = "" if torch.cuda.is_available() else "absent" if torch.version.cuda else "build"
    mps = "" if torch.backends.mps.is_available() else "absent" if torch.backends.mps.is_built() else "build"
    name = torch.cuda.get_device_name() if not cuda else ""
    return ("cpu", str(torch.get_num_threads()), ""), ("cuda", name, cuda), ("mps", "", mps)
