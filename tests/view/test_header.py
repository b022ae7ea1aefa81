import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton

from rnnviz.view.header import LANGUAGES, Header
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

# Only the offscreen platform says this, of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def made(qtbot, width=1280, scale=1.0, layers=2):
    theme = Theme(scale=scale)
    header = Header(theme)
    qtbot.addWidget(header)
    header.setStyleSheet(stylesheet(theme))
    header.resize(width, theme.px(48))
    header.set_models([("prose", "Python prose", "LSTM · 128 units"), ("code", "Python code", "LSTM · 2 × 192 units")])
    header.set_model("Python prose", "LSTM · 128 units · validation 1.28 nats")
    header.set_cells({"rnn": True, "lstm": True, "gru": False}, "lstm")
    header.set_layers(layers, 0)
    header.set_rows(16)
    header.show()
    qtbot.wait(1)
    return header


def tool(header, text):
    return next(each for each in header.findChildren(QToolButton) if each.text().startswith(text))


def actions(header):
    """Every action that a user can reach, by text, through buttons and menus."""
    found = {}
    for each in header.findChildren(QToolButton):
        if each.isVisible():
            for action in [each.defaultAction(), *(each.menu().actions() if each.menu() else [])]:
                if action is not None:
                    found[action.text()] = action
                    found.update({inner.text(): inner for inner in (action.menu().actions() if action.menu() else [])})
    return found


@pytest.mark.parametrize(
    ("text", "signal", "args"),
    [
        ("Python code\tLSTM · 2 × 192 units", "model_requested", ["code"]),
        ("Open a model file…", "open_model_requested", []),
        ("layer 2", "layer_requested", [1]),
        ("32 most varying", "rows_requested", [32]),
        ("all units", "rows_requested", [0]),
        ("Rank again", "rank_requested", []),
        ("Compare", "compare_requested", []),
        ("Find units", "units_requested", []),
        ("Open text…", "open_text_requested", []),
        ("Present  F11", "present_requested", [True]),
        ("Dark colours", "dark_requested", [True]),
        ("繁體中文", "language_requested", ["zh_TW"]),
        ("Help  F1", "help_requested", []),
    ],
)
@pytest.mark.parametrize("width", [1280, 700])
def test_everything_asks_also_from_the_menu_that_collects_what_does_not_fit(qtbot, text, signal, args, width):
    header = made(qtbot, width)
    with qtbot.waitSignal(getattr(header, signal)) as asked:
        actions(header)[text].trigger()
    assert asked.args == args


def test_the_cell_switch(qtbot):
    header = made(qtbot)
    buttons = {button.text(): button for button in header.findChildren(QPushButton)}
    with qtbot.waitSignal(header.cell_requested) as asked:
        qtbot.mouseClick(buttons["RNN"], Qt.MouseButton.LeftButton)
    assert asked.args == ["rnn"]
    assert not buttons["GRU"].isEnabled() and "GRU" in buttons["GRU"].toolTip()


def test_a_single_layer_needs_no_choice(qtbot):
    header = made(qtbot, layers=1)
    assert not any(each.isVisible() and each.text().startswith("layer") for each in header.findChildren(QToolButton))
    header.set_layers(12, 11)
    assert tool(header, "layer").text() == "layer 12 of 12 ▾" and tool(header, "layer").isVisible()


def test_state_is_shown_by_the_setter_alone(qtbot):
    header = made(qtbot)
    present = tool(header, "Present")
    present.click()
    assert not present.isChecked()
    header.set_state(dark=True, presenting=True)
    assert present.isChecked() and "Light colours" in actions(header)
    with qtbot.waitSignal(header.dark_requested) as asked:
        actions(header)["Light colours"].trigger()
    assert asked.args == [False]


def test_choosing_a_model_may_replace_the_list_of_models(qtbot):
    header = made(qtbot)
    header.model_requested.connect(lambda _name: header.set_models([("other", "Other", "GRU")]))
    actions(header)["Python code\tLSTM · 2 × 192 units"].trigger()
    qtbot.wait(1)
    assert "Other\tGRU" in actions(header)


def test_languages_are_written_in_their_own_names(qtbot):
    assert set(LANGUAGES.values()) <= set(actions(made(qtbot)))


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize(("width", "scale"), [(1280, 1), (1920, 1.35), (1280, 1.35), (1024, 1.35), (800, 1)])
def test_nothing_is_cut_off_or_overlaps(qtbot, width, scale, layers):
    header = made(qtbot, width, scale, layers)
    assert header.width() == width
    shown = [each for each in header.findChildren(QAbstractButton) if each.isVisible()]
    spans = sorted((each.mapTo(header, QPoint(0, 0)).x(), each.width(), each.text()) for each in shown)
    for (left, span, text), (following, _, _) in zip(spans, [*spans[1:], (width, 0, "")], strict=True):
        assert left + span <= following, text
    for each in shown:
        assert each.width() >= each.sizeHint().width() and each.height() <= header.height(), each.text()


@pytest.mark.parametrize(("width", "scale"), [(1280, 1), (1920, 1.35)])
def test_at_a_desk_and_at_a_projector_what_is_most_wanted_has_its_button(qtbot, width, scale):
    """What has a key, or is wanted once, may go into the menu."""
    header = made(qtbot, width, scale)
    wanted = ("Lessons", "Learn", "Compare", "Find units", "Present", "中")
    assert all(tool(header, text).isVisible() for text in wanted)


def test_a_stranger_s_long_title_is_elided_and_told_whole(qtbot):
    header = made(qtbot)
    title = "A model with <b>markup</b> & " + "a very long name " * 30
    header.set_model(title, "LSTM")
    QApplication.processEvents()
    button = tool(header, "A model")
    assert button.width() <= 0.27 * header.width() and button.toolTip() == title
    header.set_model("Short", "what does not fit " * 50)
    QApplication.processEvents()
    label = header.findChild(QLabel)
    assert label.toolTip() == label.text(), "what is elided can be had in full"
