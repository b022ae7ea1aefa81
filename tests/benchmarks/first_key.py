"""A program: starts rnnviz as its command does, and presses a key as soon as the window is painted.

It says ``painted``, then ``ready`` when the key is painted too; behind each word stand the large libraries that have
been loaded by then. Only the display is stood in for, since without one rnnviz opens no window.
"""

from __future__ import annotations

import os
import sys
import tempfile


def main() -> int:
    """Start and press."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RNNVIZ_DATA"] = folder
        from rnnviz.app import start
        from rnnviz.app.display import Display, choose_platform
        from rnnviz.cli import main as command

        def offscreen() -> Display:
            choose_platform()  # takes its time, as for everybody
            return Display("offscreen", True)

        start.choose_platform = offscreen  # type: ignore[attr-defined, assignment]
        _press_instead_of_waiting()
        return command([])


def _press_instead_of_waiting() -> None:
    """Once the window is shown, rnnviz would wait here for its user."""
    from PySide6.QtWidgets import QApplication

    QApplication.exec = lambda *_: _press()  # type: ignore[method-assign]


def _press() -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from rnnviz.app.window import MainWindow
    from tests.benchmarks.painting import Paints

    window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
    document, paints = window.studio.document, Paints(window.views.maps)
    paints.wait(1)
    _say("painted")
    steps = document.steps
    QTest.keyClick(window.views.editor, Qt.Key.Key_X)
    paints.wait(2)
    assert steps > 0 and document.steps == steps + 1, "the key did not arrive"
    _say("ready")
    window.close()
    return 0


def _say(word: str) -> None:
    print(word, *sorted({"torch", "pyqtgraph"} & sys.modules.keys()), flush=True)


if __name__ == "__main__":
    sys.exit(main())
