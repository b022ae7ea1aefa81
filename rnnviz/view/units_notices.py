"""What a search says of questions, texts and troubles, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rnnviz.core.notices import Notice

translate = QCoreApplication.translate


def notice_text(notice: Notice) -> str:
    """The sentence, with the values in it."""
    return _sentences()[notice.code].format(**dict(notice.values))


def problem_text(notice: Notice) -> str:
    """The same where it stands alone, as a whole sentence."""
    said = notice_text(notice)
    said = said[:1].upper() + said[1:]
    stop = translate("UnitNotices", ".")
    return said if not said or said.endswith((".", "!", "?", "。", "！", "？")) else said + stop


def _sentences() -> dict[str, str]:
    """By the codes of :data:`rnnviz.core.notices.SENTENCES`."""
    return (
        _reasons()
        | _refusals()
        | {
            "beginning": translate("UnitNotices", "Of {all} characters the first {read} were read."),
            "encoding": translate("UnitNotices", "{source} was read as {encoding}."),
            "taught": translate(
                "UnitNotices",
                "The network learned from another edition of this text, and so perhaps from some of this part.",
            ),
            "few": translate(
                "UnitNotices", "Of fewer than {least} tokens luck is rated too low where an answer changes slowly."
            ),
            "memory": translate("UnitNotices", "The memory is not enough for this search; take a shorter text."),
            "crash": translate("UnitNotices", "The search broke off: {error}"),
            "ended": translate(
                "UnitNotices", "The search was ended from outside; what was found before is still here."
            ),
            "other": "{sentence}",
        }
    )


def _reasons() -> dict[str, str]:
    """Why a question tells nothing of a text."""
    return {
        "short": translate("UnitNotices", "the text is too short to tell; give at least {least} tokens"),
        "never": translate("UnitNotices", "it is never true"),
        "never_first": translate("UnitNotices", "it is never true in the first four fifths of the text"),
        "never_last": translate("UnitNotices", "it is never true in the last fifth of the text, which is held out"),
        "always": translate("UnitNotices", "it is always true"),
        "always_first": translate("UnitNotices", "it is always true in the first four fifths of the text"),
        "always_last": translate("UnitNotices", "it is always true in the last fifth of the text, which is held out"),
        "constant": translate("UnitNotices", "the answer is always {value}"),
        "constant_first": translate("UnitNotices", "the answer is always {value} in the first four fifths of the text"),
        "constant_last": translate(
            "UnitNotices", "the answer is always {value} in the last fifth of the text, which is held out"
        ),
    }


def _refusals() -> dict[str, str]:
    """Why a question cannot be asked."""
    return {
        "unknown_question": translate("UnitNotices", "there is no question {key}; ask one of {keys}"),
        "pair": translate(
            "UnitNotices", "brackets are two different characters, what opens and what closes, not {pair}"
        ),
        "no_next": translate("UnitNotices", "say which character is to come next"),
        "no_regex": translate("UnitNotices", "write the regular expression that is to be followed"),
        "regex": translate("UnitNotices", "{pattern} is no regular expression ({error}); correct it"),
        "no_spans": translate("UnitNotices", "select at least one range of the text"),
    }
