"""Who may do what with a draft: what the roles of its circle allow."""

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, Reader, may, require

from .models import Draft


def may_read(user: Reader, draft: Draft) -> bool:
    return may(user, Act.READ, draft.circle_id)


def may_revise(user: Reader, draft: Draft, language: str) -> bool:
    """Whether somebody may change the text: a translation also by who translates."""
    if may(user, Act.REVISE, draft.circle_id):
        return True
    first = draft.languages.first()
    is_translation = first is not None and first.language != language
    return is_translation and may(user, Act.TRANSLATE, draft.circle_id)


def require_may_revise(user: Reader, draft: Draft, language: str) -> None:
    """Refuse somebody who may not change the text in a language."""
    if draft.closed_at is not None or not may_revise(user, draft, language):
        require(user, Act.REVISE, None if draft.closed_at else draft.circle_id)


def may_argue(user: Reader, draft: Draft) -> bool:
    """Whether somebody may write what is to be said for an article, or a translation of it; also
    once the draft is closed, because that is when it is defended."""
    circle = draft.circle_id
    return may(user, Act.PROPOSE, circle) or may(user, Act.TRANSLATE, circle)


def require_may_argue(user: Reader, draft: Draft) -> None:
    """Refuse somebody who may not write what is to be said for an article."""
    if not may_argue(user, draft):
        raise NotAllowed
