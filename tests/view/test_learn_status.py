import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.chip import Chip
from rnnviz.view.facts import FactsLine
from rnnviz.view.learn_states import STATES
from rnnviz.view.learn_status import LearnStatus
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MEMORY = "Out of memory on the GPU."
ANSWERS = [("cpu", "Go on on the CPU"), ("half", "With half the batch"), ("stop", "Stop")]


@pytest.fixture
def status(qtbot):
    view = LearnStatus(Theme())
    qtbot.addWidget(view)
    view.resize(360, 120)
    view.show()
    return view


def shown(view):
    """The buttons that are seen, and whether each can be pressed."""
    return {each.text(): each.isEnabled() for each in view.findChildren(QPushButton) if each.isVisible()}


def press(qtbot, view, text):
    (button,) = (each for each in view.findChildren(QPushButton) if each.text() == text and each.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(view):
    lines = [line.text for line in view.findChildren(FactsLine)]
    return lines + [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        ("asleep", {"Learn": True}),
        ("waking", {"Learn": True}),
        ("starting", {"Stop": True}),
        ("learning", {"Pause": True, "Stop": True}),
        ("pausing", {"Pause": False, "Stop": True}),
        ("paused", {"Go on": True, "Stop": True}),
        ("stopping", {"Stop": False}),
        ("stopped", {"Learn": True, "Go on": True}),
        ("diverged", {"Learn": True}),
        ("lost", {"Learn": True, "Go on": True}),
    ],
)
def test_each_state_offers_what_can_be_done(status, state, buttons):
    status.set_state(state)
    assert shown(status) == buttons


@pytest.mark.parametrize(
    ("state", "text", "signal"),
    [
        ("ready", "Learn", "learn_requested"),
        ("learning", "Pause", "pause_requested"),
        ("paused", "Go on", "go_on_requested"),
        ("learning", "Stop", "stop_requested"),
    ],
)
def test_every_button_asks(qtbot, status, state, text, signal):
    status.set_state(state)
    with qtbot.waitSignal(getattr(status, signal)):
        press(qtbot, status, text)


def test_every_state_is_said(status):
    heads = set()
    for state in STATES:
        status.set_state(state)
        heads.add(said(status)[0])
    assert "" not in heads and len(heads) == len(STATES) - 1, "asleep and ready look the same"
    with pytest.raises(KeyError):
        status.set_state("dancing")


def test_what_there_is_to_explain_is_readable_in_full(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    view, above = LearnStatus(Theme(scale=1.35)), QLabel("curves")
    column = QVBoxLayout(host)
    column.addWidget(above, stretch=1)
    column.addWidget(view)
    host.resize(360, 600)
    host.show()
    sentence = "The loss stopped being a number at step 1,235. " * 3
    view.set_state("diverged", sentence)
    QCoreApplication.processEvents()
    (note,) = (label for label in view.findChildren(QLabel) if label.text() == sentence)
    assert note.isVisible() and note.height() >= note.heightForWidth(note.width()) > 3 * note.fontMetrics().height()
    view.set_state("ready")
    assert not note.isVisible()


def test_progress(status):
    bar = status.findChild(QProgressBar)
    status.set_progress(2_500_000_000, 10_000_000_000, "step 2,500,000,000 of 10,000,000,000 · 1:10 left")
    assert bar.value() / bar.maximum() == 0.25 and "step 2,500,000,000 of 10,000,000,000 · 1:10 left" in said(status)
    status.set_progress(7, 5, "")
    assert bar.value() == bar.maximum()
    status.set_progress(0, 0, "")
    assert bar.value() == 0


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "saved just now"), (3.7, "saved 3 s ago"), (130, "saved 2 min ago"), (None, "Learning")],
)
def test_when_it_was_saved(status, seconds, text):
    status.set_state("learning")
    status.set_saved(seconds)
    assert said(status)[0].endswith(text)


def test_progress_moves_no_layout(status):
    class Watcher(QObject):
        count = 0

        def eventFilter(self, watched, event):
            self.count += event.type() == QEvent.Type.LayoutRequest
            return False

    status.set_state("learning")
    status.set_progress(0, 100_000, "step 0 of 100,000")  # what there is no progress of has no bar
    QCoreApplication.processEvents()
    watcher = Watcher()
    status.installEventFilter(watcher)
    for step in (9, 99, 99_999):
        status.set_progress(step, 100_000, f"step {step:,} of 100,000")
        status.set_saved(step)
        QCoreApplication.processEvents()
    assert watcher.count == 0


def test_one_question_at_a_time(qtbot, status):
    heard: list = []
    status.answered.connect(heard.append)
    status.set_state("stopped")
    status.ask(MEMORY, ANSWERS)
    status.ask(MEMORY, ANSWERS)
    status.ask("Learning was interrupted.", [("resume", "Go on & on")])
    assert shown(status) == dict.fromkeys(["Go on on the CPU", "With half the batch", "Stop"], True)
    press(qtbot, status, "With half the batch")
    assert heard == ["half"] and "Learning was interrupted." in said(status)
    press(qtbot, status, "Go on && on")
    assert heard == ["half", "resume"] and shown(status) == {"Learn": True, "Go on": True}


def test_an_answer_may_lead_to_the_same_question(qtbot, status):
    status.answered.connect(lambda _key: status.ask(MEMORY, ANSWERS))
    status.ask(MEMORY, ANSWERS)
    press(qtbot, status, "With half the batch")
    assert "Go on on the CPU" in shown(status) and "Learn" not in shown(status)


def test_a_question_that_is_settled_otherwise_goes(status):
    status.ask(MEMORY, ANSWERS)
    status.withdraw()
    assert shown(status) == {"Learn": True} and MEMORY not in said(status)


def test_why_it_cannot_learn(status):
    status.set_can_learn(False, "units must be at least 1")
    (learn,) = (each for each in status.findChildren(QPushButton) if each.text() == "Learn")
    status.set_state("ready")
    assert not learn.isEnabled() and learn.toolTip() == "units must be at least 1"
    status.set_can_learn(True)
    assert learn.isEnabled() and learn.toolTip() == ""


def test_the_device_says_why(status):
    status.set_device("CPU, 2 threads", "No GPU <was> found.")
    chip = status.findChild(Chip)
    assert chip.text == "CPU, 2 threads" and "No GPU &lt;was&gt; found." in chip.toolTip()


@pytest.mark.parametrize(("width", "scale"), [(340, 1), (460, 1), (340, 1.35), (460, 1.35)])
@pytest.mark.parametrize("asks", [False, True])
def test_nothing_is_cut_off(qtbot, width, scale, asks):
    theme = Theme(dark=True, scale=scale)
    view = LearnStatus(theme)
    qtbot.addWidget(view)
    view.setStyleSheet(stylesheet(theme))
    view.set_state("stopped")
    view.set_device("CUDA: NVIDIA H200 with more words than can be shown")
    if asks:
        view.ask(MEMORY, ANSWERS)
    view.resize(width, view.heightForWidth(width))
    view.show()
    QCoreApplication.processEvents()
    assert view.width() == width
    for each in view.findChildren(QPushButton):
        if each.isVisible():
            corner = each.mapTo(view, QPoint(each.width(), each.height()))
            assert corner.x() <= width and corner.y() <= view.height() and each.width() >= each.sizeHint().width()
