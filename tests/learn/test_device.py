"""Where learning runs."""

from __future__ import annotations

import pytest
import torch

from rnnviz.learn.device import DeviceError, available, choose


def test_there_is_always_a_cpu() -> None:
    assert available()[-1] == "cpu" and choose("cpu") == torch.device("cpu")
    assert choose().type == choose("auto").type == available()[0]


@pytest.mark.parametrize("wish", ["tpu", "", "CPU", "cuda:99"])
def test_what_is_not_there_is_answered_with_what_is(wish: str) -> None:
    with pytest.raises(DeviceError, match=f"there is no device '{wish}' here; choose auto or one of .*cpu"):
        choose(wish)
