"""The organs, people and circles of the invented world, and who sits where."""

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.actions import Opening, Place, give_seat, open_circle
from hoseibi.accounts.choices import Origin, Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.partners.actions import country, organ, person
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Organ, Person

PROJECT = {
    "en": "Lanvara Civil Code Project, third phase",
    "ja": "ランヴァラ民法整備プロジェクト（第三期）",
}
GROUPS = (
    {"en": "Working Group on Obligations (Hoshima)", "ja": "債権法作業部会（ホシマ側）"},
    {"en": "Drafting Group on Obligations (Lanvara)", "ja": "債権法起草部会（ランヴァラ側）"},
)
BEGAN = date(2024, 4, 1)


class OrganOf(NamedTuple):
    """An organ of the invented world, by the word that people are bound to it with."""

    key: str
    country: str
    kind: OrganKind
    names: dict[str, str]


ORGANS = (
    OrganOf("department", "xh", OrganKind.MINISTRY,
            {"en": "Legal Cooperation Department, Ministry of Justice of Hoshima",
             "ja": "ホシマ法務省法務協力部"}),
    OrganOf("university", "xh", OrganKind.UNIVERSITY,
            {"en": "Aozora University, Faculty of Law", "ja": "青空大学法学部"}),
    OrganOf("ministry", "xl", OrganKind.MINISTRY,
            {"en": "Ministry of Justice of Lanvara", "ja": "ランヴァラ司法省",
             "km": "ក្រសួងយុត្តិធម៌ឡាន់វ៉ារ៉ា"}),
    OrganOf("court", "xl", OrganKind.SUPREME_COURT,
            {"en": "Supreme Court of Lanvara", "ja": "ランヴァラ最高裁判所",
             "km": "តុលាការកំពូលឡាន់វ៉ារ៉ា"}),
)  # fmt: skip


class Member(NamedTuple):
    """Somebody with a seat; `group` is the place in `GROUPS`, -1 for the project itself."""

    username: str
    name: str
    organ: str
    role: Role
    side: Side
    group: int = -1


MEMBERS = (
    Member("officer", "Hikari Hoshino", "department", Role.OFFICER, Side.HOME),
    Member("expert", "Ren Kazehaya", "department", Role.EXPERT, Side.HOME),
    Member("interpreter", "Nari Tevan", "department", Role.INTERPRETER, Side.HOME),
    Member("professor", "Minato Amagawa", "university", Role.PROFESSOR, Side.HOME, 0),
    Member("", "Yui Shirakumo", "university", Role.PROFESSOR, Side.HOME, 0),
    Member("drafter", "Sovanara Lim", "ministry", Role.DRAFTER, Side.PARTNER, 1),
    Member("", "Vanna Korell", "ministry", Role.DRAFTER, Side.PARTNER, 1),
    Member("", "Judge Darith Semova", "court", Role.DRAFTER, Side.PARTNER, 1),
    Member("trainee", "Mira Velden", "court", Role.TRAINEE, Side.PARTNER, -1),
)


def enter_circles(by: User) -> Circle:
    """The project's circle with its groups and seats, entered when they are not there yet."""
    known = Circle.objects.filter(parent=None, country__code="xl").first()
    if known is not None:
        return known
    country("xh", {"en": "Hoshima", "ja": "ホシマ"})
    organs = {each.key: organ(country(each.country), each.names, each.kind) for each in ORGANS}
    opening = Opening(PROJECT, country=country("xl"), on=BEGAN)
    project = open_circle(by, opening, origin=Origin.COMMAND)
    groups = [
        open_circle(by, Opening(names, parent=project, on=BEGAN), origin=Origin.COMMAND)
        for names in GROUPS
    ]
    # The draft is the whole project's; what a group says among itself is its own.
    both = {(each.name, each.role): each._replace(group=-1) for each in MEMBERS}
    for member in (*both.values(), *(each for each in MEMBERS if each.group >= 0)):
        circle = project if member.group < 0 else groups[member.group]
        place = Place(_person(member, organs), member.role, member.side, since=BEGAN)
        give_seat(by, circle, place, origin=Origin.COMMAND)
    return project


def _person(member: Member, organs: dict[str, Organ]) -> Person:
    found = person(member.name, organs[member.organ])
    if member.username:
        User.objects.filter(username=member.username, person=None).update(person=found)
    return found
