"""The look of what is filled in and chosen from: fields, ticks, tabs, lists. Part of the window's style sheet."""

FIELDS = """
QLineEdit, QAbstractSpinBox {
    color: $ink; background: $paper; border: ${px1}px solid $line; border-radius: ${px5}px;
    padding: ${px3}px ${px6}px; selection-color: $on_accent; selection-background-color: $accent;
}
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 0 0 ${px4}px; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $faint; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border-color: $accent; }
QLineEdit:read-only { background: $panel; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $faint; background: transparent; border-color: transparent;
}
QLineEdit[wrong="true"], QAbstractSpinBox[wrong="true"], QComboBox[wrong="true"], Segmented[wrong="true"] {
    border-color: $warning;
}
QComboBox::drop-down { border: none; width: ${px20}px; }
QComboBox::down-arrow { image: url(icons:down.svg); width: ${px12}px; height: ${px12}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: none; background: transparent; width: ${px20}px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; padding-top: ${px2}px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; padding-bottom: ${px2}px; }
QAbstractSpinBox::up-arrow { image: url(icons:up.svg); width: ${px9}px; height: ${px9}px; }
QAbstractSpinBox::down-arrow { image: url(icons:down.svg); width: ${px9}px; height: ${px9}px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::down-arrow:disabled, QComboBox::down-arrow:disabled {
    image: none;
}

QLabel#wrong { color: $warning; }
QLabel:disabled { color: $faint; }

QCheckBox, QRadioButton { color: $ink; spacing: ${px7}px; padding: ${px2}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox:focus, QRadioButton:focus { border: ${px1}px solid $accent; border-radius: ${px4}px; padding: ${px1}px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: ${px14}px; height: ${px14}px; background: $paper; border: ${px1}px solid $faint;
}
QCheckBox::indicator { border-radius: ${px4}px; }
QRadioButton::indicator { border-radius: ${dot_round}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:tick-$ground.svg); }
QRadioButton::indicator:checked { border: ${px4}px solid $accent; width: ${dot}px; height: ${dot}px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $faint; border-color: $faint; }

QTabWidget::pane { border: none; border-top: ${px1}px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    color: $faint; background: transparent; border: none; border-bottom: ${px2}px solid transparent;
    padding: ${px6}px ${px6}px; margin-right: ${px2}px;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabBar::tab:disabled { color: $line; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#content { background: transparent; }

QAbstractItemView {
    color: $ink; background: $paper; border: none; outline: 0; alternate-background-color: $panel;
    selection-color: $on_accent; selection-background-color: $accent;
}
QListView::item, QTreeView::item, QTableView::item { padding: ${px4}px ${px6}px; border-radius: ${px4}px; }
QListView::item:hover, QTreeView::item:hover { background: $panel; }
QListView::item:selected, QTreeView::item:selected { color: $on_accent; background: $accent; }
QListView::item:disabled, QTreeView::item:disabled { color: $faint; background: transparent; }
QListView:focus, QTreeView:focus, QTableView:focus { border-left: ${px2}px solid $accent; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { border: ${px1}px solid $line; padding: ${px2}px; }
QHeaderView::section { color: $faint; background: transparent; border: none; padding: ${px3}px ${px6}px; }

QGroupBox { color: $ink; border: none; margin-top: ${px22}px; padding: 0; font-weight: bold; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: ${px2}px 0; }
"""
"""To be filled with colours and sizes, as the rest of the sheet."""
