from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme


def made(qtbot):
    segmented = Segmented(Theme(), {"rnn": "RNN", "lstm": "LSTM", "gru": "GRU"})
    qtbot.addWidget(segmented)
    segmented.set_current("lstm")
    return segmented, {button.text(): button for button in segmented.findChildren(QPushButton)}


def test_a_click_asks_and_changes_nothing_by_itself(qtbot):
    segmented, buttons = made(qtbot)
    with qtbot.waitSignal(segmented.requested) as asked:
        qtbot.mouseClick(buttons["GRU"], Qt.MouseButton.LeftButton)
    assert asked.args == ["gru"]
    assert segmented.current == "lstm" and buttons["LSTM"].isChecked() and not buttons["GRU"].isChecked()
    segmented.set_current("gru")
    assert [text for text, button in buttons.items() if button.isChecked()] == ["GRU"]


def test_a_click_on_what_is_chosen_asks_nothing_and_leaves_it_chosen(qtbot):
    segmented, buttons = made(qtbot)
    with qtbot.assertNotEmitted(segmented.requested):
        qtbot.mouseClick(buttons["LSTM"], Qt.MouseButton.LeftButton)
    assert buttons["LSTM"].isChecked()


def test_what_cannot_be_had_says_why(qtbot):
    segmented, buttons = made(qtbot)
    segmented.set_available("gru", False, "There is no GRU.")
    with qtbot.assertNotEmitted(segmented.requested):
        qtbot.mouseClick(buttons["GRU"], Qt.MouseButton.LeftButton)
    assert buttons["GRU"].toolTip() == "There is no GRU."
    segmented.set_available("gru", True)
    assert buttons["GRU"].isEnabled() and not buttons["GRU"].toolTip()
