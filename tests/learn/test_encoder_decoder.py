"""An encoder and a decoder that learn: equal to the NumPy ones, with padding that does not count."""

import numpy as np
import pytest
import torch

from rnnviz.core.translator import Translator
from rnnviz.learn.capture import Capture
from rnnviz.learn.encoder_decoder import EncoderDecoder, learning_network
from rnnviz.learn.losses import loss_of
from rnnviz.tasks.pairs import side_by_side
from tests.translators import random_translator, translator_architecture


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
@pytest.mark.parametrize("attention", [True, False])
@pytest.mark.parametrize("layers", [1, 2])
def test_torch_and_numpy_compute_the_same(cell, attention, layers):
    model = random_translator(cell, attention=attention, layers=layers)
    network = learning_network(model.network.architecture).eval()
    network.load_arrays(model.network.tensors)
    target = np.array([0, 4, 2, 9, 0])
    batch = side_by_side([(model.inputs_of("bad cafe"), target)])
    with torch.inference_mode():
        logits, _ = network(torch.from_numpy(batch.inputs))
    translator = Translator(model)
    trace = translator.decoder_for(translator.encode("bad cafe")).trace(target[:-1])
    np.testing.assert_allclose(logits[0, :4].numpy(), trace.logits, atol=1e-5)


def test_padding_changes_nothing():
    model = random_translator()
    network = learning_network(model.network.architecture).eval()
    network.load_arrays(model.network.tensors)
    short, long = np.array([0, 3, 0]), np.array([0, 1, 2, 3, 4, 5, 0])
    pairs = [(model.inputs_of("bad"), short), (model.inputs_of("ace"), long)]
    with torch.inference_mode():
        together, alone = (network(torch.from_numpy(side_by_side(some).inputs))[0] for some in (pairs, pairs[:1]))
    np.testing.assert_allclose(together[0, :2], alone[0, :2], atol=1e-6)
    batch = side_by_side(pairs)
    loss = loss_of(together, torch.from_numpy(batch.targets))
    each = [
        loss_of(row[None], torch.from_numpy(wanted[None])) for row, wanted in zip(together, batch.targets, strict=True)
    ]
    assert loss.item() == pytest.approx((2 * each[0].item() + 6 * each[1].item()) / 8, abs=1e-5)


def test_every_tensor_has_its_name_and_comes_back():
    network = EncoderDecoder(translator_architecture(layers=2))
    arrays = network.arrays()
    assert {name: value.shape for name, value in arrays.items()} == network.architecture.tensor_shapes()
    again = EncoderDecoder(translator_architecture(layers=2))
    again.load_arrays(arrays)
    for name, value in again.arrays().items():
        np.testing.assert_array_equal(value, arrays[name])
    assert len(list(network.parameters())) == len(arrays)


def test_the_encoder_alone_is_captured_as_it_is_stepped():
    model = random_translator(layers=2)
    captured = Capture(model.network).trace(model.inputs_of("bad cafe"))
    stepped = model.trace("bad cafe")
    np.testing.assert_allclose(captured.layers[1]["cell"], stepped.layers[1]["cell"], atol=1e-5)
    assert captured.logits.shape == (8, 0)


def test_an_architecture_without_a_decoder_is_refused():
    decoder = translator_architecture().decoder
    assert decoder is not None
    with pytest.raises(ValueError, match="no decoder"):
        EncoderDecoder(decoder)
