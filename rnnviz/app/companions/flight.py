"""The phase portrait in place of the gate maps: large, and to be seen while the network learns."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from rnnviz.app.companions.phase import OFFER as PHASE

OFFER = replace(PHASE, name="flight", slot="stage", title=lambda: QCoreApplication.translate("Phase", "Portrait"))
