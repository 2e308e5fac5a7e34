"""Posts for tests: sought, and what leads on from there."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests import factories
from tests.experts.roster import on_roster

from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law
from hoseibi.experts import actions
from hoseibi.experts.actions import Answering, Choosing, Terms, Wish
from hoseibi.experts.choices import Term
from hoseibi.experts.models import Assignment, Expert
from hoseibi.meetings.actions import Saying, say
from hoseibi.meetings.models import Opinion

CHOSEN = Choosing("Taught the law of obligations for ten years.", despite=True)
YES = Answering(True)
NO = Answering(False, "The court does not let me go.")


def terms_for(circle: Circle, *wishes: Wish, **more: Any) -> Terms:
    """A judge for two years from 2026-04-01."""
    known: dict[str, Any] = {
        "role": {"en": "Judge (law of obligations)"},
        "circle": circle,
        "term": Term.LONG,
        "begins_on": date(2026, 4, 1),
        "ends_on": date(2028, 3, 31),
        "wishes": wishes,
    }
    return Terms(**(known | more))


def a_post(*wishes: Wish, circle: Circle | None = None, **more: Any) -> Assignment:
    """A post that is sought."""
    terms = terms_for(circle or factories.circle(), *wishes, **more)
    return actions.seek(factories.officer(), terms)


def sent(expert: Expert | None = None, **more: Any) -> Assignment:
    """An assignment under way."""
    officer, post = factories.officer(), a_post(**more)
    actions.choose(officer, post, expert or on_roster(), CHOSEN)
    actions.answer(officer, post, YES)
    return actions.set_out(officer, post)


def account_of(post: Assignment) -> User:
    """The account of who fills a post."""
    assert post.expert is not None
    return factories.UserFactory(person=post.expert.person)


def an_opinion(user: User, circle: Circle, text: str) -> Opinion:
    """What somebody thinks of Article 3 of the sample code."""
    known = Law.objects.filter(slug="xl-sample-code").first()
    law = known or factories.a_law().language_version.law
    place = anchor(law, "art_3", "Article 3")
    return say(user, circle, Saying(text, "en", place))
