"""Styles, scripts and pictures gathered under names that carry their fingerprint."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage


class Fingerprinted(CompressedManifestStaticFilesStorage):
    """Names with fingerprints also where one script of ours imports another, so that a browser
    keeps both for good. (Django's own pattern trips over scripts that others ship.)"""

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        (
            "ui/js/*.js",
            (
                (r"""(?P<matched>from\s*["'](?P<url>\./[^"']+)["'])""", 'from "%(url)s"'),
                (r"""(?P<matched>import\s*["'](?P<url>\./[^"']+)["'])""", 'import "%(url)s"'),
            ),
        ),
    )


def gather() -> bool:
    """Gather the static files for the server, unless they are as they were; whether it did."""
    stamp = Path(settings.STATIC_ROOT) / ".gathered"
    state = _state()
    if settings.DEBUG or (stamp.exists() and stamp.read_text() == state):
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0, skip_checks=True)
    stamp.write_text(state)
    return True


def _state() -> str:
    """A fingerprint of which files there are, how large, and how old."""
    marks = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            found = Path(storage.path(path)).stat()
            marks.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return marks.hexdigest()
