"""What the learning form calls its settings, and what it says of each."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Words(NamedTuple):
    """The name of a field, and one or two sentences for a student; `short` is the name among others in a line."""

    label: str
    told: str
    short: str = ""


def group_title(group: str) -> str:
    """The name of one of learn_fields.GROUPS."""
    return {
        "network": translate("learn", "Network"),
        "learning": translate("learn", "Learning"),
        "stop": translate("learn", "Stop when"),
        "more": translate("learn", "More"),
    }[group]


def words(name: str) -> Words:
    """The words of a setting. Raises KeyError for one that the form does not know."""
    for part in (_network, _learning, _steps, _restraints, _stop, _tokens):
        if name in (found := part()):
            return found[name]
    raise KeyError(name)


def _network() -> dict[str, Words]:
    return {
        "cell": Words(
            translate("learn", "Cell"),
            translate(
                "learn",
                "What a layer is made of. An RNN carries only its hidden state from step to step; a GRU guards it "
                "with two gates; an LSTM adds a cell state with three gates.",
            ),
        ),
        "layers": Words(
            translate("learn", "Layers"),
            translate("learn", "How many recurrent layers lie on each other. Each reads what the one below it says."),
        ),
        "units": Words(
            translate("learn", "Units"),
            translate(
                "learn",
                "How many numbers each layer carries from step to step. More can learn more, and need more time and "
                "memory.",
            ),
        ),
        "embedding": Words(
            translate("learn", "Embedding"),
            translate(
                "learn",
                "How many learned numbers stand for each token. 0 means one-hot: every token has an input of its own.",
            ),
        ),
    }


def _learning() -> dict[str, Words]:
    return {
        "window": Words(
            translate("learn", "Window"),
            translate(
                "learn",
                "How many tokens in a row are learned from at a time. A mistake is traced back to its causes no "
                "further than this.",
            ),
        ),
        "batch": Words(
            translate("learn", "Batch"),
            translate(
                "learn",
                "How many windows are learned from side by side. More give a steadier gradient and a better speed, "
                "but fewer steps an epoch.",
            ),
        ),
        "every_step": Words(
            translate("learn", "After every step"),
            translate(
                "learn",
                "Learn what follows after every number of a window, or after its last one only, as the lecture does. "
                "Taught after the last one only, it gets lost when it reads on beyond a window.",
            ),
        ),
        "carry": Words(
            translate("learn", "Carry the state"),
            translate(
                "learn",
                "Each window begins with the state in which the one before it ended. Otherwise each begins from 0, "
                "and nothing is remembered from window to window.",
            ),
        ),
        "clip": Words(
            translate("learn", "Gradient limit"),
            translate(
                "learn",
                "A gradient longer than this is shortened to it (clipping), so that one bad step cannot ruin the "
                "network. A large number turns it off.",
            ),
        ),
    }


def _steps() -> dict[str, Words]:
    return {
        "optimiser": Words(
            translate("learn", "Optimiser"),
            translate(
                "learn",
                "How a gradient becomes a step. Adam, AdamW and RMSprop suit the step to each weight; SGD takes the "
                "same rate for all, with momentum.",
            ),
        ),
        "momentum": Words(
            translate("learn", "Momentum"),
            translate("learn", "How much of the step before goes on into the next one, with SGD only. 0.9 is usual."),
        ),
        "rate": Words(
            translate("learn", "Learning rate"),
            translate(
                "learn",
                "How large the steps are: 0.003 can be written 3e-3 too. If it is too large the loss jumps or grows; "
                "if too small, hardly anything is learned.",
            ),
            translate("learn", "rate"),
        ),
        "schedule": Words(
            translate("learn", "Schedule"),
            translate(
                "learn",
                "How the learning rate goes on: it stays, or falls along a cosine, or falls in a few steps, so that "
                "learning settles at the end.",
            ),
        ),
        "warmup": Words(
            translate("learn", "Warm-up"),
            translate("learn", "For so many training steps the learning rate climbs from nearly 0 to its full size."),
        ),
    }


def _restraints() -> dict[str, Words]:
    return {
        "dropout": Words(
            translate("learn", "Dropout"),
            translate(
                "learn",
                "The share of values set to 0 at random while learning, so that no single unit is relied on. It acts "
                "between the layers and before the output only, never from one step to the next.",
            ),
        ),
        "normalised": Words(
            translate("learn", "Batch normalisation"),
            translate(
                "learn",
                "Before the output, brings each unit of the last layer to mean 0 and spread 1 over the batch, then "
                "scales it as learned.",
            ),
        ),
        "weight_decay": Words(
            translate("learn", "Weight decay"),
            translate("learn", "Pulls every weight a little towards 0 at each step, against learning by heart."),
        ),
        "state_decay": Words(
            translate("learn", "State decay"),
            translate(
                "learn",
                "Pulls the cell state of an LSTM towards 0, so that its colours can be read: about 0.001 is enough.",
            ),
        ),
    }


def _stop() -> dict[str, Words]:
    return {
        "epochs": Words(
            translate("learn", "Epochs"),
            translate("learn", "Learning ends after going through all the text so many times; 0.5 is half of it."),
        ),
        "minutes": Words(
            translate("learn", "Minutes"),
            translate("learn", "Learning ends after so many minutes, if it has not ended before. 0 means never."),
        ),
        "patience": Words(
            translate("learn", "Patience"),
            translate(
                "learn",
                "Learning ends when the validation loss has stopped falling: when so many evaluations in a row were "
                "no better than the best. 0 means never.",
            ),
        ),
    }


def _tokens() -> dict[str, Words]:
    return {
        "kind": Words(
            translate("learn", "Tokens"),
            translate("learn", "What is read at a step: one character, or one word."),
        ),
        "at_least": Words(
            translate("learn", "Seen at least"),
            translate("learn", "Tokens that the text holds fewer times than this become the unknown token."),
        ),
        "vocabulary": Words(
            translate("learn", "Words at most"),
            translate("learn", "Only so many of the most frequent words are told apart; the others become unknown."),
        ),
        "validation": Words(
            translate("learn", "Validation share"),
            translate(
                "learn",
                "The last part of the text is not learned from. The loss on it tells whether the network has "
                "understood, or only learned by heart.",
            ),
        ),
        "seed": Words(
            translate("learn", "Seed"),
            translate(
                "learn",
                "Where the random numbers begin. The same seed gives the same first weights and, on the CPU, the same "
                "curve again.",
            ),
        ),
    }
