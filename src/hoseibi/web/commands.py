"""The commands that need a database; `hoseibi` hands over to `run`, and loads Django only then."""

import os
from importlib import import_module

import django


def run(arguments: list[str]) -> None:
    """Run a command: its name, then what was typed after it. Leaves by SystemExit."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")
    django.setup()
    # Only now: what stands there needs the settings.
    import_module("hoseibi.web.console").main(arguments)
