"""What belongs to a run and is no setting of its network: the device it learns on, and its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLineEdit

from rnnviz.view.learn_editors import WIDTH
from rnnviz.view.learn_field import FormRow
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme
from rnnviz.view.tips import rich

_MOST_CHARACTERS = 120


class DeviceRow(FormRow):
    """Which device learns; below it what was found, and why."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        self._combo = StillComboBox(theme)
        self._combo.setFixedWidth(theme.px(WIDTH))
        super().__init__(theme, "", self._combo)
        self._sentences: dict[str, str] = {}
        self._titles = {"auto": self.tr("automatic"), "cpu": "CPU", "cuda": "CUDA", "mps": "MPS"}
        name = self.tr("Device")
        self.label.setText(name)
        self._combo.setAccessibleName(name)
        told = rich(self.tr("What computes while learning. A graphics card pays for large networks and large batches."))
        self.label.setToolTip(told)
        self._combo.setToolTip(told)
        self._combo.activated.connect(self._on_activated)
        self.set_devices([("auto", "", True)])

    @property
    def device(self) -> str:
        """auto, cpu, cuda or mps."""
        return str(self._combo.currentData())

    @property
    def title(self) -> str:
        """How it is shown."""
        return self._combo.currentText()

    def set_devices(self, devices: Sequence[tuple[str, str, bool]]) -> None:
        """(key, sentence, whether it is there) of each; the sentence says what was found, or why it is not there."""
        self._sentences = {key: sentence for key, sentence, _ in devices}
        self._combo.set_entries([(key, self._titles.get(key, key)) for key, _, _ in devices])
        model = self._combo.model()
        for index, (_, sentence, enabled) in enumerate(devices):
            self._combo.setItemData(index, rich(sentence), Qt.ItemDataRole.ToolTipRole)
            if isinstance(model, QStandardItemModel):
                model.item(index).setEnabled(enabled)
                if not enabled and index == self._combo.currentIndex():
                    self._combo.setCurrentIndex(0)
        self._say_found()

    def set_device(self, key: str) -> None:
        """Choose a device; tells nobody."""
        self._combo.set_value(key)
        self._say_found()

    def set_locked(self, locked: bool) -> None:
        """Whether it can only be read."""
        self._combo.setEnabled(not locked)

    def _on_activated(self) -> None:
        self._say_found()
        self.edited.emit()

    def _say_found(self) -> None:
        self.say(self._sentences.get(self.device, ""))


class NameRow(FormRow):
    """The run's name; empty, the hint is what it will be called."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        self._line = QLineEdit()
        self._line.setFont(theme.font(13))
        self._line.setMaxLength(_MOST_CHARACTERS)
        self._line.setFixedWidth(theme.px(WIDTH))
        super().__init__(theme, "", self._line)
        self.label.setText(self.tr("Name of the run"))
        self._line.setAccessibleName(self.label.text())
        told = rich(self.tr("What the run is called in the list of runs. It can be changed later."))
        self.label.setToolTip(told)
        self._line.setToolTip(told)
        self._line.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def name(self) -> str:
        """What was typed, without blanks around it."""
        return self._line.text().strip()

    def set_name(self, name: str, hint: str = "") -> None:
        """Show a name, and what it will be called without one; tells nobody."""
        self._line.setText(name)
        self._line.setPlaceholderText(hint)

    def set_locked(self, locked: bool) -> None:
        """Whether it can only be read."""
        self._line.setEnabled(not locked)
