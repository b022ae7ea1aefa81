"""What the network's prediction rests on: by which measure, in one sentence, and the tokens that count most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from rnnviz.view.influence_list import InfluenceList, TokenValue
from rnnviz.view.influence_scale import InfluenceScale
from rnnviz.view.influence_text import strip_tip
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme


class MemoryPanel(QWidget):
    """`measure_requested` asks for another measure, `under_ribbon_requested` for the strip, or for none."""

    measure_requested = Signal(str)
    under_ribbon_requested = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._scale, self._is_held = theme, InfluenceScale(theme), False
        texts = {
            "gradient": self.tr("gradient"),
            "product": self.tr("gradient × input"),
            "left-out": self.tr("left out"),
        }
        self.measures = Segmented(theme, texts)
        self.under_ribbon = QCheckBox(self.tr("under the ribbon"))
        self._about, self._what, self._found, self._scale_line = QLabel(), QLabel(), QLabel(), QLabel()
        self.list = InfluenceList(theme)
        self.measures.requested.connect(self.measure_requested)
        self.under_ribbon.toggled.connect(self.under_ribbon_requested)
        self._arrange()

    def _arrange(self) -> None:
        px, faint = self._theme.px, f"color: {self._theme.colour('faint').name()}"
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(16), px(2))
        column.setSpacing(px(4))
        for label in (self._about, self._what, self._found, self._scale_line):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(self._theme.font(12))
        for label in (self._about, self._scale_line):
            label.setStyleSheet(faint)
        self._what.setFont(self._theme.font(13, bold=True))
        self.set_held(False)
        self.under_ribbon.setFont(self._theme.font(12))
        self.under_ribbon.setToolTip(self.tr("Colours every token by it, below the ribbon"))
        for part in (self._about, self.measures, self._what, self._found):
            column.addWidget(part)
        column.addWidget(self.list, stretch=1)
        column.addWidget(self._scale_line)
        column.addWidget(self.under_ribbon)

    def set_wish(self, measure: str, is_under_ribbon: bool, can_choose: bool = True) -> None:
        """What is asked for; tells nobody. Without a choice, the strip stands under the ribbon anyway."""
        self.measures.set_current(measure)
        self.under_ribbon.blockSignals(True)
        self.under_ribbon.setChecked(is_under_ribbon)
        self.under_ribbon.setEnabled(can_choose)
        self.under_ribbon.blockSignals(False)
        self._scale_line.setToolTip(strip_tip(measure))

    def set_held(self, is_held: bool) -> None:
        """Whether clamps hold something, so that all of it is about the altered run."""
        self._is_held = is_held
        self._about.setText(
            self.tr("What the prediction of the altered run (What if) rests on, token by token")
            if is_held
            else self.tr("What the prediction at the caret rests on, token by token")
        )

    def set_found(
        self, measure: str, what: str, found: str, rows: Sequence[TokenValue], are_last: bool = False
    ) -> None:
        """Of which prediction, what is found in one sentence, and the tokens that were asked about, the strongest
        first; whether these are but the last ones of the text.
        """
        self._what.setText(what)
        self._found.setText(found)
        self._found.setVisible(bool(found))
        self._scale_line.setText(self._explained(measure, len(rows) if are_last else 0) if rows else "")
        self.list.set_rows(measure, rows)

    def _explained(self, measure: str, last: int) -> str:
        """What the numbers are, and of how many tokens if not of all."""
        said = self._meaning(measure)
        only = self.tr("Only the last {count} tokens were asked about.").format(count=last)
        return f"{said} {only}" if last else said

    def _meaning(self, measure: str) -> str:
        if measure == "gradient":
            return self.tr("Shares of ‖∂loss/∂x‖ at each token; how strongly, not in which direction.")
        if measure == "product":
            return self.tr("Nats, by a straight line: + speaks for it, − against it. Bars: 0.01 … 10, logarithmic.")
        if self._is_held:
            return self.tr("Nats, exactly: −ln p without the token, less −ln p with it; clamps stay on their tokens.")
        return self.tr("Nats, exactly: −ln p without the token, less −ln p with it. Bars: 0.01 … 10, logarithmic.")
