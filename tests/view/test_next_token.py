import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSlider

from rnnviz.view.next_token import NextToken
from rnnviz.view.probability_bars import Bar, ProbabilityBars
from rnnviz.view.theme import Theme

# Only the offscreen platform says this, of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXTS = [" ", "a", "b", "\n", "c", "d", "e", "f", "g", "h"]
PROBABILITIES = np.array([0.05, 0.3, 0.01, 0.2, 0.02, 0.1, 0.15, 0.07, 0.06, 0.04])


def made(qtbot, height=170, scale=1.0):
    view = NextToken(Theme(scale=scale))
    qtbot.addWidget(view)
    view.resize(368, height)
    view.show()
    return view, view.findChild(ProbabilityBars)


def test_the_likeliest_that_fit_and_the_rest_in_one_line(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(TEXTS, PROBABILITIES)
    shown = len(bars.bars)
    assert 3 <= shown < 10
    assert [bar.text for bar in bars.bars[:3]] == ["a", "\n", "e"]
    assert bars.others is not None and bars.others.text == f"{10 - shown} others"
    assert bars.others.probability + sum(bar.probability for bar in bars.bars) == pytest.approx(1)
    assert (shown + 1) * 21 <= bars.height(), "the last line is not cut off"


def test_more_room_shows_more_and_then_there_are_no_others(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(TEXTS, PROBABILITIES)
    view.resize(368, 500)
    assert len(bars.bars) == 10 and bars.others is None


def test_equal_probabilities_keep_the_order_of_the_classes(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(["no", "yes", "perhaps"], np.full(3, 1 / 3))
    assert [bar.text for bar in bars.bars] == ["no", "yes", "perhaps"]


def test_a_click_on_a_bar_chooses_its_token(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(TEXTS, PROBABILITIES)
    with qtbot.waitSignal(view.token_chosen) as chosen:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))
    assert chosen.args == ["\n"]
    with qtbot.assertNotEmitted(view.token_chosen):  # the line of the others is no token
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(100, len(bars.bars) * 21 + 5))
    view.set_choosable(False)
    with qtbot.assertNotEmitted(view.token_chosen):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(100, 30))


def test_a_click_on_a_number_asks_why(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(TEXTS, PROBABILITIES)
    number = QPoint(bars.width() - 12, 30)
    with qtbot.waitSignal(view.token_chosen), qtbot.assertNotEmitted(view.why_requested):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=number)  # of a network that cannot be asked
    view.set_explainable(True)
    with qtbot.waitSignal(view.why_requested) as asked, qtbot.assertNotEmitted(view.token_chosen):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=number)
    assert TEXTS[asked.args[0]] == bars.bars[1].text
    view.set_choosable(False)  # labels: then the bar asks too
    with qtbot.waitSignal(view.why_requested) as asked:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(100, 5))
    assert TEXTS[asked.args[0]] == bars.bars[0].text
    assert "ask why" in bars.tip(0)


def test_the_keyboard_reaches_the_bars(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(TEXTS, PROBABILITIES)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.token_chosen) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert chosen.args == ["\n"]
    view.set_explainable(True)
    with qtbot.waitSignal(view.why_requested) as asked:
        qtbot.keyClick(bars, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert TEXTS[asked.args[0]] == "\n"


def test_hover_gives_the_exact_numbers(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(TEXTS, PROBABILITIES)
    assert bars.said(bars.bars[0]) == "“a” U+0061 LATIN SMALL LETTER A\nprobability 0.3\nsurprise −ln p = 1.2040 nats"
    assert bars.said(Bar("z", 0.0)).endswith("∞ nats")


def test_what_is_no_number_is_said_and_not_drawn(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(["a", "b"], np.array([np.nan, 1.0]))
    assert bars.bars == [] and "no number" in bars.accessibleDescription()
    view.set_message("Nothing has been read yet.")
    assert bars.accessibleDescription() == "Nothing has been read yet." and bars.others is None
    view.grab()


def test_long_labels_are_elided_and_unnamed_outputs_numbered(qtbot):
    view, bars = made(qtbot)
    view.set_probabilities(
        ["a label that is much too long for any column of a panel like this one"], np.array([0.6, 0.4])
    )
    assert bars.bars[1].text == "output 2"
    assert bars._track(0).width() > 100, "the bars keep their room"
    view.grab()


def test_temperature_asks_by_hand_only(qtbot):
    view, _ = made(qtbot)
    slider = view.findChild(QSlider)
    with qtbot.assertNotEmitted(view.temperature_changed):
        view.set_temperature(0.8)
    assert slider.value() == 16
    with qtbot.waitSignal(view.temperature_changed) as asked:
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert asked.args == [0.85] and view.temperature == 0.85
    slider.setValue(0)
    assert view.temperature == 0


def test_a_word_model_with_many_classes(qtbot):
    view, bars = made(qtbot, scale=1.35)
    probabilities = np.random.default_rng(0).dirichlet(np.full(20_000, 0.05))
    view.set_probabilities([f"word{index}" for index in range(20_000)], probabilities)
    assert bars.bars[0].probability == probabilities.max()
    assert bars.others is not None and bars.others.text.startswith("19,99")
    view.grab()
