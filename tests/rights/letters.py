"""Letters in the circle of which the table of addresses speaks."""

from __future__ import annotations

from typing import Any

from tests import factories

from hoseibi.accounts.models import Circle
from hoseibi.letters import actions as letters
from hoseibi.letters.queries import KINDS, Matter, key_of
from hoseibi.letters.queries.leaving import fingerprint


def put_letters(made: Any, circle: Circle) -> None:
    """A reminder about the circle, with a file, and a letter about no circle."""
    matter = Matter("round 1", "week", "Torts", "/studies/", circle=circle.pk)
    more = letters.More("rounds", about=(("rounds", matter),), files=(factories.stored(),))
    to = factories.reader()
    about = letters.write(None, to, "Torts", "One question is open.", more)
    key = key_of(about)
    type(about).objects.filter(pk=about.pk).update(key_fingerprint=fingerprint(key))
    nobodys = letters.write(None, to, "Welcome", "To the seminar.")
    for name in ("letter", "reword", "let-go", "hold", "discard"):
        made.places[f"letters:{name}"] = (about.pk,)
    made.places |= {"letters:off": (key,), "letters:letter nobodys": (nobodys.pk,)}
    made.places["letters:attachment"] = (about.pk, about.attachments.get().pk)
    made.sent |= {
        "letters:reword": {"subject": "Torts", "text": "Two.", "seen": "0"},
        "letters:discard": {"reason": "It is late."},
        "letters:own": {kind.code: "weekly" for kind in KINDS},
    }
