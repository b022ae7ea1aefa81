import math
import subprocess
import sys

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLabel, QToolTip

from rnnviz.view.learning_card import LearningCard
from rnnviz.view.loss_plot import LossPlot
from rnnviz.view.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TRAINING = {
    "curve": [
        [step, 4 * math.exp(-step / 300) + 1.13, 3 * math.exp(-step / 300) + 1.21] for step in range(0, 4001, 100)
    ],
    "epochs": 40,
    "tokens_per_second": 5200.4,
    "settings": {"seed": 1},
    "validation_loss": 1.21,
}


@pytest.fixture
def card(qtbot):
    made = LearningCard(Theme())
    qtbot.addWidget(made)
    made.resize(368, 120)
    made.show()
    return made


def said(card):
    return " | ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def drawn(plot, colour):
    """Whether this colour is on the picture."""
    image = plot.grab().toImage()
    return any(
        image.pixelColor(x, y) == colour for x in range(0, image.width(), 1) for y in range(0, image.height(), 1)
    )


def test_the_facts_and_the_final_numbers(card):
    card.set_training(TRAINING, 102)
    assert "40 epochs · 5,200 tokens/s · seed 1" in said(card)
    assert "train 1.13" in said(card) and "valid 1.21" in said(card)
    assert Theme().colour("accent").name() in said(card), "in the curves' colours"


def test_the_curves_and_a_blind_guess_are_drawn(card):
    card.set_training(TRAINING, 102)
    plot = card.findChild(LossPlot)
    low, high = plot.getPlotItem().vb.viewRange()[1]
    assert low < 1.13 and high > 5.13, "nothing is outside"
    assert drawn(plot, Theme().colour("accent"))
    assert plot._guess.isVisible() and plot._guess.getData()[1][0] == pytest.approx(math.log(102))
    card.set_training(TRAINING, 10_000)
    assert not plot._guess.isVisible(), "out of range it would squeeze the curves"


def test_hover_gives_the_numbers(card, monkeypatch):
    card.set_training(TRAINING, 102)
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_: shown.append(text))
    plot = card.findChild(LossPlot)
    view = plot.getPlotItem().vb
    plot.scene().sigMouseMoved.emit(view.mapViewToScene(QPointF(1020, 2.0)))
    assert "1,000" in shown[0] and "train 1.2727" in shown[0] and "valid 1.3170" in shown[0]


def test_a_model_without_a_record_says_so(card):
    card.set_training({}, 102)
    assert "no record" in said(card) and card.findChild(LossPlot) is None
    card.set_training(TRAINING, 102)
    assert "no record" not in said(card) and card.findChild(LossPlot) is not None
    card.set_training({}, 102)
    assert "no record" in said(card) and not card.findChild(LossPlot).isVisible()


@pytest.mark.parametrize(
    "curve", [[[1, math.nan, math.inf], [2, 1.0, 1.0], [3, math.inf, 1.0]], [[5, 1.0, 1.0], [5, 1.0, 1.0]]]
)
def test_odd_curves_are_drawn_as_far_as_they_can_be(card, curve):
    card.set_training({"curve": curve}, 1)
    card.grab()


def test_hidden_it_waits_with_the_drawing(qtbot):
    made = LearningCard(Theme(dark=True, scale=1.35))
    qtbot.addWidget(made)
    made.set_training(TRAINING, 102)
    assert made.findChild(LossPlot) is None
    made.show()
    assert made.findChild(LossPlot) is None, "first the window is painted"
    qtbot.waitUntil(lambda: made.findChild(LossPlot) is not None)


def test_pyqtgraph_is_not_imported_before_there_is_something_to_plot():
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from rnnviz.view.learning_card import LearningCard; from rnnviz.view.theme import Theme;"
        "card = LearningCard(Theme()); card.show(); sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
