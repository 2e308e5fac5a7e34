"""The commands that need a database; `hoseibi` hands over to `run`, and loads Django only then."""

import os
from importlib import import_module

import django


def run(arguments: list[str]) -> None:
    """Run a command: its name, then what was typed after it. Leaves by SystemExit."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")
    if arguments[:1] == ["demo"]:
        # An invented world writes to nobody: its letters become files, so that they can be seen.
        os.environ.setdefault("MAIL_URL", "folder:")
    django.setup()
    # Only now: what stands there needs the settings.
    import_module("hoseibi.web.console").main(arguments)
