"""Who may see a request, write it, weigh it and answer it."""

from hoseibi.accounts.permissions import (
    NotAllowed,
    Reader,
    countries_of,
    may_open_circle,
    organs_of,
)

from .choices import RequestState
from .models import Request

OPEN = frozenset((RequestState.RECEIVED, RequestState.SCREENING))
"""States in which a request waits for its answer."""


def is_department(user: Reader) -> bool:
    """Whether somebody is an officer of the department, who receives requests."""
    return may_open_circle(user)


def is_ours(user: Reader, request: Request) -> bool:
    """Whether somebody weighs a request with us: the department, and those of ours who work for
    the country."""
    return is_department(user) or request.country_id in countries_of(user)


def is_theirs(user: Reader, request: Request) -> bool:
    """Whether a request is that of somebody's own organ."""
    return request.organ_id is not None and request.organ_id in organs_of(user)


def is_being_written_by_them(request: Request) -> bool:
    """Whether an applicant still writes: until it is submitted it is nobody's but the organ's."""
    return request.state == RequestState.DRAFT and request.applicant_id is not None


def may_read_form(user: Reader, request: Request) -> bool:
    """Whether somebody may read what the form says."""
    if is_theirs(user, request):
        return True
    return is_ours(user, request) and not is_being_written_by_them(request)


def may_write(user: Reader, request: Request) -> bool:
    """Whether somebody may write the form: who was invited and those of their organ until it is
    submitted; the department what it enters itself, and later what it mends or translates."""
    if is_being_written_by_them(request):
        return is_theirs(user, request)
    return is_department(user) and request.state in (RequestState.DRAFT, *OPEN)


def may_withdraw(user: Reader, request: Request) -> bool:
    """Whether somebody may take a request back before it is answered: the organ, and the
    department when the organ said so."""
    open_ = request.state in (RequestState.DRAFT, *OPEN)
    return open_ and (is_theirs(user, request) or is_department(user))


def may_weigh(user: Reader, request: Request) -> bool:
    """Whether somebody may see and give scores and marks."""
    return is_ours(user, request) and request.state != RequestState.DRAFT


def require(allowed: bool) -> None:
    """Refuse what somebody may not do."""
    if not allowed:
        raise NotAllowed
