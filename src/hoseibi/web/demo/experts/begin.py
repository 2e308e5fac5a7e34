"""How the experts of the invented world come onto the roster and are sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.experts import actions
from hoseibi.experts.actions import Answering, Choosing, Terms
from hoseibi.experts.models import Assignment, Expert
from hoseibi.partners import actions as partners
from hoseibi.partners.models import Organ, Person
from hoseibi.projects.models import Project

from . import posts, records
from .people import ORGANS, ROSTER, Listed

COMMAND = Origin.COMMAND


def send_experts(by: User) -> None:
    """The roster and the posts of the story; nothing when they are there already."""
    if Expert.objects.exists():
        return
    experts = {one.name: _listed(by, one) for one in ROSTER}
    made: dict[str, Assignment] = {}
    for told in posts.POSTS:
        project = Project.objects.filter(slug=told.project).first()
        if project is not None:
            made[told.key] = _sent(by, told, project, experts, made)
    sought = made.get("judge 3")
    if sought is not None:
        _refused(by, sought, experts["Mio Asagiri"])
    records.report_and_hand_over(by, made)


def _listed(by: User, one: Listed) -> Expert:
    """Somebody on the roster, who consents if they do."""
    kind, names = ORGANS[one.organ]
    organ = partners.organ(partners.country("xh"), names, kind)
    who = partners.person(one.name, organ)
    Person.objects.filter(pk=who.pk, own_name="").update(own_name=one.own_name)
    who.refresh_from_db()
    made = actions.enter_expert(by, who, origin=COMMAND)
    actions.describe_expert(by, made, one.about, one.known(), origin=COMMAND)
    if one.consents:
        until = None if one.consents is True else one.consents
        actions.consent(by, made, until, origin=COMMAND)
    for days in one.days:
        actions.enter_period(by, made, days, origin=COMMAND)
    return made


def _sent(
    by: User,
    told: posts.Told,
    project: Project,
    experts: dict[str, Expert],
    made: dict[str, Assignment],
) -> Assignment:
    """A post from the search to where it stands in the story."""
    before = told.begins_on - timedelta(days=150)
    post = actions.seek(by, _terms(told, project, made), before, origin=COMMAND)
    if not told.who:
        return post
    asked_at = datetime(before.year, before.month, before.day, 1, 0, tzinfo=UTC)
    asked_at += timedelta(days=30)
    choosing = Choosing(told.why, despite=True, at=asked_at)
    actions.choose(by, post, experts[told.who], choosing, origin=COMMAND)
    agreed = Answering(True, on=(asked_at + timedelta(days=12)).date())
    actions.answer(by, post, agreed, origin=COMMAND)
    actions.set_out(by, post, told.begins_on, origin=COMMAND)
    # Only the second rotation is still there in the story.
    if told.key not in ("judge 2", "attorney 2"):
        actions.end(by, post, told.ends_on, origin=COMMAND)
    return post


def _terms(told: posts.Told, project: Project, made: dict[str, Assignment]) -> Terms:
    kind = told.key.split()[0]
    organ = Organ.objects.filter(country=project.country, name__contains=told.organ).first()
    background = posts.INSOLVENCY if kind == "adviser" else posts.BACKGROUND
    return Terms(
        role=posts.ROLES[kind],
        circle=project.circle,
        term=told.term,
        begins_on=told.begins_on,
        ends_on=told.ends_on,
        post_organ=organ,
        background=background,
        duties=posts.DUTIES[kind],
        products=posts.PRODUCTS[kind],
        follows=made.get(told.follows),
        wishes=posts.WISHES[kind],
    )


def _refused(by: User, post: Assignment, expert: Expert) -> None:
    """The first who was asked for the post that is sought could not come."""
    at = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
    choosing = Choosing("Knows the courts of Lanvara and speaks Khmer.", at=at)
    actions.choose(by, post, expert, choosing, origin=COMMAND)
    said = "The court needs me in the new commercial chamber until 2028."
    actions.answer(by, post, Answering(False, said, at.date()), origin=COMMAND)
