"""Connects the Learn panel's form and foot with the session: what is set up, started, paused and asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from rnnviz.app.learn_words import device_entries, device_text, progress_text
from rnnviz.app.presets import presets, title_of
from rnnviz.app.series_opening import TABLES
from rnnviz.app.series_source import SeriesSource, is_of_a_table
from rnnviz.core.run_record import RunRecord
from rnnviz.session.learning import Learning
from rnnviz.session.learning_text import LearningText
from rnnviz.session.proposal import Proposal, propose
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.recipes import RECIPES
from rnnviz.view.learn_choice import LearnChoice
from rnnviz.view.learn_panel import LearnPanel
from rnnviz.view.text_facts_view import TextFactsView
from rnnviz.view.theme import Theme


class LearnBindings(QObject):
    """Goes with its panel; `window_text` gives the text in the window."""

    def __init__(self, panel: LearnPanel, learning: Learning, theme: Theme, window_text: Callable[[], str]) -> None:
        super().__init__(panel)
        self._panel, self._learning, self._window_text = panel, learning, window_text
        self._form, self._status = panel.form, panel.status
        self._proposal = Proposal()
        self._waits_for = ""
        self._facts = TextFactsView(theme)
        self._series = SeriesSource(self._facts, theme)
        self._form.set_text_widget(self._series.widget)
        self._form.set_presets(presets())
        self._bring_back()
        self._bind_form()
        self._bind_status()
        self._on_woke()
        self._show_proposal()
        self._show_state()
        self._show_question()

    def _bring_back(self) -> None:
        """What another window's form held."""
        chosen = self._learning.chosen
        if chosen:
            self._form.set_preset(chosen["what"])
            self._form.set_values(chosen["settings"])
            self._series.columns = chosen["settings"].get("columns", "")
            self._form.set_device(chosen["device"])
            self._form.set_name(chosen["name"])

    def _bind_form(self) -> None:
        form, learning = self._form, self._learning
        form.changed.connect(self._on_changed)
        form.text_requested.connect(self._ask_for_text)
        form.window_text_requested.connect(self._take_window_text)
        self._facts.encoding_requested.connect(learning.own_text.read_in)
        self._series.changed.connect(self._on_columns_chosen)
        for text in (learning.own_text, learning.built_in_text):
            text.changed.connect(self._show_proposal)
            text.changed.connect(self._on_text_changed)

    def _bind_status(self) -> None:
        status, training, learning = self._status, self._learning.training, self._learning
        status.learn_requested.connect(self.learn)
        status.pause_requested.connect(training.pause)
        status.go_on_requested.connect(self._on_go_on_requested)
        status.stop_requested.connect(training.stop)
        status.answered.connect(self._on_answered)
        training.state_changed.connect(self._on_state_changed)
        training.woke.connect(self._on_woke)
        learning.question_changed.connect(self._show_question)
        training.saved.connect(self._show_saved)
        learning.over.connect(self._show_state)
        learning.run_changed.connect(self._show_state)
        learning.pace_changed.connect(self._on_pace_changed)

    @property
    def _recipe(self) -> Recipe:
        return RECIPES[self._form.choice.what]

    def _text(self, recipe: Recipe) -> LearningText | None:
        """Where the text comes from that this recipe learns; None if it learns none, or gets it where it is learned."""
        if recipe.needs_text:
            return self._learning.own_text
        return self._learning.built_in_text if recipe.corpus and recipe.make is None else None

    def _on_changed(self, choice: LearnChoice) -> None:
        self._learning.chosen = {
            "what": choice.what,
            "settings": self._settings(choice),
            "device": choice.device,
            "name": choice.name,
        }
        self._show_proposal()

    def _on_columns_chosen(self) -> None:
        self._on_changed(self._form.choice)

    def _settings(self, choice: LearnChoice) -> dict[str, Any]:
        """Those of the form, and the columns of a table, which are chosen beside the file."""
        is_table = is_of_a_table(RECIPES[choice.what])
        return choice.settings | ({"columns": self._series.columns} if is_table else {})

    def _show_proposal(self) -> None:
        """Count what is set up, say what is known of the text, and whether it can be learned."""
        form, recipe = self._form, self._recipe
        choice, text = form.choice, self._text(recipe)
        if recipe.corpus and recipe.make is None:
            self._learning.built_in_text.read_corpus(recipe.corpus)
        kind, at_least = choice.settings["kind"], choice.settings["at_least"]
        most = choice.settings["vocabulary"] if kind == "words" else None
        tokens = length = None
        if text is not None and text.source:
            text.set_kind(kind)
            tokens, length = text.tokens(at_least, most), text.length
        form.set_source(self._learning.own_text.source)
        corpus = None
        if text is not None and is_of_a_table(recipe):
            self._series.show_table(text)
            tokens, corpus = None, None if text.problem else text.corpus
        else:
            self._series.show_text()
            self._show_text(text, at_least, most)
        self._proposal = propose(recipe, self._settings(choice), tokens, length, corpus)
        form.set_error(self._proposal.field, self._proposal.sentence)
        form.set_count(self._count_text(), self._count_told())
        form.set_name(choice.name, self._default_name(recipe, choice))
        self._show_can_learn(text)

    def _show_text(self, text: LearningText | None, at_least: int, most: int | None) -> None:
        if text is None or text.source == "corpus":
            return
        if text.problem:
            self._facts.set_problem(text.problem)
        elif text.corpus is not None and self._recipe.task == "digits":
            self._facts.set_told(text.corpus.source)
        elif (summary := text.summary(at_least, most)) is not None:
            self._facts.set_summary(summary)
        elif text.source:
            self._facts.set_busy()

    def _show_can_learn(self, text: LearningText | None) -> None:
        reason = self._form.error or (text.problem if text is not None else "")
        if not reason and text is not None and text.is_busy:
            reason = self.tr("The text is still being read.")
        self._status.set_can_learn(not reason, reason)

    def _count_text(self) -> str:
        proposal = self._proposal
        if not proposal.pytorch:
            return ""
        return self.tr("{pytorch} parameters · Keras: {keras}").format(
            pytorch=f"{proposal.pytorch:,}", keras=f"{proposal.keras:,}"
        )

    def _count_told(self) -> str:
        sentence = self.tr(
            "Learned numbers as PyTorch counts them (two biases a layer) and as Keras counts them (one bias; "
            "the statistics of batch normalisation included). Learning takes about {memory} MB of memory."
        )
        return sentence.format(memory=f"{max(1, self._proposal.memory // 1_000_000):,}")

    def _default_name(self, recipe: Recipe, choice: LearnChoice) -> str:
        corpus = self._learning.own_text.corpus if recipe.needs_text else None
        what = Path(corpus.source).stem if corpus is not None else title_of(recipe.name).rpartition(": ")[2]
        return f"{what} · {str(choice.settings['cell']).upper()}"

    def _ask_for_text(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._panel, self.tr("Learn from a text"))
        if name:
            self.read_text(Path(name))

    def read_text(self, path: Path) -> None:
        """Take a file of the user's as the text to be learned."""
        if path.suffix.lower() in TABLES and not is_of_a_table(self._recipe) and self._recipe.task == "text":
            self._form.set_preset("series")
        if not self._recipe.needs_text:
            self._form.set_preset("characters")
        self._learning.own_text.read_file(path, read=self._recipe.read)

    def _take_window_text(self) -> None:
        self._learning.own_text.read_window(self._window_text(), self.tr("text in the window"))

    def learn(self) -> None:
        """Begin a new run with what is set up; what is wrong with it stands in the form already."""
        recipe, choice, settings = self._recipe, self._form.choice, self._proposal.settings
        text = self._text(recipe)
        is_ready = self._form.is_valid and settings is not None and (text is None or text.facts is not None)
        self._waits_for = recipe.name if text is not None and text.is_busy else ""
        if self._learning.training.is_busy or not is_ready or settings is None:
            return
        corpus = text.corpus if text is not None and recipe.needs_text else None
        name = choice.name or self._default_name(recipe, choice)
        if self._learning.begin(name, recipe, settings, corpus, choice.device):
            self._panel.show_curves()

    def _on_text_changed(self) -> None:
        """Who asked to learn before the text was read gets it now."""
        text = self._text(self._recipe)
        if self._waits_for == self._recipe.name and text is not None and not text.is_busy:
            self.learn()

    def _on_go_on_requested(self) -> None:
        training = self._learning.training
        if training.state in ("pausing", "paused"):
            training.go_on()
        elif self._learning.shown is not None:
            self._learning.go_on(self._learning.shown, self._form.choice.device)

    def _show_question(self) -> None:
        """What waits for an answer, asked by a window before this one perhaps."""
        self._status.withdraw()
        if (question := self._learning.question) is not None:
            self._status.ask(question.sentence, question.answers)

    def _on_answered(self, key: str) -> None:
        self._learning.answer(key, self._form.choice.device)

    def _on_woke(self) -> None:
        devices = self._learning.training.devices
        self._form.set_devices(device_entries(devices))
        self._show_progress()

    def _on_state_changed(self, state: str) -> None:
        if state == "starting" and self._learning.learned is not None:
            self._show_settings(self._learning.learned)
        self._show_state()

    def _show_settings(self, record: RunRecord) -> None:
        """A run that is gone on with has its own, which may be quite others than those in the form."""
        form = self._form
        form.set_preset(record.recipe)
        if form.choice.what == record.recipe:
            form.set_values(record.settings)
            self._series.columns = str(record.settings.get("columns", ""))
            self._on_changed(form.choice)

    def _show_state(self) -> None:
        learning = self._learning
        self._status.set_state(learning.state, learning.explanation)
        self._form.set_locked(learning.training.is_busy)
        if learning.training.state == "paused":
            learning.pace.rest()
        self._show_saved()
        self._show_progress()

    def _show_saved(self) -> None:
        training = self._learning.training
        self._status.set_saved(training.seconds_since_save if training.is_busy and training.has_saved else None)

    def _on_pace_changed(self) -> None:
        self._show_saved()
        self._show_progress()

    def _show_progress(self) -> None:
        record = self._learning.learned
        if record is None:
            self._status.set_progress(0, 0, "")
            return
        text = progress_text(record, self._learning.pace)
        if record is not self._learning.record:
            text = f"{record.name} · {text}"
        self._status.set_progress(record.step, record.steps, text)
        self._status.set_device(*device_text(record.device, self._learning.training.devices))
