"""In the lesson on film reviews: the six networks of the lecture, ours beside its own figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.library import Entry
from rnnviz.lessons.sentiment_networks import BAG, NETWORKS, is_one_of_them

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.networks_table import NetworkRow

translate = QCoreApplication.translate


class Networks(Companion):
    """All figures of ours are read from the cards of the models that are there."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.networks_table import NetworksTable

        super().__init__(window)
        px = window.theme.px
        self._table = NetworksTable(window.theme)
        self._table.row_clicked.connect(self._on_row_clicked)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setFont(window.theme.font(12))
        self._note.setObjectName("faint")
        self._note.setContentsMargins(px(8), px(4), px(8), px(4))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._table)
        column.addWidget(self._note)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)

    @property
    def widget(self) -> QWidget:
        """Table and note."""
        return self._area

    def show_model(self) -> None:
        """Mark the network that reads now."""
        entries = {entry.card.name: entry for entry in self.studio.entries}
        rows = [self._row(name, title, deck, entries.get(name)) for name, title, deck in NETWORKS]
        learned = [entries[name] for name, _, _ in NETWORKS if name in entries]
        if learned and (rival := self._rival(learned[0])) is not None:
            rows.append(rival)
        self._table.set_rows(rows, 0.5)
        self._note.setText(self._told(learned))

    def _row(self, name: str, title: str, deck: float, entry: Entry | None) -> NetworkRow:
        from rnnviz.view.networks_table import NetworkRow

        if entry is None:
            return NetworkRow("", title, translate("Networks", "this model is not here"), None, deck)
        ours = _number(entry.card.training.get("test_accuracy"))
        facts = translate("Networks", "{passes} passes · {count} parameters").format(
            passes=f"{_number(entry.card.training.get('epochs')) or 0:g}",
            count=f"{entry.architecture.parameter_count():,}",
        )
        return NetworkRow(name, title, facts, ours, deck, name == self.studio.model.name)

    def _rival(self, entry: Entry) -> NetworkRow | None:
        from rnnviz.view.networks_table import NetworkRow

        right = _number(entry.card.data.get(BAG))
        if right is None:
            return None
        title = translate("Networks", "Bag of words, no network")
        return NetworkRow("", title, translate("Networks", "naive Bayes: which words, in any order"), right, None)

    def _told(self, learned: list[Entry]) -> str:
        """How the figures came about."""
        if not learned:
            return translate("Networks", "No model of this lesson is here; learn one with “rnnviz train sentiment”.")
        card = learned[0].card
        texts = card.data.get("texts")
        counts: dict[str, Any] = texts if isinstance(texts, dict) else {}
        settings = card.training.get("settings")
        seed = settings.get("seed", "?") if isinstance(settings, dict) else "?"
        sentence = translate(
            "Networks",
            "Here {learned} reviews were learned, {watched} watched, {asked} asked (hardly a film on both sides), seed "
            "{seed}; in the lecture 20,000, 5,000 and 25,000. A click lets that network read.",
        )
        learned_, watched, asked = (counts.get(part, "?") for part in ("training", "validation", "test"))
        return sentence.format(learned=_written(learned_), watched=_written(watched), asked=_written(asked), seed=seed)

    def _on_row_clicked(self, name: str) -> None:
        if name:
            self.studio.open_model(name)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _written(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


OFFER = Offer(
    name="networks",
    slot="side",
    title=lambda: translate("Networks", "Networks"),
    fits=lambda model, lesson: lesson == "sentiment" or is_one_of_them(model.name),
    make=Networks,
    place=10,
)
