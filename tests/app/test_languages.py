"""Every sentence of the window exists in every language, whole and in its own script, and is really shown."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QTextBrowser, QWidget

from rnnviz.app.help import HelpDialog
from rnnviz.app.language_codes import LANGUAGES
from rnnviz.app.languages import of_the_system, speak
from rnnviz.core.resources import folder
from rnnviz.view.quantity_text import long_title, title
from rnnviz.view.theme import Theme

ROOT = Path(__file__).parents[2]
TRANSLATIONS = folder("assets") / "translations"
CHINESE = [language for language in LANGUAGES if language != "en"]
CODECS = {"zh_TW": "big5", "zh_CN": "gb2312"}
OTHER_QUOTES = {"zh_TW": "“”", "zh_CN": "「」"}

Sentence = tuple[str, str]
"""The context and the English source."""


class _Finder(ast.NodeVisitor):
    """Finds what is translated in a module: by self.tr, whose context is the class, and by translate."""

    def __init__(self) -> None:
        self.sentences: set[Sentence] = set()
        self.translating: set[str] = set()
        self.bases: dict[str, set[str]] = {}
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        words = ast.unparse(node.func).split(".")
        if words == ["self", "tr"]:
            self.translating.add(self._classes[-1])
            self.sentences.add((self._classes[-1], ast.literal_eval(node.args[0])))
        elif words[-1] in ("translate", "tr", "QT_TRANSLATE_NOOP") and _are_words(node.args):
            self.sentences.add((ast.literal_eval(node.args[0]), ast.literal_eval(node.args[1])))
        self.generic_visit(node)


def _are_words(arguments: list[ast.expr]) -> bool:
    """Whether they can be a context and a sentence; a painter translates by numbers."""
    return len(arguments) > 1 and all(isinstance(one, ast.Constant | ast.JoinedStr) for one in arguments)


@cache
def scan() -> _Finder:
    finder = _Finder()
    for path in sources():
        finder.visit(ast.parse(path.read_text("utf-8")))
    return finder


def sources() -> list[Path]:
    return sorted((ROOT / "rnnviz").rglob("*.py"))


def read(path: Path) -> dict[Sentence, str]:
    """The finished translations of a .ts file."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
        if message.find("translation[@type]") is None  # unfinished, or vanished from the code
    }


@cache
def translations(language: str) -> dict[Sentence, str]:
    return read(TRANSLATIONS / f"rnnviz_{language}.ts")


def tool(name: str) -> str:
    """One of Qt's tools, as the wheel of PySide6 brings it."""
    found = shutil.which(name, path=str(Path(PySide6.__file__).parent))
    if found is None:
        pytest.skip(f"there is no {name} here")
    return found


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{.*?\}", text))


@pytest.fixture(autouse=True)
def _english_afterwards(qapp):
    yield
    speak("en")


@pytest.mark.parametrize("language", CHINESE)
def test_every_sentence_is_translated(language):
    done = translations(language)
    assert scan().sentences - done.keys() == set(), "see assets/translations/README.md"
    assert done.keys() - scan().sentences == set()
    assert [sentence for sentence, text in done.items() if not text] == []


def test_lupdate_finds_every_sentence(tmp_path):
    """It overlooks what stands inside an f-string, and knows no wrapped translate()."""
    command = [tool("lupdate"), *map(str, sources()), "-ts", str(tmp_path / "all.ts")]
    subprocess.run(command, check=True, capture_output=True)
    messages = ElementTree.parse(tmp_path / "all.ts").iter("context")
    found = {(one.findtext("name", ""), m.findtext("source", "")) for one in messages for m in one.iter("message")}
    assert found == scan().sentences


def test_no_class_inherits_translations():
    """The context of self.tr is the object's own class: in a subclass, the base's sentences would stay English."""
    finder = scan()
    heirs = {name for name, bases in finder.bases.items() if bases & finder.translating}
    assert heirs == set()


@pytest.mark.parametrize("language", CHINESE)
def test_placeholders_are_kept(language):
    changed = [s for s, text in translations(language).items() if placeholders(text) != placeholders(s[1])]
    assert changed == []


@pytest.mark.parametrize("language", CHINESE)
def test_each_language_keeps_to_its_script_and_quotes(language):
    """Big5 knows no simplified characters, GB 2312 no traditional ones."""
    text = "".join(translations(language).values())
    foreign = {char for char in text if "\u4e00" <= char <= "\u9fff" and not char.encode(CODECS[language], "ignore")}
    assert foreign == set()
    assert not set(OTHER_QUOTES[language]) & set(text)


@pytest.mark.parametrize("language", CHINESE)
def test_the_binary_is_made_from_the_text(language, tmp_path):
    made = tmp_path / "made.qm"
    command = [tool("lrelease"), str(TRANSLATIONS / f"rnnviz_{language}.ts"), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    assert made.read_bytes() == (TRANSLATIONS / f"rnnviz_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", CHINESE)
def test_qt_finds_every_translation(language):
    speak(language)
    found = {one: QCoreApplication.translate(*one) for one in translations(language)}
    assert found == translations(language)


def said_by(top: QWidget) -> set[str]:
    """Every text that the widgets below, and their actions, show or tell."""
    said: set[str] = set()
    for widget in [top, *top.findChildren(QWidget)]:
        said |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton):
            said.add(widget.text())
    return said | {text for action in top.findChildren(QAction) for text in (action.text(), action.toolTip())}


@pytest.mark.parametrize("language", CHINESE)
def test_the_whole_window_speaks_chinese(conduct, language):
    window = conduct(language=language).window
    english = {source for _, source in scan().sentences}
    assert said_by(window) & english == set()
    texts = translations(language)
    assert {texts["Transport", "Write on"], texts["NextToken", "Next"]} <= said_by(window)


def test_another_language_rebuilds_the_window(conduct):
    conductor = conduct(language="en")
    assert {"Write on", "Next", "all units"} <= said_by(conductor.window)
    for language, written in (("zh_TW", "續寫"), ("zh_CN", "续写"), ("en", "Write on")):
        conductor.window.set_language(language)
        QApplication.processEvents()
        assert written in said_by(conductor.window)
    assert not {"下一个", "续写", "續寫"} & said_by(conductor.window)


def test_the_help_speaks_chinese_and_so_do_the_buttons_that_qt_makes(conduct):
    window = conduct(language="zh_TW").window
    dialog = HelpDialog(window.theme, window.keys, window)
    (browser,), (buttons,) = dialog.findChildren(QTextBrowser), dialog.findChildren(QDialogButtonBox)
    page = browser.toPlainText()
    assert {"畫面說明", "按鍵", "逐步播放文字，或暫停"} <= set(page.split("\n"))
    assert not re.search(r"[a-z]{3,} [a-z]{3,}", page)
    assert "關閉" in buttons.button(QDialogButtonBox.StandardButton.Close).text()


def test_the_quantities_have_the_names_that_teachers_use(qapp):
    assert (title("forget"), long_title("forget"), long_title("cell")) == ("forget", "forget gate", "cell state")
    speak("zh_TW")
    assert (title("forget"), long_title("forget"), long_title("cell")) == ("遺忘閘", "遺忘閘", "細胞狀態")
    speak("zh_CN")
    assert (title("update"), long_title("hidden")) == ("更新门", "隐藏状态")


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("zh_TW", "zh_TW"), ("zh_HK", "zh_TW"), ("zh_CN", "zh_CN"), ("zh_SG", "zh_CN"), ("de_DE", "en"), ("C", "en")],
)
def test_the_first_language_is_the_system_s(monkeypatch, system, spoken):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert of_the_system() == spoken


def fonts_of(text: str) -> set[str]:
    """The fonts that Qt draws a text with; at a size that no other test draws at, since Qt remembers."""
    layout = QTextLayout(text, Theme().font(37))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def test_chinese_letters_come_from_a_font_of_the_language(qapp):
    if "Noto Sans CJK TC" not in QFontDatabase.families():
        pytest.skip("needs a font that is made for Taiwan")
    speak("zh_TW")
    assert fonts_of("門") == {"Noto Sans CJK TC"}
    assert fonts_of("a") != {"Noto Sans CJK TC"}
