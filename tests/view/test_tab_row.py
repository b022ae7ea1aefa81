import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QToolButton

from rnnviz.view.style import stylesheet
from rnnviz.view.tab_row import TabRow
from rnnviz.view.theme import Theme

# Only the offscreen platform says this, of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
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


def bar(row):
    return next(each for each in row.findChildren(QTabBar) if each.isVisible())


def seen(row):
    return [bar(row).tabText(index) for index in range(bar(row).count())]


def menu(row):
    return row.findChild(QToolButton, options=DIRECT).menu().actions()


def test_no_title_is_cut_and_what_does_not_fit_is_in_the_menu(row):
    for current in (0, 6, 3):
        row.set_current(current)
        shown = [bar(row).tabRect(index) for index in range(bar(row).count())]
        assert min(rect.left() for rect in shown) == 0 and max(rect.right() for rect in shown) < bar(row).width()
        assert bar(row).tabText(bar(row).currentIndex()) == TITLES[current]
        assert menu(row) and sorted([*seen(row), *(action.text() for action in menu(row))]) == sorted(TITLES)


def test_where_all_fit_there_is_no_menu(row):
    row.resize(900, 30)
    assert seen(row) == TITLES
    assert not row.findChild(QToolButton, options=DIRECT).isVisible()


def test_titles_are_chosen_by_a_click_or_in_the_menu(row):
    chosen: list[int] = []
    row.chosen.connect(chosen.append)
    QTest.mouseClick(bar(row), Qt.MouseButton.LeftButton, pos=bar(row).tabRect(2).center())
    menu(row)[-1].trigger()
    assert chosen == [2, 6]
    row.set_current(6)
    assert "Gradients" in seen(row) and "Gradients" not in [action.text() for action in menu(row)]


def test_what_is_set_tells_nobody(row):
    row.chosen.connect(lambda index: pytest.fail(str(index)))
    row.set_current(6)
    row.set_titles(TITLES[:3], 2)
    row.resize(150, 30)
    assert "Why" in seen(row)
