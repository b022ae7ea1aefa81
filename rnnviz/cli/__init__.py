"""The command line: ``rnnviz``, its commands and its errors."""

from __future__ import annotations

from rnnviz.cli.main import main

__all__ = ["main"]
