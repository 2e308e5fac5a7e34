"""Write docs/reference/cli.md from the help of the commands themselves.

`python dev/manual.py` writes it; `make documents` fails when it is not what this would write.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import django

from hoseibi.cli.main import main

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference" / "cli.md"

HEAD = """# The command line

Made from the commands themselves by `python dev/manual.py`; what `--help` says is what stands here.
The commands from `hoseibi demo` on belong to the web part: `pip install 'hoseibi[web]'`.
"""


def page() -> str:
    """The whole document."""
    return HEAD + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in helps())


def helps() -> Iterator[tuple[str, str]]:
    """Each of our own commands with its help, at the width of a page."""
    top = context(main, "hoseibi", None)
    yield "hoseibi", top.get_help()
    for name, command in [*main.own(), *of_the_web_part()]:
        yield from below(command, name, top)


def of_the_web_part() -> list[tuple[str, click.Command]]:
    """The commands that need Django, which must be set up before they can be loaded."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")
    django.setup()
    return list(import_module("hoseibi.web.console").COMMANDS.items())


def below(command: click.Command, name: str, parent: click.Context) -> Iterator[tuple[str, str]]:
    """A command and those inside it."""
    here = context(command, name, parent)
    yield here.command_path, here.get_help()
    for inner_name, inner in getattr(command, "commands", {}).items():
        yield from below(inner, inner_name, here)


def context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    settings = command.context_settings | {"terminal_width": 88}
    return click.Context(command, info_name=name, parent=parent, **settings)


if __name__ == "__main__":
    TARGET.write_text(page())
