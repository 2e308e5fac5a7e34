"""Who may write, review, release and carry over commentary: what the roles of its circle allow."""

from __future__ import annotations

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, Reader, circles_where, is_signed_in, may

from .choices import AnswersFor
from .models import Commentary, Entry, Material


def may_begin(user: Reader) -> bool:
    """Whether somebody may begin a commentary in some circle: who changes drafts there."""
    return bool(circles_where(user, Act.REVISE))


def may_read_all(user: Reader, commentary: Commentary) -> bool:
    """Whether somebody reads what is not released."""
    return may(user, Act.READ, commentary.circle_id)


def may_arrange(user: Reader, commentary: Commentary) -> bool:
    """Whether somebody may add entries, send them to review and carry them over."""
    return may(user, Act.OPINE, commentary.circle_id)


def may_write(user: Reader, commentary: Commentary, language: str = "") -> bool:
    """Whether somebody may write parts: who has a say in the circle; a translation also who
    translates there. Without a language: whether in any."""
    if may(user, Act.OPINE, commentary.circle_id):
        return True
    is_translation = language != commentary.languages[0] and (
        language in commentary.languages if language else len(commentary.languages) > 1
    )
    return is_translation and may(user, Act.TRANSLATE, commentary.circle_id)


def may_freeze(user: Reader, commentary: Commentary) -> bool:
    """Whether somebody may freeze a state of a commentary as a book."""
    return may(user, Act.FREEZE, commentary.circle_id)


def may_remark(user: Reader, entry: Entry) -> bool:
    """Whether somebody may say something of what is released: whoever signs in, while its writers
    invite it."""
    is_out = entry.release is not None and entry.release.withdrawn_at is None
    return is_signed_in(user) and is_out and entry.asks_for_remarks


def may_see_answer(user: Reader, material: Material) -> bool:
    """Whether somebody may see the answer of an exercise that they may read."""
    if material.answers_for == AnswersFor.EVERYBODY:
        return True
    if material.answers_for == AnswersFor.SIGNED_IN and is_signed_in(user):
        return True
    return may(user, Act.READ, material.circle_id)


def require_may_arrange(user: Reader, commentary: Commentary) -> None:
    if not may_arrange(user, commentary):
        raise NotAllowed


def require_may_write(user: Reader, commentary: Commentary, language: str) -> None:
    if not may_write(user, commentary, language):
        raise NotAllowed


def require_may_remark(user: Reader, entry: Entry) -> None:
    if not may_remark(user, entry):
        raise NotAllowed
