"""What is done with files: they are kept as they came, and never changed."""

import mimetypes
from pathlib import PurePath

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from . import storage
from .models import StoredFile


class TooLarge(Refusal):
    message = _("This file is too large. Split it, or ask for the limit to be raised.")


class EmptyFile(Refusal):
    message = _("This file is empty. Choose the file that holds the text.")


@transaction.atomic
def store(
    content: bytes, name: str, *, by: User | None, origin: str = "", rights: str = ""
) -> StoredFile:
    """Keep the bytes of a file; the same bytes again are the same file."""
    if not content:
        raise EmptyFile
    if len(content) > settings.LARGEST_FILE:
        raise TooLarge
    name = PurePath(name.replace("\\", "/")).name[:255] or "text.txt"
    stored, _new = StoredFile.objects.get_or_create(
        fingerprint=storage.keep(content),
        defaults={
            "name": name,
            "media_type": mimetypes.guess_type(name)[0] or "application/octet-stream",
            "size": len(content),
            "origin": origin[:500],
            "rights": rights,
            "uploaded_by": by,
            "uploaded_at": timezone.now(),
        },
    )
    return stored
