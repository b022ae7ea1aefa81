"""Gradients through time, at the side: of the network that reads, its siblings, and networks before training."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.window import MainWindow
from rnnviz.core.decoder import Decoder
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.session.compared_networks import ComparedNetworks
from rnnviz.session.gradient_networks import Source
from rnnviz.session.gradient_study import MOST, Curve, GradientStudy
from rnnviz.session.network_shelf import FRESH
from rnnviz.view.glyphs import glyph

PREDICTING = ("next-token", "label", "classify")


class GradientsCompanion(Companion):
    """A lesson can order ``set``: by name what to ``show`` (loss or state), ``average``, ``fresh``, ``radius``."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.gradient_panel import GradientPanel

        super().__init__(window)
        self._panel = GradientPanel(window.theme, MOST)
        self._study = GradientStudy(self.document, self)
        self._study.changed.connect(self._show)
        self._compared = ComparedNetworks.of(self.document)
        self._compared.keys_changed.connect(self._on_keys_changed)
        self._panel.wished.connect(self._on_wished)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self._panel

    def show_model(self) -> None:
        """Another network, or its weights at another moment."""
        self._study.set_rivals(self._rivals())
        self._study.set_layer(self.studio.selection.layer)
        self._study.refresh()

    def _rivals(self) -> list[Model]:
        """What was chosen to be compared comes first, then the shipped networks that learned the same."""
        own, found = self.document.model.name, []
        for name in (*(self._compared.keys or ()), *self.studio.siblings().values()):
            if name not in (own, FRESH):
                try:
                    found.append(_loaded(name))
                except ModelFileError:
                    continue  # opening it by name says why
        return found

    def _on_keys_changed(self) -> None:
        if self.window.companions.companion(OFFER.name) is self:
            self.show_model()

    def show_text(self, since: int) -> None:
        """More text, or other text."""
        self._study.refresh(since)

    def show_step(self) -> None:
        """The gradient is that of the current step."""
        self._study.refresh()

    def perform(self, order: str, value: object) -> None:
        """See the class."""
        if order == "set" and isinstance(value, dict):
            from rnnviz.view.gradient_panel import Wish

            wish = Wish(value["show"], value["average"], value["fresh"], value["radius"])
            self._panel.set_wish(wish)
            self._on_wished(wish)

    def close(self) -> None:
        """Stop whatever runs."""
        self._study.close()

    def _on_wished(self, wish: tuple[str, bool, bool, float]) -> None:
        self._study.set_wish(*wish)
        self._show()

    def _show(self) -> None:
        from rnnviz.view.gradient_legend import Told
        from rnnviz.view.gradient_plot import Line, LineKey

        curves = self._study.curves
        keys = [LineKey(*curve.source, curve.layer) for curve in curves]
        own = [self._is_own(curve) for curve in curves]
        names = [self._name(curve.source) for curve in curves]
        halves = [curve.halves for curve in curves]
        lines = [Line(key, curve.norms, mine) for key, curve, mine in zip(keys, curves, own, strict=True)]
        self._panel.set_curves(
            lines, [Told(*each) for each in zip(keys, names, halves, own, strict=True)], self._what()
        )
        self._panel.set_clipping(*(self._study.weights.get(kind, float("nan")) for kind in ("trained", "radius")))

    def _is_own(self, curve: Curve) -> bool:
        """Whether it is of the layer that is looked at, of the network that reads."""
        selected = min(self.studio.selection.layer, curve.layers - 1)
        return curve.source == self._study.own and curve.layer == selected

    def _name(self, source: Source) -> str:
        if source.kind == "radius":
            return self.tr("fresh RNN")
        own = self._study.own
        cells = (
            [layer.cell for layer in self.document.model.network.layers] if source.cell == own.cell else [source.cell]
        )
        if source == own and self._study.is_held:
            return self.tr("held")
        return " + ".join(dict.fromkeys(cell.upper() for cell in cells))

    def _what(self) -> str:
        """What the gradient is of, in words."""
        step, texts, task = self._study.step, self.document.texts, self.document.model.card.task
        if step < 0:
            return self.tr("Type something: gradients go back from there.")
        if self._study.quantity == "state":
            return self.tr("state after step {step}, by states before").format(step=f"{step + 1:,}")
        if self._study.averages:
            return self.tr("loss of each step up to {step}, by states before").format(step=f"{step + 1:,}")
        if task == "next-token" and step + 1 < len(texts):
            sentence = self.tr("surprise of “{token}” after step {step}, by states before")
            return sentence.format(token=glyph(texts[step + 1]), step=f"{step + 1:,}")
        return self.tr("loss of the likeliest answer after step {step}, by states before").format(step=f"{step + 1:,}")


_models: dict[str, Model] = {}


def _loaded(name: str) -> Model:
    """A shipped model, read once. Raises ModelFileError."""
    if name not in _models:
        _models[name] = load(name)
    return _models[name]


def _fits(model: Model, lesson: str) -> bool:
    # The head of a decoder may look at its source, too, which the slopes here leave out.
    is_whole = not isinstance(model.network, Decoder)
    return is_whole and model.card.task in PREDICTING and model.network.architecture.classes > 1


OFFER = Offer(
    name="gradients",
    slot="side",
    title=lambda: QCoreApplication.translate("GradientsCompanion", "Gradients"),
    fits=_fits,
    make=GradientsCompanion,
    place=40,
)
