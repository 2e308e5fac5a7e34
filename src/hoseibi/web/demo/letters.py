"""The outbox of the invented world: reminders that wait, and letters that people wrote."""

from __future__ import annotations

from typing import NamedTuple

from django.urls import reverse

from hoseibi.accounts.models import Circle, User
from hoseibi.letters import actions
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter
from hoseibi.meetings import queries as meetings
from hoseibi.partners.models import Person


class Written(NamedTuple):
    """A letter that the officer wrote: to whom, what it says, and what became of it."""

    name: str
    address: str
    language: str
    subject: str
    text: str
    became: str = "waits"
    reason: str = ""


LETTERS = (
    Written(
        "Vanna Korell", "vanna.korell@justice.lanvara.example", "en",
        "Papers for the next joint study",
        "Dear Ms Korell,\n\nthe papers for the next joint study are on the page of the meeting. The"
        " group would be glad to have the remarks of the Ministry a week before, so that they can"
        " be translated.\n\nWith kind regards,\nHikari Hoshino",
        "sent",
    ),
    Written(
        "Office of the Dean, Aozora University", "dean@aozora.example", "ja",
        "専門家派遣に関する御協力のお願い",
        "青空大学法学部長 殿\n\nランヴァラ民法整備プロジェクト（第三期）の現地セミナーに、"
        "貴学の教員を短期専門家として派遣いただきたく、御検討をお願いいたします。"
        "業務指示書を添えます。\n\n法務協力部 星野ひかり",
    ),
    Written(
        "Ministry of Justice of Lanvara", "cooperation@justice.lanvara.example", "en",
        "Draft minutes of the joint study: your approval",
        "Dear colleagues,\n\nthe draft minutes are ready in both languages. Please say until the"
        " end of the month whether they may be approved as they stand.\n\n"
        "Legal Cooperation Department",
        "held", "The interpreter reads the Khmer column first.",
    ),
    Written(
        "Judge Darith Semova", "darith.semova@court.lanvara.example", "en",
        "Visit to the Supreme Court in March",
        "Dear Judge Semova,\n\nthe group would like to visit the registry on 12 March.",
        "discarded", "The visit was moved to May; a new letter follows.",
    ),
)  # fmt: skip


def fill_outbox(by: User, project: Circle) -> None:
    """Put the letters into the outbox, once."""
    if Letter.objects.filter(subject=LETTERS[0].subject).exists():
        return
    about = _next_study(by, project)
    for one in LETTERS:
        _write(by, one, about)
    for user in User.objects.filter(is_active=True).order_by("pk"):
        actions.remind(user)


def _next_study(by: User, project: Circle) -> Matter:
    meeting = meetings.next_of(by) or meetings.meetings(by).first()
    if meeting is None:
        path = reverse("circle", args=(project.pk,))
        return Matter(f"circle {project.pk}", "", str(project), path, circle=project.pk)
    path = reverse("meetings:meeting", args=(meeting.pk,))
    return Matter(f"meeting {meeting.pk}", "", str(meeting), path, circle=meeting.circle_id)


def _write(by: User, one: Written, about: Matter) -> None:
    to = Person.objects.filter(name=one.name, email=one.address).first()
    more = actions.More("letter", one.language, (("meetings", about),))
    address = to or actions.Address(one.address, one.name)
    letter = actions.write(by, address, one.subject, one.text, more)
    if one.became == "sent":
        actions.let_go(by, letter)
        actions.send(letter.pk)
    elif one.became == "held":
        actions.hold(by, letter, one.reason)
    elif one.became == "discarded":
        actions.discard(by, letter, one.reason)
