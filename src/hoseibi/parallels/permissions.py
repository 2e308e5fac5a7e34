"""Who may say which provisions of two languages answer one another, and how far each is."""

from __future__ import annotations

from django.db.models import Q

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import NotAllowed, Reader, circles_where, is_officer
from hoseibi.corpus.models import Law

from .choices import TranslationState


def _may(user: Reader, act: Act, law: Law) -> bool:
    """Whether somebody may do something in a circle of the law's country; an officer of the
    department may, of every law."""
    if is_officer(user):
        return True
    own = circles_where(user, act)
    of_country = Q(country=law.country_id) | Q(parent__country=law.country_id)
    return bool(own) and Circle.objects.filter(of_country, pk__in=own).exists()


def may_tie(user: Reader, law: Law) -> bool:
    """Whether somebody may tie provisions of a law: who translates for its country."""
    return _may(user, Act.TRANSLATE, law)


def require_may_tie(user: Reader, law: Law) -> None:
    """Refuse somebody who may not tie provisions of a law."""
    if not may_tie(user, law):
        raise NotAllowed


def may_judge(user: Reader, law: Law) -> bool:
    """Whether somebody may say which article of another law answers to one of this."""
    return _may(user, Act.OPINE, law)


def require_may_judge(user: Reader, law: Law) -> None:
    """Refuse somebody who may not say so."""
    if not may_judge(user, law):
        raise NotAllowed


def may_accept(user: Reader, law: Law) -> bool:
    """Whether somebody may say that a deviation between texts of a law is meant: who may call a
    translation checked."""
    return _may(user, Act.OPINE, law)


def require_may_accept(user: Reader, law: Law) -> None:
    """Refuse somebody who may not say so."""
    if not may_accept(user, law):
        raise NotAllowed


_NEEDED = {
    TranslationState.MACHINE: (Act.TRANSLATE,),
    TranslationState.DRAFT: (Act.TRANSLATE,),
    TranslationState.CHECKED: (Act.OPINE,),
    TranslationState.AUTHORITATIVE: (Act.RELEASE, Act.FREEZE),
}
"""Who translates calls a translation drafted; who may have an opinion of a text calls it checked;
authoritative is said by the partner's drafters, and by those of ours who write down what they
decided."""


def states_open_to(user: Reader, law: Law) -> list[TranslationState]:
    """What somebody may call a translation of a law."""
    return [state for state in TranslationState if may_mark(user, law, state)]


def may_mark(user: Reader, law: Law, state: TranslationState) -> bool:
    """Whether somebody may call a translation of a law so."""
    return any(_may(user, act, law) for act in _NEEDED[state])


def require_may_mark(user: Reader, law: Law, state: TranslationState) -> None:
    """Refuse somebody who may not call a translation so."""
    if not may_mark(user, law, state):
        raise NotAllowed
