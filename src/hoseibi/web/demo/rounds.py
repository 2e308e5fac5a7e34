"""The joint study group of the invented world: what it was asked, and what six people answered."""

from datetime import timedelta

from django.utils import timezone

from hoseibi.accounts.actions import Opening, Place, Releasing, give_seat, open_circle
from hoseibi.accounts.choices import Origin, Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.models import Anchor, Law
from hoseibi.meetings.actions.questions import Answering, Asking, answer
from hoseibi.meetings.models import Meeting
from hoseibi.partners.models import Person
from hoseibi.studies.actions import (
    add_question,
    begin_group,
    begin_round,
    close_round,
    put_on_agenda,
    release_round,
    send,
)
from hoseibi.studies.models import Round, WorkingGroup

from .answers import FIRST, SECOND, Sent
from .circles import BEGAN
from .drafts import RELEASED_BY, RELEASED_ON

NAMES = {"en": "Joint Study Group on Prescription", "ja": "消滅時効共同研究会"}
AIM = {
    "en": "When claims end by the passing of time, compared with the laws of other countries.",
    "ja": "時の経過による債権の消滅について、諸国の法と比べて検討する。",
}
MEMBERS = (
    ("Minato Amagawa", Role.PROFESSOR, Side.HOME),
    ("Yui Shirakumo", Role.PROFESSOR, Side.HOME),
    ("Ren Kazehaya", Role.EXPERT, Side.HOME),
    ("Sovanara Lim", Role.DRAFTER, Side.PARTNER),
    ("Vanna Korell", Role.DRAFTER, Side.PARTNER),
    ("Judge Darith Semova", Role.DRAFTER, Side.PARTNER),
)
DISPUTED = 3
"""The question of the open round that the next joint study takes up."""
DAYS = 9
"""How long the open round has to go when the demonstration is prepared."""


def hold_rounds(project: Circle, law: Law, officer: User) -> None:
    """The group with a closed round and an open one; nothing when it is there already."""
    if WorkingGroup.objects.exists():
        return
    circle = open_circle(officer, Opening(NAMES, parent=project, on=BEGAN), origin=Origin.COMMAND)
    people = {name: Person.objects.get(name=name) for name, _role, _side in MEMBERS}
    for name, role, side in MEMBERS:
        place = Place(people[name], role, side, since=BEGAN)
        give_seat(officer, circle, place, origin=Origin.COMMAND)
    # Asked for anew: the seats of a user are looked up once for as long as they are at hand.
    group = begin_group(_user("officer"), circle, AIM, origin=Origin.COMMAND)
    first = _hold(group, law, FIRST, people, days=0)
    first = close_round(_user("expert"), first, FIRST.summary, origin=Origin.COMMAND)
    releasing = Releasing(RELEASED_BY, min(RELEASED_ON, timezone.localdate()))
    release_round(_user("drafter"), first, releasing, origin=Origin.COMMAND)
    second = _hold(group, law, SECOND, people, days=DAYS)
    _put_on_agenda(project, second)


def _put_on_agenda(project: Circle, round: Round) -> None:
    """What people differ on goes before the next joint study."""
    meeting = Meeting.objects.filter(circle=project, state="planned").order_by("begins_at").first()
    if meeting is not None:
        asked = round.questions.get(position=DISPUTED)
        put_on_agenda(_user("expert"), asked, meeting, origin=Origin.COMMAND)


def _user(username: str) -> User:
    return User.objects.get(username=username)


def _hold(
    group: WorkingGroup, law: Law, sent: Sent, people: dict[str, Person], *, days: int
) -> Round:
    expert = _user("expert")
    made = begin_round(expert, group, sent.titles, origin=Origin.COMMAND)
    for one in sent.questions:
        anchor = Anchor.objects.filter(law=law, address=one.address).first()
        add_question(expert, made, Asking(one.text, one.language, anchor))
    due = timezone.localdate() + timedelta(days)
    made = send(expert, made, due, origin=Origin.COMMAND)
    for asked, one in zip(made.questions.all(), sent.questions, strict=True):
        for said in one.answers:
            person = people[said.name]
            user = User.objects.filter(person=person).first()
            answering = Answering(said.text, said.language, said.position, said.system)
            # Those without an account told the interpreter, who entered it.
            by, giver = (user, None) if user else (_user("interpreter"), person)
            answer(by, asked.question, answering, giver, origin=Origin.COMMAND)
    return made
