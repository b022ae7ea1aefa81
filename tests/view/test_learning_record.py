import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.view.learning_record import LearningRecord

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


def test_what_a_card_says():
    record = LearningRecord.of(
        {
            "curve": [[10, 2.5, 2.6], [20, 1.5, None], [30, 1.2, 1.4]],
            "validation_loss": 1.38,
            "epochs": 40.0,
            "tokens_per_second": 5200,
            "settings": {"seed": 1},
        }
    )
    assert record.training.tolist() == [[10, 2.5], [20, 1.5], [30, 1.2]]
    assert record.validation.tolist() == [[10, 2.6], [30, 1.4]]
    assert (record.training_loss, record.validation_loss) == (1.2, 1.38)
    assert (record.epochs, record.tokens_per_second, record.seed) == (40, 5200, 1)
    assert record.at(19) == (20, 1.5, None)
    assert record.at(-100) == (10, 2.5, 2.6)


def test_without_a_figure_for_all_of_the_text_the_curve_s_last_stands():
    assert LearningRecord.of({"curve": [[1, 2, 3], [2, 1, 2]]}).validation_loss == 2


def test_nothing_recorded():
    record = LearningRecord.of({})
    assert not record.has_curve and record.training_loss is None and record.validation_loss is None


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 10**400, 1e300, True, "1.2", None, []])
def test_what_is_no_finite_number_is_left_out(value):
    record = LearningRecord.of({"curve": [[1, value, 1.0], [2, 1.0, value], [value, 1.0, 1.0]], "epochs": value})
    assert record.training.tolist() == [[2, 1.0]] and record.validation.tolist() == [[1, 1.0]]
    assert record.epochs is None


@given(st.dictionaries(st.sampled_from(["curve", "epochs", "seed", "settings", "validation_loss"]), JSON))
def test_a_stranger_s_card_does_no_harm(training):
    record = LearningRecord.of(training)
    for curve in (record.training, record.validation):
        assert curve.shape == (len(curve), 2) and all(map(math.isfinite, curve.ravel()))


def test_a_very_long_curve_keeps_its_ends():
    record = LearningRecord.of({"curve": [[step, step / 7, None] for step in range(50_000)]})
    assert len(record.training) <= 1000
    assert record.training[0, 0] == 0 and record.training[-1, 0] == 49_999
