"""Running out of memory, told from all other troubles."""

from __future__ import annotations

import gc

import torch


def is_out_of_memory(error: BaseException) -> bool:
    """Whether torch, on whatever device, or Python could get no more memory."""
    # But for CUDA torch raises a plain RuntimeError, whose words are all there is to tell it by.
    return isinstance(error, MemoryError | torch.OutOfMemoryError) or any(words in str(error) for words in _WORDS)


def release() -> None:
    """Give back to the device what a run held that is over, or failed."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


_WORDS = ("can't allocate memory", "not enough memory", "out of memory", "ALLOC_FAILED")
"""Linux, Windows, MPS, and the libraries of CUDA."""
