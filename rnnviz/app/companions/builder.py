"""A network put together layer by layer, in the lesson on what the lectures do in Keras."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.network_recipes import recipe_for
from rnnviz.app.presets import title_of
from rnnviz.core.atomic import write_atomically
from rnnviz.core.layer_learning import Learnable, NotLearnableError, learnable
from rnnviz.core.layer_list import LayerList
from rnnviz.core.layer_presets import EXAMPLES, PRESETS
from rnnviz.session.network_builder import NetworkBuilder
from rnnviz.tasks.recipes import RECIPES

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class Builder(Companion):
    """The list itself stays with the studio, whatever becomes of the window."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.builder_page import BuilderPage

        super().__init__(window)
        self.builder = NetworkBuilder.of(self.studio)
        self.page = BuilderPage(window.theme)
        self.page.set_presets(list(preset_words().items()))
        self.page.network_edited.connect(self.builder.edit)
        self.page.undo_requested.connect(self.builder.undo)
        self.page.redo_requested.connect(self.builder.redo)
        self.page.preset_requested.connect(self._on_preset_requested)
        self.page.learn_requested.connect(self._learn)
        self.page.save_requested.connect(self._save)
        self.builder.network_changed.connect(self._show_network)
        self._show_network(self.builder.network)

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self.page

    def perform(self, order: str, value: object) -> None:
        """Orders: preset, a lecture's network by name; code, that of a library."""
        if order == "preset":
            self.builder.edit((PRESETS | EXAMPLES)[str(value)])
            self.page.show_side("drawing")
        elif order == "code":
            self.page.code.set_library(str(value))
            self.page.show_side("code")

    def _on_preset_requested(self, name: object) -> None:
        self.builder.edit(PRESETS[str(name)])

    def _show_network(self, network: LayerList) -> None:
        self.page.set_network(network)
        self.page.set_undo(self.builder.can_undo, self.builder.can_redo)
        try:
            recipe = recipe_for(learnable(network))
        except NotLearnableError as error:
            self.page.set_learning(False, self.tr("Not to be learned here: {why}.").format(why=_reasons()[error.key]))
            return
        if not recipe:
            sentence = self.tr("No data here fits its input and output; the code will learn yours.")
            self.page.set_learning(False, sentence)
        else:
            self.page.set_learning(True, self.tr("Opens the Learn panel with: {what}").format(what=title_of(recipe)))

    def _learn(self) -> None:
        """Set the Learn panel's form to the network and to a recipe that fits; learning begins there, on a click."""
        wanted = learnable(self.builder.network)
        window, recipe = self.window, recipe_for(wanted)
        window.show_learning(True)
        dock = window.learn_dock
        if dock is None or dock.panel is None or window.learning is None:
            return
        if window.learning.training.is_busy:
            sentence = self.tr("A network is learning already; stop it first, then this one can be learned.")
            window.views.messages.show_message(sentence, "info")
            return
        form = dock.panel.form
        form.set_preset(recipe)
        form.set_values(_values(wanted, recipe))
        form.changed.emit(form.choice)
        dock.panel.tabs.setCurrentWidget(form)

    def _save(self, script: str, library: str) -> None:
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save the code"), f"network_{library}.py", "*.py")
        if not name:
            return
        try:
            write_atomically(Path(name), script.encode())
        except OSError as error:
            sentence = self.tr("{name} cannot be saved: {reason}.")
            reason = error.strerror or str(error)
            said = sentence.format(name=Path(name).name, reason=reason)
            self.window.views.messages.show_message(said, "warning")


def _values(network: Learnable, recipe: str) -> dict[str, object]:
    """All values of the form: the recipe's own, but for the network's."""
    settings = RECIPES[recipe].settings
    values = {**settings.to_json(), **network.settings}
    return {**values, "every_step": network.every_step} if recipe == "forecast" else values


def preset_words() -> dict[str, str]:
    """The lectures' networks, in words."""
    translate = QCoreApplication.translate
    reviews = translate("Builder", "Reviews: {layers} (deck 002)")
    return {
        "alphabet": translate("Builder", "Alphabet: LSTM(32) (deck 004)"),
        "lyrics": translate("Builder", "Lyrics: Embedding, LSTM(128), Dropout, BatchNorm (deck 000)"),
        "sentiment-plain": reviews.format(layers=translate("Builder", "LSTM(32) without Embedding")),
        "sentiment-rnn": reviews.format(layers="SimpleRNN(64)"),
        "sentiment-lstm": reviews.format(layers="LSTM(32)"),
        "sentiment-gru": reviews.format(layers="GRU(32)"),
        "sentiment-gru64": reviews.format(layers="GRU(64)"),
        "sentiment-both": reviews.format(layers="LSTM(32) + GRU(32)"),
        "cosine": translate("Builder", "Cosine: LSTM(32), Dropout (deck 002)"),
        "digits": translate("Builder", "Digits, row by row: LSTM(128) (deck 001)"),
        "two-classes": translate("Builder", "Two classes: LSTM(64) (deck 003)"),
        "dense": translate("Builder", "Without memory: Dense 32, 16, 1 (deck 003)"),
        "dense-wide": translate("Builder", "Without memory: Dense 64, 32, 16, 2 (deck 003)"),
    }


def _reasons() -> dict[str, str]:
    """As in rnnviz.core.layer_learning.REASONS."""
    translate = QCoreApplication.translate
    return {
        "unsound": translate("Builder", "something is wrong with it"),
        "no_recurrence": translate("Builder", "it has no recurrent layer"),
        "no_head": translate("Builder", "it must end in one Dense layer"),
        "order": translate("Builder", "here the order is Embedding, recurrent layers, BatchNormalization, Dense"),
        "both_ways": translate("Builder", "here every layer reads forwards only"),
        "units": translate("Builder", "here all recurrent layers have equally many units"),
        "variant": translate("Builder", "here a SimpleRNN has tanh, and a GRU reset_after"),
        "dropout": translate("Builder", "here Dropout of one rate follows every recurrent layer, or none"),
    }


OFFER = Offer(
    name="builder",
    slot="page",
    title=lambda: QCoreApplication.translate("Builder", "Builder"),
    fits=lambda _model, lesson: lesson == "builder",
    make=Builder,
)
