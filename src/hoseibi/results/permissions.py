"""Who asks on the public site: always a stranger, whoever signs in, so that what is shown there can
be shown to everybody and be kept for everybody."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

STRANGER = AnonymousUser()
"""Who may see what was released, published or announced, and nothing else."""
