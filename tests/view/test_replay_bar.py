import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QToolButton

from rnnviz.view.choice import Choice
from rnnviz.view.facts import FactsLine
from rnnviz.view.replay_bar import SPEEDS, ReplayBar
from rnnviz.view.scrubber import Scrubber
from rnnviz.view.snapshot_axis import SnapshotAxis, short
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

STEPS = [0, 1, 3, 10, 30, 100, 300, 1000]
LABEL = "step 10 of 30,000 · epoch 0.1 · validation 3.43"


@pytest.fixture
def bar(qtbot):
    view = ReplayBar(Theme())
    qtbot.addWidget(view)
    view.resize(420, 100)
    view.set_snapshots(STEPS)
    view.set_position(3, LABEL)
    view.show()
    return view


def button(view, name):
    return next(each for each in view.findChildren(QToolButton) if name in (each.accessibleName(), each.text()))


def press(qtbot, view, name):
    qtbot.mouseClick(button(view, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "signal", "value"),
    [
        ("One snapshot back", "position_requested", 2),
        ("One snapshot forward", "position_requested", 4),
        ("Play how it learned", "play_requested", 1),
        ("Play it backwards", "play_requested", -1),
        ("Compare with now", "compare_requested", True),
    ],
)
def test_every_button_asks(qtbot, bar, name, signal, value):
    with qtbot.waitSignal(getattr(bar, signal)) as asked:
        press(qtbot, bar, name)
    assert asked.args == [value]


@pytest.mark.parametrize("direction", [1, -1])
def test_a_running_film_is_paused(qtbot, bar, direction):
    bar.set_playing(direction)
    with qtbot.waitSignal(bar.play_requested) as asked:
        press(qtbot, bar, "Pause")
    assert asked.args == [0]
    bar.set_playing(0)
    with pytest.raises(StopIteration):
        button(bar, "Pause")


def test_now_is_behind_the_last_snapshot(qtbot, bar):
    bar.set_position(7, LABEL)
    for do in (
        lambda: press(qtbot, bar, "One snapshot forward"),
        lambda: press(qtbot, bar, "Now"),
        lambda: qtbot.keyClick(bar.findChild(Scrubber), Qt.Key.Key_End),
    ):
        with qtbot.waitSignal(bar.now_requested):
            do()
    bar.set_now("step 1,234")
    assert button(bar, "Now").isChecked() and bar.findChild(Scrubber).value() == len(STEPS)
    assert not button(bar, "One snapshot forward").isEnabled() and not button(bar, "Compare with now").isEnabled()
    with qtbot.waitSignal(bar.position_requested) as asked:
        press(qtbot, bar, "One snapshot back")
    assert asked.args == [7]


def test_now_stays_now_while_the_film_grows(bar):
    bar.set_live(True)
    bar.set_now("step 1,001")
    bar.set_snapshots([*STEPS, 3000])
    assert button(bar, "Live").isChecked() and bar.findChild(Scrubber).value() == len(STEPS) + 1


def test_a_snapshot_stays_in_view_while_the_film_grows(bar):
    bar.set_snapshots([*STEPS, 3000])
    assert bar.findChild(Scrubber).value() == 3 and not button(bar, "Now").isChecked()
    bar.set_snapshots(STEPS[:2])
    assert button(bar, "Now").isChecked()
    with pytest.raises(IndexError, match="no snapshot 2 among 2"):
        bar.set_position(2, "")


def test_dragging_asks_for_snapshots(qtbot, bar):
    slider = bar.findChild(Scrubber)
    heard: list = []
    bar.position_requested.connect(heard.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, 10))
    qtbot.mouseMove(slider, QPoint(slider.width() // 2, 10))
    with qtbot.waitSignal(bar.now_requested):
        qtbot.mouseMove(slider, QPoint(slider.width(), 10))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width(), 10))
    assert heard == [0, 4]


def test_setters_tell_nobody_and_clicks_wait_for_the_answer(qtbot, bar):
    heard: list = []
    for signal in (bar.position_requested, bar.play_requested, bar.compare_requested, bar.speed_requested):
        signal.connect(heard.append)
    bar.set_snapshots(STEPS[:4])
    bar.set_position(0, LABEL)
    bar.set_playing(-1)
    bar.set_comparing(True)
    bar.set_speed(8.0)
    assert heard == []
    press(qtbot, bar, "Compare with now")
    assert heard == [False] and button(bar, "Compare with now").isChecked()
    press(qtbot, bar, "Now")
    assert not button(bar, "Now").isChecked()


def test_speed(qtbot, bar):
    choice = bar.findChild(Choice)
    with qtbot.waitSignal(bar.speed_requested) as asked:
        choice.menu().actions()[0].trigger()
    assert asked.args == [SPEEDS[0]]
    bar.set_speed(0.5)
    assert choice.text() == "0.5 / s ▾"


def test_without_snapshots_nothing_can_be_asked(qtbot):
    view = ReplayBar(Theme())
    qtbot.addWidget(view)
    assert ["first snapshots" in line.text for line in view.findChildren(FactsLine)] == [True]
    view.set_snapshots(())
    assert not any(button(view, name).isEnabled() for name in ("Play how it learned", "Now", "One snapshot back"))


def test_a_film_moves_no_layout(qtbot, bar):
    class Watcher(QObject):
        count = 0

        def eventFilter(self, watched, event):
            self.count += event.type() == QEvent.Type.LayoutRequest
            return False

    QCoreApplication.processEvents()
    watcher = Watcher()
    bar.installEventFilter(watcher)
    for index in (1, 4, 7):
        bar.set_position(index, f"step {10**index:,}")
        QCoreApplication.processEvents()
    assert watcher.count == 0


@given(st.sets(st.integers(0, 10**7), max_size=200), st.integers(60, 700))
def test_the_scale_is_true_and_nothing_on_it_overlaps(qapp, steps, width):
    axis = SnapshotAxis(Theme(), 8.0)
    axis.resize(width, 20)
    axis.set_steps(sorted(steps), "now")
    labels = axis.labels()
    half = [axis.fontMetrics().horizontalAdvance(text) / 4 for _, text in labels]
    for (left, _), (right, _), one, two in zip(labels, labels[1:], half, half[1:], strict=False):
        assert left + one < right - two
    assert all(0 <= place <= width for place, _ in labels)
    axis.grab()
    axis.deleteLater()


def test_round_steps_are_where_they_belong(qapp):
    axis = SnapshotAxis(Theme(), 10.0)
    axis.resize(420, 20)  # 4 gaps of 100 pixels, the last one up to now
    axis.set_steps([0, 50, 150, 1000], "now")
    assert axis.labels() == [(10.0, "0"), (30.0, "10"), (160.0, "100"), (310.0, "1k")]
    assert [short(step) for step in (0, 999, 1_000, 10_000, 1_000_000)] == ["0", "999", "1k", "10k", "1M"]
    axis.deleteLater()


@pytest.mark.parametrize(("width", "scale"), [(340, 1), (460, 1), (340, 1.35), (460, 1.35)])
def test_nothing_is_cut_off(qtbot, width, scale):
    theme = Theme(scale=scale)
    view = ReplayBar(theme)
    qtbot.addWidget(view)
    view.setStyleSheet(stylesheet(theme))
    view.set_snapshots(STEPS)
    view.set_live(True)
    view.resize(width, view.sizeHint().height())
    view.show()
    QCoreApplication.processEvents()
    assert view.width() == width
    for each in view.findChildren(QToolButton):
        if each.isVisible():
            assert each.mapTo(view, QPoint(each.width(), 0)).x() <= width
            assert each.width() >= each.sizeHint().width(), each.text()
