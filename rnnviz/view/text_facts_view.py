"""What is in the text that would be learned: its size, its encoding, its vocabulary and the rarest of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from rnnviz.core.text_summary import TextSummary
from rnnviz.view.choice import Choice
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.facts import SEPARATOR, FactsLine
from rnnviz.view.glyph_chips import GlyphChips
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.theme import Theme


class TextFactsView(QStackedWidget):
    """Shows a summary, or one sentence: that there is none yet, or why there will be none."""

    encoding_requested = Signal(str)
    """The file is to be read again, in this encoding."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ElidedLabel()
        self._encoding = Choice(theme, self.tr("encoding of the file"))
        self._encoding.requested.connect(lambda encoding: self.encoding_requested.emit(str(encoding)))
        self._beginning = ElidedLabel()
        self._question, self._note = QLabel(), QLabel()
        self._size, self._vocabulary, self._rarest = (FactsLine(theme, theme.font(12)) for _ in range(3))
        self._chips = GlyphChips(theme)
        self._sentence = QLabel()
        self.addWidget(self._facts_page())
        self.addWidget(self._sentence_page())
        self.set_busy()

    def _facts_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        self._name.setFont(theme.font(13, bold=True))
        self._beginning.setFont(theme.mono(12))
        self._beginning.setObjectName("faint")
        self._encoding.setToolTip(self.tr("Read the file in another encoding, if its text is garbled"))
        self._question.setFont(theme.font(12))
        self._note.setFont(theme.font(12))
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._question, self._note):
            label.setWordWrap(True)
        self._question.setStyleSheet(f"color: {theme.colour('warning').name()}")
        self._question.setText(self.tr("Is this garbled? Then choose another encoding."))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self._name, stretch=1)
        top.addWidget(self._encoding)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addLayout(top)
        for widget in (
            self._beginning,
            self._question,
            self._note,
            self._size,
            self._vocabulary,
            self._rarest,
            self._chips,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        return page

    def _sentence_page(self) -> QWidget:
        page = QWidget()
        self._sentence.setFont(self._theme.font(13))
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like markup
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sentence)
        column.addStretch(1)
        return page

    def set_busy(self) -> None:
        """Say that the text is being read and counted."""
        self._say(self.tr("Reading the text…"), "faint")

    def set_told(self, sentence: str) -> None:
        """Say what was chosen, where it is no text whose characters could be counted."""
        self._say(sentence, "ink")

    def set_problem(self, sentence: str) -> None:
        """Say why nothing can be learned from the text."""
        self._say(sentence, "warning")

    def _say(self, sentence: str, role: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setStyleSheet(f"color: {self._theme.colour(role).name()}")
        self.setCurrentIndex(1)

    def set_summary(self, summary: TextSummary) -> None:
        """Show what is in the text."""
        self._name.set_text(summary.name)
        self._show_encoding(summary)
        self._note.setText(f"{summary.note[:1].upper()}{summary.note[1:]}." if summary.note else "")
        self._note.setVisible(bool(summary.note))
        self._beginning.set_text(quoted(_readable(summary.beginning)))
        self._size.set_text(SEPARATOR.join(self._size_facts(summary)))
        self._vocabulary.set_text(SEPARATOR.join(self._vocabulary_facts(summary)))
        self._rarest.set_text(SEPARATOR.join(self._rarest_facts(summary)))
        self._chips.set_tokens(summary.rarest, summary.distinct)
        self.setCurrentIndex(0)

    def _show_encoding(self, summary: TextSummary) -> None:
        entries = (summary.encoding, *summary.others)
        self._encoding.set_entries([(encoding, encoding) for encoding in entries])
        self._encoding.set_current(summary.encoding, summary.encoding)
        self._encoding.setVisible(bool(summary.encoding))
        self._question.setVisible(not summary.sure)

    def _size_facts(self, summary: TextSummary) -> list[str]:
        return [
            self.tr("{count} characters").format(count=f"{summary.characters:,}"),
            self.tr("{count} lines").format(count=f"{summary.lines:,}"),
            _bytes(summary.size),
        ]

    def _vocabulary_facts(self, summary: TextSummary) -> list[str]:
        if not summary.unknown:
            return [self.tr("{count} known, all of the text").format(count=f"{summary.distinct:,}")]
        sentence, share = self.tr("{count} unknown, {share} of the text"), _percent(summary.unknown_share)
        return [
            self.tr("{count} known").format(count=f"{summary.distinct - summary.unknown:,}"),
            sentence.format(count=f"{summary.unknown:,}", share=share),
        ]

    def _rarest_facts(self, summary: TextSummary) -> list[str]:
        facts = [self.tr("rarest words") if summary.kind == "words" else self.tr("rarest characters")]
        if summary.once:
            facts.append(self.tr("only once: {count}").format(count=f"{summary.once:,}"))
        return [*facts, self.tr("dashed: unknown")] if summary.unknown else facts


def _readable(text: str) -> str:
    """Signs for what cannot be seen, but spaces as they are."""
    return " ".join(map(glyph, text.split(" ")))


def _bytes(size: int) -> str:
    """``812 B``, ``66 kB``, ``5.2 MB``."""
    if size < 1_000:
        return f"{size} B"
    return f"{size / 1_000:,.0f} kB" if size < 999_500 else f"{size / 1_000_000:,.1f} MB"


def _percent(share: float) -> str:
    """Two digits that matter: ``12 %``, ``0.43 %``; ``< 0.01 %`` for next to nothing."""
    percent = 100 * share
    if percent < 0.01:
        return "< 0.01 %"
    return f"{percent:.0f} %" if percent >= 10 else f"{percent:.2g} %"
