"""Where the bytes are: one file per fingerprint, in a folder named by its first two characters."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from django.conf import settings


def fingerprint_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def path_of(fingerprint: str) -> Path:
    """Where the bytes with a fingerprint are or will be."""
    return Path(settings.LIBRARY_ROOT) / fingerprint[:2] / fingerprint


def keep(content: bytes) -> str:
    """Write bytes where their fingerprint says, all or nothing; the fingerprint."""
    fingerprint = fingerprint_of(content)
    path = path_of(fingerprint)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A reader never meets half a file: it gets its name when it is whole.
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        os.replace(file.name, path)
    return fingerprint
