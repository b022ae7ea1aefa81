import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from rnnviz.tasks.settings import Settings
from rnnviz.view.learn_choice import LearnChoice, Preset
from rnnviz.view.learn_fields import FIELDS, GROUPS, NAMES
from rnnviz.view.learn_form import LearnForm
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

PROSE = Preset("prose", "Python prose", "A text that comes with Python.", False, Settings(epochs=40.0).to_json())
OWN = Preset("own", "My text", "Any text of your own.", True, Settings(embedding=64, units=96).to_json())
ALPHABET = Preset("alphabet", "Alphabet", "", False, Settings(units=32).to_json(), NAMES - {"embedding", "kind"})


@pytest.fixture
def form(qtbot):
    made = LearnForm(Theme())
    qtbot.addWidget(made)
    made.set_presets([PROSE, OWN, ALPHABET])
    made.set_open_groups(frozenset(GROUPS))
    made.resize(360, 1400)
    made.show()
    return made


@pytest.fixture
def heard(form):
    """Every choice that was told."""
    choices: list[LearnChoice] = []
    form.changed.connect(choices.append)
    return choices


def editor(form, name):
    return form._settings.fields[name].widget


def write(form, name, text):
    line = editor(form, name).lineEdit()
    line.selectAll()
    QTest.keyClicks(line, text)


def sentence(form, name):
    return form._settings.fields[name].sentence.text()


def test_the_first_preset_stands_ready(form, heard):
    assert form.choice == LearnChoice("prose", Settings(epochs=40.0).to_json())
    assert form.is_valid and heard == []


def test_every_setting_has_a_field_and_round_trips(form):
    """What the form gives can be made into settings again; the columns of a table are chosen beside its file."""
    assert {*Settings().to_json()} == NAMES | {"columns"}
    assert Settings.from_json(form.choice.settings) == Settings(epochs=40.0)


def test_typing_tells_the_choice_as_it_is_now(form, heard):
    write(form, "units", "200")
    write(form, "rate", "3e-4")
    assert heard[-1].settings["units"] == 200
    assert heard[-1].settings["rate"] == 3e-4
    assert Settings.from_json(heard[-1].settings).units == 200


def test_choices_and_ticks_are_told_too(form, heard):
    editor(form, "normalised").click()
    QTest.mouseClick(form._settings.fields["carry"].label, Qt.MouseButton.LeftButton)
    next(button for button in form.findChildren(QPushButton) if button.text() == "GRU").click()
    settings = heard[-1].settings
    assert (settings["normalised"], settings["carry"], settings["cell"]) == (True, False, "gru")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("units", "0", "Write a whole number, 1 or more."),
        ("units", "", "Write a whole number, 1 or more."),
        ("units", "12.5", "Write a whole number, 1 or more."),
        ("layers", "65", "Write a whole number from 1 to 64."),
        ("rate", "0", "Write a number above 0, at most 1,000,000."),
        ("rate", "nan", "Write a number above 0, at most 1,000,000."),
        ("dropout", "1", "Write a number from 0 to below 1."),
        ("validation", "0.9", "Write a number above 0 and below 0.9."),
        ("clip", "0", "Write a number above 0."),
        ("minutes", "-1", "Write a number, 0 or more."),
    ],
)
def test_what_cannot_be_is_said_and_not_clamped(form, name, text, told):
    write(form, name, text or " ")
    assert sentence(form, name) == told and form.error.endswith(f": {told}")
    assert not form.is_valid
    assert editor(form, name).text().strip() == text
    assert FIELDS[name].allows(form.choice.settings[name])
    write(form, name, "0.5" if FIELDS[name].kind == "number" else "7")
    assert form.is_valid and sentence(form, name) == ""


def test_a_folded_group_says_what_is_in_it_and_what_is_wrong(form):
    form.set_open_groups(frozenset())
    sections = form._settings.sections
    assert sections["network"].summary == "LSTM · layers 1 · units 128"
    assert sections["stop"].summary == "epochs 40"
    write(form, "units", "0")
    assert sections["network"].summary == "Units: Write a whole number, 1 or more."


def test_what_the_app_finds_wrong_is_shown_until_the_next_edit(form):
    form.set_error("weight_decay", "weight_decay must be at most 1 / rate, not 900")
    assert sentence(form, "weight_decay").startswith("weight_decay must be")
    assert not form.is_valid
    form.set_error("", "the text is too short")
    write(form, "units", "64")
    assert form.is_valid and sentence(form, "weight_decay") == ""


def test_a_count_that_is_an_error_keeps_learning_from_beginning(form):
    form.set_count("9,000,000,000 parameters need 144 GB; set fewer units", "", True)
    assert form.error.startswith("9,000,000,000")
    form.set_count("132,969 parameters")
    assert form.is_valid


def test_a_text_has_to_be_chosen_where_one_is_needed(form):
    facts = QLabel("poems.txt")
    form.set_text_widget(facts)
    form.set_preset("own")
    assert form.error == "Choose a text to learn from."
    assert not facts.isVisible()
    form.set_source("file")
    assert form.is_valid and form.choice.source == "file" and facts.isVisible()
    form.set_preset("prose")
    assert form.choice.source == "" and not facts.isVisible()


def test_texts_are_asked_for(form, qtbot):
    form.set_preset("own")
    buttons = {button.text(): button for button in form.findChildren(QPushButton)}
    with qtbot.waitSignal(form.text_requested):
        buttons["Choose a text…"].click()
    with qtbot.waitSignal(form.window_text_requested):
        buttons["Text in the window"].click()


def test_what_was_set_for_a_preset_is_there_when_one_comes_back_to_it(form):
    write(form, "units", "50")
    form.set_preset("own")
    assert form.choice.settings["units"] == 96
    form.set_preset("prose")
    assert form.choice.settings["units"] == 50


def test_changes_are_marked_and_can_be_taken_back(form, heard):
    reset = next(button for button in form.findChildren(QPushButton) if button.text() == "Reset")
    label = form._settings.fields["units"].label
    assert not reset.isEnabled() and not label.font().bold()
    write(form, "units", "50")
    assert label.font().bold() and "128" in label.toolTip()
    reset.click()
    assert heard[-1].settings["units"] == 128
    assert not label.font().bold() and not reset.isEnabled()


def test_settings_without_meaning_are_hidden_and_keep_the_presets_value(form):
    form.set_preset("alphabet")
    assert not editor(form, "embedding").isVisible() and editor(form, "units").isVisible()
    assert form.choice.settings["kind"] == "characters"


def test_momentum_is_for_sgd_alone(form):
    assert not editor(form, "momentum").isEnabled()
    combo = editor(form, "optimiser")
    combo.setCurrentIndex(combo.findData("sgd"))
    combo.activated.emit(combo.currentIndex())
    assert editor(form, "momentum").isEnabled()


def test_while_it_learns_everything_can_only_be_read(form):
    form.set_locked(True)
    assert not any(editor(form, name).isEnabled() for name in NAMES)
    assert editor(form, "units").text() == "128"
    form.set_locked(False)
    assert editor(form, "units").isEnabled()
    assert not editor(form, "momentum").isEnabled()


def test_the_die_throws_another_seed(form, heard):
    editor(form, "seed").die.click()
    assert heard[-1].settings["seed"] != 1


def test_devices_say_what_was_found(form):
    form.set_devices([("auto", "Uses the CPU: no card was found.", True), ("cuda", "No card was found.", False)])
    assert form._device.sentence.text() == "Uses the CPU: no card was found."
    assert not form._device._combo.model().item(1).isEnabled()
    assert form.choice.device == "auto"


def test_the_wheel_scrolls_and_changes_nothing(form):
    for name in ("units", "optimiser"):
        widget = editor(form, name)
        widget.clearFocus()
        where, turned = QPointF(5, 5), QPoint(0, 120)
        event = QWheelEvent(
            where,
            QPointF(widget.mapToGlobal(where.toPoint())),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
    assert form.choice.settings == Settings(epochs=40.0).to_json()


def test_every_field_can_be_reached_by_keyboard_and_is_named(form):
    for name in NAMES:
        widget = editor(form, name)
        reached = [widget, *widget.findChildren(QPushButton)]
        assert any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in reached) or widget.focusProxy(), name
        field = form._settings.fields[name]
        assert field.label.buddy() is widget and widget.accessibleName() == field.label.text()
        assert field.label.toolTip() and field.label.text()


@pytest.mark.parametrize(("scale", "width"), [(1, 340), (1.35, 480)])
def test_nothing_is_wider_than_the_dock(qtbot, scale, width):
    form = LearnForm(Theme(scale=scale))
    qtbot.addWidget(form)
    form.setStyleSheet(stylesheet(Theme(scale=scale)))
    form.set_presets([OWN])
    form.set_open_groups(frozenset(GROUPS))
    form.resize(width, 480)
    form.show()
    scroll, content = form.findChildren(QScrollArea)[0], form.findChildren(QWidget, "content")[0]
    assert 0 < content.width() <= scroll.viewport().width()


def test_values_of_an_earlier_run_can_be_shown(form, heard):
    form.set_values(Settings(units=77, cell="rnn").to_json())
    assert form.choice.settings["units"] == 77
    assert heard == []


def test_another_cell_brings_what_it_is_taught_with_and_keeps_what_was_set(form):
    taught = Preset("taught", "Taught", "", False, Settings(units=32).to_json(), by_cell={"rnn": {"rate": 0.02}})
    form.set_presets([taught])
    form.set_values({"units": 48})
    cell = form._settings.fields["cell"]
    cell.set_value("rnn")
    cell.edited.emit("cell")
    settings = form.choice.settings
    assert (settings["cell"], settings["rate"], settings["units"]) == ("rnn", 0.02, 48)
    cell.set_value("lstm")
    cell.edited.emit("cell")
    settings = form.choice.settings
    assert (settings["cell"], settings["rate"], settings["units"]) == ("lstm", 0.003, 48)
