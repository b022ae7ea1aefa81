"""Lessons in the window: their list, the card of the open one, and the frame round what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout

from rnnviz.app.lesson_parts import bring_into_view, part_of
from rnnviz.app.studio import Wishes
from rnnviz.core.resources import folder
from rnnviz.lessons.actions import SetTemperature
from rnnviz.lessons.catalogue import lesson_of, lessons
from rnnviz.lessons.lesson import Lesson
from rnnviz.lessons.texts import Texts, texts_of, topic_titles
from rnnviz.view.lesson_list import LessonEntry, LessonList

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_TEMPERATURE = SetTemperature(Wishes().temperature)
"""What each step begins with, whatever a button or the user's hand had set: the bars speak of the network again."""

_SHARE = 0.88
"""Of the window, the part that the list takes."""


class LessonGuide(QObject):
    """Made when the first lesson is wanted; goes with its window. What was open in another window is open again."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.app.lesson_player import LessonPlayer
        from rnnviz.view.lesson_card import LessonCard
        from rnnviz.view.lesson_frame import LessonFrame

        super().__init__(window.views)
        self._window, self._progress = window, window.studio.lessons
        self._player = LessonPlayer(window)
        self.card, self.frame = LessonCard(window.theme), LessonFrame(window.theme, window)
        layout = window.views.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.card)
        window.views.messages.raise_()  # what is said already stays above the card
        self.card.step_requested.connect(self._on_step_requested)
        self.card.try_requested.connect(self._on_try_requested)
        self.card.list_requested.connect(self.show_list)
        self.card.close_requested.connect(self.close)
        window.studio.model_changed.connect(self.frame.place_soon)
        if window.learn_dock is not None:
            window.learn_dock.shown_changed.connect(self._point)
        self._show()

    @property
    def lesson(self) -> Lesson | None:
        """The open lesson."""
        return lesson_of(self._progress.current) if self._progress.current else None

    def _texts(self, lesson: Lesson) -> Texts:
        return texts_of(lesson.id, self._window.studio.wishes.language)

    def show_list(self) -> None:
        """Let the user choose."""
        window = self._window
        listed = LessonList(window.theme, [self._entry(lesson) for lesson in lessons().values()], window)
        listed.resize(window.size() * _SHARE)
        listed.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        listed.chosen.connect(self.open)
        listed.open()

    def _entry(self, lesson: Lesson) -> LessonEntry:
        texts, wishes = self._texts(lesson), self._window.studio.wishes
        ground = "dark" if wishes.dark else "light"
        finished, begun = self._progress.is_finished(lesson.id), self._progress.is_begun(lesson.id)
        return LessonEntry(
            key=lesson.id,
            topic=topic_titles(wishes.language)[lesson.topic],
            title=texts.title,
            summary=texts.summary,
            details=self.tr("deck {deck}").format(deck=lesson.deck),
            picture=folder("assets") / "lessons" / f"{lesson.id}-{ground}.png",
            mark=self.tr("read") if finished else self.tr("begun") if begun else "",
        )

    def open(self, name: str) -> None:
        """Open a lesson on its shipped model and text; what was typed before can be undone back.

        If the model cannot be opened, that is said, and all stays as it is.
        """
        lesson, studio, wishes = lesson_of(name), self._window.studio, self._window.studio.wishes
        self._player.perform((), lesson.recipe)
        before, model_before = (self._progress.current, wishes.side, wishes.stage), studio.model
        self._progress.open(name)
        wishes.side = wishes.stage = ""  # what stood there belongs to another lesson
        if lesson.model and not self._player.open_model(lesson.model):
            self._progress.current, wishes.side, wishes.stage = before
            return
        self._window.uncover_the_step()  # what was learned before belongs to another lesson
        if studio.model is model_before:  # else the companions have been chosen, for the new model and lesson
            self._window.companions.choose()
        if lesson.text:
            self._player.set_text(lesson.text)
        self._player.perform(lesson.opens, lesson.recipe)
        self._show()
        self._enter()
        self._window.views.editor.setFocus()

    def close(self) -> None:
        """No lesson any more; text, network and panels stay as they are, but nothing is held in the network."""
        self._progress.close()
        self._window.studio.what_if.clear()
        self._window.companions.choose()
        self._show()
        self._window.views.editor.setFocus()

    def _show(self) -> None:
        """The card of the open lesson, if there is one."""
        lesson = self.lesson
        self.card.setVisible(lesson is not None)
        if lesson is not None:
            texts = self._texts(lesson)
            said = [texts.steps[step.key] for step in lesson.steps]
            tries = [(each.key, texts.tries[each.key]) for each in lesson.tries]
            self.card.set_lesson(
                texts.title,
                [(one.title, one.text) for one in said],
                [(key, one.title, one.text) for key, one in tries],
            )
            self.card.set_step(self._progress.step)
        self._point()

    def _enter(self) -> None:
        """Bring the window into the state that the present step speaks of."""
        lesson = self.lesson
        if lesson is not None:
            self._progress.go_to(self._progress.step, len(lesson.steps))
            step = lesson.steps[self._progress.step]
            self._window.studio.what_if.clear()  # what a step or the user's hand held before is not spoken of here
            self._player.perform((_TEMPERATURE, *step.actions), lesson.recipe)
            bring_into_view(self._window, step.part)
            self.card.set_step(self._progress.step)
            self._point()

    def _on_step_requested(self, by: int) -> None:
        if self.lesson is not None:
            self._progress.go_to(self._progress.step + by, len(self.lesson.steps))
            self._enter()

    def _on_try_requested(self, key: str) -> None:
        lesson = self.lesson
        if lesson is not None:
            tried = next(each for each in lesson.tries if each.key == key)
            self.card.say(key)
            self._player.perform(tried.actions, lesson.recipe)
            self._point()

    def _point(self) -> None:
        """Frame what is spoken of."""
        lesson = self.lesson
        part = "" if lesson is None else lesson.steps[self._progress.step].part
        self.frame.surround(*part_of(self._window, part))
