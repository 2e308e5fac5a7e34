"""How a request is answered: the words of the reply, and how it reaches the applicant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import printing
from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.letters import actions as letters
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile
from hoseibi.partners.models import Person

from ..choices import Outcome, StepKind
from ..choices.standard import PLACES
from ..models import Reply, ReplyTemplate, Request
from ..permissions import is_department, require
from ..queries.papers import reply_paper
from .requests import ChangedSince, held
from .steps import take

PLACE = re.compile(r"\{(\w*)\}")


class NotDecided(Refusal):
    message = _("This request is not decided yet, so there is nothing to answer.")


class NothingWritten(Refusal):
    message = _("Give the reply a subject and a text.")


class NoSuchPlace(Refusal):
    message = _("{place} stands for nothing here. These may be used: {places}.")


class AnsweredAlready(Refusal):
    message = _("This request was answered already.")


class NoReply(Refusal):
    message = _("Write and save the reply first.")


class NotThatLetter(Refusal):
    message = _("Give the day on which the reply goes or went: not before the decision.")


@dataclass(frozen=True)
class Wording:
    """A subject and a text, in a language."""

    language: str
    subject: str
    text: str

    @property
    def is_whole(self) -> bool:
        """Whether both are there."""
        return bool(self.subject.strip() and self.text.strip())


@transaction.atomic
def change_template(by: User, outcome: str, wording: Wording) -> ReplyTemplate:
    """Let replies of an outcome be worded otherwise in a language, from now on."""
    require(is_department(by))
    if not wording.is_whole:
        raise NothingWritten
    for place in PLACE.findall(wording.subject + wording.text):
        if place not in PLACES:
            known = ", ".join(f"{{{one}}}" for one in PLACES)
            raise NoSuchPlace(NoSuchPlace.message.format(place=f"{{{place}}}", places=known))
    made, _new = ReplyTemplate.objects.update_or_create(
        outcome=Outcome(outcome),
        language=wording.language,
        defaults={
            "subject": wording.subject.strip(),
            "text": wording.text.strip(),
            "changed_by": by,
            "changed_at": timezone.now(),
        },
    )
    record(by, "changed the template", made)
    return made


def filled(words: str, values: Mapping[str, str]) -> str:
    """A template with its places filled; a place that nobody knows stays as it is."""
    return PLACE.sub(lambda place: values.get(place[1], place[0]), words)


@transaction.atomic
def write_reply(by: User, request: Request, wording: Wording, seen: str | None = None) -> Reply:
    """Keep the words of the reply, until it is sent. `seen` is the moment of the last save as a
    form had it, empty where there was none: what somebody saved since is not written over."""
    found = held(request)
    require(is_department(by))
    if found.state not in Outcome.values:
        raise NotDecided
    if not wording.is_whole:
        raise NothingWritten
    kept = Reply.objects.filter(request=found).first()
    if kept is not None and kept.sent_on is not None:
        raise AnsweredAlready
    if seen is not None and seen != moment_of(kept):
        raise ChangedSince
    made, _new = Reply.objects.update_or_create(
        request=found,
        defaults={
            "language": wording.language,
            "subject": wording.subject.strip(),
            "text": wording.text.strip(),
            "written_by": by,
            "written_at": timezone.now(),
        },
    )
    record(by, "wrote the reply to", found)
    return made


def moment_of(reply: Reply | None) -> str:
    """When a reply was last saved, as a form keeps it."""
    return reply.written_at.isoformat() if reply else ""


@dataclass(frozen=True)
class Sending:
    """How a reply goes, and on which day: by `outbox` it waits there until somebody lets it go,
    otherwise it went on paper."""

    on: date
    outbox: bool = True


@transaction.atomic
def answer(by: User, request: Request, sending: Sending) -> Reply:
    """Answer a request: from now on its applicant sees the decision and the reply."""
    found = held(request)
    require(is_department(by))
    reply = Reply.objects.filter(request=found).first()
    if reply is None:
        raise NoReply
    if reply.sent_on is not None:
        raise AnsweredAlready
    if sending.on < found.verdict.decided_on or sending.on > timezone.localdate():
        raise NotThatLetter
    reply.sent_on = sending.on
    if sending.outbox:
        reply.letter = _into_the_outbox(by, found, reply)
    reply.save()
    past = sending.on if sending.on < timezone.localdate() else None
    take(by, found, StepKind.ANSWERED, on=past)
    return reply


def _into_the_outbox(by: User, request: Request, reply: Reply) -> Letter:
    page = reverse("intake:request", args=(request.reference,))
    matter = Matter(f"request {request.pk}", "", str(request.title), page, circle=None)
    file = _word_file(by, request, reply)
    more = letters.More(
        kind="reply", language=reply.language, about=(("requests", matter),), files=(file,)
    )
    return letters.write(by, _addressee(request), reply.subject, reply.text, more)


def _word_file(by: User, request: Request, reply: Reply) -> StoredFile:
    """The reply as the Word file that goes with its letter, in the words that it has now."""
    word = printing.to_docx(reply_paper(by, request, reply))
    return store(word, f"{request.reference}-reply.docx", by=by, origin=request.reference)


def reworded(by: User, letter: Letter) -> tuple[StoredFile, ...]:
    """Let a reply say what its letter says now: its page, and the Word file that goes along. Who
    may reword the letter was asked where that was done."""
    reply = Reply.objects.select_related("request").get(letter=letter)
    reply.subject, reply.text = letter.subject, letter.text.strip()
    reply.save(update_fields=("subject", "text"))
    return (_word_file(by, reply.request, reply),)


def _addressee(request: Request) -> Person | letters.Address:
    person = request.applicant
    if person is not None and person.email:
        return person
    return letters.Address(request.email, request.contact_person)
