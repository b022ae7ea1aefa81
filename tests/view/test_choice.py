from rnnviz.view.choice import Choice
from rnnviz.view.theme import Theme


def made(qtbot):
    choice = Choice(Theme(), "speed")
    qtbot.addWidget(choice)
    choice.set_entries([(1, "one"), (2, "R&D")], [("Again", lambda: None)])
    choice.set_current(1, "one")
    return choice, choice.menu()


def test_an_entry_asks_and_only_the_setter_changes_what_is_shown(qtbot):
    choice, menu = made(qtbot)
    with qtbot.waitSignal(choice.requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [2]
    assert choice.text() == "one ▾"
    assert [action.isChecked() for action in menu.actions()[:2]] == [True, False]
    choice.set_current(2, "R&D")
    assert [action.isChecked() for action in menu.actions()[:2]] == [False, True]
    assert menu.actions()[1].text() == "R&&D", "an ampersand is no mnemonic"


def test_entries_may_be_replaced_from_within_a_click(qtbot):
    """Choosing a model makes another list of models while the menu is still busy with the click."""
    choice, menu = made(qtbot)
    choice.requested.connect(lambda _value: choice.set_entries([(3, "three")]))
    menu.actions()[0].trigger()
    qtbot.wait(1)
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["three"]


def test_what_is_shown_need_not_be_among_the_entries(qtbot):
    choice, menu = made(qtbot)
    choice.set_current(24, "24")
    assert choice.text() == "24 ▾" and not any(action.isChecked() for action in menu.actions())
