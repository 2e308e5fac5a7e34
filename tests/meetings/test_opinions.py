"""An opinion on an article that answers no question: one's own, or one that somebody wrote
elsewhere."""

import pytest
from tests import factories
from tests.factories import people

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor
from hoseibi.meetings.actions import Saying, say
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.queries.questions import opinions_on
from hoseibi.partners import actions as partners

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Anchor:
    return anchor(factories.a_law().language_version.law, "art_9", "Article 9")


def test_one_person_may_say_several_things_of_an_article(article: Anchor) -> None:
    circle = people.circle()
    by = people.seated(circle, Role.PROFESSOR)

    say(by, circle, Saying("Too short.", "en", article, words="one month"))
    say(by, circle, Saying("And for whom?", "en", article))

    found = opinions_on(by, article)
    assert [(one.who, one.words, one.text, earlier) for one, earlier in found] == [
        (by.person.name, "one month", "Too short.", False),
        (by.person.name, "", "And for whom?", False),
    ]
    assert JournalLine.objects.filter(verb="gave an opinion on").count() == 2


def test_what_answers_an_opinion_stands_beneath_it(article: Anchor) -> None:
    circle = people.circle()
    by, other = people.seated(circle, Role.PROFESSOR), people.seated(circle, Role.DRAFTER)
    first = say(by, circle, Saying("Too short.", "en", article))

    say(other, circle, Saying("I agree.", "en", article, answers=first))

    ((found, _earlier),) = opinions_on(by, article)
    assert [(one.who, one.text) for one in found.answered_by.all()] == [
        (other.person.name, "I agree.")
    ]


def test_an_opinion_from_elsewhere_is_its_authors_and_says_who_entered_it(article: Anchor) -> None:
    circle = people.circle()
    by = people.seated(circle, Role.DRAFTER)
    author = partners.person("Vanna Korell", people.organ())

    of_person = say(by, circle, Saying("Why?", "en", article), author)
    of_name = say(by, circle, Saying("Why not?", "en", article), "A reader")

    assert (of_person.who, of_person.entered_by) == ("Vanna Korell", by)
    assert (of_name.who, of_name.person, of_name.entered_by) == ("A reader", None, by)


def test_the_same_once_more_is_the_one_that_is_there(article: Anchor) -> None:
    circle = people.circle()
    by = people.seated(circle, Role.DRAFTER)
    first = say(by, circle, Saying("Why?", "en", article), "A reader")

    again = say(by, circle, Saying("Why?", "en", article), "A reader")

    assert again == first
    assert Opinion.objects.count() == 1


@pytest.mark.parametrize("role", [Role.READER, Role.TRAINEE, Role.INTERPRETER])
def test_who_has_no_opinions_here_records_none(article: Anchor, role: Role) -> None:
    circle = people.circle()
    by: User = people.seated(circle, role)

    with pytest.raises(NotAllowed):
        say(by, circle, Saying("Why?", "en", article), "A reader")
