"""The six networks of deck 002 that read film reviews, and what the deck says of them."""

from __future__ import annotations

NETWORKS: tuple[tuple[str, str, float], ...] = (
    ("sentiment-number-lstm", "LSTM(32), no embedding", 0.5778),
    ("sentiment-rnn", "SimpleRNN(64)", 0.7372),
    ("sentiment-lstm", "LSTM(32)", 0.8496),
    ("sentiment-gru", "GRU(32)", 0.8348),
    ("sentiment-gru64", "GRU(64)", 0.8111),
    ("sentiment-lstm-gru", "LSTM(32) + GRU(32)", 0.8622),
)
"""The shipped model, the network as the deck writes it, and its share of right answers there."""

BAG = "bag_of_words"
"""Where a card's data tell how often a bag of the same words is right."""


def is_one_of_them(name: str) -> bool:
    """Whether a shipped model is one of the six."""
    return name in {model for model, _, _ in NETWORKS}
