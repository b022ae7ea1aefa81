"""The help in the window: what is seen, what can be tried, and the keys."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from rnnviz.app.actions import Key, shown
from rnnviz.view.theme import Theme


class HelpDialog(QDialog):
    """One page, made from the very list of keys that the window uses."""

    def __init__(self, theme: Theme, keys: list[Key], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(theme.px(680), theme.px(600))
        page = QTextBrowser(self)
        page.setFont(theme.font(14))
        page.setHtml(self._page(keys))
        page.document().setDocumentMargin(theme.px(12))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(page)
        column.addWidget(buttons)

    def _page(self, keys: list[Key]) -> str:
        causes = self._sections_on_causes()
        sections = [*self._sections(), *causes, *self._sections_on_lessons(), *self._sections_on_learning()]
        paragraphs = "".join(f"<h3>{escape(title)}</h3><p>{escape(text)}</p>" for title, text in sections)
        rows = "".join(
            f"<tr><td><b>{escape(shown(key.keys))}</b>&nbsp;&nbsp;</td><td>{escape(key.says)}</td></tr>" for key in keys
        )
        title = self.tr("Keys")  # not inside the f-string, where lupdate does not look
        return f"{paragraphs}<h3>{escape(title)}</h3><table cellspacing='4'>{rows}</table>"

    def _sections(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("What you see"),
                self.tr(
                    "You type, a trained recurrent network reads. Every token adds one column: in the ribbon on top, "
                    "coloured by how much it surprised the network, and in one map for each gate and state, with one "
                    "row a unit. A gate is pale when closed and takes its full colour when open; states are blue "
                    "below zero and red above it. The scales never change by themselves."
                ),
            ),
            (
                self.tr("Things to try"),
                self.tr(
                    "Point at any place in a map for its exact number. Click to select that unit and step everywhere: "
                    "the diagram at the right shows the cell at work and the formula with its real numbers. "
                    "Double-click a row to pin its unit to the top. Switch between RNN, LSTM and GRU: the text stays. "
                    "Play slowly to see a step gate by gate. Let the network write on, cold or hot."
                ),
            ),
            (
                self.tr("Fewer or more units"),
                self.tr(
                    "The maps show the units that vary most over the text, or all of them; when there are more units "
                    "than lines of pixels, each line shows the mean of a few neighbours, and the title says so."
                ),
            ),
        ]

    def _sections_on_causes(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Why, and what if"),
                self.tr(
                    "F3, or the tab Why: the selected number as a sum of parts. Click a part, a number in the formula "
                    "or the diagram, or the number beside a next token, to go to where it came from, and so on, back "
                    "through time; Alt+PgUp returns. F4, What if: hold or scale a gate, drop a unit, freeze or reset "
                    "the state; Shift+F4 shows what that changed, beside the original run."
                ),
            ),
            (
                self.tr("Compare networks, find units"),
                self.tr(
                    "F7 lets up to four networks read what you type, on the same scales, and marks where they disagree "
                    "most. F8 looks through a long text for units that follow quotes, brackets, or a pattern of your "
                    "own, and says what luck alone would reach; Shift+F8 colours the text by the selected unit. Select "
                    "a part of the text and choose Like the selection: which units are on just there, and where else "
                    "in a long text."
                ),
            ),
            (
                self.tr("Memory, gradients, path, weights"),
                self.tr(
                    "Ctrl+M: how much the prediction depends on each token before, by gradients or exactly, by leaving "
                    "the token out. The tab Gradients shows how that fades with distance: a colour for each cell, a "
                    "line for each layer, and a triangle where one leaves the plot. The button at the left of "
                    "the play button puts another picture in place of the gate maps: the path of the state, saturated "
                    "gates, the weights, and whatever else the network has to show."
                ),
            ),
        ]

    def _sections_on_lessons(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Nineteen lessons"),
                self.tr(
                    "F2 lists the lessons. Each opens on a trained network; Next goes through it step by step, a "
                    "frame shows what is spoken of, and the buttons try something. In some, what is read is drawn, "
                    "dragged or opened as a table: a line of numbers is then one step."
                ),
            ),
        ]

    def _sections_on_learning(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Learn live"),
                self.tr(
                    "F9 opens the panel in which a network learns: a small lesson, prose, program code or a text of "
                    "your own. Press Learn, and the loss falls, samples turn from noise into words, and the maps of "
                    "your text change with the weights; type on meanwhile. Pause, stop and go on as you like: a run is "
                    "saved every few seconds, and listed under Runs."
                ),
            ),
            (
                self.tr("The film of learning"),
                self.tr(
                    "Below the curves a slider runs over the networks that a run kept, most of them early, when it "
                    "changes fastest. Drag it, or play it forwards and backwards: the same text is read by the network "
                    "as it was then. A click in the curve or on a sample goes there, too. “Compare with now” shows for "
                    "every token how surprised the network was then and is now."
                ),
            ),
        ]
