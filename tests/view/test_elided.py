from rnnviz.view.elided import ElidedLabel


def test_what_does_not_fit_stands_whole_in_the_tooltip(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_text("LSTM · 128 units · validation 1.28 nats")
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() == 0
    label.grab()
