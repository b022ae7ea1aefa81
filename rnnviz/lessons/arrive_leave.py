"""Decks 001 and 000: the same place means something else after "leave" than after "arrive"; every word gets a label."""

from __future__ import annotations

from rnnviz.lessons.actions import Action, GoTo, LearnLive, OpenModel, Play, Select, SetText, ShowRows
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.lessons.tagging_figures import characters, places

_LEAVE, _ARRIVE = "I will leave Taiwan in January.", "I will arrive in Taiwan in January."
_BOTH = "I will leave Taiwan and Ann will reach Taiwan"
_FAR = "Tom left the old city of Taipei in May"
_FAR_REACHED = _FAR.replace("left", "reached")
_TURN = "Ann will leave Taiwan for Japan and visit Tokyo"
_OWN = "Mary and I will leave Atlantis for Mars"
_STRIP = "companion:outputs"
_CHINESE = "禮拜四下午三點提醒我要去交大"
_TIME_WITHIN = "提醒我禮拜四下午三點要買禮拜五下午五點的車票"

HOLDER = 10
"""The unit of the shipped LSTM whose cell state is high after leaving and low after arriving, until a place is said."""


_RANK = (ShowRows(0), ShowRows(4))
"""The four units that vary most over the text that stands there now; HOLDER is the first of them."""


def _read(text: str, model: str = "arrive-leave-lstm") -> tuple[Action, ...]:
    return OpenModel(model), SetText(text), GoTo(-1)


LESSON = Lesson(
    id="arrive-leave",
    deck="001, 000",
    topic="language",
    place=10,
    recipe="arrive-leave",
    model="arrive-leave-lstm",
    text=_LEAVE,
    opens=(GoTo(-1),),
    steps=(
        Step("labels", _STRIP, (*_read(_LEAVE), ShowRows(16))),
        Step("arrive", _STRIP, (*_read(_ARRIVE), ShowRows(16))),
        Step("alone", _STRIP, _read(_BOTH, "arrive-leave-none")),
        Step("holder", "maps:cell", (*_read(_FAR), *_RANK, Select("cell", HOLDER))),
        Step("forget", "maps:forget", (*_read(_FAR), GoTo(8), *_RANK, Select("forget", HOLDER))),
        Step("chinese", _STRIP, (*_read(_CHINESE, "arrive-leave-zh-lstm"), ShowRows(16))),
    ),
    tries=(
        Try("both", _read(_BOTH)),
        Try("forward", _read(_BOTH, "arrive-leave-none")),
        Try("reached", (*_read(_FAR), *_RANK, SetText(_FAR_REACHED), GoTo(-1), Select("cell", HOLDER))),
        Try("turn", _read(_TURN)),
        Try("own", _read(_OWN)),
        Try("within", _read(_TIME_WITHIN, "arrive-leave-zh-lstm")),
        Try("play", (OpenModel("arrive-leave-lstm"), SetText(_FAR), Play(2.0))),
        Try("learn", (*_read(_LEAVE), ShowRows(16), LearnLive())),
    ),
    figures=(
        Figure("LSTM: places told rightly", "at least", 0.99, places("arrive-leave-lstm"), "{:.1%}"),
        Figure("feed-forward: places told rightly", "at most", 0.60, places("arrive-leave-none"), "{:.1%}"),
        Figure("RNN: places told rightly", "at least", 0.95, places("arrive-leave-rnn"), "{:.1%}"),
        Figure("GRU: places told rightly", "at least", 0.99, places("arrive-leave-gru"), "{:.1%}"),
        Figure("Chinese: characters labelled rightly", "at least", 0.99, characters("arrive-leave-zh-lstm"), "{:.1%}"),
    ),
)
