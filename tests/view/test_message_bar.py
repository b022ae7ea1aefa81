import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from rnnviz.view import message_bar
from rnnviz.view.message_bar import MessageBar
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

LONG = "“a file with quite a long name.safetensors” is no model file: its header promises 4 tensors and holds 3. " * 2


@pytest.fixture
def area(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.setStyleSheet(stylesheet(Theme()))
    QVBoxLayout(made).addWidget(QLabel("content"))
    made.show()
    return made


@pytest.fixture
def bar(area):
    return MessageBar(Theme(), area)


def texts(bar):
    return [message.text for message in bar.messages]


def close(qtbot, bar):
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)


def test_it_lies_over_the_content_and_moves_nothing(qtbot, area, bar):
    content = area.findChild(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    before = content.geometry()
    assert not bar.isVisible()
    bar.show_message("Something was refused.", "warning")
    assert bar.isVisible() and content.geometry() == before
    assert bar.accessibleName() == "Something was refused."
    close(qtbot, bar)
    assert not bar.isVisible() and bar.messages == []


@pytest.mark.parametrize("width", [900, 320, 1900])
def test_a_long_sentence_is_shown_whole(area, bar, width):
    bar.show_message(LONG, "warning")
    area.resize(width, 500)
    label = bar.findChild(QLabel)
    label.window().repaint()
    assert bar.geometry().left() >= 0 and bar.geometry().right() <= width
    assert label.height() >= label.heightForWidth(label.width()), "no line is cut off"


def test_messages_wait_for_each_other(qtbot, bar):
    for text in ("first", "second", "first"):
        bar.show_message(text, "warning")
    assert texts(bar) == ["first", "second"], "the same is not said twice"
    close(qtbot, bar)
    assert bar.accessibleName() == "second"


def test_of_too_many_an_info_goes_first(bar):
    for text, kind in (("w1", "warning"), ("i1", "info"), ("w2", "warning"), ("w3", "warning")):
        bar.show_message(text, kind)
    assert texts(bar) == ["w1", "w2", "w3"]
    bar.show_message("w4", "warning")
    assert texts(bar) == ["w2", "w3", "w4"] and bar.accessibleName() == "w2"


def test_an_info_goes_by_itself_and_a_warning_stays(qtbot, area, monkeypatch):
    monkeypatch.setattr(message_bar, "INFO_MILLISECONDS", 20)
    bar = MessageBar(Theme(), area)
    bar.show_message("read", "info")
    bar.show_message("refused", "warning")
    qtbot.waitUntil(lambda: texts(bar) == ["refused"])
    qtbot.wait(60)
    assert texts(bar) == ["refused"]


def test_markup_in_a_message_is_shown_as_it_is(bar):
    bar.show_message("<b>bold.txt</b> cannot be read.", "warning")
    assert bar.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


def test_escape_closes_and_the_close_button_is_reached_by_keyboard(qtbot, bar):
    bar.show_message("refused", "warning")
    button = bar.findChild(QToolButton)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.accessibleName()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert bar.messages == []


def test_it_follows_its_area(area, bar):
    bar.show_message("refused", "warning")
    area.resize(600, 400)
    middle = bar.geometry().center() - QPoint(300, 0)
    assert abs(middle.x()) <= 1
