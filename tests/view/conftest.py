"""Gate maps ready to be looked at."""

import pytest

from rnnviz.view.editor import Editor
from rnnviz.view.gate_maps import GateMaps
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.view.maps import COLUMN, GUTTER, HEIGHT, WIDTH


@pytest.fixture
def make(qtbot):
    def make(trace, limit=2.0, theme=None, height=HEIGHT, column=COLUMN):
        grid = TokenGrid(GUTTER, column)
        maps = GateMaps(theme or Theme(), grid)
        qtbot.addWidget(maps)
        maps.resize(WIDTH, height)
        grid.set_width(WIDTH)
        if trace is not None:
            grid.set_steps(len(trace))
            maps.set_trace(trace, 0, limit)
        return maps

    return make


@pytest.fixture
def editor(qtbot):
    made = Editor(Theme())
    qtbot.addWidget(made)
    made.show()
    return made
