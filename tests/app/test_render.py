"""Pictures and films of the window, drawn without a display."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PIL import Image

from rnnviz.app.render import MOST_FRAMES, RenderError, Scene, render
from rnnviz.app.render_unit import Look, render_unit
from rnnviz.cli import main
from rnnviz.core.model import Card, Model
from tests.networks import random_model, random_network
from tests.session.models import WORDS, model

SMALL = Scene(size=(960, 600))


@pytest.fixture(autouse=True)
def _application(qapp):
    """Rendering takes the application that there is."""


def picture(path, model, text, scene=SMALL) -> Any:
    render(model, text, scene, path)
    return Image.open(io.BytesIO(path.read_bytes()))


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1920, 1080)])
def test_a_picture_has_the_size_that_was_asked_for(tmp_path, size):
    image = picture(tmp_path / "a.png", random_model(), "hello world", Scene(size=size))
    assert image.size == size and image.format == "PNG"


def test_dark_is_dark_and_light_is_light(tmp_path):
    def brightness(dark: bool) -> float:
        return float(np.asarray(picture(tmp_path / "a.png", random_model(), "", Scene(dark=dark)).convert("L")).mean())

    assert brightness(dark=True) < 80 < 200 < brightness(dark=False)


def test_the_picture_shows_the_whole_text_read(tmp_path):
    pictures = [np.asarray(picture(tmp_path / "a.png", random_model(), text)) for text in ("", "ab", "ab c")]
    assert not any(np.array_equal(one, other) for one, other in pairwise(pictures))


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN"])
def test_every_language_is_drawn(tmp_path, language):
    english = np.asarray(picture(tmp_path / "a.png", random_model(), "ab"))
    other = np.asarray(picture(tmp_path / "b.png", random_model(), "ab", Scene(size=(960, 600), language=language)))
    assert not np.array_equal(english, other)


def test_a_film_has_one_frame_a_token_and_holds_the_last(tmp_path):
    film = picture(tmp_path / "a.gif", random_model(), "hello", Scene(size=(960, 600), speed=10.0))
    assert (film.format, film.n_frames, film.size) == ("GIF", 5, (960, 600))
    lengths = []
    for frame in range(film.n_frames):
        film.seek(frame)
        lengths.append(film.info["duration"])
    assert lengths == [100] * 4 + [2000]


def test_equal_frames_of_a_film_are_kept(tmp_path):
    """A network whose state has settled changes nothing but the step."""
    film = picture(tmp_path / "a.gif", random_model(units=1), "a" * 12, Scene(size=(960, 600)))
    assert film.n_frames == 12


def test_an_empty_text_makes_a_picture_but_no_film(tmp_path):
    assert picture(tmp_path / "a.png", random_model(), "").size == SMALL.size
    assert picture(tmp_path / "b.png", model(vocabulary=WORDS), "  \t ").size == SMALL.size
    with pytest.raises(RenderError, match="empty"):
        render(random_model(), "", SMALL, tmp_path / "a.gif")
    assert not (tmp_path / "a.gif").exists()


def test_a_film_that_would_never_end_is_refused(tmp_path):
    with pytest.raises(RenderError, match=f"{MOST_FRAMES:,}"):
        render(random_model(), "a" * (MOST_FRAMES + 1), SMALL, tmp_path / "a.gif")


def test_a_model_of_vectors_has_no_text_to_draw(tmp_path):
    vectors = Model(Card("vectors", "Vectors", "classify"), random_network(input="vector"))
    with pytest.raises(RenderError, match="vectors"):
        render(vectors, "", SMALL, tmp_path / "a.png")


@pytest.mark.parametrize("text", ["a\ud800b", "\ufeffx", "a\0b\r\nc\u2029d", "👩‍👧 𠮷 שלום e\u0301", "\ufffe"])
def test_odd_text_is_drawn(tmp_path, text):
    assert picture(tmp_path / "a.png", random_model(), text).size == SMALL.size


def test_a_long_text_is_drawn_at_its_end(tmp_path):
    image = picture(tmp_path / "a.png", random_model(units=3), "ab c\n" * 5_000)
    assert image.size == SMALL.size


def test_the_command_writes_picture_and_film(tmp_path, capsys):
    for name, frames in (("a.png", 1), ("b.gif", 3)):
        output = tmp_path / name
        arguments = ["render", "python-prose-lstm", "--text", "abc", "-o", str(output), "--size", "960x600"]
        assert main(arguments) == 0
        assert capsys.readouterr().out.strip() == str(output)
        assert getattr(Image.open(io.BytesIO(output.read_bytes())), "n_frames", 1) == frames


def test_the_layer_and_the_rows_asked_for_are_drawn(tmp_path):
    def drawn(**wish: Any) -> np.ndarray:
        scene = Scene(size=(960, 600), **wish)
        return np.asarray(picture(tmp_path / "a.png", random_model(layers=2, units=20), "abc", scene))

    assert not np.array_equal(drawn(layer=0), drawn(layer=1))
    assert not np.array_equal(drawn(rows=4), drawn(rows=0))


def test_a_picture_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    output = tmp_path / "a.png"
    output.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        render(random_model(), "abc", SMALL, output)
    assert output.read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1


def test_views_are_brought_to_the_front_and_have_computed_what_they_show(tmp_path, capsys):
    plain = picture(tmp_path / "a.png", random_model(), "hello world")
    shown = picture(tmp_path / "b.png", random_model(), "hello world", Scene(size=(960, 600), views=("compare", "why")))
    assert plain.tobytes() != shown.tobytes()
    text = ["--text", "a text", "-o", str(tmp_path / "c.png")]
    assert main(["render", "hello", "--show", "nothing", *text]) == 2
    assert "no view 'nothing' of hello" in capsys.readouterr().err and not (tmp_path / "c.png").exists()


def test_the_quantity_in_question_can_be_chosen(tmp_path, capsys):
    model, why = random_model("lstm"), ("why",)
    hidden = picture(tmp_path / "a.png", model, "hello", Scene(views=why))
    forget = picture(tmp_path / "b.png", model, "hello", Scene(views=why, quantity="forget"))
    assert hidden.tobytes() != forget.tobytes()
    text = ["--text", "a text", "-o", str(tmp_path / "c.png")]
    assert main(["render", "hello", "--quantity", "update", *text]) == 2
    assert "and no update" in capsys.readouterr().err


def test_nothing_of_the_window_stays_behind(tmp_path, qapp):
    before = set(map(id, qapp.allWidgets()))
    for _ in range(2):
        render(random_model(), "ab", Scene(views=("why", "whatif")), tmp_path / "a.png")
        render_unit(random_model(), "ab", "layers.0.hidden.1", Look(), tmp_path / "b.png")
        assert {id(widget) for widget in qapp.allWidgets()} <= before
