"""What a search has to say, by a code and the values in its sentence, so that every window says it in its language."""

from __future__ import annotations

from dataclasses import dataclass

_FIRST, _LAST = " in the first four fifths of the text", " in the last fifth of the text, which is held out"

SENTENCES: dict[str, str] = {
    # why a question tells nothing of a text
    "short": "the text is too short to tell; give at least {least} tokens",
    "never": "it is never true",
    "never_first": "it is never true" + _FIRST,
    "never_last": "it is never true" + _LAST,
    "always": "it is always true",
    "always_first": "it is always true" + _FIRST,
    "always_last": "it is always true" + _LAST,
    "constant": "the answer is always {value}",
    "constant_first": "the answer is always {value}" + _FIRST,
    "constant_last": "the answer is always {value}" + _LAST,
    # why a question cannot be asked at all
    "unknown_question": "there is no question {key}; ask one of {keys}",
    "pair": "brackets are two different characters, what opens and what closes, not {pair}",
    "no_next": "say which character is to come next",
    "no_regex": "write the regular expression that is to be followed",
    "regex": "{pattern} is no regular expression ({error}); correct it",
    "no_spans": "select at least one range of the text",
    # about the text that was read
    "beginning": "Of {all} characters the first {read} were read.",
    "encoding": "{source} was read as {encoding}.",
    "taught": "The network learned from another edition of this text, and so perhaps from some of this part.",
    "few": "Of fewer than {least} tokens luck is rated too low where an answer changes slowly.",
    # why a search ended without an answer
    "memory": "The memory is not enough for this search; take a shorter text.",
    "crash": "The search broke off: {error}",
    "ended": "The search was ended from outside; what was found before is still here.",
    "other": "{sentence}",
}
"""The English sentences by their codes; the reasons against a question begin small, for they follow a colon."""


@dataclass(frozen=True)
class Notice:
    """A `code` of SENTENCES, and by name the `values`, already written out, that its sentence holds."""

    code: str
    values: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(code: str, **values: object) -> Notice:
        """With these values."""
        return Notice(code, tuple((name, str(value)) for name, value in values.items()))

    def __str__(self) -> str:
        """The sentence in English."""
        return SENTENCES[self.code].format(**dict(self.values))
