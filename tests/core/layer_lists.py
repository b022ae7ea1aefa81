"""Lists of layers of all sorts that can be, and some that cannot."""

from __future__ import annotations

from hypothesis import strategies as st

from rnnviz.core.layer_list import (
    ACTIVATIONS,
    CELLS,
    AnyLayer,
    BatchNormalization,
    Dense,
    Dropout,
    Embedding,
    LayerList,
    Recurrent,
    Shape,
)

_UNITS = st.integers(1, 6)
_ANYWHERE = st.one_of(
    st.builds(Dropout, st.sampled_from([0.0, 0.25, 0.5])),
    st.builds(BatchNormalization),
    st.builds(Dense, _UNITS, st.sampled_from(ACTIVATIONS)),
)


def _recurrent(return_sequences: bool) -> st.SearchStrategy[Recurrent]:
    return st.builds(
        Recurrent,
        st.sampled_from(CELLS),
        _UNITS,
        st.just(return_sequences),
        st.sampled_from(["tanh", "relu"]),
        st.booleans(),
        st.booleans(),
    )


@st.composite
def sound_networks(draw: st.DrawFn) -> LayerList:
    """An input of any kind, layers over time, perhaps one that ends it, and layers without time."""
    entry = draw(
        st.one_of(
            st.builds(Shape, st.just("ids"), st.sampled_from([None, 1, 4])),
            st.builds(Shape, st.just("series"), st.sampled_from([None, 1, 4]), st.integers(1, 3)),
            st.builds(Shape, st.just("vector"), st.none(), st.integers(1, 3)),
        )
    )
    layers: list[AnyLayer] = [Embedding(7, 3)] if entry.kind == "ids" else []
    if entry.kind != "vector":
        layers += draw(st.lists(st.one_of(_ANYWHERE, _recurrent(True)), max_size=3))
        layers += draw(st.lists(_recurrent(False), max_size=1))
    layers += draw(st.lists(_ANYWHERE, min_size=not layers, max_size=2))
    return LayerList(entry, tuple(layers))
