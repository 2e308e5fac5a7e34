"""The office whose symposium opens for registration, and what came of it."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from django.utils import timezone  # noqa: E402

from hoseibi.accounts.actions import Opening, Place, give_seat, open_circle  # noqa: E402
from hoseibi.accounts.choices import Role, Side  # noqa: E402
from hoseibi.accounts.models import User  # noqa: E402
from hoseibi.letters.models import Letter  # noqa: E402
from hoseibi.partners.actions import country, person  # noqa: E402
from hoseibi.seminars import actions  # noqa: E402
from hoseibi.seminars.models import Event  # noqa: E402
from hoseibi.web.database import bring_up  # noqa: E402

SHARES = {"Judges": 90, "Lawyers": 60, "Public": 80}
PLACES = 200


def main(told: Path) -> None:
    """An announced event that is open, with its groups; their keys are written down."""
    bring_up()
    officer = User.objects.create_user(username="officer", email="o@example.org", role=Role.OFFICER)
    officer.person = person("Officer")
    officer.save()
    circle = open_circle(officer, Opening({"en": "Symposium"}, country=country("xl")))
    give_seat(officer, circle, Place(officer.person, Role.OFFICER, Side.HOME))
    officer = User.objects.get(pk=officer.pk)
    begins = timezone.now() + timedelta(days=30)
    planning = actions.Planning(
        titles={"en": "Symposium"},
        begins_at=begins,
        ends_at=begins + timedelta(hours=6),
        capacity=PLACES,
        slug="symposium",
        notices={"en": "Kept for this event alone."},
        languages=("en",),
        opens_at=timezone.now(),
    )
    event = actions.plan(officer, circle, planning)
    quotas = [
        actions.set_quota(officer, event, actions.Share({"en": name}, seats)).pk
        for name, seats in SHARES.items()
    ]
    actions.announce(officer, event)
    told.write_text(json.dumps(quotas))


def counted(heard: Path) -> None:
    """How many registered, of which state, in which group, and how many letters there are."""
    event = Event.objects.get(slug="symposium")
    rows = list(event.registrations.values_list("number", "state", "quota__seats"))
    placed = Counter(seats for _number, state, seats in rows if state == "confirmed")
    found = {
        "registered": len(rows),
        "numbers": sorted(number for number, *_rest in rows) == list(range(1, len(rows) + 1)),
        "states": Counter(state for _number, state, _seats in rows),
        "placed": [[seats, count] for seats, count in sorted(placed.items())],
        "letters": Letter.objects.count(),
    }
    heard.write_text(json.dumps(found))
