"""What is asked about tokens; nothing here writes."""

import hashlib

from django.utils import timezone

from hoseibi.accounts.permissions import Reader

from ..models import Token


def fingerprint_of(key: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def token_of(key: str) -> Token | None:
    """The token with this key and its owner, while it opens anything."""
    found = Token.objects.select_related("owner").filter(fingerprint=fingerprint_of(key)).first()
    if found is None or not found.opens(timezone.now()) or not found.owner.is_active:
        return None
    return found


def tokens(user: Reader) -> list[Token]:
    """Somebody's own tokens: those that open something first, then the newest."""
    now = timezone.now()
    own = Token.objects.filter(owner=user.pk)
    return sorted(own, key=lambda each: (not each.opens(now), -each.made_at.timestamp()))


def token(user: Reader, key: int) -> Token | None:
    """One of somebody's own tokens."""
    return Token.objects.filter(owner=user.pk, pk=key).first()
