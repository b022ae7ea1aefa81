"""Translators: what is looked at, what is found, and what their files may hold."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from rnnviz.core.architecture import Architecture, ArchitectureError
from rnnviz.core.beam import Search
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model, TaskError
from rnnviz.core.modelfile import ModelFileError, load_model, save_model
from rnnviz.core.sampling import softmax
from rnnviz.core.translator import LONGEST_SOURCE, WIDEST, Translator
from tests.networks import random_model
from tests.translators import random_translator, translator_architecture

CELLS = ("rnn", "lstm", "gru")


def greedy_by_hand(model: Model, source: str, most: int) -> list[int]:
    """Step the decoder, always with its likeliest token, until a line end."""
    translator = Translator(model)
    stepper, tokens = translator.decoder_for(translator.encode(source)).stepper(), [0]
    while len(tokens) <= most:
        tokens.append(int(stepper.step(tokens[-1]).logits.argmax()))
        if tokens[-1] == 0:
            return tokens[1:-1]
    return tokens[1:]


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("attention", [True, False])
def test_a_beam_of_one_is_greedy_and_a_wider_one_finds_nothing_less_likely(cell, attention):
    for seed in range(6):
        model = random_translator(cell, attention=attention, seed=seed)
        translator = Translator(model)
        (greedy,) = translator.hypotheses("bad cafe", beam=1)
        assert list(greedy.tokens) == greedy_by_hand(model, "bad cafe", len(greedy.rows))
        assert translator.hypotheses("bad cafe", beam=4)[0].score >= greedy.score - 1e-4


def test_scores_are_log_probabilities_of_the_decoder_reading_the_translation():
    translator = Translator(random_translator(seed=3))
    decoder = translator.decoder_for(translator.encode("face"))
    for found in translator.hypotheses("face", beam=5):
        edge = [0] if found.is_whole else []
        surprise = decoder.trace([0, *found.tokens, *edge]).surprise[1:]
        assert found.score == pytest.approx(-surprise.sum(), abs=1e-4)


def test_a_wide_beam_finds_the_likeliest_of_all_short_translations():
    translator = Translator(random_translator(seed=1))
    encoded = translator.encode("ab")
    search = Search(translator.decoder(encoded), 0, None, beam=2_000)
    for _ in zip(range(3), search, strict=False):
        pass
    decoder = translator.decoder_for(encoded)
    every = [tokens for length in range(3) for tokens in product(range(1, 11), repeat=length)]
    likeliest = max(every, key=lambda tokens: -decoder.trace([0, *tokens, 0]).surprise[1:].sum())
    assert search.best[0].tokens == likeliest


def test_attention_is_a_softmax_over_the_source_and_enters_the_head_alone():
    model = random_translator(seed=2)
    translator = Translator(model)
    encoded = translator.encode("cabbage")
    decoder, tensors = translator.decoder(encoded), model.network.tensors
    hidden = translator.decoder_for(encoded).trace([0, 3, 4]).layers[-1]["hidden"]
    states = encoded.layers[-1]["hidden"]
    weights = softmax(hidden @ tensors["attention.score.weight"] @ states.T)
    np.testing.assert_allclose(decoder.attention(hidden), weights, atol=1e-6)
    joined = np.concatenate([weights @ states, hidden], axis=1)
    attended = np.tanh(joined @ tensors["attention.combine.weight"].T + tensors["attention.combine.bias"])
    wanted = attended @ tensors["decoder.head.weight"].T + tensors["decoder.head.bias"]
    np.testing.assert_allclose(decoder.logits(hidden), wanted, atol=1e-5)


@pytest.mark.parametrize("cell", CELLS)
def test_the_decoder_begins_where_the_encoder_ended(cell):
    translator = Translator(random_translator(cell, layers=2))
    encoded = translator.encode("head")
    begins = translator.decoder(encoded).zero_state()
    for state, layer in zip(begins, encoded.layers, strict=True):
        for name, value in state.items():
            np.testing.assert_array_equal(value, layer[name][-1])


def test_a_compact_trace_of_a_decoder_gives_its_gates_from_its_first_state_on():
    translator = Translator(random_translator())
    decoder = translator.decoder_for(translator.encode("head"))
    full, compact = decoder.trace([0, 3, 1]), decoder.trace([0, 3, 1], compact=True)
    np.testing.assert_allclose(compact.layers[0]["forget"], full.layers[0]["forget"], atol=1e-6)


def test_a_model_that_does_not_translate_says_so_and_a_long_text_is_too_long():
    with pytest.raises(TaskError, match="does not translate"):
        Translator(random_model())
    translator = Translator(random_translator())
    with pytest.raises(TaskError, match=f"at most {LONGEST_SOURCE} are translated"):
        translator.translate("a" * 500)
    with pytest.raises(TaskError, match="give it a text"):
        translator.translate("")
    with pytest.raises(ValueError, match="1 or wider"):
        translator.translate("a", beam=0)


def test_unknown_letters_are_translated_as_unknown():
    translator = Translator(random_translator())
    assert translator.translate("aéz") == translator.translate("a中ß")


# Files


@pytest.mark.parametrize("attention", [True, False])
def test_one_file_holds_both_halves(tmp_path, attention):
    model = random_translator(attention=attention)
    save_model(model, tmp_path / "t.safetensors")
    again = load_model(tmp_path / "t.safetensors")
    assert again.card == model.card
    assert again.network.architecture == model.network.architecture
    assert Translator(again).hypotheses("bead")[0].score == Translator(model).hypotheses("bead")[0].score
    assert again.network.architecture.parameter_count() == sum(value.size for value in model.network.tensors.values())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"target": None}, "needs a decoder and the tokens"),
        ({"task": "label"}, "needs a decoder and the tokens"),
        ({"target": "short"}, "its decoder reads 11"),
        ({"target": "edgeless"}, "needs a line end"),
    ],
)
def test_a_card_that_lacks_a_half_is_refused(tmp_path, change, sentence):
    model = random_translator()
    assert model.card.target is not None
    tokens = model.card.target.tokens
    targets = {"short": tokens[:-1], "edgeless": ("x", *tokens[1:])}
    if change.get("target") is not None:
        change = {"target": replace(model.card.target, tokens=targets[change["target"]])}
    with pytest.raises(ModelFileError, match=sentence):
        save_model(Model(replace(model.card, **change), model.network), tmp_path / "t.safetensors")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"classes": 3}, "no outputs of its own"),
        ({"attention": 1}, "must be true or false"),
        ({"decoder": {"decoder": {}}}, "missing entry"),
        ({"decoder": {"decoder": {"decoder": 1}}}, "a decoder has no decoder"),
        ({"decoder": None, "classes": 4}, "attention needs an encoder"),
        ({"decoder": [1]}, "missing entry"),
    ],
)
def test_a_hostile_architecture_gets_a_sentence(change, sentence):
    with pytest.raises(ArchitectureError, match=sentence):
        Architecture.from_json(translator_architecture().to_json() | change)


def test_a_decoder_with_other_layers_cannot_take_the_state():
    encoder = translator_architecture()
    with pytest.raises(ArchitectureError, match="as its encoder's"):
        replace(encoder, decoder=translator_architecture("gru").decoder)


def test_a_network_without_a_decoder_has_none():
    with pytest.raises(ValueError, match="no decoder"):
        Decoder(random_model().network, [], np.zeros((0, 4), np.float32))


def test_spaces_are_no_text_to_translate_and_a_beam_has_an_end():
    translator = Translator(random_translator())
    with pytest.raises(TaskError, match="translates what it reads; give it a text"):
        translator.translate("   ")
    with pytest.raises(ValueError, match="at most 1,000 wide, not 1,001"):
        translator.translate("ab", beam=WIDEST + 1)
