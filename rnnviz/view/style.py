"""The look of the standard widgets: few borders, one accent, and keyboard focus that is always seen."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QPalette

from rnnviz.core.resources import folder
from rnnviz.view.style_fields import FIELDS
from rnnviz.view.theme import Theme

_ROLES = ("paper", "panel", "ink", "faint", "line", "accent", "on_accent", "surprise", "warning")

_SHEET = """
QLabel { color: $ink; }
QLabel#faint { color: $faint; }

QPushButton, QToolButton {
    color: $ink; background: transparent; border: ${px1}px solid transparent; border-radius: ${px5}px;
    padding: ${px3}px ${px7}px;
}
QPushButton:hover, QToolButton:hover { background: $panel; }
QPushButton:pressed, QToolButton:pressed, QToolButton:open { background: $line; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[outlined="true"] { border-color: $line; }
QPushButton[outlined="true"]:focus { border-color: $accent; }
QPushButton[outlined="true"][active="true"] { color: $on_accent; background: $accent; border-color: $accent; }
QPushButton[outlined="true"][active="true"]:focus { border-color: $ink; }
QPushButton[outlined="true"][active="true"]:disabled { color: $faint; background: $panel; border-color: $line; }

Segmented { border: ${px1}px solid $line; border-radius: ${px6}px; }
Segmented QPushButton { padding: ${px4}px ${px14}px; }
Segmented QPushButton:checked { color: $on_accent; background: $accent; }
Segmented QPushButton:checked:focus { border-color: $ink; }

QComboBox {
    color: $ink; background: $paper; border: ${px1}px solid $line; border-radius: ${px5}px;
    padding: ${px3}px ${px7}px;
}
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { color: $faint; }
QComboBox QAbstractItemView {
    color: $ink; background: $paper; border: ${px1}px solid $line; selection-color: $on_accent;
    selection-background-color: $accent;
}

QMenu { color: $ink; background: $paper; border: ${px1}px solid $line; padding: ${px4}px; }
QMenu::item { padding: ${px5}px ${px18}px; border-radius: ${px4}px; }
QMenu::item:selected { color: $on_accent; background: $accent; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: ${px1}px; background: $line; margin: ${px4}px ${px8}px; }
QMenu::indicator { width: ${px6}px; height: ${px6}px; left: ${px6}px; border-radius: ${px3}px; }
QMenu::indicator:checked { background: $accent; }
QMenu::indicator:checked:selected { background: $on_accent; }

QSlider { min-height: ${px22}px; }
QSlider::groove:horizontal { height: ${px4}px; background: $line; border-radius: ${px2}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${px2}px; }
QSlider::handle:horizontal {
    width: ${knob}px; margin: -${px6}px 0; background: $paper; border: ${px2}px solid $accent;
    border-radius: ${round}px;
}
QSlider::handle:horizontal:hover { background: $panel; }
QSlider::handle:horizontal:focus { background: $accent; border-color: $ink; }
QSlider::sub-page:horizontal:disabled { background: $line; }
QSlider::handle:horizontal:disabled { border-color: $line; }

QScrollBar { background: transparent; margin: 0; }
QScrollBar:vertical { width: ${px10}px; }
QScrollBar:horizontal { height: ${px10}px; }
QScrollBar::handle { background: $line; border-radius: ${px3}px; margin: ${px2}px; }
QScrollBar::handle:vertical { min-height: ${px28}px; }
QScrollBar::handle:horizontal { min-width: ${px28}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMainWindow { background: $paper; }
QMainWindow::separator { background: transparent; width: ${px6}px; height: ${px6}px; }
QMainWindow::separator:hover { background: $line; }

QProgressBar { background: $line; border: none; border-radius: ${px2}px; }
QProgressBar::chunk { background: $accent; border-radius: ${px2}px; }

QToolTip {
    color: $ink; background: $panel; border: ${px1}px solid $line; padding: ${px4}px ${px6}px;
    font-size: ${px13}px;
}

QPlainTextEdit {
    color: $ink; background: $paper; border: none; border-left: ${px2}px solid transparent;
    selection-color: $on_accent; selection-background-color: $accent;
}
QPlainTextEdit:focus { border-left-color: $accent; }

MessageBar { background: $panel; border: ${px1}px solid $line; border-radius: ${px6}px;
    border-top-left-radius: 0; border-bottom-left-radius: 0; }
MessageBar[kind="info"] { border-left: ${px4}px solid $accent; }
MessageBar[kind="warning"] { border-left: ${px4}px solid $warning; }
"""


def stylesheet(theme: Theme) -> str:
    """One sheet for a whole window, in Qt's style language."""
    colours = {role: theme.colour(role).name() for role in _ROLES}
    # A line that rounds to nothing would take a focus ring with it.
    sizes = {f"px{size}": str(max(1, theme.px(size))) for size in range(1, 33)}
    # A slider's knob is a circle only if its radius is exactly half of what groove and margins leave it.
    height = int(sizes["px4"]) + 2 * int(sizes["px6"])
    knob = {"knob": height - 2 * int(sizes["px2"]), "round": height // 2}
    mark = int(sizes["px14"]) + 2 * int(sizes["px1"])
    knob |= {"dot": mark - 2 * int(sizes["px4"]), "dot_round": mark // 2}
    QDir.setSearchPaths("icons", [str(folder("assets") / "icons")])
    colours["ground"] = "dark" if theme.dark else "light"
    return "".join(Template(part).substitute(colours, **sizes, **knob) for part in (_SHEET, FIELDS))


def palette(theme: Theme) -> QPalette:
    """The same colours for whatever a sheet does not reach: placeholders, selections, dialogs."""
    made = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "paper"),
        (QPalette.ColorRole.Base, "paper"),
        (QPalette.ColorRole.AlternateBase, "panel"),
        (QPalette.ColorRole.Button, "panel"),
        (QPalette.ColorRole.ToolTipBase, "panel"),
        (QPalette.ColorRole.Mid, "line"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.ToolTipText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "faint"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.Link, "accent"),
        (QPalette.ColorRole.HighlightedText, "on_accent"),
    ):
        made.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    return made
