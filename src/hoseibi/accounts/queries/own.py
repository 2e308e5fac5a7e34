"""What the page of one's own organ shows: each application adds its panel in `apps.ready()`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from hoseibi.partners.models import Country, Organ, Person

from ..models import Seat, User
from ..permissions import Reader, may_keep, organs_of, rights_of
from .journal import journal_states
from .kept import Counted, counted_once
from .people import visible_circles
from .reading import PERSONS, note_read


class Line(NamedTuple):
    """One thing on the page: what it is called and where it leads, what else there is to say of
    it, where it stands (`look` is the name of that state in styles), how far it is in per cent,
    and what belongs under it."""

    title: str
    path: str = ""
    notes: tuple[str, ...] = ()
    state: str = ""
    look: str = ""
    reached: int | None = None
    under: tuple[Section, ...] = ()


class Section(NamedTuple):
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


class Shown(NamedTuple):
    """What a panel shows: its lines, what it says when there are none, the ways on from it, and of
    how many the lines are the first, where they are not all."""

    lines: tuple[Line, ...]
    empty: str
    ways: tuple[tuple[str, str], ...] = ()
    total: int = 0


class Panel(NamedTuple):
    """A part of the page of one's own organ. `ask` gets who asks and answers within what they may
    see, in words of the language that is active; None where nothing of it concerns them. One that
    `lasts` is asked for once while nothing is done to the records that it shows: none of them
    changes without a line in the journal, as words do that are written together, and it shows
    nothing that hangs on the minute, as what is to come and what is over."""

    code: str
    label: Any
    ask: Callable[[Any], Shown | None]
    place: int
    lasts: bool = False


PANELS: list[Panel] = []
"""The parts of the page; those of a lower place stand first."""


def panels(user: Reader) -> list[tuple[Panel, Shown]]:
    """The parts of the page that concern somebody, each with what it shows."""
    states = journal_states()

    def asked(panel: Panel) -> Shown | None:
        if not panel.lasts:
            return panel.ask(user)
        wanted = (rights_of(user), get_language(), panel.code)
        return counted_once(_lasting, wanted, lambda: panel.ask(user), states)

    ordered = sorted(PANELS, key=lambda one: one.place)
    return [(one, shown) for one in ordered if (shown := asked(one)) is not None]


_lasting: Counted[Shown | None] = Counted(most=1024)


def own_organ(user: Reader) -> Organ | None:
    """The organ that somebody is of; asked once a request."""
    # Asked for once a request: whatever is made of it hangs on it.
    note_read(("partners", PERSONS))
    person = getattr(user, "person", None)
    if person is None or person.organ_id not in organs_of(user):
        return None
    known: Organ | None = getattr(person, "_own_organ", None)
    if known is None:
        known = Organ.objects.select_related("country", "parent").get(pk=person.organ_id)
        person._own_organ = known
    return known


def country_of(user: Reader) -> Country | None:
    """The country of somebody's organ."""
    organ = own_organ(user)
    return organ.country if organ else None


def own_people(user: Reader) -> QuerySet[Person]:
    """The people of somebody's organ and its parts who have not left."""
    own = Person.objects.filter(Person.staying(timezone.localdate()), organ__in=organs_of(user))
    return own.select_related("organ", "user")


def keepable_organs(user: Reader) -> list[Organ]:
    """The organs whose names, contact data and people somebody keeps up to date."""
    own = Organ.objects.filter(pk__in=organs_of(user)).select_related("country", "parent")
    return [one for one in own if may_keep(user, one)]


def kept_organ(user: Reader, key: int) -> Organ | None:
    """One organ that somebody keeps up to date."""
    return next((one for one in keepable_organs(user) if one.pk == key), None)


def kept_person(user: Reader, key: int) -> Person | None:
    """Somebody of an organ that the reader keeps up to date."""
    found = own_people(user).select_related("organ__country").filter(pk=key).first()
    return found if found is not None and may_keep(user, found.organ) else None


class OwnPeople(NamedTuple):
    """A page of one's own people."""

    lines: tuple[Line, ...]
    total: int
    page: int
    pages: int


def people_found(user: Reader, words: str = "", page: int | str = 1, size: int = 50) -> OwnPeople:
    """The people of one's own organ whose names have these words, and which seats they have in
    circles that the reader knows of."""
    organ = own_organ(user)
    if organ is None:
        return OwnPeople((), 0, 1, 1)
    named = Q(name__icontains=words) | Q(own_name__icontains=words) if words else Q()
    held = Seat.objects.filter(Seat.held(timezone.localdate()), circle__in=visible_circles(user))
    seats = Prefetch("seats", held.select_related("circle"), to_attr="held_seats")
    # Of many people one asks for their organs together, and of accounts that there are any.
    people = own_people(user).filter(named).select_related(None).prefetch_related("organ", seats)
    known = people.annotate(signs_in=Exists(User.objects.filter(person=OuterRef("pk"))))
    shown = Paginator(known, size).get_page(page)
    keeps = may_keep(user, organ)
    lines = tuple(_person(one, organ, keeps) for one in shown)
    return OwnPeople(lines, shown.paginator.count, shown.number, shown.paginator.num_pages)


def people_panel(user: Reader) -> Shown | None:
    """The first of one's own people, with the way to all of them where there are more."""
    organ = own_organ(user)
    if organ is None:
        return None
    found = people_found(user, size=FIRST)
    enter = ((_("Enter somebody"), reverse("enter-own", args=(organ.pk,))),)
    ways = enter if may_keep(user, organ) else ()
    if found.pages > 1:
        ways = ((_("Show all"), reverse("own-people")), *ways)
    return Shown(found.lines, _("Nobody of your organ is entered yet."), ways, found.total)


FIRST = 12
"""So many people are shown among everything else."""


def _person(person: Person, organ: Organ, keeps: bool) -> Line:
    seats = tuple(f"{one.get_role_display()}: {one.circle}" for one in person.held_seats)
    account = () if person.signs_in else (_("no account"),)
    post = str(person.post) if person.post else ""
    of = str(person.organ) if person.organ_id != organ.pk else ""
    said = tuple(note for note in (person.own_name, post, of) if note)
    email = (person.email,) if keeps and person.email else ()
    path = reverse("change-own", args=(person.pk,)) if keeps else ""
    return Line(person.name, path, (*said, *email, *seats, *account))


PEOPLE = Panel(
    "people", gettext_lazy("Our people, and who may do what"), people_panel, 90, lasts=True
)
