"""Session objects that end with their test."""

from __future__ import annotations

import pytest

from rnnviz.session.document import Document
from tests.session.models import model


@pytest.fixture
def document(qapp):
    """A document with a small LSTM, stopped and gone after the test."""
    made = Document(model())
    yield made
    made.close()
    made.deleteLater()
