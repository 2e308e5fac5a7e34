"""Two Word files that came back to the invented draft: one that was taken in, one that waits."""

from __future__ import annotations

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.drafting import queries
from hoseibi.drafting.actions import Bringing, Taking, bring, take
from hoseibi.drafting.models import Draft, ReturnedFile
from hoseibi.partners.models import Person

from .in_word import Edited

BAR, JUDGE = "K. Ombrel, Bar Federation", "Judge Darith Semova"
TAKEN, WAITING = "obligations-from-the-court.docx", "債権法草案（青空大学から）.docx"
REASON = (
    "From the meeting of the Supreme Court with the Bar Federation: their changes in the projected"
    " file."
)
NEW = "Article 64-2 Whoever negotiates for a consumer must also disclose who pays them."
PROFESSOR, COLLEAGUE = "Minato Amagawa", "Yui Shirakumo"


def bring_files_back(draft: Draft) -> None:
    """Both files; nothing when they are there, or when somebody changed the very words that their
    readers would have changed."""
    if ReturnedFile.objects.filter(draft=draft).exists():
        return
    people = {user.username: user for user in User.objects.all()}
    try:
        court = _from_the_court(people["drafter"], draft)
        university = _from_the_university(people["expert"], draft)
    except LookupError:
        return
    _bring(people["drafter"], draft, court, TAKEN)
    _take(people["drafter"], draft)
    _bring(people["expert"], draft, university, WAITING)


def _copy(by: User, draft: Draft, codes: tuple[str, ...]) -> Edited:
    languages = [one for one in draft.languages.all() if one.language in codes]
    return Edited(queries.word(by, draft, languages, queries.State("now"), str(draft)))


def _from_the_court(by: User, draft: Draft) -> bytes:
    """The English text after a meeting: changes of two, a comment with its answer."""
    word = _copy(by, draft, ("en",))
    word.replace(JUDGE, "without just cause", "in bad faith")
    word.replace(BAR, "or that alters the offer", "or that alters the offer in substance")
    first = word.comment(BAR, "kept electronically", "Who pays for looking into the register?")
    word.comment(JUDGE, "kept electronically", "Nobody: it is open to everyone.", answers=first)
    return word.saved()


def _from_the_university(by: User, draft: Draft) -> bytes:
    """English and Japanese side by side: changes in both, a new article, a comment in Japanese,
    and words that somebody changed while tracking was off."""
    word = _copy(by, draft, ("en", "ja"))
    word.replace(PROFESSOR, "extinguished twenty years", "extinguished fifteen years")
    word.replace(PROFESSOR, "二十年を経過したときは、いかなる", "十五年を経過したときは、いかなる")
    word.add_line(PROFESSOR, "what was spent in that reliance", NEW)
    word.comment(COLLEAGUE, "定款に定める目的の範囲内", "営利法人にも適用されるのでしょうか。")
    word.untracked("without delay.", "at once.")
    return word.saved()


def _bring(by: User, draft: Draft, document: bytes, name: str) -> ReturnedFile:
    returned, _new = bring(by, draft, Bringing(document, name), origin=Origin.COMMAND)
    return returned


def _take(by: User, draft: Draft) -> None:
    """All of the first file: the judge sits in the circle, the advocate is known by name."""
    returned = ReturnedFile.objects.get(draft=draft)
    judge = Person.objects.filter(name=JUDGE).first()
    people: dict[int, Person | str | None] = {
        hand.pk: judge if hand.name == JUDGE else None for hand in returned.hands.all()
    }
    keys = frozenset(one.key for one in queries.groups(by, returned))
    take(by, returned, Taking(keys, REASON, "en", people), origin=Origin.COMMAND)
