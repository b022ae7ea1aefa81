import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PySide6.QtGui import QColor

from rnnviz.core.architecture import GATES
from rnnviz.view import colours
from rnnviz.view.theme import IDENTITY, Theme

THEMES = [Theme(), Theme(dark=True)]


def luminance(argb) -> float:
    """WCAG 2.2, worked out apart from the tables' own arithmetic."""
    parts = [((int(argb) >> shift) & 255) / 255 for shift in (16, 8, 0)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return float(np.dot(linear, [0.2126, 0.7152, 0.0722]))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("quantity", sorted(GATES))
def test_gate_table_reads_without_hue(theme, quantity):
    table = colours.gate_table(quantity, theme)
    assert table.shape == (256,) and table.dtype == np.uint32
    assert (table >> 24 == 255).all()
    assert QColor.fromRgb(int(table[0])).name() == theme.colour("paper").name()
    steps = np.diff([luminance(entry) for entry in table])
    steps = steps if theme.dark else -steps
    assert steps.min() > -1e-3 and steps.sum() > 0.15


@pytest.mark.parametrize("quantity", ["forget", "input", "update", "reset"])
def test_gate_table_ends_in_the_identity_colour(quantity):
    assert QColor.fromRgb(int(colours.gate_table(quantity, Theme())[-1])).name().upper() == IDENTITY[quantity]


@pytest.mark.parametrize("theme", THEMES)
def test_signed_table_is_symmetric_in_lightness_and_neutral_in_the_middle(theme):
    table = colours.signed_table(theme)
    lab = np.array([colours.oklab(QColor.fromRgb(int(entry))) for entry in table])
    assert np.abs(lab[:, 0] - lab[::-1, 0]).max() < 0.01
    assert np.hypot(lab[127:129, 1], lab[127:129, 2]).max() < 0.01
    below, above = QColor.fromRgb(int(table[0])), QColor.fromRgb(int(table[-1]))
    assert below.blue() > below.red() and above.red() > above.blue()
    assert abs(lab[128, 0] - colours.oklab(theme.colour("paper"))[0]) < 0.1


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("quantity", sorted(IDENTITY))
def test_identity_text_can_be_read_on_paper(theme, quantity):
    paper, text = (luminance(c.rgb()) for c in (theme.colour("paper"), colours.readable(quantity, theme)))
    assert (max(paper, text) + 0.05) / (min(paper, text) + 0.05) > 3.5


def test_tables_cannot_be_changed_by_who_uses_them():
    with pytest.raises(ValueError, match="read-only"):
        colours.signed_table(Theme())[0] = 0


def test_levels_are_fixed_and_never_fitted_to_the_values():
    assert colours.to_indices(np.array([0.0, 0.25, 0.5, 1.0], np.float32), 0, 1).tolist() == [0, 64, 128, 255]
    assert colours.to_indices(np.array([0.25], np.float32), 0, 1).tolist() == [64]
    assert colours.to_indices(np.array([-1.0, 0.0, 1.0], np.float32), -1, 1).tolist() == [0, 128, 255]


def test_what_lies_beyond_is_known_and_takes_the_end_entry():
    values = np.array([-np.inf, -4.01, -4.0, 0.0, 4.0, 4.01, np.inf, np.nan], np.float32)
    assert colours.to_indices(values, -4, 4).tolist() == [0, 0, 0, 128, 255, 255, 255, 128]
    assert colours.beyond(values, -4, 4).tolist() == [True, True, False, False, False, True, True, True]


@given(arrays(np.float32, 40, elements=st.floats(-3, 3, width=32)), st.floats(0.1, 5))
def test_indices_rise_with_the_value_and_are_within_one_entry_of_it(values, limit):
    values = np.sort(values)
    indices = colours.to_indices(values, -limit, limit)
    assert (np.diff(indices.astype(int)) >= 0).all()
    wanted = np.clip((values / limit + 1) / 2, 0, 1) * 255
    assert np.abs(indices - wanted).max() <= 1
