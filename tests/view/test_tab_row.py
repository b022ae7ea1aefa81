import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QToolButton

from rnnviz.view.style import stylesheet
from rnnviz.view.tab_row import TabRow
from rnnviz.view.theme import Theme

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
TITLES = ["This step", "Answers", "Why", "What if", "Units", "Memory", "Gradients"]


@pytest.fixture
def row(qtbot):
    made = TabRow(Theme())
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(Theme()))
    made.set_titles(TITLES, 0)
    made.resize(392, 30)
    made.show()
    return made


def seen(row):
    bar = row.findChild(QTabBar)
    return [bar.tabText(index) for index in range(bar.count()) if bar.isTabVisible(index)]


def behind(row):
    button = row.findChild(QToolButton, options=_DIRECT)
    return [action.text() for action in button.menu().actions()] if button.isVisible() else []


def test_no_title_is_cut_and_what_does_not_fit_is_in_the_menu(row):
    bar = row.findChild(QTabBar)
    shown = [bar.tabRect(index) for index in range(bar.count()) if bar.isTabVisible(index)]
    assert max(rect.right() for rect in shown) < bar.width()
    assert behind(row) and seen(row) + behind(row) == TITLES


def test_where_all_fit_there_is_no_menu(row):
    row.resize(900, 30)
    assert seen(row) == TITLES
    assert behind(row) == []


def test_a_title_chosen_in_the_menu_is_told_and_seen(row, qtbot):
    chosen = []
    row.chosen.connect(chosen.append)
    row.findChild(QToolButton, options=_DIRECT).menu().actions()[-1].trigger()
    row.set_current(chosen[-1])
    assert chosen == [6]
    assert "Gradients" in seen(row) and "Gradients" not in behind(row)
    assert set(seen(row)) | set(behind(row)) == set(TITLES)


def test_setting_the_current_title_tells_nobody(row):
    row.chosen.connect(lambda index: pytest.fail(str(index)))
    row.set_current(6)
    row.set_titles(TITLES[:3], 2)
    row.resize(150, 30)
    assert "Why" in seen(row)
