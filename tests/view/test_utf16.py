from hypothesis import given
from hypothesis import strategies as st

from rnnviz.view.utf16 import Utf16Map

TEXTS = st.text(st.sampled_from("aé中𠮷😀"), max_size=40)


def units_of(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_position_there_and_back(text):
    positions = Utf16Map(text, units_of(text))
    for code_points in range(len(text) + 1):
        units = units_of(text[:code_points])
        assert positions.units(code_points) == units
        assert positions.code_points(units) == code_points


def test_inside_a_character_counts_as_before_it():
    assert Utf16Map("a𠮷b", 4).code_points(2) == 1
