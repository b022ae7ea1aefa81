import pytest

from rnnviz.view.elided_button import ElidedButton
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

WORDS = "This & that, and hello, I am Andy"


@pytest.fixture
def button(qtbot):
    made = ElidedButton(WORDS)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(Theme()))
    made.show()
    return made


def test_what_fits_is_whole(button):
    button.resize(button.sizeHint())
    assert button.text() == WORDS.replace("&", "&&") and button.toolTip() == ""


def test_what_does_not_fit_is_marked_and_stands_in_the_tooltip(button):
    wanted = button.sizeHint()
    button.resize(wanted.width() // 2, wanted.height())
    assert button.text().endswith("…") and button.toolTip() == WORDS == button.accessibleName()
    assert button.sizeHint() == wanted and button.minimumSizeHint().width() < wanted.width() // 2
    button.resize(wanted)
    assert button.text() == WORDS.replace("&", "&&") and button.toolTip() == ""
