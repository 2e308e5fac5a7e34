"""How every application enters a line in the journal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from ..choices import Origin
from ..models import JournalLine, User

_WAY: ContextVar[str] = ContextVar("way", default=Origin.PAGE)


@contextmanager
def by_way_of(origin: str) -> Iterator[None]:
    """Let what is done inside stand in the journal as done by another way than on a page, whatever
    action does it."""
    before = _WAY.set(origin)
    try:
        yield
    finally:
        _WAY.reset(before)


def record(
    by: User | None, verb: str, subject: object, *, origin: str = Origin.PAGE, of: str = ""
) -> JournalLine:
    """Enter a line in the journal, in the transaction of the action that it tells of. Whose action
    it was is known by where this is called, unless `of` names the application whose records were
    changed: only an application's own actions write its records."""
    application = of or _application(_caller())
    origin = _WAY.get() if origin == Origin.PAGE else origin
    return _entered(by, verb, str(subject)[:500], origin, application)


def _caller() -> str:
    """The module whose action is recorded. What releases something does so for another."""
    frame = sys._getframe(2)
    while frame is not None and _stands_between(frame.f_globals["__name__"]):
        frame = frame.f_back
    return frame.f_globals["__name__"] if frame else ""


def _stands_between(module: str) -> bool:
    return not module.startswith("hoseibi.") or module == "hoseibi.accounts.actions.releases"


def _application(module: str) -> str:
    """The application that a module is of; empty for what is above all of them."""
    name = module.removeprefix("hoseibi.").partition(".")[0]
    known = module.startswith("hoseibi.") and name in {one.label for one in apps.get_app_configs()}
    return name if known else ""


@transaction.atomic
def _entered(
    by: User | None, verb: str, subject: str, origin: str, application: str
) -> JournalLine:
    """The line, after the last one. The first line serves as a lock, so that two lines never follow
    the same one."""
    JournalLine.objects.select_for_update().filter(number=1).first()
    last = JournalLine.objects.order_by("-number").first()
    line = JournalLine(
        number=last.number + 1 if last else 1,
        actor=by,
        actor_name=str(by or ""),
        verb=verb,
        subject=subject,
        origin=origin,
        application=application,
        at=timezone.now(),
        previous=last.fingerprint if last else "",
    )
    line.fingerprint = line.reckon_fingerprint()
    line.save()
    return line
