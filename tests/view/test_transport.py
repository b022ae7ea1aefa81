import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from rnnviz.view.choice import Choice
from rnnviz.view.reading_progress import ReadingProgress
from rnnviz.view.scrubber import Scrubber
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme
from rnnviz.view.transport import SPEEDS, Transport

# Only the offscreen platform says this, of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def transport(qtbot):
    view = Transport(Theme())
    qtbot.addWidget(view)
    view.resize(742, 44)
    view.set_cursor(30, 43)
    view.set_can_write(True)
    view.show()
    return view


def button(transport, name):
    return next(each for each in transport.findChildren(QToolButton) if each.accessibleName() == name)


def write_button(transport):
    return next(each for each in transport.findChildren(QPushButton) if "rit" in each.text())


def is_said(transport, text):
    return any(label.text() == text for label in transport.findChildren(QLabel))


def press(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "signal", "value"),
    [
        ("To the beginning", "jump_requested", 0),
        ("One step back", "step_requested", -1),
        ("Play", "play_requested", True),
        ("One step forward", "step_requested", 1),
        ("To the end", "jump_requested", 43),
    ],
)
def test_every_button_asks(qtbot, transport, name, signal, value):
    with qtbot.waitSignal(getattr(transport, signal)) as asked:
        press(qtbot, button(transport, name))
    assert asked.args == [value]


def test_playing_turns_play_into_pause(qtbot, transport):
    transport.set_playing(True)
    with qtbot.waitSignal(transport.play_requested) as asked:
        press(qtbot, button(transport, "Pause"))
    assert asked.args == [False]


def test_setters_tell_nobody(qtbot, transport):
    signals = [transport.jump_requested, transport.play_requested, transport.speed_requested, transport.write_requested]
    heard: list = []
    for signal in signals:
        signal.connect(heard.append)
    transport.set_cursor(0, 10)
    transport.set_cursor(100_000, 100_000)
    transport.set_cursor(3, 5)  # fewer steps than before
    transport.set_playing(True)
    transport.set_writing(True)
    transport.set_speed(60)
    transport.set_progress(1, 2)
    assert heard == []


def test_the_ends_are_ends(transport):
    transport.set_cursor(0, 43)
    assert not button(transport, "One step back").isEnabled() and button(transport, "One step forward").isEnabled()
    transport.set_cursor(43, 43)
    assert button(transport, "One step back").isEnabled() and not button(transport, "To the end").isEnabled()
    assert is_said(transport, "step 43 of 43")


def test_scrubbing_over_a_long_text(qtbot, transport):
    transport.set_cursor(0, 100_000)
    scrubber = transport.findChild(Scrubber)
    heard: list = []
    transport.jump_requested.connect(heard.append)
    qtbot.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(scrubber.width() // 2, 10))
    qtbot.mouseMove(scrubber, QPoint(scrubber.width() + 50, 10))
    transport.set_cursor(heard[0], 100_000)  # late news do not tear the handle from the hand
    assert scrubber.value() == 100_000
    qtbot.mouseRelease(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(scrubber.width() + 50, 10))
    assert scrubber.value() == heard[0], "once let go, it shows where the cursor is"
    assert heard[0] == pytest.approx(50_000, abs=500) and heard[-1] == 100_000


def test_arrow_keys_scrub_by_one(qtbot, transport):
    scrubber = transport.findChild(Scrubber)
    with qtbot.waitSignal(transport.jump_requested) as asked:
        qtbot.keyClick(scrubber, Qt.Key.Key_Left)
    assert asked.args == [29]
    with qtbot.waitSignal(transport.jump_requested) as asked:
        qtbot.keyClick(scrubber, Qt.Key.Key_End)
    assert asked.args == [43]


def test_the_slider_stays_where_it_is_while_the_step_changes(qtbot, transport):
    scrubber = transport.findChild(Scrubber)
    transport.set_cursor(8, 120)
    qtbot.wait(1)
    before = scrubber.geometry()
    for cursor in (1, 11, 111):
        transport.set_cursor(cursor, 120)
        transport.set_writing(cursor == 11)
        qtbot.wait(1)
        assert scrubber.geometry() == before


def test_speed(qtbot, transport):
    choice = next(each for each in transport.findChildren(Choice))
    assert len(choice.menu().actions()) >= len(SPEEDS)
    with qtbot.waitSignal(transport.speed_requested) as asked:
        choice.menu().actions()[0].trigger()
    assert asked.args == [0.25]
    transport.set_speed(0.25)
    assert choice.text() == "0.25 tokens/s ▾"


def test_writing(qtbot, transport):
    with qtbot.waitSignal(transport.write_requested) as asked:
        press(qtbot, write_button(transport))
    assert asked.args == [True] and write_button(transport).text() == "Write on"
    transport.set_writing(True)
    assert write_button(transport).text() == "Stop writing"
    with qtbot.waitSignal(transport.write_requested) as asked:
        press(qtbot, write_button(transport))
    assert asked.args == [False]
    transport.set_can_write(False, "It labels, it does not write.")
    assert not write_button(transport).isEnabled()
    assert write_button(transport).toolTip() == "It labels, it does not write."


def test_reading_a_long_text_moves_nothing(qtbot, transport):
    scrubber, progress = transport.findChild(Scrubber), transport.findChild(ReadingProgress)
    qtbot.wait(1)
    before = scrubber.geometry()
    assert not progress.isVisible()
    transport.set_progress(12_400, 100_000)
    qtbot.wait(1)
    assert progress.isVisible() and progress.text == "12,400 of 100,000 tokens read"
    assert scrubber.geometry() == before
    with qtbot.waitSignal(transport.stop_reading_requested):
        press(qtbot, progress.findChild(QPushButton))
    transport.set_progress(100_000, None)
    qtbot.wait(1)
    assert not progress.isVisible() and scrubber.geometry() == before


@pytest.mark.parametrize(("width", "scale"), [(742, 1), (556, 1.35), (1196, 1.35), (400, 1)])
def test_nothing_is_cut_off(qtbot, width, scale):
    theme = Theme(scale=scale)
    view = Transport(theme)
    qtbot.addWidget(view)
    view.setStyleSheet(stylesheet(theme))
    view.resize(width, theme.px(44))
    view.set_cursor(99_999, 100_000)
    view.set_writing(True)
    view.show()
    qtbot.wait(1)
    for each in [*view.findChildren(QToolButton), *view.findChildren(QPushButton)]:
        if each.isVisible():
            right = each.mapTo(view, QPoint(each.width(), 0)).x()
            assert right <= width and each.width() >= each.minimumSizeHint().width(), each.text()
