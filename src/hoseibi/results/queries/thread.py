"""The thread: from who asked, over what was found and done, to an article in force, what explains
and teaches it, and what was reached; and back from an article to who asked.

Each step is asked for as somebody may see it. What hangs on what is read in as many questions as
there are kinds of steps, whatever their number.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Min, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, rights_of
from hoseibi.accounts.queries import circles_inside
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.commentary.queries.works import of_anchor
from hoseibi.corpus.models import Anchor, Law, LawVersion
from hoseibi.corpus.queries import held_on
from hoseibi.drafting.queries import drafts
from hoseibi.intake.models import Request
from hoseibi.meetings.queries import decisions
from hoseibi.projects.choices import ActualState
from hoseibi.projects.models import Activity, Actual, Indicator, Project
from hoseibi.research.models import Need
from hoseibi.research.queries import anchors_known, needs, projects_known, requests_known
from hoseibi.seminars.models import Event, ProgrammeItem
from hoseibi.seminars.queries import events
from hoseibi.training.models import Course, Session
from hoseibi.training.queries.courses import courses

from .known import IN_FORCE

STAGES = {
    "asked": gettext_lazy("Asked"),
    "found": gettext_lazy("Found and needed"),
    "done": gettext_lazy("Done"),
    "decided": gettext_lazy("Decided"),
    "written": gettext_lazy("Written"),
    "explained": gettext_lazy("Explained and taught"),
    "reached": gettext_lazy("Reached"),
}
"""The stages of the thread, in their order."""


class Knot(NamedTuple):
    """A step: at which stage, what it is called, where it is found, when, and more about it."""

    stage: str
    key: str
    title: str
    url: str
    on: date | None = None
    note: str = ""


class Thread(NamedTuple):
    """Steps in the order of their stages, which hang on which (by their places), and the one from
    which one began."""

    knots: tuple[Knot, ...]
    ties: tuple[tuple[int, int], ...]
    begun: str

    def at(self, stage: str) -> list[Knot]:
        return [one for one in self.knots if one.stage == stage]


class _Weaver:
    """Collects steps once each, and what hangs on what."""

    def __init__(self, user: Reader) -> None:
        self.user = user
        self.knots: dict[str, Knot] = {}
        self.ties: dict[tuple[str, str], None] = {}

    def add(self, knot: Knot) -> None:
        self.knots.setdefault(knot.key, knot)

    def tie(self, first: str, second: str) -> None:
        self.ties[first, second] = None

    def woven(self, begun: str) -> Thread:
        order = {stage: place for place, stage in enumerate(STAGES)}
        held = sorted(
            self.knots.values(), key=lambda one: (order[one.stage], one.on or date.max, one.title)
        )
        places = {one.key: place for place, one in enumerate(held)}
        ties = sorted((places[a], places[b]) for a, b in self.ties if a in places and b in places)
        return Thread(tuple(held), tuple(ties), begun)


def thread_of_request(user: Reader, request: Request) -> Thread:
    """All that came of a request."""
    weaver = _Weaver(user)
    own = needs(user).filter(Q(requests=request) | Q(projects__request=request)).distinct()
    answered = Q(request=request) | Q(needs__in=own.values("pk"))
    _weave(weaver, list(projects_known(user).filter(answered).distinct()), _needs(own))
    _add_requests(weaver, requests_known(user).filter(pk=request.pk))
    return weaver.woven(f"request {request.pk}")


def thread_of_project(user: Reader, project: Project) -> Thread:
    """What led to a project, and all that came of it."""
    asked = (rights_of(user), get_language(), project.pk)
    return counted_once(_threads, asked, lambda: _of_project(user, project))


_threads: Counted[Thread] = Counted(most=64)


def _of_project(user: Reader, project: Project) -> Thread:
    weaver = _Weaver(user)
    _weave(weaver, [project], _needs(needs(user).filter(projects=project)))
    return weaver.woven(f"project {project.pk}")


def thread_of_article(user: Reader, anchor: Anchor) -> Thread:
    """Who asked for an article, what was done and decided on it, what explains and teaches it."""
    weaver = _Weaver(user)
    own = _needs(needs(user).filter(anchors=anchor))
    known = projects_known(user)
    acts = _acts(Activity.objects.filter(_of(anchor), project__in=known, left_on=None).distinct())
    taught = _courses(courses(user).filter(sessions__anchors=anchor).distinct())
    spoken = _events(events(user).filter(programme__anchors=anchor).distinct())
    of_acts = {one.project_id for one in acts}
    of_courses = {one.activity.project_id for one in taught if one.activity}
    about = Q(pk__in=of_acts | of_courses) | Q(needs__in=[one.pk for one in own])
    found = list(known.filter(about).distinct())
    _add_projects(weaver, found)
    _add_needs(weaver, own)
    _add_acts(weaver, acts)
    _add_articles(weaver, [anchor])
    _add_decisions(weaver, [anchor], None)
    _add_drafts(weaver, drafts(user).filter(units__anchor=anchor).distinct(), [anchor])
    _add_commentary(weaver, [anchor])
    _add_courses(weaver, taught, [anchor])
    _add_events(weaver, spoken, [anchor])
    return weaver.woven(f"article {anchor.pk}")


def _of(anchor: Anchor) -> Q:
    return Q(anchors=anchor)


# Of needs, activities, courses and events only what is told here is read: some have pages of words.


def _needs(found: QuerySet[Need]) -> list[Need]:
    return list(found.select_related(None).only("number", "title", "entered_on", "state"))


def _acts(found: QuerySet[Activity]) -> list[Activity]:
    return list(found.only("project", "number", "title", "planned_from"))


def _courses(found: QuerySet[Course]) -> list[Course]:
    related = found.select_related(None).select_related("activity")
    return list(related.only("slug", "title", "begins_on", "activity__project"))


def _events(found: QuerySet[Event]) -> list[Event]:
    related = found.select_related(None).select_related("activity")
    return list(related.only("slug", "kind", "title", "begins_at", "activity__project"))


def _weave(weaver: _Weaver, projects: list[Project], own: list[Need]) -> None:
    """Everything around some projects and needs."""
    user = weaver.user
    inside = circles_inside([one.circle_id for one in projects])
    circles = {circle for of in inside.values() for circle in of}
    # By the keys of activities: a database that is asked by project looks through all courses.
    of_them = Activity.objects.filter(project__in=projects).order_by()
    every = list(of_them.values_list("pk", flat=True))
    taught = _courses(courses(user).filter(activity__in=every))
    spoken = _events(events(user).filter(activity__in=every))
    explained = Anchor.objects.filter(commentaries__entry__commentary__circle__in=circles)
    named = Need.anchors.through.objects.filter(need__in=own).values_list("anchor")
    about = named.union(
        Activity.anchors.through.objects.filter(
            activity__project__in=projects, activity__left_on=None
        ).values_list("anchor"),
        Session.anchors.through.objects.filter(session__course__in=taught).values_list("anchor"),
        ProgrammeItem.anchors.through.objects.filter(
            programmeitem__event__in=spoken
        ).values_list("anchor"),
        explained.order_by().values_list("pk"),
    )  # fmt: skip
    anchors = list(anchors_known(user).filter(pk__in=[key for (key,) in about]))
    _add_projects(weaver, projects)
    _add_needs(weaver, own)
    naming = Activity.objects.filter(project__in=projects, left_on=None, anchors__isnull=False)
    _add_acts(weaver, _acts(naming.distinct()))
    _add_articles(weaver, anchors)
    _add_decisions(weaver, anchors, circles)
    _add_drafts(weaver, drafts(user).filter(circle__in=circles), anchors)
    _add_commentary(weaver, anchors)
    _add_courses(weaver, taught, anchors)
    _add_events(weaver, spoken, anchors)
    _add_reached(weaver, projects)


def _add_requests(weaver: _Weaver, found: QuerySet[Request]) -> None:
    for one in found:
        url = reverse("intake:request", args=(one.reference,))
        weaver.add(Knot("asked", f"request {one.pk}", str(one.title), url, one.entered_on,
                        one.reference))  # fmt: skip


def _add_needs(weaver: _Weaver, own: list[Need]) -> None:
    """Needs, who asked for them, and the projects and articles that meet them."""
    keys = [one.pk for one in own]
    for one in own:
        url = reverse("research:need", args=(one.pk,))
        note = str(one.get_state_display())
        weaver.add(Knot("found", f"need {one.pk}", str(one), url, one.entered_on, note))
    asked = requests_known(weaver.user).filter(needs__in=keys).distinct()
    _add_requests(weaver, asked)
    _tie_all(weaver, Need.requests.through, ("request", "need"), keys)
    _tie_all(weaver, Need.projects.through, ("need", "project"), keys)
    _tie_all(weaver, Need.anchors.through, ("need", "anchor"), keys)


def _tie_all(weaver: _Weaver, through: Any, ends: tuple[str, str], needed: Iterable[int]) -> None:
    """What hangs on needs; an anchor is an article here."""
    rows = through.objects.filter(need__in=list(needed)).values_list(*ends)
    names = tuple("article" if one == "anchor" else one for one in ends)
    for first, second in rows:
        weaver.tie(f"{names[0]} {first}", f"{names[1]} {second}")


def _add_projects(weaver: _Weaver, projects: list[Project]) -> None:
    asked = [one.request_id for one in projects if one.request_id]
    _add_requests(weaver, requests_known(weaver.user).filter(pk__in=asked))
    for one in projects:
        url = reverse("projects:project", args=(one.slug,))
        note = str(one.get_stage_display())
        weaver.add(Knot("done", f"project {one.pk}", str(one), url, one.planned_from, note))
        if one.request_id:
            weaver.tie(f"request {one.request_id}", f"project {one.pk}")


def _add_acts(weaver: _Weaver, acts: list[Activity]) -> None:
    """Activities that name articles; the others are told by their project."""
    through = Activity.anchors.through.objects.filter(activity__in=acts)
    named: dict[int, list[int]] = {}
    for act, anchor in through.values_list("activity", "anchor"):
        named.setdefault(act, []).append(anchor)
    for one in acts:
        if one.pk not in named:
            continue
        url = reverse("projects:activity", args=(one.pk,))
        weaver.add(Knot("done", f"activity {one.pk}", str(one), url, one.planned_from))
        weaver.tie(f"project {one.project_id}", f"activity {one.pk}")
        for anchor in named[one.pk]:
            weaver.tie(f"activity {one.pk}", f"article {anchor}")


def _add_articles(weaver: _Weaver, anchors: list[Anchor]) -> None:
    """Articles, with the day since which their law holds as it does."""
    if not anchors:
        return
    laws = {one.law_id for one in anchors}
    among = IN_FORCE & Q(language_version__law__in=laws)
    held = held_on(weaver.user, timezone.localdate(), among)
    of_them = LawVersion.objects.filter(pk__in=held).order_by()
    since = dict(of_them.values_list("language_version__law").annotate(Min("in_force_from")))
    for one in anchors:
        url = reverse("corpus:article", args=(one.law.slug, one.address)) if one.address else ""
        note = _("in force") if one.law_id in since else ""
        title = f"{one.law.title} {one}"
        weaver.add(Knot("written", f"article {one.pk}", title, url, since.get(one.law_id), note))


def _add_decisions(weaver: _Weaver, anchors: list[Anchor], circles: set[int] | None) -> None:
    if not anchors:
        return
    found = decisions(weaver.user).filter(anchors__in=anchors)
    if circles is not None:
        found = found.filter(circle__in=circles)
    keys = {one.pk for one in anchors}
    for one in found.distinct():
        meeting = one.item.meeting if one.item else None
        url = reverse("meetings:meeting", args=(meeting.pk,)) if meeting else ""
        note = str(one.get_outcome_display())
        weaver.add(Knot("decided", f"decision {one.pk}", str(one), url, one.decided_on, note))
        for anchor in one.anchors.all():
            if anchor.pk in keys:
                weaver.tie(f"decision {one.pk}", f"article {anchor.pk}")


def _add_drafts(weaver: _Weaver, found: QuerySet[Any], anchors: list[Anchor]) -> None:
    """Drafts, with the articles that they write."""
    held, note = list(found.values_list("pk", "slug", "name", "begun_at")), _("draft")
    for key, slug, name, begun in held:
        url = reverse("drafting:draft", args=(slug,))
        weaver.add(Knot("written", f"draft {key}", str(name), url, timezone.localdate(begun), note))
    if not anchors:
        return
    rows = drafts(weaver.user).filter(pk__in=[one[0] for one in held], units__anchor__in=anchors)
    for draft, anchor in rows.order_by().values_list("pk", "units__anchor").distinct():
        weaver.tie(f"draft {draft}", f"article {anchor}")


def _add_commentary(weaver: _Weaver, anchors: list[Anchor]) -> None:
    """What explains the articles, as far as it was released or is written in a circle of theirs."""
    keys = {one.pk for one in anchors}
    for one in of_anchor(weaver.user, anchors) if anchors else ():
        url = reverse("commentary:entry", args=(one.commentary.slug, one.place))
        named = [each.anchor for each in one.articles.all()]
        title = f"{one.commentary} · {named[0] if named else one.place}"
        day = timezone.localdate(one.changed_at)
        weaver.add(Knot("explained", f"entry {one.pk}", title, url, day, _("commentary")))
        for anchor in named:
            if anchor.pk in keys:
                weaver.tie(f"article {anchor.pk}", f"entry {one.pk}")


def _add_courses(weaver: _Weaver, held: list[Course], anchors: list[Anchor]) -> None:
    for one in held:
        url = reverse("training:course", args=(one.slug,))
        weaver.add(Knot("explained", f"course {one.pk}", str(one.title), url, one.begins_on,
                        _("course")))  # fmt: skip
        if one.activity:
            weaver.tie(f"project {one.activity.project_id}", f"course {one.pk}")
    if not anchors:
        return
    rows = courses(weaver.user).filter(pk__in=[one.pk for one in held])
    rows = rows.filter(sessions__anchors__in=anchors).order_by()
    for course, anchor in rows.values_list("pk", "sessions__anchors").distinct():
        weaver.tie(f"article {anchor}", f"course {course}")


def _add_events(weaver: _Weaver, held: list[Event], anchors: list[Anchor]) -> None:
    for one in held:
        url = reverse("seminars:event", args=(one.slug,))
        day = timezone.localdate(one.begins_at)
        weaver.add(Knot("explained", f"event {one.pk}", str(one.title), url, day,
                        str(one.get_kind_display())))  # fmt: skip
        if one.activity:
            weaver.tie(f"project {one.activity.project_id}", f"event {one.pk}")
    if not anchors:
        return
    rows = events(weaver.user).filter(pk__in=[one.pk for one in held])
    rows = rows.filter(programme__anchors__in=anchors).order_by()
    for event, anchor in rows.values_list("pk", "programme__anchors").distinct():
        weaver.tie(f"article {anchor}", f"event {event}")


def _add_reached(weaver: _Weaver, projects: list[Project]) -> None:
    """Indicators with what was approved last."""
    own = Indicator.objects.filter(project__in=projects, left_on=None)
    own = own.only("project", "code", "title", "unit")
    counted = Actual.objects.filter(indicator__in=own, state=ActualState.APPROVED)
    ordered = counted.order_by("period__ends_on", "number")
    said = ordered.values_list("indicator", "value", "words", "period__ends_on")
    told = {key: rest for key, *rest in said}
    for one in own:
        if one.pk not in told:
            continue
        number, words, ends_on = told[one.pk]
        value = "" if number is None else f"{number.normalize():f} {one.unit}".strip()
        url = reverse("projects:indicator", args=(one.pk,))
        weaver.add(Knot("reached", f"indicator {one.pk}", str(one), url, ends_on,
                        value or str(words)))  # fmt: skip
        weaver.tie(f"project {one.project_id}", f"indicator {one.pk}")


def anchor_at(user: Reader, law: Law, address: str) -> Anchor | None:
    """The article of a law at an address, where somebody spoke of it."""
    return anchors_known(user).filter(law=law, address=address).first()


def project_known(user: Reader, slug: str) -> Project | None:
    """A project by its name in addresses, as far as somebody may know of it."""
    return projects_known(user).select_related(None).filter(slug=slug).first()


def request_known(user: Reader, reference: str) -> Request | None:
    """A request by its number, as far as somebody may know of it."""
    return requests_known(user).filter(reference=reference).first()
