"""The draft that the two groups of the invented world are writing together."""

from datetime import date
from typing import NamedTuple

from django.utils import timezone

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.models import LawVersion
from hoseibi.drafting.actions import (
    Beginning,
    Publishing,
    add_article,
    begin,
    freeze,
    release_version,
    save,
)
from hoseibi.drafting.models import Draft, FrozenVersion, Unit, Wording

SLUG = "lanvara-obligations-2027"
NAMES = {
    "en": "Civil Code of Lanvara: reform of the law of obligations",
    "ja": "ランヴァラ民法（債権法改正）草案",
}
LAW = "lanvara-civil-code"


class Revision(NamedTuple):
    """Words of an article that somebody changed, by user name."""

    username: str
    address: str
    language: str
    old: str
    new: str


REVISIONS = (
    Revision("drafter", "art_36", "en", "five years from the time", "three years from the time"),
    Revision("expert", "art_36", "ja", "五年間", "三年間"),
    Revision("drafter", "art_36", "en", "three years from the time", "four years from the time"),
    Revision("expert", "art_36", "ja", "三年間", "四年間"),
    Revision("drafter", "art_12", "en", "(i) seven years; or", "(i) five years; or"),
    Revision("expert", "art_12", "ja", "一　七年間", "一　五年間"),
    Revision("drafter", "art_9", "en", "not less than one month", "not less than two months"),
    Revision("drafter", "art_2", "en", "Article 88", "Article 88 or Article 188"),
)
"""The last one names an article that the Code does not have, so that the checks have to say so."""

FROZEN_AFTER = 4
FROZEN = (
    "First reading of the drafting group, September 2026",
    "Periods of prescription: four years from knowledge, after three had been proposed.",
)
"""The draft as it was after so many revisions, under the name that people cite."""
RELEASED_BY, RELEASED_ON = "Ministry of Justice of Lanvara", date(2026, 10, 1)

ADDED = (
    "(Duty to Inform before a Contract)\n"
    "Article 61-2 (1) A party that knows before the conclusion of a contract that the other party"
    " is in error about a matter that plainly decides the other party to conclude it must tell the"
    " other party so, where good faith requires it.\n"
    "(2) A party that fails in the duty of the preceding paragraph must compensate the damage that"
    " the other party suffers by relying on the contract.",
    "（契約締結前の情報提供）\n"
    "第六十一条の二　契約の締結の前に、相手方がその締結を明らかに左右する事項について錯誤に"
    "陥っている"
    "ことを知る当事者は、信義に従い必要なときは、その旨を相手方に告げなければならない。\n"
    "２　前項の義務を怠った当事者は、相手方がその契約を信頼したことによって受けた損害を賠償しなけれ"
    "ばならない。",
)


def begin_drafts(circle: Circle, by: User) -> Draft | None:
    """The draft with what was changed in it so far; begun when it is not there yet."""
    known = Draft.objects.filter(slug=SLUG).first()
    if known is not None:
        return known
    bases = _newest_texts()
    if not bases:
        return None
    law = bases[0].language_version.law
    draft = begin(by, circle, law, Beginning(SLUG, NAMES, bases), origin=Origin.COMMAND)
    people = {user.username: user for user in User.objects.all()}
    for place, revision in enumerate(REVISIONS):
        if place == FROZEN_AFTER:
            version = freeze(people["drafter"], draft, *FROZEN, origin=Origin.COMMAND)
            _publish(people["drafter"], version)
        _revise(draft, people[revision.username], revision)
    after = Unit.objects.filter(draft=draft, address="art_61").first()
    if after is not None:
        unit = add_article(people["drafter"], after, "en", ADDED[0])
        save(people["expert"], unit, "ja", ADDED[1], 0)
    return draft


def _publish(by: User, version: FrozenVersion) -> None:
    """The first reading is open to everybody as a draft, so that people can say what they think."""
    releasing = Releasing(RELEASED_BY, min(RELEASED_ON, timezone.localdate()))
    release_version(by, version, Publishing("draft", releasing), origin=Origin.COMMAND)


def _newest_texts() -> tuple[LawVersion, ...]:
    """The newest version that was imported in each language, English first."""
    versions = LawVersion.objects.filter(
        language_version__law__slug=LAW, deleted_at=None, amendment=None
    )
    newest: dict[str, LawVersion] = {}
    for version in versions.order_by("in_force_from").select_related("language_version__law"):
        newest[version.language_version.language] = version
    return tuple(newest[language] for language in ("en", "ja", "km") if language in newest)


def _revise(draft: Draft, user: User, revision: Revision) -> None:
    unit = Unit.objects.get(draft=draft, address=revision.address)
    wording = Wording.objects.get(unit=unit, language=revision.language, newest=True)
    text = wording.text.replace(revision.old, revision.new)
    save(user, unit, revision.language, text, wording.number)
