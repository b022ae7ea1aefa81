"""Whatever a search can say has words in the window, and they are the ones of the command line."""

from __future__ import annotations

from string import Formatter

from PySide6.QtWidgets import QApplication

from rnnviz.core.notices import SENTENCES, Notice
from rnnviz.view import units_notices
from rnnviz.view.units_notices import notice_text, problem_text


def test_every_notice_has_its_words(qapp: QApplication) -> None:
    assert units_notices._sentences() == SENTENCES
    for code, sentence in SENTENCES.items():
        names = [name for _, name, _, _ in Formatter().parse(sentence) if name]
        notice = Notice.of(code, **{name: f"<{name}>" for name in names})
        assert notice_text(notice) == str(notice) and all(f"<{name}>" in str(notice) for name in names)


def test_a_problem_is_a_whole_sentence(qapp: QApplication) -> None:
    assert problem_text(Notice("no_spans")) == "Select at least one range of the text."
    assert problem_text(Notice.of("other", sentence="it is {so}!")) == "It is {so}!"
    assert problem_text(Notice.of("other", sentence="")) == ""
