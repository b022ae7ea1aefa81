"""The same network as a script that runs: in Keras, as the lectures write it, and in PyTorch."""

from __future__ import annotations

from rnnviz.core.layer_code_torch import torch_script
from rnnviz.core.layer_list import AnyLayer, BatchNormalization, Dense, Dropout, Embedding, LayerList, Recurrent, Shape
from rnnviz.core.layer_summary import summary

__all__ = ["keras_script", "torch_script"]

_LOSSES = {"softmax": "sparse_categorical_crossentropy", "sigmoid": "binary_crossentropy"}

_KERAS = '''"""{parameters} parameters.

Needs keras, and tensorflow, torch or jax below it.
"""

import keras
import numpy as np
from keras import layers

model = keras.Sequential(
    [
        keras.Input(shape={shape}{dtype}),
{layers}
    ]
)
model.compile(
    loss="{loss}",
    optimizer="adam",
)
model.summary()

# Two random examples, to see it run: put your own
# data in their place, and call model.fit.
x = {example}
print(model.predict(x, verbose=0).shape)
'''


def keras_script(network: LayerList) -> str:
    """A Keras script that builds the network, prints its summary and runs it once. Raises LayerError."""
    count = summary(network).parameters
    return _KERAS.format(
        parameters=f"{count:,}",
        shape=_tuple(network.entry.lengths),
        dtype=', dtype="int32"' if network.entry.kind == "ids" else "",
        layers="\n".join(f"        {_keras_layer(layer)}," for layer in network.layers),
        loss=_loss(network),
        example=_keras_example(network),
    )


def _tuple(lengths: tuple[int | None, ...]) -> str:
    return f"({', '.join(str(length) for length in lengths)}{',' if len(lengths) == 1 else ''})"


def _loss(network: LayerList) -> str:
    last = network.layers[-1]
    return _LOSSES.get(last.activation, "mse") if isinstance(last, Dense) else "mse"


def _keras_layer(layer: AnyLayer) -> str:
    match layer:
        case Embedding():
            return f"layers.Embedding({layer.vocabulary}, {layer.features})"
        case Recurrent():
            inner = f"layers.{layer.cell}({_keras_arguments(layer)})"
            return f"layers.Bidirectional({inner})" if layer.both_ways else inner
        case Dropout():
            return f"layers.Dropout({layer.rate})"
        case BatchNormalization():
            return "layers.BatchNormalization()"
        case Dense():
            activation = "" if layer.activation == "linear" else f', activation="{layer.activation}"'
            return f"layers.Dense({layer.units}{activation})"


def _keras_arguments(layer: Recurrent) -> str:
    """What differs from Keras's own defaults."""
    given = [str(layer.units)]
    if layer.cell == "SimpleRNN" and layer.activation != "tanh":
        given.append(f'activation="{layer.activation}"')
    if layer.cell == "GRU" and not layer.reset_after:
        given.append("reset_after=False")
    return ", ".join([*given, *(["return_sequences=True"] if layer.return_sequences else [])])


def _keras_example(network: LayerList) -> str:
    shape = example_shape(network.entry)
    first = network.layers[0]
    if isinstance(first, Embedding):
        return f"np.random.randint({first.vocabulary}, size={shape})"
    return f'np.random.rand{shape}.astype("float32")'


def example_shape(entry: Shape) -> tuple[int, ...]:
    """Two examples; of ten steps where any number may come."""
    return (2, *(10 if length is None else length for length in entry.lengths))
