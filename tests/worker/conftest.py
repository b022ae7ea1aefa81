"""One worker for all tests that leave it alive: to load torch takes seconds."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from rnnviz.worker.client import Client
from tests.worker.driving import Ear


@pytest.fixture(autouse=True, scope="package")
def _one_thread() -> Iterator[None]:
    """Sums over several threads differ in their last bits."""
    import torch

    before, threads = os.environ.get("OMP_NUM_THREADS"), torch.get_num_threads()
    os.environ["OMP_NUM_THREADS"] = "1"
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)
    if before is not None:
        os.environ["OMP_NUM_THREADS"] = before


@pytest.fixture(scope="package")
def _lasting_client(_one_thread: None) -> Iterator[Client]:
    client = Client()
    yield client
    client.close()


@pytest.fixture
def worker(_lasting_client: Client) -> Iterator[Ear]:
    ear = Ear(_lasting_client)
    yield ear
    ear.forget()


@pytest.fixture
def own_worker(_one_thread: None) -> Iterator[Ear]:
    """For a test that ends it."""
    ear = Ear(Client())
    yield ear
    ear.client.close(0.0)
