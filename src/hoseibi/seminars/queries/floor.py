"""Questions from the floor: those on the phone, those to moderate, those that everybody reads."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries import About, AboutLine
from hoseibi.partners.models import Person
from hoseibi.ui.languages import by_language, reader_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import BoxState
from ..models import BoxHand, BoxQuestion, Event, QuestionBox, Speech
from .events import events, hours

SETTLED = (BoxState.ANSWERED, BoxState.OPEN)
ON_PHONE, ON_ARTICLE = 200, 50
BY_HANDS = ("-hands", "asked_at", "pk")
ORDER = (BoxState.SHOWN, BoxState.WAITING, BoxState.OPEN, BoxState.ANSWERED, BoxState.SET_ASIDE)
"""In which order states stand before who moderates."""


def box_of(user: Reader, event: Event) -> QuestionBox | None:
    """The question box of an event that somebody may know of."""
    found = QuestionBox.objects.filter(event=event, event__in=events(user).order_by())
    return found.select_related("showing__item", "showing__anchor__law").first()


def _of(user: Reader, event: Event) -> QuerySet[BoxQuestion]:
    found = BoxQuestion.objects.filter(event=event, event__in=events(user).order_by())
    related = ("event__circle", "item", "anchor__law", "answered_by", "question")
    return found.select_related(*related).prefetch_related("anchor__law__names")


def _let_through() -> Q:
    """The condition that others see a question on their telephones: at once, or where questions
    are looked at first, once somebody let it through."""
    at_once = Q(event__question_box__looks_first=False)
    return at_once | Q(let_through_at__isnull=False) | ~Q(state=BoxState.WAITING)


def on_the_phone(user: Reader, event: Event) -> list[BoxQuestion]:
    """What others asked and nobody answered yet, those with most hands first."""
    found = _of(user, event).filter(_let_through(), state__in=(BoxState.WAITING, BoxState.SHOWN))
    return list(found.order_by(*BY_HANDS)[:ON_PHONE])


def box_question(user: Reader, event: Event, key: int) -> BoxQuestion | None:
    """One question that others see, or any for who keeps the questions of the event."""
    found = _of(user, event)
    own = Q(event__circle__in=circles_where(user, Act.MINUTE))
    seen = ~Q(state=BoxState.SET_ASIDE) & _let_through()
    return found.filter(own | seen).filter(pk=key).first()


def to_moderate(user: Reader, event: Event) -> list[BoxQuestion]:
    """Every question for who keeps them: those that wait for something first, among them those that
    nobody looked at, and then by hands."""
    rank = Case(
        *(When(state=state, then=Value(at)) for at, state in enumerate(ORDER)),
        output_field=IntegerField(),
    )
    own = _of(user, event).filter(event__circle__in=circles_where(user, Act.MINUTE))
    looked_at = Case(When(_let_through(), then=Value(1)), default=Value(0))
    return list(own.order_by(rank, looked_at, *BY_HANDS))


def _may_be_told(user: Reader) -> Q:
    """The condition that somebody may read what was asked and answered: who reads in the circle,
    and everybody once who plans says so of an event that is announced."""
    told = Q(event__question_box__told_at__isnull=False, event__announced_at__isnull=False)
    return told | Q(event__circle__in=circles_where(user, Act.READ))


def settled_questions(user: Reader, event: Event) -> list[BoxQuestion]:
    """What was answered and what was left open, in the order in which it was asked."""
    found = _of(user, event).filter(_may_be_told(user), state__in=SETTLED)
    return list(found.order_by("asked_at", "pk"))


def who_may_answer(user: Reader, event: Event) -> list[Person]:
    """Who may have answered: those on the programme, and who writes it down."""
    spoken = Speech.objects.filter(item__event=event).values("person")
    own = getattr(user, "person_id", None)
    found = Person.objects.filter(Q(pk__in=spoken) | Q(pk=own)).select_related("organ")
    return list(found.order_by("name", "pk"))


# --- on the article ---


def about_article(user: Reader, anchor: Anchor) -> list[About]:
    """What was asked of an article in seminars, with the answer, and in which on which day."""
    found = BoxQuestion.objects.filter(
        _may_be_told(user), anchor=anchor, state__in=SETTLED, question__isnull=False
    )
    rows = found.select_related("event", "answered_by").order_by("-asked_at", "pk")[:ON_ARTICLE]
    lines = [_line(one) for one in rows]
    return [About(_("Asked in seminars"), lines)] if lines else []


def _line(one: BoxQuestion) -> AboutLine:
    event = one.event
    page = reverse("seminars:event", args=(event.slug,))
    step = (f"{event.title}, {day_words(hours(event).begins.date())}", page)
    if one.state == BoxState.ANSWERED:
        said = f"{one.answered_by}: {one.answer}"
    else:
        said = _("This question is open.")
    return AboutLine(_in_reader(one), f"{page}#question-{one.pk}", said, steps=(step,))


def _in_reader(one: BoxQuestion) -> str:
    """The question in the reader's language where it is written, or else as it was asked."""
    return by_language(one.translations).get(reader_language(), one.text)


# --- hands ---


def hand_mark(question: int, browser: str) -> str:
    """What is kept of a hand: it tells the same browser again at the same question alone."""
    made = salted_hmac("hoseibi.seminars.hand", f"{browser}:{question}", algorithm="sha256")
    return made.hexdigest()


def raised_by(questions: Iterable[BoxQuestion], browser: str) -> set[int]:
    """Which of some questions a browser asked, or asks too."""
    marks = {hand_mark(one.pk, browser): one.pk for one in questions} if browser else {}
    known = BoxHand.objects.filter(browser__in=marks).values_list("browser", flat=True)
    return {marks[one] for one in known}
