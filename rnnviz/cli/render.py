"""``rnnviz render``: the window's picture, without a display."""

from __future__ import annotations

import argparse
from pathlib import Path

from rnnviz.app.language_codes import LANGUAGES
from rnnviz.cli.arguments import add_clamps, add_model, add_text, clamps_of, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.notes import tell_beyond
from rnnviz.core.run_folder import RunFolder

SUMMARY = "draw the window into a picture (png) or a film (gif): of the text being read, or of how a run learned"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL (--text T | --file F) -o F.png|.gif"""
    add_model(parser)
    add_text(parser)
    parser.add_argument("-o", "--output", metavar="F.png|.gif", required=True, type=Path)
    parser.add_argument("--size", metavar="WxH", default="1280x720", help="the window's size (1280x720)")
    parser.add_argument("--dark", action="store_true", help="light on dark")
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument("--rows", type=int, default=16, help="units shown, those that vary most (16; 0: all)")
    parser.add_argument("--layer", type=int, default=1, help="the layer shown, counted from 1 (1)")
    asked = "the quantity in question, as forget or hidden, for --show why and the formula (hidden)"
    parser.add_argument("--quantity", metavar="Q", default="hidden", help=asked)
    unit = "colour the text itself by one unit, as layers.0.cell.37 (counted from 0), instead of drawing the window"
    parser.add_argument("--unit", metavar="U", default="", help=unit)
    view = "bring a view to the front: why, whatif, units, memory, gradients; altered, compare, coloured, path, ..."
    parser.add_argument("--show", metavar="VIEW", action="append", default=[], help=f"{view}; may be repeated")
    add_clamps(parser)
    parser.add_argument("--speed", type=float, default=8.0, help="tokens a second in a film (8)")


def run(arguments: argparse.Namespace) -> int:
    """Render and write."""
    output = output_path(arguments.output, (".png", ".gif"))
    size = _size(arguments.size)
    model, text = model_of(arguments), text_of(arguments)
    if not 1 <= arguments.layer <= len(model.network.layers):
        raise CommandError(f"{model.name} has the layers 1 to {len(model.network.layers)}, not {arguments.layer}")
    quantities = model.network.layers[arguments.layer - 1].quantities
    if arguments.quantity not in quantities:
        raise CommandError(f"the layer has {', '.join(quantities)}, and no {arguments.quantity}")
    if arguments.rows < 0 or not 0.25 <= arguments.speed <= 60:
        raise CommandError("--rows must be 0 or more, and --speed from 0.25 to 60")
    held = clamps_of(arguments, model)
    clamps = tuple(map(str, held))
    from rnnviz.app.render import RenderError, Scene, render
    from rnnviz.app.render_unit import Look, render_unit
    from rnnviz.app.render_views import ViewError

    run = Path(arguments.model) if RunFolder(Path(arguments.model)).is_run else None
    how = (arguments.dark, arguments.lang, arguments.layer - 1, arguments.rows, arguments.speed)
    scene = Scene(size, *how, run, clamps, tuple(arguments.show), arguments.quantity)
    try:
        if arguments.unit:
            render_unit(model, text, arguments.unit, Look(size[0], arguments.dark, arguments.lang, clamps), output)
        else:
            render(model, text, scene, output)
    except (RenderError, ViewError) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{output} cannot be written ({error.strerror or error}); choose another place") from error
    print(output)
    tell_beyond(held, len(model.inputs_of(text)))
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 960 <= int(width) <= 7680 and 600 <= int(height) <= 4320):
        raise CommandError(f"--size must be like 1280x720 (960x600 to 7680x4320), not {text}")
    return int(width), int(height)
