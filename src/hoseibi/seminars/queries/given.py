"""Papers of an event: those that everybody may read, those of who speaks, and all of them."""

from __future__ import annotations

import hmac

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, is_signed_in
from hoseibi.partners.models import Person
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import own_name

from ..choices import Publishing
from ..models import Event, Paper, Speech
from .events import events
from .keys import key_of


def known_papers(user: Reader, event: Event) -> QuerySet[Paper]:
    """The papers of an event that somebody may know of, in the order of its programme: those of
    which something may be published, and all of them for who reads in its circle."""
    known = Q(event__in=events(user).order_by()) & ~Q(publishing=Publishing.NOTHING)
    own = Q(event__circle__in=circles_where(user, Act.READ))
    found = Paper.objects.filter(known | own, event=event)
    related = found.select_related("event__circle", "item", "file", "given_by")
    in_order = (F("item__position").asc(nulls_last=True), "position", "pk")
    return related.order_by(*in_order)


def published_papers(user: Reader, event: Event) -> QuerySet[Paper]:
    """Those of which something may be published, for who may know of the event."""
    return known_papers(user, event).exclude(publishing=Publishing.NOTHING)


def paper(user: Reader, event: Event, key: int) -> Paper | None:
    """One paper, for who arranges the event."""
    own = Q(event__circle__in=circles_where(user, Act.MINUTE))
    return known_papers(user, event).filter(own, pk=key).first()


def file_of(user: Reader, event: Event, key: int, speaker: Person | None) -> Paper | None:
    """A paper whose file somebody may have: everybody where it may be published, who reads in the
    circle, and who gave it."""
    whole = Q(event__in=events(user).order_by(), publishing=Publishing.WHOLE)
    own = Q(event__circle__in=circles_where(user, Act.READ))
    found = Paper.objects.filter(event=event, pk=key, file__isnull=False)
    theirs = Q(given_by=speaker) if speaker else Q(pk__in=())
    return found.filter(whole | own | theirs).select_related("file", "event").first()


def papers_of(user: Reader, event: Event, speaker: Person) -> list[Paper]:
    """What somebody who speaks gave for an event. Who asks was let in as that person."""
    found = Paper.objects.filter(event=event, given_by=speaker)
    return list(found.select_related("event__circle", "item", "file").order_by("position"))


def people_who_speak(user: Reader, event: Event) -> list[Person]:
    """Who stands on the programme, for who plans for the circle."""
    own = Speech.objects.filter(
        item__event=event, item__event__circle__in=circles_where(user, Act.PLAN)
    )
    found = Person.objects.filter(pk__in=own.values("person")).select_related("organ")
    return list(found.order_by("name", "pk"))


def speaks_here(user: Reader, event: Event) -> Person | None:
    """Who signed in, where they stand on the programme."""
    if not is_signed_in(user) or user.person_id is None:
        return None
    found = Speech.objects.filter(item__event=event, person=user.person_id)
    one = found.select_related("person").first()
    return one.person if one else None


def speaker_key(event: Event, person: Person) -> str:
    """The key by which somebody who speaks gives papers; it is reckoned and kept nowhere."""
    return key_of("speaker", f"{event.series}:{person.pk}")


def speaker_by_key(event: Event, key: str) -> Person | None:
    """Who speaks in an event and has the link with a key."""
    speaking = Speech.objects.filter(item__event=event).select_related("person")
    people = {one.person_id: one.person for one in speaking}
    for one in people.values():
        if hmac.compare_digest(speaker_key(event, one).encode(), key.encode("utf-8", "replace")):
            return one
    return None


def papers_table(user: Reader, event: Event) -> Table:
    """The papers that somebody may know of."""
    head = [
        *(_("Number"), _("Item of the programme"), _("Kind"), _("Title"), _("Authors")),
        *(_("Language"), _("Summary"), _("File"), _("What may be published"), _("Allowed on")),
        _("Rights"),
    ]
    rows = [
        [
            *(number, str(one.item or ""), str(one.get_kind_display()), str(one.title)),
            *(one.authors, own_name(one.language), str(one.summary or "")),
            *(one.file.name if one.file else "", str(one.get_publishing_display())),
            *(one.allowed_on, one.rights),
        ]
        for number, one in enumerate(known_papers(user, event), 1)
    ]
    return Table(head, rows)
