"""What is left of a year: laws in force with their thread, commentary, courses and seminars, and
the experts who worked for it."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.commentary.models import Entry
from hoseibi.commentary.queries.works import entries_of, out
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import visible_versions
from hoseibi.experts.choices import KNOWN_TO_ALL
from hoseibi.experts.queries import assignments
from hoseibi.printing import Block, Grid, Heading
from hoseibi.projects.models import Project
from hoseibi.projects.queries import projects
from hoseibi.research.models import Need
from hoseibi.research.queries import needs, requests_known
from hoseibi.seminars.choices import RegistrationState
from hoseibi.seminars.queries import events
from hoseibi.training.choices import CourseState, NominationState
from hoseibi.training.queries.courses import courses, prepared
from hoseibi.ui.templatetags.reading import day_words

from .annual_rows import Asked, Told, table
from .known import IN_FORCE


def laws(user: Reader, asked: Asked) -> Told:
    """The texts that came into force in the year, each law and day once, with who asked for what
    led to them as far as it is known."""
    begun = visible_versions(user).filter(
        IN_FORCE, asked.of("language_version__law__country"), asked.within("in_force_from")
    )
    found = begun.select_related("language_version__law__country").defer("findings")
    once: dict[tuple[int, object], LawVersion] = {}
    for one in found.prefetch_related("language_version__law__names").order_by(
        "in_force_from", "language_version__law", "pk"
    ):
        once.setdefault((one.language_version.law_id, one.in_force_from), one)
    threads = _threads(user, {law for law, _day in once})
    rows = [
        (one.language_version.law.title, one.language_version.law.country,
         day_words(one.in_force_from), one.amending_act or _("new"),
         threads.get(one.language_version.law_id, "–"))
        for one in once.values() if one.in_force_from
    ]  # fmt: skip
    head = (_("Law"), _("Country"), _("In force from"), _("Amending law"), _("Thread"))
    facts = ((_("Texts that came into force"), str(len(rows))),)
    return Told(_("Laws that came into force"), table((4, 2, 2.5, 3, 5), head, rows), facts)


def _threads(user: Reader, keys: set[int]) -> dict[int, str]:
    """By law the requests, needs and projects that concern its articles, as the reader knows."""
    known = needs(user).filter(anchors__law__in=keys).order_by()
    pairs = set(known.values_list("anchors__law", "pk"))
    held = Need.objects.in_bulk({need for _law, need in pairs})
    asked = defaultdict(set)
    for need, reference in (
        requests_known(user).filter(needs__in=held).values_list("needs", "reference")
    ):
        asked[need].add(reference)
    about = Q(activities__anchors__law__in=keys) | Q(needs__in=held)
    done: dict[int, set[int]] = defaultdict(set)
    known_projects = {one.pk: one for one in projects(user).filter(about).distinct()}
    through = Project.objects.filter(pk__in=known_projects)
    for law, project in through.filter(activities__anchors__law__in=keys).values_list(
        "activities__anchors__law", "pk"
    ):
        done[law].add(project)
    for need, project in through.filter(needs__in=held).values_list("needs", "pk"):
        for law in (law for law, its in pairs if its == need):
            done[law].add(project)
    told = {}
    for law in keys:
        own = sorted(need for its, need in pairs if its == law)
        references = sorted({one for need in own for one in asked[need]})
        names = [f"N{held[need].number}" for need in own if need in held]
        steps = (", ".join(references), ", ".join(names),
                 "; ".join(str(known_projects[key]) for key in sorted(done[law])))  # fmt: skip
        told[law] = " › ".join(one for one in steps if one) or "–"
    return told


def commentary(user: Reader, asked: Asked) -> Told:
    """How many entries of each commentary were released in the year and stand."""
    found = entries_of(user).filter(
        out(), asked.of("commentary__law__country"), asked.within("release__released_on")
    )
    counted = found.select_related("commentary__law__country").order_by("commentary", "position")
    by: dict[int, list[Entry]] = defaultdict(list)
    for one in counted.prefetch_related("commentary__law__names"):
        by[one.commentary_id].append(one)
    rows = [
        (held[0].commentary, held[0].commentary.law.title, held[0].commentary.law.country,
         len(held))
        for held in by.values()
    ]  # fmt: skip
    head = (_("Commentary"), _("Law"), _("Country"), _("Entries released"))
    facts = ((_("Entries of commentary released"), str(sum(row[3] for row in rows))),)
    return Told(_("Commentary"), table((5, 5, 2, 2), head, rows), facts if rows else ())


def taught(user: Reader, asked: Asked) -> Told:
    """Courses of the year with trainees and certificates, seminars with who came; numbers only of
    what the reader may read whole."""
    known = courses(user).filter(asked.of(), asked.within("begins_on"))
    known = known.exclude(state=CourseState.CANCELLED).order_by("begins_on", "pk")
    chosen = Q(nominations__state=NominationState.SELECTED)
    holds = chosen & Q(
        nominations__certificate__isnull=False, nominations__certificate__withdrawn_on=None
    )
    numbers = {
        key: (people, certificates)
        for key, people, certificates in prepared(user).order_by().annotate(
            people=Count("nominations", filter=chosen, distinct=True),
            certified=Count("nominations", filter=holds, distinct=True),
        ).values_list("pk", "people", "certified")
    }  # fmt: skip
    rows = [
        (one.title, one.country or _("Several countries"),
         f"{day_words(one.begins_on)} – {day_words(one.ends_on)}",
         *numbers.get(one.pk, ("–", "–")))
        for one in known
    ]  # fmt: skip
    head = (_("Course"), _("Country"), _("Days"), _("Trainees"), _("Certificates"))
    held, count = _seminars(user, asked)
    blocks: tuple[Block, ...] = table((5, 2, 4, 1.7, 2), head, rows)
    if held:
        blocks = (*blocks, Heading(_("Seminars and symposia"), 2), *held)
    people = sum(row[3] for row in rows if isinstance(row[3], int))
    facts = ((_("Courses / trainees"), f"{len(rows)} / {people}"),
             (_("Seminars and symposia"), str(count)))  # fmt: skip
    return Told(_("Courses and seminars"), blocks, facts)


def _seminars(user: Reader, asked: Asked) -> tuple[tuple[Grid, ...], int]:
    read = set(circles_where(user, Act.READ))
    found = events(user).filter(
        asked.of("circle__country"), asked.within("begins_at__date"), called_off_at=None
    ).order_by("begins_at", "pk")  # fmt: skip
    place = Q(registrations__state=RegistrationState.CONFIRMED)
    came = Q(registrations__came_at__isnull=False)
    counted = found.annotate(
        places_taken=Count("registrations", filter=place, distinct=True),
        people_came=Count("registrations", filter=came, distinct=True),
    )
    rows = [
        (one.title, one.get_kind_display(), day_words(timezone.localdate(one.begins_at)),
         *((one.places_taken, one.people_came) if one.circle_id in read else ("–", "–")))
        for one in counted
    ]  # fmt: skip
    head = (_("Title"), _("Kind"), _("Day"), _("People registered"), _("Came"))
    return table((6, 2, 3, 1.7, 1.7), head, rows), len(rows)


def experts(user: Reader, asked: Asked) -> Told:
    """Who was sent where in the year."""
    found = assignments(user).filter(
        asked.of(), begins_on__lte=asked.last, ends_on__gte=asked.first, state__in=KNOWN_TO_ALL
    ).order_by("country__code", "begins_on", "pk")  # fmt: skip
    rows = [
        (one.expert or "–", one.role, one.country, one.get_term_display(),
         f"{day_words(one.begins_on)} – {day_words(one.ends_on)}")
        for one in found
    ]  # fmt: skip
    head = (_("Expert"), _("Role"), _("Country"), _("Term"), _("Days"))
    said = ngettext("{count} posting", "{count} postings", len(rows)).format(count=len(rows))
    facts = ((_("Experts"), said),)
    return Told(_("Experts"), table((3, 4, 2, 2, 5), head, rows), facts)
