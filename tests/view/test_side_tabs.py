import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from rnnviz.view.side_tabs import SideTabs
from rnnviz.view.theme import Theme

# Only the offscreen platform says this, of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(SideTabs(Theme(), "", "This step", QLabel("first")))
    made.resize(400, 300)
    made.show()
    return made


@pytest.fixture
def side(window):
    return window.centralWidget()


def test_no_panel_widens_the_column(side, qtbot):
    side.add("wide", QLabel("0·" * 500))
    side.set_offers([("wide", "Wide")])
    side.set_current("wide")
    qtbot.wait(1)
    assert side.current == "wide" and side.width() == 400
    assert side.minimumSizeHint().width() <= 320


def test_a_tab_asks_and_only_then_is_shown(side):
    side.add("other", QLabel("other"))
    side.set_offers([("other", "Other")])
    asked: list[str] = []
    side.requested.connect(asked.append)
    side._bar.chosen.emit(1)
    assert asked == ["other"] and side.current == ""
    side.set_current("other")
    assert side.current == "other"
    side.set_current("gone")
    assert side.current == ""
